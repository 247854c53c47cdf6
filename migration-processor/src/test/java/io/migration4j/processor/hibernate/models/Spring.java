package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Generic superclasses, maps of entities and nested embeddables, named as Spring Boot names them. */
@Model(
    covers = {NAMING_OF_SPRING, MAPPED_SUPERCLASS, NESTED_EMBEDDABLE},
    settings = "migration.naming=spring",
    withOlderHibernate = true)
public class Spring {
  @MappedSuperclass
  public abstract static class BaseEntity<K> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    K entityId;
  }

  @Embeddable
  public static class PostalAddress {
    String streetName;

    @Embedded
    GeoPoint geoPoint;
  }

  @Embeddable
  public static class GeoPoint {
    double latitudeValue;
    double longitudeValue;
  }

  @Entity
  public static class CustomerAccount extends BaseEntity<Long> {
    PostalAddress homeAddress;

    @ElementCollection
    Map<String, PostalAddress> otherAddresses = new HashMap<>();

    @OneToMany
    @MapKeyEnumerated(EnumType.STRING)
    Map<FetchType, CustomerAccount> byFetch = new HashMap<>();

    @ManyToMany
    List<CustomerAccount> bestFriends = new ArrayList<>();

    @OneToOne
    CustomerAccount mainContact;
  }

  @Entity
  @Inheritance(strategy = InheritanceType.JOINED)
  public static class HTTPRequestLog extends BaseEntity<Integer> {
    String requestURL;

    @Enumerated(EnumType.STRING)
    FetchType fetchType;
  }

  @Entity
  @SecondaryTable(name = "RequestBody")
  public static class PostRequestLog extends HTTPRequestLog {
    @Column(table = "RequestBody")
    String bodyText;

    @ManyToOne
    CustomerAccount requestOwner;
  }
}
