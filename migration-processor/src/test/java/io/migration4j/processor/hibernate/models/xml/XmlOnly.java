package io.migration4j.processor.hibernate.models.xml;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Classes without an annotation, mapped in {@code orm.xml} alone. */
@Model(covers = ORM_XML, mappingFiles = "models/XmlOnly.xml")
public class XmlOnly {
  public static class Author {
    Long id;
    String name;
    Set<Book> books = new HashSet<>();
  }

  public static class Book {
    Long id;
    String title;
    BigDecimal price;
    Author author;
    Size size;
    Set<String> tags = new HashSet<>();
    int version;
    Genre genre;
  }

  public static class Size {
    int pages;
    int height;
  }

  public enum Genre {
    FICTION,
    FACT
  }
}
