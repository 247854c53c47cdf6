package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Rows of the same key, one of them named to have the foreign key. */
@Model(
    covers = {ONE_TO_ONE_BY_KEY, FOREIGN_KEY_NAME},
    withOlderHibernate = true)
public class PrimaryKeyJoinedOneToOne {
  @Entity
  public static class Employee {
    @Id
    @GeneratedValue
    Long id;

    @OneToOne
    @PrimaryKeyJoinColumn(foreignKey = @ForeignKey(name = "fk_employee_info"))
    EmployeeInfo info;
  }

  @Entity
  public static class EmployeeInfo {
    @Id
    Long id;

    String text;
  }
}
