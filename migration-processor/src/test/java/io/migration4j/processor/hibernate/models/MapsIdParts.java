package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** Both parts of the key are mapped by references, with columns of their own names. */
@Model(covers = {MAPS_ID, DERIVED_IDENTITY})
public class MapsIdParts {
  @Entity
  public static class Team {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Player {
    @Id
    @Column(length = 9)
    String code;
  }

  @Embeddable
  public static class MembershipId implements Serializable {
    private static final long serialVersionUID = 1L;
    Long team;

    @Column(length = 9)
    String player;

    @Override
    public boolean equals(Object other) {
      return other instanceof MembershipId id
          && Objects.equals(id.team, team)
          && Objects.equals(id.player, player);
    }

    @Override
    public int hashCode() {
      return Objects.hash(team, player);
    }
  }

  @Entity
  public static class Membership {
    @EmbeddedId
    MembershipId id = new MembershipId();

    @MapsId("team")
    @ManyToOne
    @JoinColumn(name = "of_team")
    Team team;

    @MapsId("player")
    @ManyToOne
    @JoinColumn(name = "of_player", foreignKey = @ForeignKey(name = "fk_player"))
    Player player;

    LocalDate since;
  }
}
