package org.zhibiao.cli;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.batch.Outcome;

/** Tells the user how a batch goes: failures as they come, progress, and a summary with counts. */
final class BatchReport {
  private static final int NAMES_SHOWN = 5;

  private final Terminal terminal;
  private final String counted;
  private final List<String> skipped = new ArrayList<>();

  /** Files that were read and gave nothing. */
  private final List<String> without = new ArrayList<>();

  /** Files of which cells were left out, each with how many. */
  private final List<String> leftOut = new ArrayList<>();

  private int unread;
  private int read;
  private int failed;
  private int missing;
  private int barren;
  private int known;
  private long targets;
  private final Progress progress;

  /** A report that counts targets. */
  BatchReport(Terminal terminal) {
    this(terminal, "指标值 %d 条");
  }

  /**
   * A report.
   *
   * @param counted what its rows are, with {@code %d} for how many
   */
  BatchReport(Terminal terminal, String counted) {
    this.terminal = terminal;
    this.counted = counted;
    this.progress = new Progress(terminal);
  }

  /**
   * Takes an outcome.
   *
   * @param rows how many rows it has
   */
  void accept(Outcome outcome, int rows, long left) {
    targets += rows;
    switch (outcome) {
      case Outcome.Read r -> accept(r);
      case Outcome.Known k -> {
        known++;
        unread += k.unread() ? 1 : 0;
      }
      case Outcome.Failed f -> {
        failed++;
        say(f.name() + "：" + f.reason());
      }
      case Outcome.Missing m -> {
        missing++;
        say(m.name() + "：没有这个文件或文件夹");
      }
      case Outcome.Barren b -> {
        barren++;
        say(b.name() + "：文件夹里没有能读的文件");
      }
      case Outcome.Skipped s -> skipped.add(s.name());
    }
    progress.show(seen(), left);
  }

  private void accept(Outcome.Read r) {
    read++;
    if (r.unread()) {
      unread++;
      say(r.name() + "：有表的版面未能识别，已按文字读出并标明，请对照原件核对");
    }
    int left = r.leftOut().size();
    if (left > 0 && !r.unread()) {
      leftOut.add(r.name() + "（" + left + " 处）");
    }
    if (r.readings().stream().allMatch(reading -> reading.items().isEmpty())) {
      without.add(r.name());
    }
  }

  boolean anyRead() {
    return read + known > 0;
  }

  private long seen() {
    return (long) read + known + failed + skipped.size();
  }

  /** Prints the summary; the exit code follows from the counts. */
  int finish() {
    list("跳过（不是能读的格式）：", skipped);
    list("读了而没有指标值：", without);
    list("有未能归位的格，逐处列在申报表的疑点里（--layout declarations）：", leftOut);
    String before = known == 0 ? "" : "（先前已读 " + known + "）";
    String prose = unread == 0 ? "" : "，其中版面未能识别、按文字读取 " + unread;
    say(
        "共见文件 %d 个：读取 %d%s%s，失败 %d，跳过 %d；%s。"
            .formatted(
                seen(), read, before, prose, failed, skipped.size(), counted.formatted(targets)));
    return exitCode();
  }

  /** Names the first of some files and says how many there are. */
  private void list(String what, List<String> names) {
    if (!names.isEmpty()) {
      List<String> shown = names.subList(0, Math.min(NAMES_SHOWN, names.size()));
      String more = names.size() > NAMES_SHOWN ? " 等 " + names.size() + " 个" : "";
      say(what + String.join("、", shown) + more);
    }
  }

  private int exitCode() {
    if (anyRead()) {
      if (failed + missing + barren > 0) {
        return ExitCodes.SOME_FAILED;
      }
      return unread > 0 ? ExitCodes.UNREAD : ExitCodes.OK;
    }
    boolean onlyMissing = missing > 0 && failed + barren + skipped.size() == 0;
    return onlyMissing ? ExitCodes.USAGE : ExitCodes.NOTHING_DONE;
  }

  private void say(String line) {
    progress.clear();
    terminal.err().println(line);
  }
}
