package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.id.ForeignGenerator;

/** A key that is copied from another row's. */
@Model(covers = {CUSTOM_GENERATOR, ONE_TO_ONE_BY_KEY})
public class ForeignGenerators {
  @Entity
  public static class Body {
    @Id
    @GeneratedValue
    Long id;
  }

  @SuppressWarnings("removal")
  @Entity
  public static class Heart {
    @Id
    @GeneratedValue(generator = "of_body")
    @GenericGenerator(
        name = "of_body",
        type = ForeignGenerator.class,
        parameters = @Parameter(name = "property", value = "body"))
    Long id;

    @OneToOne(optional = false)
    @PrimaryKeyJoinColumn
    Body body;
  }
}
