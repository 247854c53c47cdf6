package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.TenantId;

/** Rows of several tenants in one table. */
@Model(
    covers = TENANT_ID,
    rowsOn = {},
    withOlderHibernate = true)
public class Tenants {
  @Entity
  public static class Account {
    @Id
    @GeneratedValue
    Long id;

    @TenantId
    String tenant;

    String name;
  }
}
