package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.DiscriminatorFormula;

/** The kind of a row is computed. */
@Model(covers = SINGLE_TABLE)
public class SingleTableFormula {
  @Inheritance
  @DiscriminatorFormula("case when feathers is not null then 'bird' else 'beast' end")
  @DiscriminatorValue("beast")
  @Entity
  public static class Beast {
    @Id
    @GeneratedValue
    Long id;

    Integer wings;
  }

  @DiscriminatorValue("bird")
  @Entity
  public static class Bird extends Beast {
    Integer feathers;
  }
}
