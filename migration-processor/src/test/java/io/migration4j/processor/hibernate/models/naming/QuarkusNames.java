package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;

/** Named as Quarkus names them. */
@Model(covers = NAMING_OF_QUARKUS, settings = "migration.naming=quarkus")
public class QuarkusNames extends NamedShop {}
