package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;

/** Named with the whole path of an attribute. */
@Model(covers = NAMING_STRATEGY, settings = "hibernate.implicit_naming_strategy=component-path")
public class ComponentPathNames extends NamedShop {}
