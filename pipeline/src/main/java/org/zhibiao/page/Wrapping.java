package org.zhibiao.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the lines into which a text was broken because its column is narrow, and keeps the breaks
 * that its writer made.
 *
 * <p>Example: 不少于1500 above 人次 is 不少于1500人次. A break is the writer's where the beginning of the
 * next line would have fitted; a number is never broken, so that the whole of it has to fit.
 */
final class Wrapping {
  private static final Pattern START = Pattern.compile("^[\\w.,%]+|^.");

  private static final String SIGNS = "≥≤≧≦⩾⩽><=＞＜＝±";

  private Wrapping() {}

  /**
   * The text of a cell.
   *
   * @param width of the column, in points
   */
  static String join(List<Line> lines, double width) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i > 0) {
        Line above = lines.get(i - 1);
        text.append(fits(above, line, width) ? "\n" : space(text, line.text()));
      }
      text.append(line.text());
    }
    return text.toString();
  }

  private static boolean fits(Line above, Line below, double width) {
    Matcher start = START.matcher(below.text());
    double em = below.em();
    double wanted = start.find() ? width(start.group(), em) : em;
    return above.right() - above.left() + wanted < width - em;
  }

  private static double width(String text, double em) {
    return text.chars().mapToDouble(c -> c < 0x250 ? em * 0.55 : em).sum();
  }

  /** Words of Latin letters need a space where the line was broken. */
  static String space(CharSequence before, String after) {
    boolean words =
        !before.isEmpty()
            && isLetter(before.charAt(before.length() - 1))
            && !after.isEmpty()
            && isLetter(after.charAt(0));
    return words ? " " : "";
  }

  /** Whether a text is nothing but a sign that stands before a number, as ≥ is. */
  static boolean isSign(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  private static boolean isLetter(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
