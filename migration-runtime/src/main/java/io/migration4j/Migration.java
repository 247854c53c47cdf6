package io.migration4j;

/**
 * One revision of a schema. Its methods only <em>record</em> operations; nothing runs until the whole
 * list is known. They must record the same each time, so they cannot depend on the clock, the machine
 * or a database; a step that does belongs into {@link Operations#run}, or under {@link
 * Operations#when}. An implementation is public, bears {@link Revision}, and has a public constructor
 * without parameters.
 */
public interface Migration {
  /** Records what leads from the parents' schema to this one. */
  void upgrade(Operations op);

  /** Records what leads back. */
  void downgrade(Operations op);
}
