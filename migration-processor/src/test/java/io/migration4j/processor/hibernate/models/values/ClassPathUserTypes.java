package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;
import org.hibernate.usertype.UserTypeLegacyBridge;

/** A user type of a jar, with parameters. */
@Model(covers = USER_TYPE_OF_CLASS_PATH)
public class ClassPathUserTypes {
  @Entity
  public static class Switch {
    @Id
    @GeneratedValue
    Long id;

    @Type(
        value = UserTypeLegacyBridge.class,
        parameters = @Parameter(name = UserTypeLegacyBridge.TYPE_NAME_PARAM_KEY, value = "yes_no"))
    @Column(name = "is_on")
    Boolean on;

    @Type(
        value = UserTypeLegacyBridge.class,
        parameters = @Parameter(name = UserTypeLegacyBridge.TYPE_NAME_PARAM_KEY, value = "text"))
    String text;
  }
}
