package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.Type;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.usertype.UserType;

/** A user type of the module, and its default length. */
@Model(covers = USER_TYPE_OF_MODULE)
@SuppressWarnings({"deprecation", "removal"})
public class UserTypes {
  public record Point(int x, int y) implements Serializable {}

  public static class PointType implements UserType<Point> {
    @Override
    public int getSqlType() {
      return SqlTypes.VARCHAR;
    }

    @Override
    public Class<Point> returnedClass() {
      return Point.class;
    }

    @Override
    public boolean equals(Point a, Point b) {
      return Objects.equals(a, b);
    }

    @Override
    public int hashCode(Point point) {
      return point.hashCode();
    }

    @Override
    public Point nullSafeGet(
        ResultSet rows, int position, SharedSessionContractImplementor session, Object owner)
        throws SQLException {
      return of(rows.getString(position));
    }

    public Point nullSafeGet(ResultSet rows, int position, WrapperOptions options)
        throws SQLException {
      return of(rows.getString(position));
    }

    private static Point of(String text) {
      if (text == null) {
        return null;
      }
      String[] parts = text.split(",");
      return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public void nullSafeSet(
        PreparedStatement statement,
        Point point,
        int index,
        SharedSessionContractImplementor session)
        throws SQLException {
      set(statement, point, index);
    }

    public void nullSafeSet(
        PreparedStatement statement, Point point, int position, WrapperOptions options)
        throws SQLException {
      set(statement, point, position);
    }

    private static void set(PreparedStatement statement, Point point, int index)
        throws SQLException {
      statement.setString(index, point == null ? null : point.x() + "," + point.y());
    }

    @Override
    public Point deepCopy(Point point) {
      return point;
    }

    @Override
    public boolean isMutable() {
      return false;
    }

    @Override
    public Serializable disassemble(Point point) {
      return point;
    }

    @Override
    public Point assemble(Serializable cached, Object owner) {
      return (Point) cached;
    }

    @Override
    public long getDefaultSqlLength(Dialect dialect, JdbcType jdbcType) {
      return 21;
    }
  }

  @Entity
  public static class Shape {
    @Id
    @GeneratedValue
    Long id;

    @Type(PointType.class)
    Point start;

    @Type(PointType.class)
    @Column(length = 50, nullable = false)
    Point finish = new Point(1, 2);

    @ElementCollection
    @Type(PointType.class)
    Set<Point> points = new HashSet<>();
  }
}
