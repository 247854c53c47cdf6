package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tables between whose columns are unique, nullable or of other tables' keys. */
@Model(covers = {ONE_TO_MANY_JOIN_TABLE, JOIN_TABLE_UNIQUE, MANY_TO_MANY})
public class InverseJoinTables {
  @Entity
  public static class Club {
    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true, nullable = false, length = 10)
    String code;

    @OneToMany
    @JoinTable(
        name = "club_members",
        joinColumns = @JoinColumn(name = "club_code", referencedColumnName = "code"),
        inverseJoinColumns = @JoinColumn(name = "member_id"))
    List<Member> members = new ArrayList<>();

    @ManyToMany
    @JoinTable(
        name = "club_guests",
        joinColumns = @JoinColumn(name = "club_id", nullable = false),
        inverseJoinColumns = @JoinColumn(name = "guest_id", unique = true))
    Set<Member> guests = new HashSet<>();
  }

  @Entity
  public static class Member {
    @Id
    @GeneratedValue
    Long id;
  }
}
