package com.example.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** Envers keeps what it was before. */
@Entity
@Audited
public class Account {
  @Id
  @GeneratedValue
  private Long id;

  @Column(nullable = false, length = 34)
  private String iban;

  @Column(precision = 15, scale = 2)
  private BigDecimal balance;

  @NotAudited
  private String remark;

  @ElementCollection
  private Set<String> holders = new HashSet<>();
}
