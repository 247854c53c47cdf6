package io.migration4j.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstStepsTest {

  @Test
  void packageIsShownAsTheDirectoryOfItsClasses() {
    assertThat(FirstSteps.lines("1.0", "com.example.shop.migrations"))
        .contains("Its class goes to src/main/java/com/example/shop/migrations,");
  }

  @Test
  void packageOfAProjectToComeIsLeftOpen() {
    assertThat(FirstSteps.lines("1.0", FirstSteps.PACKAGE_TO_COME))
        .contains("Its class goes to src/main/java/<groupId>/migrations,");
  }
}
