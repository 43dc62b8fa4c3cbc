package org.zhibiao.bench;

import org.zhibiao.cli.Main;

/** The command line of a source checkout, whose {@code bench} measures. */
public final class BenchMain {
  private BenchMain() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    Main.main(args, new Benches());
  }
}
