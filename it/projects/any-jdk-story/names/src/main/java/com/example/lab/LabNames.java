package com.example.lab;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/** Puts the name of the laboratory before each table. */
public class LabNames extends PhysicalNamingStrategyStandardImpl {
  private static final long serialVersionUID = 1L;

  @Override
  public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
    return Identifier.toIdentifier("lab_" + name.getText());
  }
}
