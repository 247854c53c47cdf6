package io.migration4j.processor.hibernate.models.packages.generators;

import jakarta.persistence.*;
import org.hibernate.annotations.Filter;

@Entity
@Filter(name = "small")
public class Tree {
  @Id
  @GeneratedValue(generator = "numbers")
  Long id;

  int size;
}
