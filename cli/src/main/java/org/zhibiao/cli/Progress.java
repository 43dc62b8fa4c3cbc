package org.zhibiao.cli;

import java.util.concurrent.TimeUnit;

/**
 * Shows how far long work is: a bar that is redrawn on a terminal, elsewhere a plain line now and
 * then.
 *
 * <p>Example: {@code ████████░░░░░░░░░░░░ 412/1000 41% 38.2 个/秒 还需 0:15}.
 */
final class Progress {
  private static final int WIDTH = 20;
  private static final long REDRAW = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long PLAIN = TimeUnit.SECONDS.toNanos(10);
  private static final String CLEAR = "\r\u001B[K";

  private final Terminal terminal;
  private final long start = System.nanoTime();
  private long shown = start;

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows the state, unless it was shown a moment ago. */
  void show(long done, long left) {
    long now = System.nanoTime();
    if (now - shown < (terminal.interactive() ? REDRAW : PLAIN)) {
      return;
    }
    shown = now;
    if (terminal.interactive()) {
      terminal.err().print(CLEAR + (left > 0 ? bar(done, left) + line(done, left, now) : ""));
      terminal.err().flush();
    } else if (left > 0) {
      terminal.err().println("已处理 " + line(done, left, now));
    }
  }

  /** Removes the bar, before a message or the summary. */
  void clear() {
    if (terminal.interactive()) {
      terminal.err().print(CLEAR);
      terminal.err().flush();
    }
  }

  private static String bar(long done, long left) {
    int full = (int) (WIDTH * done / (done + left));
    return "█".repeat(full) + "░".repeat(WIDTH - full) + " ";
  }

  private String line(long done, long left, long now) {
    double seconds = Math.max(now - start, 1) / 1e9;
    double rate = done / seconds;
    long rest = rate > 0 ? Math.round(left / rate) : 0;
    return "%d/%d %d%% %.1f 个/秒 还需 %s"
        .formatted(done, done + left, 100 * done / (done + left), rate, clock(rest));
  }

  /** 75 seconds as 1:15, 3700 as 1:01:40. */
  static String clock(long seconds) {
    String rest = "%02d:%02d".formatted(seconds / 60 % 60, seconds % 60);
    return seconds >= 3600 ? seconds / 3600 + ":" + rest : rest.replaceFirst("^0", "");
  }
}
