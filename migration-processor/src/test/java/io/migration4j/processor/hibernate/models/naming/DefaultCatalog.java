package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A catalog as setting. */
@Model(covers = CATALOGS, settings = "hibernate.default_catalog=shop")
public class DefaultCatalog {
  @Entity
  public static class Product {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Product next;
  }
}
