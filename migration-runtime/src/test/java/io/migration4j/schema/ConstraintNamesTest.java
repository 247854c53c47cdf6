package io.migration4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConstraintNamesTest {

  @Test
  void namesAreThoseOfPostgres() {
    assertThat(ConstraintNames.primaryKey("shop.users", name -> false)).isEqualTo("users_pkey");
    assertThat(ConstraintNames.unique("users", List.of("a", "b"), name -> false))
        .isEqualTo("users_a_b_key");
    assertThat(ConstraintNames.check("users", List.of("a", "b"), name -> false))
        .isEqualTo("users_check");
    assertThat(ConstraintNames.foreignKey("users", List.of("a"), Set.of("users_a_fkey")::contains))
        .isEqualTo("users_a_fkey1");
  }

  @Test
  void longNamesLoseFromTheLongerPartAndKeepWholeCharacters() {
    String name = ConstraintNames.index("é".repeat(40), List.of("c".repeat(70)), taken -> false);
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63);
    assertThat(name).startsWith("é".repeat(14)).endsWith("ccc_idx");
  }
}
