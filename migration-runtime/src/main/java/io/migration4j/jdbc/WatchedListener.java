package io.migration4j.jdbc;

/** Passes on what it is told, and starts the watch with each statement. */
record WatchedListener(RunListener told, StatementWatch watch) implements RunListener {
  @Override
  public void begun() {
    told.begun();
  }

  @Override
  public void statement(String sql) {
    String shown = ServerMessage.withoutPasswords(sql);
    told.statement(shown);
    watch.began(shown);
  }

  @Override
  public void progress(String message) {
    told.progress(message);
  }

  @Override
  public void waiting(String message) {
    told.waiting(message);
    watch.began("");
  }
}
