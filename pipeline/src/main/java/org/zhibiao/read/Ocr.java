package org.zhibiao.read;

/** Whether the text of pictures is recognised (文字识别). */
public enum Ocr {
  /** Where a page holds a picture and no text. */
  AUTO,
  /** Nowhere; a picture is refused with a sentence that says so. */
  NEVER,
  /** On every page of a picture or PDF, also where the file has a text of its own. */
  ALWAYS
}
