package org.zhibiao.form.columns;

import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.match.Automaton;

/**
 * A first and a second level in one cell.
 *
 * <p>Example: 产出指标-数量指标 and 产出指标（数量指标） are 产出指标 and 数量指标.
 *
 * @param level1 the full name of the 一级指标
 * @param level2 the full name of the 二级指标
 */
public record LevelPair(String level1, String level2) {
  private static final Automaton LEVEL_NAME = FormLists.of("level-name");
  private static final String BETWEEN = "-—–―/、\\>|·:(_";

  /** The two, or null where the text is no such pair. */
  public static @Nullable LevelPair of(FormCell cell, FormWords words) {
    String text = cell.text().length() > 60 ? "" : cell.folded();
    for (int i = 2; i < text.length() - 1; i++) {
      boolean between = BETWEEN.indexOf(text.charAt(i)) >= 0;
      if (between || LEVEL_NAME.longest(text, 0, i) > 0) {
        String first = words.names().find(text.substring(0, i)).level1();
        String second = first == null ? null : second(text.substring(between ? i + 1 : i), words);
        if (first != null && second != null) {
          return new LevelPair(first, second);
        }
      }
    }
    return null;
  }

  private static @Nullable String second(String text, FormWords words) {
    int end = text.length();
    boolean closed = end > 0 && text.charAt(end - 1) == ')';
    return words.names().find(closed ? text.substring(0, end - 1) : text).level2();
  }
}
