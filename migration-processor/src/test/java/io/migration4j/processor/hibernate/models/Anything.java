package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

/** A reference to rows of several tables. */
@Model(covers = ANY, withOlderHibernate = true)
public class Anything {
  @Entity
  public static class Dog {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Cat {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Owner {
    @Id
    @GeneratedValue
    Long id;

    @Any
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "D", entity = Dog.class)
    @AnyDiscriminatorValue(discriminator = "C", entity = Cat.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "pet_type", length = 1)
    @JoinColumn(name = "pet_id")
    Object pet;

    @ManyToAny
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "D", entity = Dog.class)
    @AnyDiscriminatorValue(discriminator = "C", entity = Cat.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "kind", length = 1)
    @JoinTable(
        name = "owner_pets",
        joinColumns = @JoinColumn(name = "owner_id"),
        inverseJoinColumns = @JoinColumn(name = "pet_id"))
    Set<Object> pets = new HashSet<>();
  }
}
