package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

/** Maps and lists of rows of several tables. */
@Model(covers = {ANY, MAP_KEY_COLUMN, ORDER_COLUMN})
public class ManyToAnyMap {
  @Entity
  public static class Pen {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Ink {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Drawer {
    @Id
    @GeneratedValue
    Long id;

    @ManyToAny
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "P", entity = Pen.class)
    @AnyDiscriminatorValue(discriminator = "I", entity = Ink.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "thing_type", length = 1)
    @JoinTable(
        name = "drawer_map",
        joinColumns = @JoinColumn(name = "drawer_id"),
        inverseJoinColumns = @JoinColumn(name = "thing_id"))
    @MapKeyColumn(name = "label")
    Map<String, Object> map = new HashMap<>();

    @ManyToAny
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "P", entity = Pen.class)
    @AnyDiscriminatorValue(discriminator = "I", entity = Ink.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "thing_type", length = 1)
    @JoinTable(
        name = "drawer_list",
        joinColumns = @JoinColumn(name = "drawer_id"),
        inverseJoinColumns = @JoinColumn(name = "thing_id"))
    @OrderColumn(name = "pos")
    List<Object> list = new ArrayList<>();
  }
}
