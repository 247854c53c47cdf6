package io.migration4j.processor.hibernate.models.packages.registrations;

import jakarta.persistence.*;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
public class Weather {
  @Id
  @GeneratedValue
  Long id;

  Celsius most;
  Celsius least;
  Answer rain;

  @ElementCollection
  Set<Answer> answers = new HashSet<>();

  Pair pair;

  @JdbcTypeCode(SqlTypes.INET)
  InetAddress station;
}
