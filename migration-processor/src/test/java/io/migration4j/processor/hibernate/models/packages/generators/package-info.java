/** Generators that a package declares. */
@Model(covers = {PACKAGE_ANNOTATIONS, SEQUENCE, TABLE_GENERATOR})
@SequenceGenerator(
    name = "numbers",
    sequenceName = "package_numbers",
    initialValue = 10,
    allocationSize = 5)
@TableGenerator(
    name = "counter",
    table = "package_counters",
    pkColumnValue = "leaf",
    allocationSize = 3)
@FilterDef(name = "small", defaultCondition = "size < 10")
package io.migration4j.processor.hibernate.models.packages.generators;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.FilterDef;
