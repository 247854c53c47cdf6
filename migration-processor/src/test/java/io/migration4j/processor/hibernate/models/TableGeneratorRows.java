package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Two generators in one table, each with its row and first value. */
@Model(covers = TABLE_GENERATOR)
public class TableGeneratorRows {
  @Entity
  public static class Client {
    @Id
    @GeneratedValue(generator = "clients")
    @TableGenerator(
        name = "clients",
        table = "numbers",
        pkColumnName = "of",
        valueColumnName = "last",
        pkColumnValue = "client",
        initialValue = 100,
        allocationSize = 10)
    Long id;
  }

  @Entity
  public static class Supplier {
    @Id
    @GeneratedValue(generator = "suppliers")
    @TableGenerator(
        name = "suppliers",
        table = "numbers",
        pkColumnName = "of",
        valueColumnName = "last",
        pkColumnValue = "supplier",
        initialValue = 7,
        allocationSize = 1)
    Integer id;
  }
}
