package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.TenantId;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Rows of several tenants in one table. */
@Model(
    covers = TENANT_ID,
    settings =
        "hibernate.tenant_identifier_resolver=io.migration4j.processor.hibernate.models.Tenants$One",
    withOlderHibernate = true)
public class Tenants {
  /** The tenant of every session. */
  public static final class One implements CurrentTenantIdentifierResolver<String> {
    @Override
    public String resolveCurrentTenantIdentifier() {
      return "a";
    }

    @Override
    public boolean validateExistingCurrentSessions() {
      return false;
    }
  }

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
