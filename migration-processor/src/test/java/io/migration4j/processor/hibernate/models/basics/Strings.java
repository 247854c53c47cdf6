package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Texts of several lengths, some too long for the usual type. */
@Model(covers = LENGTH)
public class Strings {
  @Entity
  public static class Text {
    @Id
    @GeneratedValue
    Long id;

    String plain;

    @Column(length = 1)
    String one;

    @Column(length = 4000)
    String long4000;

    @Column(length = 32_600)
    String long16;

    @Column(length = 10_485_760)
    String most;

    @Column(length = 10_485_761)
    String more;

    @Column(length = Integer.MAX_VALUE)
    String longest;
  }
}
