package com.example.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.migration4j.Migrator;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Tests on SQLite run the migrations that production runs on PostgreSQL. */
class StoreTest {
  @TempDir Path folder;
  private String url;

  @BeforeEach
  void migrate() {
    url = "jdbc:sqlite:" + folder.resolve("store.db");
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl(url);
    Migrator.builder().dataSource(dataSource).build().upgrade("head");
  }

  @Test
  void orderIsKeptWithItsItems() {
    try (SessionFactory factory = sessionFactory()) {
      User ada = new User("ada@example.com", "Ada", "Lovelace");
      Product lamp = new Product("L-1", "Lamp", new BigDecimal("19.90"));
      factory.inTransaction(
          session -> {
            session.persist(ada);
            session.persist(lamp);
          });
      // Hibernate numbers orders on a connection of its own, which SQLite lets in between writers only.
      factory.inTransaction(
          session -> {
            Order order = new Order(ada);
            order.add(lamp, 2);
            session.persist(order);
          });
      long items =
          factory.fromTransaction(
              session ->
                  session
                      .createSelectionQuery("select count(*) from OrderItem", Long.class)
                      .getSingleResult());
      assertEquals(1, items);
    }
  }

  private SessionFactory sessionFactory() {
    return new Configuration()
        .setProperty("hibernate.connection.url", url)
        .setProperty("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect")
        .addAnnotatedClass(User.class)
        .addAnnotatedClass(Category.class)
        .addAnnotatedClass(Product.class)
        .addAnnotatedClass(Order.class)
        .addAnnotatedClass(OrderItem.class)
        .buildSessionFactory();
  }
}
