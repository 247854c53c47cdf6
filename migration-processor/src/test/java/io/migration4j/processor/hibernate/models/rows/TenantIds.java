package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.TenantId;

/** Tenants by text, number and UUID, in keys and superclasses. */
@Model(covers = TENANT_ID)
public class TenantIds {
  @MappedSuperclass
  public abstract static class Owned {
    @Id
    @GeneratedValue
    Long id;

    @TenantId
    @Column(name = "tenant", length = 20)
    String tenant;
  }

  @Entity
  public static class Letter extends Owned {
    String text;
  }

  @Entity
  public static class Parcel extends Owned {
    int weight;
  }
}
