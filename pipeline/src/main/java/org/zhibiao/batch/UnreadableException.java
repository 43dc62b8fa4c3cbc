package org.zhibiao.batch;

/**
 * A file that holds no readable declaration; the message says why, in Chinese and without the
 * file's name.
 */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With the reason, such as 文件是空的. */
  public UnreadableException(String reason) {
    super(reason);
  }
}
