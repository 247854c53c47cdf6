package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.*;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitJoinColumnNameSource;
import org.hibernate.boot.model.naming.ImplicitJoinTableNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.ImplicitUniqueKeyNameSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** Named by strategies of the module. */
@Model(
    covers = OWN_NAMING,
    settings = {
      "hibernate.physical_naming_strategy=io.migration4j.processor.hibernate.models.naming.OwnNames$Prefixes",
      "hibernate.implicit_naming_strategy=io.migration4j.processor.hibernate.models.naming.OwnNames$Links"
    })
public class OwnNames {
  /** Tables and sequences begin with {@code t_}, columns with {@code c_}. */
  public static class Prefixes extends PhysicalNamingStrategyStandardImpl {
    private static final long serialVersionUID = 1L;

    @Override
    public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
      return prefixed("t_", name);
    }

    @Override
    public Identifier toPhysicalColumnName(Identifier name, JdbcEnvironment environment) {
      return prefixed("c_", name);
    }

    @Override
    public Identifier toPhysicalSequenceName(Identifier name, JdbcEnvironment environment) {
      return prefixed("t_", name);
    }

    private static Identifier prefixed(String prefix, Identifier name) {
      return name == null ? null : new Identifier(prefix + name.getText(), name.isQuoted());
    }
  }
  /** A foreign key column is named as the attribute, a join table with {@code link}, constraints for what they are. */
  public static class Links extends ImplicitNamingStrategyJpaCompliantImpl {
    private static final long serialVersionUID = 1L;

    @Override
    public Identifier determineJoinColumnName(ImplicitJoinColumnNameSource source) {
      return source.getAttributePath() == null
          ? super.determineJoinColumnName(source)
          : toIdentifier(
              source.getAttributePath().getProperty() + "Ref", source.getBuildingContext());
    }

    @Override
    public Identifier determineJoinTableName(ImplicitJoinTableNameSource source) {
      return toIdentifier(
          "link_" + source.getAssociationOwningAttributePath().getProperty(),
          source.getBuildingContext());
    }

    @Override
    public Identifier determineForeignKeyName(ImplicitForeignKeyNameSource source) {
      return toIdentifier(
          "fk_" + source.getColumnNames().get(0).getText(), source.getBuildingContext());
    }

    @Override
    public Identifier determineUniqueKeyName(ImplicitUniqueKeyNameSource source) {
      return toIdentifier(
          "uq_" + source.getColumnNames().get(0).getText(), source.getBuildingContext());
    }

    @Override
    public Identifier determineIndexName(ImplicitIndexNameSource source) {
      return toIdentifier(
          "ix_" + source.getColumnNames().get(0).getText(), source.getBuildingContext());
    }
  }

  public enum OrderState {
    OPEN,
    PAID
  }

  @Embeddable
  public static class PostalAddress {
    String streetName;

    @Column(name = "ZipCode")
    String zip;
  }

  @Entity(name = "CustomerAccount")
  public static class CustomerAccount {
    @Id
    @GeneratedValue
    Long accountId;

    String firstName;
    PostalAddress homeAddress;

    @ElementCollection
    Set<String> nickNames = new HashSet<>();

    @ElementCollection
    List<PostalAddress> olderAddresses = new ArrayList<>();

    @ManyToMany
    Set<CustomerAccount> bestFriends = new HashSet<>();
  }

  @Entity(name = "PurchaseOrder")
  @Table(
      name = "PurchaseOrder",
      indexes = @Index(columnList = "orderState"),
      uniqueConstraints = @UniqueConstraint(columnNames = "orderNumber"))
  public static class PurchaseOrder {
    @Id
    @GeneratedValue
    Long id;

    OrderState orderState;
    String orderNumber;

    @ManyToOne
    CustomerAccount boughtBy;

    @OneToMany
    @JoinColumn
    List<OrderLine> orderLines = new ArrayList<>();

    @OneToMany
    Set<OrderLine> giftLines = new HashSet<>();

    @ElementCollection
    @MapKeyColumn
    Map<String, Integer> pieceCounts = new HashMap<>();
  }

  @Entity(name = "Line")
  public static class OrderLine {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "UnitPrice")
    int unitPrice;
  }
}
