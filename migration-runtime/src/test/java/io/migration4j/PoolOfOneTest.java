package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Stepped.Mixed;
import io.migration4j.schema.Database;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("issue 7, 5: a pool of one is enough")
class PoolOfOneTest {
  private static final Class<?>[] CLASSES = {A_CreateUsers.class, Mixed.class};

  private static void requireBack(PoolOfOne pool) throws Exception {
    assertThat(pool.isBack()).isTrue();
    assertThat(pool.connection().getAutoCommit()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void revisionInStepsFailsIsTakenBackAndRuns(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    try (PoolOfOne pool = new PoolOfOne(database.connect())) {
      Migrator migrator =
          database.builder(CLASSES).dataSource(pool.dataSource()).build();
      migrator.upgrade("a1");
      database.run("UPDATE users SET name = 'Ada'");

      assertThatThrownBy(migrator::upgrade)
          .hasMessageStartingWith("Upgrade of revision mix1 (Unique names)");
      requireBack(pool);
      migrator.downgrade("a1");
      requireBack(pool);

      database.run("UPDATE users SET name = 'Grace' WHERE id = 2");
      assertThat(migrator.upgrade().heads()).containsExactly("mix1");
      requireBack(pool);
      assertThat(migrator.downgrade("base").heads()).isEmpty();
      requireBack(pool);
    }
  }
}
