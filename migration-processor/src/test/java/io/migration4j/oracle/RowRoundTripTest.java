package io.migration4j.oracle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The round trip is not blind: a database that does with its rows what it should not is reported. */
class RowRoundTripTest {
  @Entity
  @Table(name = "shelf")
  static class Shelf {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "label")
    String label;

    @ElementCollection
    @CollectionTable(name = "mark")
    Set<String> marks = new HashSet<>();

    @OneToMany(mappedBy = "shelf")
    Set<Box> boxes = new HashSet<>();
  }

  @Entity
  @Table(name = "box")
  static class Box {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Shelf shelf;
  }

  @TempDir
  Path directory;

  private SessionFactory factory;

  @BeforeEach
  void build() {
    factory = new Configuration()
        .addAnnotatedClass(Shelf.class)
        .addAnnotatedClass(Box.class)
        .setProperty("hibernate.connection.url", "jdbc:sqlite:" + directory.resolve("rows.db"))
        .setProperty("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect")
        .setProperty("hibernate.connection.pool_size", "2")
        .setProperty("jakarta.persistence.validation.mode", "none")
        .setProperty("hibernate.hbm2ddl.auto", "create-only")
        .buildSessionFactory();
  }

  @Test
  void databaseThatKeepsRowsIsNotReported() {
    roundTrip("select 1");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      insert on shelf | update shelf set label = 'b'                    | label: a is b
      insert on mark  | delete from mark                                | marks
      insert on mark  | update mark set marks = 'b'                     | marks: a is b
      insert on box   | update box set shelf_id = null                  | Shelf.boxes
      delete on shelf | insert into shelf (id, label) values (9, 'a')   | rows left in shelf
      delete on mark  | insert into mark values (9, 'a')                | rows left in mark
      """)
  void mutantIsReported(String event, String statement, String report) {
    assertThatThrownBy(() ->
            roundTrip("create trigger mutant after " + event + " begin " + statement + "; end"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(report);
  }

  private void roundTrip(String before) {
    try (SessionFactory closing = factory) {
      closing.inTransaction(
          session -> session.doWork(connection -> connection.createStatement().execute(before)));
      new RowRoundTrip(closing).run();
    }
  }
}
