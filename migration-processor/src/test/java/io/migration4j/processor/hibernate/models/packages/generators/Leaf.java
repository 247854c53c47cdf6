package io.migration4j.processor.hibernate.models.packages.generators;

import jakarta.persistence.*;

@Entity
public class Leaf {
  @Id
  @GeneratedValue(generator = "counter")
  Long id;

  @ManyToOne
  Tree tree;
}
