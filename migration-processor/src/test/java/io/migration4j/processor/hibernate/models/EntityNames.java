package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tables, join tables and sequences after the name of the entity, not the class. */
@Model(covers = {NESTED_CLASSES, NAMING_STRATEGY})
public class EntityNames {
  @Entity(name = "Customer")
  public static class CustomerOfTheShop {
    @Id
    @GeneratedValue
    Long id;

    @ManyToMany
    Set<CustomerOfTheShop> friends = new HashSet<>();

    @ElementCollection
    Set<String> labels = new HashSet<>();

    @OneToMany
    List<Basket> baskets = new ArrayList<>();
  }

  @Entity(name = "shop_basket")
  @Table(name = "BASKETS")
  public static class Basket {
    @Id
    @GeneratedValue
    Long id;

    @ManyToMany
    List<CustomerOfTheShop> owners = new ArrayList<>();
  }
}
