package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.NativeGenerator;

/** A sequence on PostgreSQL, an identity on SQLite, where the sequence is there in addition. */
@Model(covers = IDENTITY, withOlderHibernate = true)
public class NativeIds {
  @Entity
  public static class Native {
    @Id
    @GeneratedValue
    @NativeGenerator
    Long id;
  }
}
