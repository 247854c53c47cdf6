package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;

/** Named by the rules of JPA 1. */
@Model(covers = NAMING_STRATEGY, settings = "hibernate.implicit_naming_strategy=legacy-jpa")
public class LegacyJpaNames extends NamedShop {}
