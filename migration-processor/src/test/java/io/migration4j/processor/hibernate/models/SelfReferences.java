package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Trees, chains and pairs of one class. */
@Model(covers = {SELF_REFERENCE, FOREIGN_KEY_ACTION, ONE_TO_MANY})
public class SelfReferences {
  @Entity
  public static class Category {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Category parent;

    @OneToMany(mappedBy = "parent")
    List<Category> children = new ArrayList<>();

    @OneToOne
    Category next;

    @OneToOne(mappedBy = "next", fetch = FetchType.LAZY)
    Category previous;

    @ManyToOne
    @JoinColumn(name = "root")
    Category root;
  }
}
