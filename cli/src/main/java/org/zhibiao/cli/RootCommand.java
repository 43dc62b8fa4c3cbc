package org.zhibiao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code zhibiao} without a command: shows the help. */
@Command(
    name = "zhibiao",
    header =
        "从绩效目标申报表中抽取量化指标值，建立索引并查询。Reads the quantitative targets out of performance-target"
            + " declarations.")
final class RootCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  RootCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCodes.USAGE;
  }
}
