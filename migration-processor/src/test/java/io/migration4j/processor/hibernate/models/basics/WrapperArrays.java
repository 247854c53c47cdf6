package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Boxed bytes and letters, which are arrays when the setting allows them. */
@Model(
    covers = {ARRAY, BYTES, CHARS},
    settings = "hibernate.type.wrapper_array_handling=allow")
public class WrapperArrays {
  @Entity
  public static class Data {
    @Id
    @GeneratedValue
    Long id;

    Byte[] bytes;
    Character[] letters;
    byte[] plain;
  }
}
