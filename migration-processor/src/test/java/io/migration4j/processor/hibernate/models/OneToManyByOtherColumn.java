package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** The child's column refers to another unique column of the parent. */
@Model(covers = {ONE_TO_MANY, NON_KEY_REFERENCE})
public class OneToManyByOtherColumn {
  @Entity
  public static class Brand {
    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true, nullable = false, length = 5)
    String sign;

    @OneToMany
    @JoinColumn(name = "brand_sign", referencedColumnName = "sign")
    Set<Shoe> shoes = new HashSet<>();
  }

  @Entity
  public static class Shoe {
    @Id
    @GeneratedValue
    Long id;
  }
}
