package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.UUID;

/** Identifiers of 128 bits as the setting wants them. */
@Model(
    covers = {UUID_VALUE, UUID_ID},
    settings = "hibernate.type.preferred_uuid_jdbc_type=CHAR")
public class PreferredUuids {
  @Entity
  public static class Token {
    @Id
    @GeneratedValue
    UUID id;

    UUID other;
  }
}
