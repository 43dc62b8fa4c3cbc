package org.zhibiao.form.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Span;

/**
 * A label and its value in one cell.
 *
 * <p>Example: {@code 填报单位：市教育局　　单位：万元} has two parts, 填报单位 with 市教育局 and 单位 with 万元.
 *
 * @param label what stands before the first colon, at most 20 characters
 * @param value what stands behind it, never blank at its beginning
 */
public record Labelled(String label, String value) {
  private static final Automaton LABEL = FormLists.of("label");

  /** Everything up to the first colon. */
  private static final Automaton TO_COLON = FormLists.of("to-colon");

  private static final Automaton LAST_COLON = FormLists.of("last-colon");
  private static final Automaton BLANKS = FormLists.of("blanks");
  private static final Automaton GAP = FormLists.of("gap");

  /** The whole text as a label with its value, null where it is none. */
  public static @Nullable Labelled of(String text) {
    int end = LABEL.longest(text, 0, text.length());
    if (end < 0) {
      return null;
    }
    String value = FormLists.withoutHead(BLANKS, text.substring(end));
    // A label of nothing but blanks is the last of them.
    int from = Math.min(FormLists.head(BLANKS, text), end - 2);
    return value.isEmpty() ? null : new Labelled(text.substring(from, end - 1), value);
  }

  /** The parts of the text that stand apart and have a label of their own. */
  public static List<Labelled> parts(String text) {
    String stripped = text.strip();
    List<Labelled> parts = new ArrayList<>();
    int at = 0;
    for (Span gap = next(stripped, 0); ; gap = next(stripped, at)) {
      int end = gap == null ? stripped.length() : gap.start();
      Labelled part = of(stripped.substring(at, end));
      if (part != null) {
        parts.add(part);
      }
      if (gap == null) {
        return parts;
      }
      at = gap.end();
    }
  }

  private static @Nullable Span next(String text, int from) {
    return GAP.first(text, from, text.length());
  }

  /** What stands before the first colon, the whole text where there is none. */
  static String beforeColon(String text) {
    int end = TO_COLON.longest(text, 0, text.length());
    return end <= 0 ? text : text.substring(0, end - 1);
  }

  public static String withoutColon(String label) {
    return FormLists.withoutTail(LAST_COLON, label);
  }
}
