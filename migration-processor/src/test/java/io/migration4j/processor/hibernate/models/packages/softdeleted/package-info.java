/** Every entity of the package is marked instead of deleted. */
@Model(covers = {PACKAGE_ANNOTATIONS, SOFT_DELETE})
@SoftDelete(columnName = "gone")
package io.migration4j.processor.hibernate.models.packages.softdeleted;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import org.hibernate.annotations.SoftDelete;
