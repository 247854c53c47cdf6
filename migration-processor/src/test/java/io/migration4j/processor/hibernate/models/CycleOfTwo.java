package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Two tables that refer to each other, both by key and by a collection. */
@Model(covers = {CYCLE, ONE_TO_ONE})
public class CycleOfTwo {
  @Entity
  public static class Department {
    @Id
    @GeneratedValue
    Long id;

    @OneToOne
    Employee boss;

    @OneToMany(mappedBy = "department")
    Set<Employee> employees = new HashSet<>();
  }

  @Entity
  public static class Employee {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    Department department;
  }
}
