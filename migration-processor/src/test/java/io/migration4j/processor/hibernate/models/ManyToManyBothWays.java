package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Both sides, a list with positions, uniques and indexes on the table between. */
@Model(covers = {MANY_TO_MANY, ORDER_COLUMN, JOIN_TABLE_UNIQUE, INDEX})
public class ManyToManyBothWays {
  @Entity
  public static class Student {
    @Id
    @GeneratedValue
    Long id;

    @ManyToMany(mappedBy = "students")
    Set<Course> courses = new HashSet<>();
  }

  @Entity
  public static class Course {
    @Id
    @GeneratedValue
    Long id;

    @ManyToMany
    @JoinTable(
        name = "course_students",
        uniqueConstraints =
            @UniqueConstraint(
                name = "uq_course_student",
                columnNames = {"courses_id", "students_id"}),
        indexes = @Index(name = "ix_students", columnList = "students_id desc, courses_id"))
    List<Student> students = new ArrayList<>();

    @ManyToMany
    @JoinTable(
        name = "waiting",
        joinColumns = @JoinColumn(name = "course_id"),
        inverseJoinColumns = @JoinColumn(name = "student_id"),
        uniqueConstraints = @UniqueConstraint(columnNames = {"student_id", "course_id"}))
    @OrderColumn(name = "place")
    List<Student> waiting = new ArrayList<>();
  }
}
