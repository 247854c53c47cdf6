package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;

/** Named as Hibernate names them. */
@Model(covers = NAMING_STRATEGY, settings = "migration.naming=hibernate")
public class HibernateNames extends NamedShop {}
