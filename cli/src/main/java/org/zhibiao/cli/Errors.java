package org.zhibiao.cli;

import java.io.IOException;
import java.util.stream.Collectors;
import org.zhibiao.storage.Reason;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one Chinese sentence and an exit code; never a stack trace. */
final class Errors {
  private final Terminal terminal;

  Errors(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A command line that cannot be understood. */
  int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    terminal.err().println(sentence(e));
    terminal.err().println("用法见：" + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCodes.USAGE;
  }

  /** A command that could not be finished. */
  int failure(Exception e) {
    if (e instanceof Complaint complaint) {
      terminal.err().println(complaint.getMessage());
      return complaint.exitCode();
    }
    if (e instanceof IOException io) {
      // What standard output lost is told at the end, once.
      if (!terminal.out().hasFailedWith(io)) {
        terminal.err().println("读写失败：" + Reason.of(io));
      }
      return ExitCodes.NOTHING_DONE;
    }
    StackTraceElement[] trace = e.getStackTrace();
    String at = trace.length == 0 ? "" : "，位于 " + trace[0];
    terminal.err().println("程序有缺陷（" + e + at + "），请把命令和这句话报告给开发者。");
    return ExitCodes.NOTHING_DONE;
  }

  /** What the JVM has no room for. */
  int exhausted(VirtualMachineError e) {
    terminal
        .err()
        .println(
            e instanceof OutOfMemoryError
                ? "内存不够；请把输入拆小，或用更大的内存（-Xmx）再试。"
                : "输入的层次套得太深，处理不了；请去掉多余的嵌套。");
    return ExitCodes.NOTHING_DONE;
  }

  /**
   * Results that did not reach standard output, whatever the command thought of it.
   *
   * @param code that the command ended with
   */
  int lost(IOException why, int code) {
    // Whoever reads our output, such as head, has seen enough.
    if (!Reason.isBrokenPipe(why)) {
      terminal.err().println("结果没有全部写到标准输出：" + Reason.of(why));
    }
    return code == ExitCodes.USAGE ? code : ExitCodes.NOTHING_DONE;
  }

  private static String sentence(ParameterException e) {
    if (e instanceof MissingParameterException missing) {
      return "缺少参数："
          + missing.getMissing().stream().map(Errors::name).collect(Collectors.joining("、"));
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      boolean option = first.startsWith("-");
      return (option ? "没有这个选项：" : "没有这个命令，或参数多了：") + String.join(" ", unmatched.getUnmatched());
    }
    ArgSpec arg = e.getArgSpec();
    String value = e.getValue();
    if (arg != null && value != null) {
      String label = arg.paramLabel();
      String known = label.indexOf('|') < 0 ? "" : "，可以是 " + label.replace("|", "、");
      return "“" + value + "”不能作 " + name(arg) + " 的值" + known;
    }
    return "命令行有误：" + e.getMessage();
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
