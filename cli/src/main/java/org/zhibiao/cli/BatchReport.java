package org.zhibiao.cli;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.batch.Outcome;

/** Tells the user how a batch goes: failures as they come, progress, and a summary with counts. */
final class BatchReport {
  private static final int NAMES_SHOWN = 5;

  private final Terminal terminal;
  private final List<String> skipped = new ArrayList<>();
  private int read;
  private int failed;
  private int missing;
  private int barren;
  private int known;
  private long targets;
  private final Progress progress;

  BatchReport(Terminal terminal) {
    this.terminal = terminal;
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
      case Outcome.Read r -> read++;
      case Outcome.Known k -> known++;
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

  boolean anyRead() {
    return read + known > 0;
  }

  private long seen() {
    return (long) read + known + failed + skipped.size();
  }

  /** Prints the summary; the exit code follows from the counts. */
  int finish() {
    if (!skipped.isEmpty()) {
      List<String> shown = skipped.subList(0, Math.min(NAMES_SHOWN, skipped.size()));
      String more = skipped.size() > NAMES_SHOWN ? " 等 " + skipped.size() + " 个" : "";
      say("跳过（不是能读的格式）：" + String.join("、", shown) + more);
    }
    String before = known == 0 ? "" : "（先前已读 " + known + "）";
    say(
        "共见文件 %d 个：读取 %d%s，失败 %d，跳过 %d；指标值 %d 条。"
            .formatted(seen(), read, before, failed, skipped.size(), targets));
    return exitCode();
  }

  private int exitCode() {
    if (anyRead()) {
      return failed + missing + barren > 0 ? ExitCodes.SOME_FAILED : ExitCodes.OK;
    }
    boolean onlyMissing = missing > 0 && failed + barren + skipped.size() == 0;
    return onlyMissing ? ExitCodes.USAGE : ExitCodes.NOTHING_DONE;
  }

  private void say(String line) {
    progress.clear();
    terminal.err().println(line);
  }
}
