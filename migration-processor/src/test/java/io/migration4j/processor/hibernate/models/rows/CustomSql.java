package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLDeleteAll;
import org.hibernate.annotations.SQLInsert;
import org.hibernate.annotations.SQLSelect;
import org.hibernate.annotations.SQLUpdate;

/** Statements of the user in the place of those of Hibernate. */
@Model(covers = SQL_STATEMENTS)
public class CustomSql {
  @Entity
  @Table(name = "person")
  @SQLInsert(sql = "insert into person (gone, name, version, id) values (?, upper(?), ?, ?)")
  @SQLUpdate(sql = "update person set gone = ?, name = ?, version = ? where id = ? and version = ?")
  @SQLDelete(sql = "update person set gone = true where id = ? and version = ?")
  @SQLSelect(sql = "select id, gone, name, version from person where id = ?")
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    String name = "A";

    @Version
    int version;

    boolean gone;

    @ElementCollection
    @SQLInsert(sql = "insert into person_nicks (person_id, nick) values (?, upper(?))")
    @SQLDeleteAll(sql = "delete from person_nicks where person_id = ?")
    @CollectionTable(name = "person_nicks", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "nick")
    Set<String> nicks = new HashSet<>(Set.of("A"));
  }
}
