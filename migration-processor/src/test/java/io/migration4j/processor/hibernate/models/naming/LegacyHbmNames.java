package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;

/** Named as Hibernate named them before JPA. */
@Model(covers = NAMING_STRATEGY, settings = "hibernate.implicit_naming_strategy=legacy-hbm")
public class LegacyHbmNames extends NamedShop {}
