package org.zhibiao.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.evaluate.Evaluation;
import org.zhibiao.export.Mark;

/** Prints what an evaluation found different. */
final class Differences {
  private Differences() {}

  /** A line for the place and kind, and one for each side. */
  static void print(String file, int line, Evaluation.Difference difference, PrintWriter out) {
    out.println(file + ":" + line + " " + difference.kind().chinese());
    side("标注", difference.gold(), out);
    side("抽取", difference.predicted(), out);
  }

  private static void side(String name, @Nullable Mark mark, PrintWriter out) {
    if (mark == null) {
      return;
    }
    List<String> parts = new ArrayList<>();
    parts.add(mark.quote());
    parts.add("[" + mark.span().start() + ", " + mark.span().end() + ")");
    parts.add(mark.op().code());
    String upper = mark.upper() == null ? "" : "–" + mark.upper().toPlainString();
    parts.add(mark.value().toPlainString() + upper);
    parts.add(mark.unit() == null ? "（无单位）" : mark.unit());
    parts.add(mark.subject() == null ? "（无内容）" : mark.subject());
    out.println("  " + name + "  " + String.join("  ", parts));
  }
}
