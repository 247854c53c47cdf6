package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashMap;
import java.util.Map;

/** Entities by a column, an enum, another entity or their own attribute. */
@Model(
    covers = {
      MAP_KEY_JOIN,
      MAP_KEY_COLUMN,
      MAP_KEY_ENUM,
      ONE_TO_MANY,
      ONE_TO_MANY_JOIN_TABLE,
      MANY_TO_MANY
    },
    since = "7.0")
public class MapsOfEntities {
  @Entity
  public static class Team {
    @Id
    @GeneratedValue
    Long id;

    @OneToMany
    @JoinColumn(name = "team_id")
    @MapKeyColumn(name = "shirt")
    Map<Integer, Player> shirts = new HashMap<>();

    @OneToMany(mappedBy = "team")
    @MapKey(name = "name")
    Map<String, Player> byName = new HashMap<>();

    @OneToMany(mappedBy = "team")
    @MapKey
    Map<Long, Player> byId = new HashMap<>();

    @OneToMany
    @JoinTable(name = "team_roles")
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "role", length = 12)
    Map<FetchType, Player> roles = new HashMap<>();

    @ManyToMany
    @MapKeyJoinColumn(name = "coach_id", foreignKey = @ForeignKey(name = "fk_coach"))
    Map<Player, Player> coached = new HashMap<>();

    @ManyToMany
    Map<Player, Team> rivals = new HashMap<>();

    @ElementCollection
    @MapKeyJoinColumn(name = "scorer_id")
    Map<Player, Integer> goals = new HashMap<>();
  }

  @Entity
  public static class Player {
    @Id
    @GeneratedValue
    Long id;

    String name;

    @ManyToOne
    Team team;
  }
}
