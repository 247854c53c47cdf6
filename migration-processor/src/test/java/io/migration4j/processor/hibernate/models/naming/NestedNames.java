package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Classes inside of classes, some of one name, and generic ones. */
@Model(covers = {NESTED_CLASSES, GENERIC_CLASSES})
public class NestedNames {
  public static class Inner {
    @Entity(name = "InnerItem")
    public static class Item {
      @Id
      @GeneratedValue
      Long id;
    }

    @MappedSuperclass
    public abstract static class Base<K extends Number, V> {
      @Id
      @GeneratedValue
      K key;

      V value;
    }
  }

  public interface Outer {
    @Entity(name = "OuterItem")
    class Item {
      @Id
      @GeneratedValue
      Long id;

      @ManyToOne
      Inner.Item inner;
    }
  }

  @Entity
  public static class Numbered extends Inner.Base<Integer, String> {}

  @Entity
  public static class Dated extends Inner.Base<Long, java.time.LocalDate> {
    @Embedded
    Pair<String> pair;
  }

  @Embeddable
  public static class Pair<T> {
    @Column(name = "pair_left")
    String left;

    @Column(name = "pair_right")
    int right;
  }
}
