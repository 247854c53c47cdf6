package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Every text a national one. */
@Model(covers = BASIC_TYPES, settings = "hibernate.use_nationalized_character_data=true")
public class NationalizedBySetting {
  @Entity
  public static class Text {
    @Id
    @GeneratedValue
    Long id;

    String plain;
    char letter;
    char[] letters;

    @Lob
    String large;
  }
}
