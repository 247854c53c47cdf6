package io.migration4j.processor.hibernate;

import io.migration4j.schema.QualifiedName;
import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Hibernate's names as the schema model has them: quoted ones verbatim, others in lower case as PostgreSQL
 * folds them, which leaves letters outside of ASCII alone.
 */
final class Names {
  /** {@code NamingHelper.generateHashedConstraintName}: an MD5 to the base of 35. */
  private static final Pattern HASHED = Pattern.compile("(?:FK|UK|IDX)_?[0-9a-y]{18,26}");

  private Names() {}

  static String of(Identifier identifier) {
    return identifier == null
        ? ""
        : identifier.isQuoted() ? identifier.getText() : fold(identifier.getText());
  }

  static String of(Column column) {
    return column.isQuoted() ? column.getName() : fold(column.getName());
  }

  /** A name as it stands in SQL: {@code users}, {@code "Users"}, or in Hibernate's back quotes. */
  static String of(String rendered) {
    if (rendered.length() > 2 && (rendered.startsWith("\"") || rendered.startsWith("`"))) {
      String quote = rendered.substring(0, 1);
      return rendered.substring(1, rendered.length() - 1).replace(quote + quote, quote);
    }
    return fold(rendered);
  }

  static String qualified(Table table, SqlStringGenerationContext context) {
    return qualified(table.getSchemaIdentifier(), table.getNameIdentifier(), context);
  }

  static String qualified(Identifier schema, Identifier name, SqlStringGenerationContext context) {
    return new QualifiedName(of(context.schemaWithDefault(schema)), of(name)).toString();
  }

  /** Hibernate made the name up; nobody wrote it. */
  static boolean isHashed(String name) {
    return HASHED.matcher(name).matches();
  }

  private static String fold(String name) {
    StringBuilder folded = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      folded.setCharAt(i, letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter);
    }
    return folded.toString();
  }
}
