package org.zhibiao.cli;

/** Ends a command with one sentence to the user, in Chinese, and an exit code. */
public final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * A complaint.
   *
   * @param exitCode one of {@link ExitCodes}
   */
  public Complaint(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
