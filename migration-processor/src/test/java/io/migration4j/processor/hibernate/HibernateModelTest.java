package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.migration4j.MigrationException;
import io.migration4j.processor.hibernate.models.Associations;
import io.migration4j.processor.hibernate.models.Bases;
import io.migration4j.processor.hibernate.models.CompositeKeys;
import io.migration4j.processor.hibernate.models.Constraints;
import io.migration4j.processor.hibernate.models.ElementCollections;
import io.migration4j.processor.hibernate.models.Embeddables;
import io.migration4j.processor.hibernate.models.Generators;
import io.migration4j.processor.hibernate.models.NativeIds;
import io.migration4j.processor.hibernate.models.Partitioned;
import io.migration4j.processor.hibernate.models.PerClass;
import io.migration4j.processor.hibernate.models.Shop;
import io.migration4j.processor.hibernate.models.values.Arrays;
import io.migration4j.schema.Database;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.SqlType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

class HibernateModelTest {
  private static final String MODELS = "io.migration4j.processor.hibernate.models.";

  private static MappedModel read(Class<?> model) {
    return HibernateModel.read(new MappedClasses(model).request());
  }

  private static HibernateRequest request(Map<String, String> settings, Class<?>... classes) {
    return new HibernateRequest(
        List.of(classes).stream().map(Class::getName).toList(),
        settings,
        List.of(Database.SQLITE),
        HibernateModelTest.class.getClassLoader(),
        Map.of());
  }

  private static UnmappableException refusal(Class<?>... classes) {
    return catchThrowableOfType(
        UnmappableException.class, () -> HibernateModel.read(request(Map.of(), classes)));
  }

  @Test
  void columnsStandInTheOrderOfTheSource() {
    assertThat(read(Shop.class).schema().table("users").columns().names())
        .containsExactly("id", "email", "first_name", "last_name", "role", "created_at", "active");
  }

  @Test
  void attributesOfSuperclassesComeFirst() {
    assertThat(read(PerClass.class).schema().table("perclass$canvas").columns().names())
        .containsExactly("id", "created", "touched_by", "version", "title");
  }

  @Test
  void embeddedColumnsStandWhereTheirAttributeStands() {
    assertThat(read(Embeddables.class)
            .schema()
            .table("embeddables$offer")
            .columns()
            .names())
        .startsWith(
            "id",
            "amount",
            "currency",
            "low_amount",
            "low_currency",
            "high_amount",
            "high_currency",
            "region_code",
            "x",
            "y");
  }

  @Test
  void unnamedConstraintsHaveTheNamesThatPostgresqlGives() {
    var users = read(Shop.class).schema().table("users");
    assertThat(users.constraintNames())
        .containsExactlyInAnyOrder(
            "users_pkey", "users_email_key", "uq_users_name", "users_role_check");
    assertThat(users.indexes().names())
        .containsExactlyInAnyOrder("users_last_name_first_name_idx", "ix_users_role");
  }

  @Test
  void namesFromAnnotationsWinAndFold() {
    var table = read(Constraints.class).schema().table("constrained");
    assertThat(table.constraintNames()).contains("ck_named", "ck_low_high");
    assertThat(table.indexes().names()).contains("ix_order", "ix_expr");
  }

  @Test
  void typesAreNeutralWhereOurDialectsWriteWhatHibernateWrites() {
    var numbers = read(Bases.class).schema().table("bases$numbers");
    assertThat(numbers.column("adecimal104").type()).isEqualTo(SqlType.numeric(10, 4));
    assertThat(numbers.column("along").type()).isEqualTo(SqlType.bigint());
    assertThat(numbers.column("id").type()).isEqualTo(SqlType.uuid());
    assertThat(numbers.column("aboolean").type()).isEqualTo(SqlType.bool());
  }

  @Test
  void columnDefinitionGivesTypeDefaultAndNullability() {
    var given = read(Constraints.class).schema().table("constrained").column("given");
    assertThat(given.type()).isEqualTo(SqlType.raw("varchar(30)"));
    assertThat(given.defaultValue().common()).isEqualTo("'x'");
    assertThat(given.nullable()).isFalse();
  }

  @Test
  void nativeIdsAreNumberedBySqliteItself() {
    MappedClasses model = new MappedClasses(NativeIds.class);
    HibernateRequest request = new HibernateRequest(
        model.request().classNames(),
        Map.of(),
        List.of(Database.SQLITE),
        getClass().getClassLoader(),
        Map.of());
    var id = HibernateModel.read(request).schema().table("nativeids$native").column("id");
    assertThat(id.type().override(Database.SQLITE)).isEqualTo("integer");
    assertThat(id.type().override(Database.POSTGRESQL)).isEmpty();
  }

  @Test
  void originsNameClassesAndAttributes() {
    assertThat(read(Shop.class).origins())
        .containsEntry("users", MODELS + "Shop$User")
        .containsEntry("users.first_name", MODELS + "Shop$User#firstName")
        .containsEntry("orders_seq", MODELS + "Shop$Order#id")
        .containsEntry("shop$product_tags", MODELS + "Shop$Product#tags")
        .containsEntry("shop$product.category_id", MODELS + "Shop$Product#category");
    assertThat(read(Embeddables.class).origins())
        .containsEntry(
            "embeddables$offer.low_amount", MODELS + "Embeddables$Offer#range.low.amount");
    assertThat(read(CompositeKeys.class).origins())
        .containsEntry("compositekeys$ticket.seat_hall", MODELS + "CompositeKeys$Ticket#seat.hall")
        .containsEntry("compositekeys$line.book", MODELS + "CompositeKeys$Line#book");
    assertThat(read(ElementCollections.class).origins())
        .containsEntry("homes", MODELS + "ElementCollections$Person#homes")
        .containsEntry("homes.owner_id", MODELS + "ElementCollections$Person#homes.{key}")
        .containsEntry("homes.city", MODELS + "ElementCollections$Person#homes.{element}.city");
  }

  @Test
  void everyColumnHasAnOriginOfItsOwn() {
    for (Class<?> model : List.of(
        Shop.class, Embeddables.class, CompositeKeys.class, Associations.class, PerClass.class)) {
      MappedModel mapped = read(model);
      mapped.schema().tables().forEach(table -> {
        List<String> origins = table.columns().names().stream()
            .map(column -> mapped.origins().get(table.name() + "." + column))
            .toList();
        assertThat(origins).as(table.name()).doesNotContainNull().doesNotHaveDuplicates();
      });
    }
  }

  @Test
  void equalRequestsGiveEqualModels() {
    assertThat(read(Associations.class)).isEqualTo(read(Associations.class));
  }

  @Test
  void countersOfTableGeneratorsAreRows() {
    assertThat(read(Generators.class).rows().stream().map(Object::toString).toList())
        .anyMatch(rows -> rows.contains("counters") && rows.contains("tabled"))
        .anyMatch(rows -> rows.contains("forced_numbers") && rows.contains("7"));
  }

  @Entity
  static class WithoutId {
    String name;
  }

  @Test
  void entityThatHibernateRefusesIsNamed() {
    UnmappableException refusal = refusal(WithoutId.class);
    assertThat(refusal.className()).isEqualTo(WithoutId.class.getName());
    assertThat(refusal)
        .hasMessageContaining("Hibernate cannot map " + WithoutId.class.getName())
        .hasMessageContaining("has no identifier");
  }

  @Entity
  static class WithNativeEnum {
    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Thread.State state;
  }

  @Test
  void enumTypeThatHibernateCannotWriteOnSqliteIsRefusedWithTheWayOut() {
    UnmappableException refusal = refusal(WithNativeEnum.class);
    assertThat(refusal.className()).isEqualTo(WithNativeEnum.class.getName());
    assertThat(refusal.attribute()).isEqualTo("state");
    assertThat(refusal).hasMessageContaining("no type on sqlite", "NAMED_ENUM", "leave sqlite out");
  }

  @Test
  void arraysHaveTheirElementsInFull() {
    io.migration4j.schema.Table bag = read(Arrays.class).schema().table("arrays$bag");
    assertThat(bag.column("texts").type()).isEqualTo(SqlType.array(SqlType.varchar(255)));
    assertThat(bag.column("numbers").type()).isEqualTo(SqlType.array(SqlType.integer()));
    assertThat(bag.columns())
        .extracting(column -> column.type().toString())
        .noneMatch(type -> type.contains("varchar(0)"))
        .filteredOn(type -> type.contains("POSTGRESQL"))
        .containsExactly("array(smallint){POSTGRESQL=smallint array[3]}");
  }

  @Entity
  static class WithOptions {
    @Id
    Long id;

    @Column(options = "compression pglz")
    String text;
  }

  @Test
  void optionsOfAColumnAreKept() {
    var text = HibernateModel.read(request(Map.of(), WithOptions.class)).schema().tables().stream()
        .findFirst()
        .orElseThrow()
        .column("text");
    assertThat(text.options()).isEqualTo("compression pglz");
  }

  @Entity
  @Table(indexes = @Index(columnList = "nmae"))
  static class WithTypo {
    @Id
    Long id;

    String name;
  }

  @Test
  void indexOverAMissingColumnNamesTheColumns() {
    assertThat(refusal(WithTypo.class))
        .hasMessageContaining("nmae")
        .hasMessageContaining("[id, name]");
  }

  @Test
  void keyHasColumnsOfItsOwnOnADatabase() {
    assertThat(read(Partitioned.class).schema().tables().stream()
            .flatMap(table -> table.primaryKey().stream()))
        .containsExactly(PrimaryKey.primaryKey("partitioned$remark_pkey", "region", "id")
            .on(Database.SQLITE, "id"));
  }

  @Test
  void unknownNamingIsAnError() {
    assertThatThrownBy(
            () -> HibernateModel.read(request(Map.of("migration.naming", "rails"), WithTypo.class)))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("hibernate, spring or quarkus");
  }
}
