package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

/** Everything in quotes but definitions of columns. */
@Model(
    covers = {GLOBAL_QUOTING, COLUMN_DEFINITION},
    settings = {
      "hibernate.globally_quoted_identifiers=true",
      "hibernate.globally_quoted_identifiers_skip_column_definitions=true"
    })
public class GlobalQuotingOfDefinitions {
  @Table(indexes = @Index(columnList = "Name desc"))
  @Entity
  public static class Order {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "Name", columnDefinition = "varchar(33) default 'none'")
    String name;

    @ManyToOne
    @JoinColumn(name = "Parent")
    Order parent;

    @ElementCollection
    @OrderColumn
    List<String> Values = new ArrayList<>();
  }
}
