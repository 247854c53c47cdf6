package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** One key goes through three tables, both ways. */
@Model(covers = {MAPS_ID, ONE_TO_ONE_BY_KEY, ONE_TO_ONE_MAPPED_BY})
public class MapsIdOneToOneChain {
  @Entity
  public static class User {
    @Id
    @GeneratedValue
    Long id;

    @OneToOne(mappedBy = "user")
    Profile profile;
  }

  @Entity
  public static class Profile {
    @Id
    Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    User user;

    @OneToOne(mappedBy = "profile")
    Avatar avatar;
  }

  @Entity
  public static class Avatar {
    @Id
    Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    Profile profile;

    String file;
  }
}
