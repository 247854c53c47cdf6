package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.validator.constraints.Length;

/** Longest and shortest texts. */
@Model(covers = BEAN_VALIDATION)
public class Sizes {
  @Entity
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    @Size(max = 80)
    String name = "aa";

    @Size(min = 2)
    String least = "aa";

    @Length(max = 33)
    String length;

    @Size(max = 12)
    @Column(length = 50)
    String pair;

    @Size(max = 5)
    byte[] bytes;

    @Email
    @Size(max = 100)
    String mail = "a@b.cd";

    @Pattern(regexp = "a+")
    String pattern;

    @Size(max = 3)
    @ElementCollection
    Set<String> none = new HashSet<>();
  }
}
