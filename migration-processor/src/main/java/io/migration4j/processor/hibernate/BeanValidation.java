package io.migration4j.processor.hibernate;

import io.migration4j.MigrationException;
import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;

/**
 * The constraints of Bean Validation in the DDL ({@code @NotNull}, {@code @Size}, {@code @Min}). Hibernate
 * applies them while it builds a session factory, in {@code
 * org.hibernate.boot.beanvalidation.TypeSafeActivator}; the part of it that changes the mapping is called
 * here. Nothing happens where the project has no provider.
 */
final class BeanValidation {
  private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
  private static final String APPLY_TO_DDL = "hibernate.validator.apply_to_ddl";
  private static final List<String> MODE =
      List.of("jakarta.persistence.validation.mode", "javax.persistence.validation.mode");

  private BeanValidation() {}

  static void apply(
      MetadataImplementor metadata,
      Map<String, Object> settings,
      StandardServiceRegistry registry,
      ClassLoader loader) {
    if (isWanted(settings) && isPresent(loader)) {
      Provided.apply(metadata, settings, registry);
    }
  }

  private static boolean isWanted(Map<String, Object> settings) {
    String mode = MODE.stream()
        .filter(settings::containsKey)
        .map(key -> settings.get(key).toString().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("auto");
    boolean ddl = Set.of(mode.split("\\s*,\\s*")).stream()
        .anyMatch(each -> each.equals("auto") || each.equals("ddl") || each.isBlank());
    return ddl && !"false".equals(String.valueOf(settings.get(APPLY_TO_DDL)));
  }

  private static boolean isPresent(ClassLoader loader) {
    try {
      Class.forName("jakarta.validation.ConstraintViolation", false, loader);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /** Apart, because its types are there only if the project has them. */
  private static final class Provided {
    private Provided() {}

    static void apply(
        MetadataImplementor metadata,
        Map<String, Object> settings,
        StandardServiceRegistry registry) {
      Configuration<?> configuration;
      try {
        configuration = Validation.byDefaultProvider().configure();
      } catch (NoProviderFoundException none) {
        return;
      }
      // Messages are never shown here; the provider's own interpolator would need an EL engine.
      try (ValidatorFactory factory =
          configuration.messageInterpolator(new Verbatim()).buildValidatorFactory()) {
        Method method = Class.forName(ACTIVATOR, true, Dialect.class.getClassLoader())
            .getDeclaredMethod(
                "applyRelationalConstraints",
                ValidatorFactory.class,
                Collection.class,
                Map.class,
                Dialect.class,
                ClassLoaderAccess.class);
        method.setAccessible(true);
        method.invoke(
            null,
            factory,
            metadata.getEntityBindings(),
            settings,
            metadata.getDatabase().getDialect(),
            new ClassLoaderAccessImpl(null, registry.getService(ClassLoaderService.class)));
      } catch (InvocationTargetException failure) {
        throw new MigrationException(
            "Hibernate cannot apply the constraints of Bean Validation to the mapping: "
                + failure.getCause().getMessage() + ". Correct them, or set " + APPLY_TO_DDL
                + "=false.",
            failure.getCause());
      } catch (ReflectiveOperationException unknown) {
        throw new MigrationException(
            "This Hibernate hides how it applies Bean Validation to the mapping (" + unknown
                + "). Set " + APPLY_TO_DDL + "=false and declare the columns' constraints"
                + " with @Column.",
            unknown);
      }
    }
  }

  private static final class Verbatim implements MessageInterpolator {
    @Override
    public String interpolate(String message, Context context) {
      return message;
    }

    @Override
    public String interpolate(String message, Context context, Locale locale) {
      return message;
    }
  }
}
