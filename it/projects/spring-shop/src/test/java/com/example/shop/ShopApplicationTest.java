package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts the application, so {@code ddl-auto: validate} has its say about the migrated schema. */
@SpringBootTest
class ShopApplicationTest {
  @Autowired private CustomerRepository customers;

  @Test
  void customerIsStoredAndFound() {
    Long id = customers.save(new Customer("ada@example.com")).getId();
    assertThat(customers.findById(id)).map(Customer::getEmailAddress).contains("ada@example.com");
    customers.deleteById(id);
  }
}
