package com.example.shop;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;

@Entity
public class Customer {
  @Id @GeneratedValue private Long id;

  @Column(nullable = false, unique = true)
  private String emailAddress;

  private OffsetDateTime lastSeenAt;

  @ElementCollection private Set<String> deliveryNotes = new HashSet<>();

  protected Customer() {}

  public Customer(String emailAddress) {
    this.emailAddress = emailAddress;
    this.deliveryNotes.add("ring twice");
  }

  public Long getId() {
    return id;
  }

  public String getEmailAddress() {
    return emailAddress;
  }
}
