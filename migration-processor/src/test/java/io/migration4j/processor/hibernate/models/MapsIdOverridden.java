package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;
import java.util.Objects;

/** A mapped part of a key whose columns are overridden. */
@Model(covers = {MAPS_ID, ATTRIBUTE_OVERRIDE, DERIVED_IDENTITY})
public class MapsIdOverridden {
  @Entity
  public static class Owner {
    @Id
    @GeneratedValue
    Long id;
  }

  @Embeddable
  public static class KeyId implements Serializable {
    private static final long serialVersionUID = 1L;
    Long owner;
    int position;

    @Override
    public boolean equals(Object other) {
      return other instanceof KeyId id
          && Objects.equals(id.owner, owner)
          && id.position == position;
    }

    @Override
    public int hashCode() {
      return position;
    }
  }

  @Entity
  public static class Key {
    @EmbeddedId
    @AttributeOverride(name = "position", column = @Column(name = "key_position"))
    KeyId id;

    @MapsId("owner")
    @ManyToOne(optional = false)
    @JoinColumn(name = "key_owner", foreignKey = @ForeignKey(name = "fk_key_owner"))
    Owner owner;
  }

  @Entity
  public static class Lock {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @JoinColumn(name = "opened_by_owner", referencedColumnName = "key_owner")
    @JoinColumn(name = "opened_by_position", referencedColumnName = "key_position")
    Key key;
  }
}
