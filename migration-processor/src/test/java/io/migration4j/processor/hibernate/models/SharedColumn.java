package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A column that is a value, and part of two references as well. */
@Model(
    covers = {SELF_REFERENCE, ID_CLASS},
    since = "7.0")
public class SharedColumn {
  public record NodeId(String tenant, int number) {}

  @IdClass(NodeId.class)
  @Entity
  public static class Node {
    @Id
    @Column(length = 4)
    String tenant;

    @Id
    int number;

    Integer parentNumber;

    @ManyToOne
    @JoinColumn(
        name = "tenant",
        referencedColumnName = "tenant",
        insertable = false,
        updatable = false)
    @JoinColumn(
        name = "parentNumber",
        referencedColumnName = "number",
        insertable = false,
        updatable = false)
    Node parent;
  }
}
