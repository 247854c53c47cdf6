package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.AUTO_APPLY;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.spi.MetadataBuilderContributor;

/** A converter that only {@code hibernate.metadata_builder_contributor} brings. */
@Model(
    covers = AUTO_APPLY,
    settings = "hibernate.metadata_builder_contributor="
        + "io.migration4j.processor.hibernate.models.ContributedConverter$Contributor")
public class ContributedConverter {
  /** What Hibernate has no type for. */
  public record Coordinates(int x, int y) {}

  @Entity(name = "ContributedPlace")
  public static class Place {
    @Id
    long id;

    Coordinates at;
  }

  /** Known to nobody else. */
  public static class CoordinatesConverter implements AttributeConverter<Coordinates, String> {
    @Override
    public String convertToDatabaseColumn(Coordinates at) {
      return at == null ? null : at.x() + "/" + at.y();
    }

    @Override
    public Coordinates convertToEntityAttribute(String text) {
      if (text == null) {
        return null;
      }
      String[] parts = text.split("/");
      return new Coordinates(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  /** As a project has one. */
  @SuppressWarnings("removal")
  public static class Contributor implements MetadataBuilderContributor {
    @Override
    public void contribute(MetadataBuilder builder) {
      builder.applyAttributeConverter(CoordinatesConverter.class, true);
    }
  }
}
