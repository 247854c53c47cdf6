package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;

/** Views, which the user creates in a migration of their own, and a subselect, beside a table. */
@Model(
    covers = {VIEW, SUBSELECT},
    byHand = {
      "create view summary as select kind, sum(amount) as total from detail group by kind",
      "create view named_detail as select id, kind from detail where kind is not null"
    })
public class Views {
  @Entity
  @Table(name = "detail")
  public static class Detail {
    @Id
    @GeneratedValue
    Long id;

    String kind;

    int amount;
  }

  @Entity
  @Immutable
  @Table(name = "summary")
  @View(query = "select kind, sum(amount) as total from detail group by kind")
  @Synchronize("detail")
  public static class Summary {
    @Id
    String kind;

    Long total;
  }

  @Entity
  @Table(name = "named_detail")
  @View(query = "select id, kind from detail where kind is not null")
  public static class NamedDetail {
    @Id
    Long id;

    String kind;
  }

  @Entity
  @Immutable
  @Subselect("select kind, count(*) as counted from detail group by kind")
  @Synchronize("detail")
  public static class Count {
    @Id
    String kind;

    Long counted;
  }
}
