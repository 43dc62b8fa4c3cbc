package org.zhibiao.index.search;

/** An index that can't be opened or built: what is wrong and what to do, in Chinese. */
public final class IndexException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An index error with a sentence for the user. */
  public IndexException(String message) {
    super(message);
  }

  /** An index error with a sentence for the user and its cause. */
  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
