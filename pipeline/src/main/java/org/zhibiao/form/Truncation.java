package org.zhibiao.form;

import java.util.regex.Pattern;

/**
 * Tells whether a text was cut in the middle of a sentence.
 *
 * <p>Example: a long cell of whole sentences that ends in 资助学生对资助工作的满 is cut; 打造50个特色村 is only
 * short.
 */
public final class Truncation {
  /** Shorter texts often stand without a full stop; cells are cut at their capacity, not before. */
  private static final int LONG = 200;

  private static final Pattern ENDS = Pattern.compile("[。！？；.!?;…”’\"）)】》]$");
  private static final Pattern HANGS = Pattern.compile("(?:[、，,：:（(“‘《【]|以及|不少于|不低于|不超过|≥|≤)$");
  private static final Pattern COUNTS = Pattern.compile("[\\d０-９〇一二三四五六七八九十百千万亿两][^，,；;。]{0,12}$");

  private Truncation() {}

  /** Whether the text, as long as it is, ends before its sentence does. */
  public static boolean isCut(String text) {
    String rest = text.strip();
    String end = rest.substring(Math.max(0, rest.length() - 20));
    if (rest.length() < 10 || ENDS.matcher(end).find()) {
      return false;
    }
    return HANGS.matcher(end).find()
        || rest.length() >= LONG && rest.contains("。") && !COUNTS.matcher(end).find();
  }
}
