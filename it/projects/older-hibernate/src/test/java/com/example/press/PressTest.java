package com.example.press;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Starts the persistence unit on the migrated database, which Hibernate validates. */
class PressTest {

  @Test
  void advertisementIsStoredAndFound() {
    Map<String, String> settings = Map.of(
        "jakarta.persistence.jdbc.url", System.getProperty("url"),
        "hibernate.hbm2ddl.auto", "validate");
    try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("press", settings)) {
      factory.unwrap(org.hibernate.SessionFactory.class).inTransaction(session -> {
        Issue issue = new Issue();
        issue.publishedOn = LocalDate.of(2026, 11, 22);
        issue.edition = Issue.Edition.PRINT;
        issue.headlines.add("Schemas migrate");
        session.persist(issue);
        Advertisement advertisement = new Advertisement();
        advertisement.customerName = "Ada";
        advertisement.issue = issue;
        session.persist(advertisement);
      });
      long found = factory.unwrap(org.hibernate.SessionFactory.class).fromTransaction(session -> session
          .createSelectionQuery("select count(a) from Advertisement a where a.issue.edition = PRINT", Long.class)
          .getSingleResult());
      assertEquals(1, found);
    }
  }
}
