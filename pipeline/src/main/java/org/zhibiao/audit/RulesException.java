package org.zhibiao.audit;

/** A rules file that can't be read; the message, in Chinese, names the line and what to do. */
public final class RulesException extends Exception {
  private static final long serialVersionUID = 1L;

  RulesException(String message) {
    super(message);
  }
}
