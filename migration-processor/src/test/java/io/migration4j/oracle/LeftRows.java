package io.migration4j.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.Subselect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.RepresentationMode;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;

/**
 * The rows in the tables of entities and collections; not of those where a deletion only marks a row, and the
 * audit tables.
 */
record LeftRows(Session session) {

  void areNone() {
    for (String table : tables()) {
      assertThat(count(table)).as("rows left in %s", table).isZero();
    }
  }

  /** That Envers wrote down what came and went. */
  void areInAuditTables() {
    factory().getMappingMetamodel().forEachEntityDescriptor(type -> {
      if (type.getRepresentationStrategy().getMode() == RepresentationMode.MAP) {
        type.visitConstraintOrderedTables(
            (table, key) -> assertThat(count(table)).as("rows in %s", table).isPositive());
      }
    });
  }

  private SessionFactoryImplementor factory() {
    return session.getSessionFactory().unwrap(SessionFactoryImplementor.class);
  }

  private Set<String> tables() {
    SessionFactoryImplementor factory = factory();
    Set<String> tables = new TreeSet<>();
    Set<String> marked = new TreeSet<>();
    factory.getMappingMetamodel().forEachEntityDescriptor(type -> {
      if (!Mappings.isAbstract(type) && !isQuery(type)) {
        type.visitConstraintOrderedTables(
            (table, key) -> (isEmptied(type) ? tables : marked).add(table));
      }
    });
    factory.getMappingMetamodel().forEachCollectionDescriptor(collection -> {
      PluralAttributeMapping attribute = collection.getAttributeMapping();
      boolean emptied = attribute.getSoftDeleteMapping() == null
          && isEmptied(collection.getOwnerEntityPersister());
      Optional.ofNullable(attribute.getSeparateCollectionTable())
          .ifPresent(table -> (emptied ? tables : marked).add(table));
    });
    tables.removeAll(marked);
    return tables;
  }

  private static boolean isEmptied(EntityMappingType type) {
    Class<?> mapped = type.getJavaType().getJavaTypeClass();
    return type.getSoftDeleteMapping() == null
        && !isRevision(mapped)
        && type.getRepresentationStrategy().getMode() == RepresentationMode.POJO
        && !mapped.isAnnotationPresent(SQLDelete.class);
  }

  private static boolean isQuery(EntityMappingType type) {
    return type.getJavaType().getJavaTypeClass().isAnnotationPresent(Subselect.class);
  }

  private static boolean isRevision(Class<?> type) {
    return type.getName().startsWith("org.hibernate.envers.")
        || Arrays.stream(type.getAnnotations())
            .anyMatch(each -> each.annotationType().getSimpleName().equals("RevisionEntity"));
  }

  private int count(String table) {
    return session.doReturningWork(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet count = statement.executeQuery("select count(*) from " + table)) {
        count.next();
        return count.getInt(1);
      } catch (SQLException e) {
        throw new SQLException(e.getMessage() + " in " + table, e);
      }
    });
  }
}
