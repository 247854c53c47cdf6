package io.migration4j;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import java.sql.SQLException;
import java.util.List;

/** A command that a process may die in; run again, it ends what was begun. */
enum Interruptible {
  UPGRADE(1, Voyage.ALL) {
    @Override
    void run(Migrator migrator) {
      migrator.upgrade();
    }
  },

  DOWNGRADE(2, Voyage.ALL) {
    @Override
    void prepare(TestDatabase database) {
      database.migrator(Voyage.ALL).upgrade();
    }

    @Override
    void run(Migrator migrator) {
      migrator.downgrade("base");
    }
  },

  ENUMS_UP(4, Passage.ALL) {
    @Override
    void run(Migrator migrator) {
      migrator.upgrade();
    }
  },

  ENUMS_DOWN(6, Passage.ALL) {
    @Override
    void prepare(TestDatabase database) {
      database.migrator(Passage.ALL).upgrade();
    }

    @Override
    void run(Migrator migrator) {
      migrator.downgrade("base");
    }
  },

  MERGE_UP(6, Confluence.ALL) {
    @Override
    void run(Migrator migrator) {
      migrator.upgrade();
    }
  },

  MERGE_DOWN(8, Confluence.ALL) {
    @Override
    void prepare(TestDatabase database) {
      database.migrator(Confluence.ALL).upgrade();
    }

    @Override
    void run(Migrator migrator) {
      migrator.downgrade("base");
    }
  },

  STAMP(2, Voyage.ALL) {
    @Override
    void prepare(TestDatabase database) throws SQLException {
      database.migrator(Voyage.ALL).upgrade();
      database.run("DROP TABLE migration_history");
    }

    @Override
    void run(Migrator migrator) {
      migrator.stamp("head");
    }
  },

  PURGE(2, Confluence.ALL) {
    @Override
    void prepare(TestDatabase database) {
      database.migrator(Confluence.ALL).upgrade();
    }

    @Override
    void run(Migrator migrator) {
      migrator.purgeAndStamp("c1", "c2", "c3");
    }
  },

  REPAIR(2, Voyage.ALL) {
    @Override
    void prepare(TestDatabase database) throws SQLException {
      database.migrator(Voyage.ALL).upgrade();
      database.run(
          "INSERT INTO migration_history SELECT 'lost', revises, depends_on, description, checksum,"
              + " applied_at, applied_by, duration_ms, how, branches, format"
              + " FROM migration_history WHERE id = 'v5'",
          "UPDATE migration_history SET checksum = 'v1:00' WHERE id = 'v1' OR id = 'v5'",
          "DELETE FROM migration_history WHERE id = 'v2'");
    }

    @Override
    void run(Migrator migrator) {
      migrator.repair(migrator.findDamage());
    }
  },

  /** On PostgreSQL a revision is in the middle of its steps that the code does not have any more. */
  FORGET_STEPS(2, A_CreateUsers.class, B_AddPhone.class) {
    @Override
    void prepare(TestDatabase database) throws SQLException {
      database.migrator(A_CreateUsers.class).upgrade();
      database.run("UPDATE users SET name = 'Ada'");
      try {
        database.migrator(A_CreateUsers.class, Stepped.Mixed.class).upgrade();
      } catch (MigrationException expected) {
        return;
      }
      throw new IllegalStateException("two users of one name are no unique index");
    }

    @Override
    void run(Migrator migrator) {
      migrator.repair(migrator.findDamage());
    }
  };

  private final int rarity;
  private final List<Class<?>> revisions;

  Interruptible(int rarity, Class<?>... revisions) {
    this.rarity = rarity;
    this.revisions = List.of(revisions);
  }

  /** How much rarer than an upgrade it is interrupted where not every step is. */
  int rarity() {
    return rarity;
  }

  Class<?>[] revisions() {
    return revisions.toArray(Class<?>[]::new);
  }

  /** What is done before the command. */
  void prepare(TestDatabase database) throws SQLException {}

  abstract void run(Migrator migrator);
}
