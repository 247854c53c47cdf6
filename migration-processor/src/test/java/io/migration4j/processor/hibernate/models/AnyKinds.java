package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;

/** References to rows of several tables: kinds by number, letter or name, keys of other types. */
@Model(covers = ANY)
public class AnyKinds {
  @Entity
  public static class Leaf {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Stone {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Grain {
    @Id
    @GeneratedValue
    Integer id;
  }

  @Entity
  public static class Holder {
    @Id
    @GeneratedValue
    Long id;

    @Any
    @AnyDiscriminator(DiscriminatorType.INTEGER)
    @AnyDiscriminatorValue(discriminator = "1", entity = Leaf.class)
    @AnyDiscriminatorValue(discriminator = "2", entity = Stone.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "by_number")
    @JoinColumn(name = "by_number_id")
    Object byNumber;

    @Any
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "stone", entity = Stone.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "by_name", length = 60, nullable = false)
    @JoinColumn(name = "by_name_id", nullable = false)
    Object byName;

    @Any
    @AnyDiscriminator(DiscriminatorType.CHAR)
    @AnyDiscriminatorValue(discriminator = "G", entity = Grain.class)
    @AnyKeyJavaClass(Integer.class)
    @Column(name = "by_letter")
    @JoinColumn(name = "by_letter_id")
    Object byLetter;
  }
}
