package com.example.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.hibernate.envers.Audited;

/** Audited with the account it belongs to. */
@Entity
@Audited
public class Booking {
  @Id
  @GeneratedValue
  private Long id;

  @ManyToOne(optional = false)
  private Account account;

  @Column(nullable = false)
  private LocalDate day;
}
