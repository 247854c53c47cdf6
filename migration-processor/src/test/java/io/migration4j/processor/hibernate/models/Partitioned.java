package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.PartitionKey;

/** A key that holds the partition key too, which it does not on SQLite. */
@Model(covers = PARTITION_KEY, withOlderHibernate = true)
public class Partitioned {
  @Entity
  public static class Remark {
    @Id
    @GeneratedValue
    Long id;

    @PartitionKey
    int region;
  }
}
