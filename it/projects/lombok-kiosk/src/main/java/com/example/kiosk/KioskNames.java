package com.example.kiosk;

import java.util.Locale;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** The project's own names: every table begins with {@code kiosk_}, once. */
public class KioskNames extends PhysicalNamingStrategyStandardImpl {

  @Override
  public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
    String text = name.getText().toLowerCase(Locale.ROOT);
    return Identifier.toIdentifier(text.startsWith("kiosk_") ? text : "kiosk_" + text);
  }
}
