package org.zhibiao.export;

/** A line that is not in the annotation form; the message says in Chinese what is wrong with it. */
public final class AnnotationException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a Chinese message that quotes what was found. */
  public AnnotationException(String message) {
    super(message);
  }
}
