package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.LocalDate;

/** A key of two other rows' keys, in an id class. */
@Model(covers = {ID_CLASS, DERIVED_IDENTITY})
public class IdClassOfAssociations {
  public record EnrolmentId(Long student, String course) {}

  @Entity
  public static class Student {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Course {
    @Id
    @Column(length = 8)
    String code;
  }

  @IdClass(EnrolmentId.class)
  @Entity
  public static class Enrolment {
    @Id
    @ManyToOne
    Student student;

    @Id
    @ManyToOne
    @JoinColumn(name = "course_code")
    Course course;

    LocalDate since;
  }
}
