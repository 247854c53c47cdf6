package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;

/** Named as Spring Boot 3 and 4 name them. */
@Model(covers = NAMING_OF_SPRING, settings = "migration.naming=spring")
public class SpringNames extends NamedShop {}
