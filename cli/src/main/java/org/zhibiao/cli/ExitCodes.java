package org.zhibiao.cli;

import java.util.Map;
import java.util.TreeMap;

/** What the program's exit code says; the same for every command. */
public final class ExitCodes {
  /** All done. */
  public static final int OK = 0;

  /** Nothing could be done. */
  public static final int NOTHING_DONE = 1;

  /** A wrong option, path or query. */
  static final int USAGE = 2;

  static final int SOME_FAILED = 3;
  static final int FINDINGS = 4;

  /** The layout of a form could not be made out; the rest is done. */
  public static final int UNREAD = 5;

  /** For the help. */
  static final Map<String, String> HELP =
      new TreeMap<>(
          Map.of(
              "0", "全部完成。All done.",
              "1", "什么也没做成：没有可读的文件，或全部失败。Nothing done: nothing readable, or all failed.",
              "2", "命令写错：参数、路径或查询式有误。Usage: a wrong option, path or query.",
              "3", "部分文件失败，其余已完成。Some files failed, the rest is done.",
              "4", "审核有发现（audit）。The audit found something.",
              "5",
                  "有表的版面未能识别，已按文字读出，其余已完成。The layout of a form could not be made out and it was"
                      + " read as prose; the rest is done."));

  private ExitCodes() {}
}
