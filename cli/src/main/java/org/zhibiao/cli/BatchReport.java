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
  private int targets;

  BatchReport(Terminal terminal) {
    this.terminal = terminal;
  }

  void accept(Outcome outcome, long left) {
    switch (outcome) {
      case Outcome.Read r -> {
        read++;
        targets += r.readings().stream().mapToInt(reading -> reading.items().size()).sum();
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
    progress(left);
  }

  boolean anyRead() {
    return read > 0;
  }

  /** Prints the summary; the exit code follows from the counts. */
  int finish() {
    if (!skipped.isEmpty()) {
      List<String> shown = skipped.subList(0, Math.min(NAMES_SHOWN, skipped.size()));
      String more = skipped.size() > NAMES_SHOWN ? " 等 " + skipped.size() + " 个" : "";
      say("跳过（不是能读的格式）：" + String.join("、", shown) + more);
    }
    int seen = read + failed + skipped.size();
    say(
        "共见文件 %d 个：读取 %d，失败 %d，跳过 %d；指标值 %d 条。"
            .formatted(seen, read, failed, skipped.size(), targets));
    return exitCode();
  }

  private int exitCode() {
    if (read > 0) {
      return failed + missing + barren > 0 ? ExitCodes.SOME_FAILED : ExitCodes.OK;
    }
    boolean onlyMissing = missing > 0 && failed + barren + skipped.size() == 0;
    return onlyMissing ? ExitCodes.USAGE : ExitCodes.NOTHING_DONE;
  }

  private void say(String line) {
    terminal.err().println(line);
  }

  private void progress(long left) {
    if (terminal.interactive() && left > 0) {
      int done = read + failed + skipped.size();
      terminal.err().print("\r已处理 " + done + " 个，还有 " + left + " 个…\u001B[K\r");
      terminal.err().flush();
    }
  }
}
