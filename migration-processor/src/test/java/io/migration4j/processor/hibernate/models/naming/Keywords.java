package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Words of SQL as names, quoted because the setting says so. */
@Model(covers = RESERVED_WORDS, settings = "hibernate.auto_quote_keyword=true")
public class Keywords {
  @Entity
  @Table(name = "user")
  public static class User {
    @Id
    @GeneratedValue
    Long id;

    String group;
    String order;

    @Column(name = "select")
    String selected;

    @ManyToOne
    @JoinColumn(name = "from")
    User from;
  }
}
