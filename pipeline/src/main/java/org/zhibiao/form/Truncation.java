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

  private static final int SHORT = 5;

  /** Longer than any of the endings that wait. */
  private static final int LONGEST_END = 24;

  private static final Pattern ENDS = Pattern.compile("[。！？；.!?;…”’\"）)】》]$");
  private static final Pattern HANGS = Pattern.compile("(?:[、，,：:（(“‘《【]|以及|不少于|不低于|不超过|≥|≤)$");
  private static final Pattern COUNTS = Pattern.compile("[\\d０-９〇一二三四五六七八九十百千万亿两][^，,；;。]{0,12}$");

  /** 对资助工作的, 由上年的78%提高到, 深化“互联网+: words that wait for the next one. */
  private static final Pattern WAITS =
      Pattern.compile(
          "(?:(?<!目)的|的满|(?<![祥温谐平缓柔随饱调])和|(?<!参)与|(?<!普)及|或|(?<!合)并|(?<![结一面核应配校针相成])对|(?<![方取意走风流去倾导志])向|(?<![等低高大小优对至终])于|(?<![自理事缘])由|从|(?<![可足得])以|将|把|被|(?<![大促驱即])使|提供|(?:提高|提升|增加|下降|降低|压缩)[到至]|达到|占[^，。]{0,6}的比|"
              + "力争在[^，。]{0,8}|在20\\d\\d年|[“（(《【][^”）)》】]{0,12})$");

  /** What {@link #WAITS} may end with, to be quick with the many texts that end otherwise. */
  private static final String LAST = "的满地和与及或并对向于由从以将把被让使供到至达比年";

  private static final String OPENS = "“（(《【";
  private static final String CLOSES = "”）)》】";

  /** How far before the end {@link #WAITS} looks for an open bracket. */
  private static final int LONGEST_OPEN = 13;

  private Truncation() {}

  /** Whether the text ends with words that wait for more, however short it is. */
  public static boolean hangs(String text) {
    String rest = text.strip();
    if (rest.length() <= SHORT) {
      return false;
    }
    String end = rest.substring(Math.max(0, rest.length() - LONGEST_END));
    return mayHang(end) && WAITS.matcher(end).find();
  }

  /** Most texts end in other ways, which is told at once. */
  private static boolean mayHang(String end) {
    if (LAST.indexOf(end.charAt(end.length() - 1)) >= 0) {
      return true;
    }
    boolean closed = false;
    for (int i = end.length() - 1; i >= Math.max(0, end.length() - LONGEST_OPEN); i--) {
      char c = end.charAt(i);
      if (c == '争' || !closed && OPENS.indexOf(c) >= 0) {
        return true;
      }
      closed |= CLOSES.indexOf(c) >= 0;
    }
    return false;
  }

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
