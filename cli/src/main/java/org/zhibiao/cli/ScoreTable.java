package org.zhibiao.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhibiao.evaluate.Scores;
import org.zhibiao.evaluate.Tally;

/** A table with aligned columns: the first to the left, all others to the right. */
final class ScoreTable {
  private final List<List<String>> rows = new ArrayList<>();

  ScoreTable(String... head) {
    rows.add(List.of(head));
  }

  /** The table of an evaluation: a row a file. */
  static ScoreTable ofScores() {
    return new ScoreTable(
        "文件", "分卷", "文本", "标注", "抽取", "严格P", "严格R", "严格F1", "宽松F1", "内容F1", "无声错", "确信");
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  void add(String name, String split, Scores scores) {
    Tally strict = scores.strict();
    Tally lenient = scores.lenient();
    add(
        name,
        split,
        String.valueOf(scores.texts()),
        String.valueOf(strict.gold()),
        String.valueOf(strict.predicted()),
        number(strict.precision()),
        number(strict.recall()),
        number(strict.f1()),
        number(lenient.f1()),
        number(scores.subjectF1()),
        number(scores.sureness().silent()),
        number(scores.sureness().sure()));
  }

  void print(PrintWriter out) {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(row.get(0)).append(blanks(widths[0], row.get(0)));
      for (int i = 1; i < widths.length; i++) {
        line.append("  ").append(blanks(widths[i], row.get(i))).append(row.get(i));
      }
      out.println(line);
    }
    out.flush();
  }

  static String number(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private static String blanks(int width, String text) {
    char[] blanks = new char[width - width(text)];
    Arrays.fill(blanks, ' ');
    return new String(blanks);
  }

  /** Columns on a terminal: a Chinese character takes two. */
  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }
}
