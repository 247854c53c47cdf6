package io.migration4j.processor.hibernate.models.packages.softdeleted;

import jakarta.persistence.*;

@Entity
public class Letter {
  @Id
  @GeneratedValue
  Long id;

  String text;
}
