package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;

/** Named in snake case by the strategy of Hibernate. */
@Model(
    covers = NAMING_STRATEGY,
    settings =
        "hibernate.physical_naming_strategy=org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy")
public class SnakeCaseNames extends NamedShop {}
