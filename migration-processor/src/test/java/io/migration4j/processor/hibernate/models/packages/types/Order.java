package io.migration4j.processor.hibernate.models.packages.types;

import io.migration4j.processor.hibernate.models.values.CompositeUserTypes.Money;
import io.migration4j.processor.hibernate.models.values.UserTypes.Point;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
@Table(name = "registered_order")
public class Order {
  @Id
  @GeneratedValue
  Long id;

  Point place;

  @Embedded
  Money price;

  @ElementCollection
  Set<Point> stops = new HashSet<>();

  @ElementCollection
  @OrderColumn
  List<String> steps = new ArrayList<>();
}
