package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.annotations.SQLRestriction;

/** Conditions and formulas, none of which is a column. */
@Model(covers = {SQL_STATEMENTS, JOIN_FORMULA})
public class Restrictions {
  @Entity
  @SQLRestriction("gone = false")
  @FilterDef(name = "size", parameters = @ParamDef(name = "most", type = Integer.class))
  @Filter(name = "size", condition = "pages < :most")
  public static class Book {
    @Id
    @GeneratedValue
    Long id;

    boolean gone;
    int pages;

    @Formula("pages * 2")
    int sides;

    @OneToMany(mappedBy = "book")
    @SQLRestriction("stars > 3")
    @SQLOrder("stars desc")
    Set<Review> good = new HashSet<>();

    @ManyToOne
    @JoinFormula("pages + 1")
    Book next;
  }

  @Entity
  public static class Review {
    @Id
    @GeneratedValue
    Long id;

    int stars;

    @ManyToOne
    @NotFound(action = NotFoundAction.IGNORE)
    Book book;
  }
}
