package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Each action on delete. */
@Model(covers = FOREIGN_KEY_ACTION)
public class DeleteActions {
  @Entity
  public static class Target {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Reference {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    Target cascade;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Target setNull;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_DEFAULT)
    @ColumnDefault("1")
    Target setDefault;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.RESTRICT)
    Target restrict;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.NO_ACTION)
    Target noAction;

    @ManyToMany
    @OnDelete(action = OnDeleteAction.CASCADE)
    Set<Target> many = new HashSet<>();

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(options = "deferrable initially deferred"))
    Target deferred;
  }
}
