package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.ListIndexBase;

/** Seldom used annotations. */
@Model(
    covers = {ARRAY, LIST_INDEX_BASE, UNIQUE, SELF_REFERENCE},
    withOlderHibernate = true)
public class Described {
  @Entity
  public static class Note {
    @Id
    @GeneratedValue
    Long id;

    @Column(length = 30, nullable = false)
    String title;

    @Array(length = 4)
    String[] four;

    @ElementCollection
    @OrderColumn
    @ListIndexBase(1)
    List<String> lines = new ArrayList<>();

    @OneToMany(mappedBy = "note", orphanRemoval = true)
    List<Remark> remarks = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(unique = true, nullable = false)
    Note first;
  }

  @Entity
  @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"note_id", "text"}))
  public static class Remark {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Note note;

    String text;
  }
}
