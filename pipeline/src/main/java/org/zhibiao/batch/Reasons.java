package org.zhibiao.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read, in Chinese. */
final class Reasons {
  private Reasons() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "没有读取权限";
      case NoSuchFileException gone -> "文件不存在（可能刚被移走，或是失效的链接）";
      default -> "读取失败：" + e.getMessage();
    };
  }

  /** A fault of the program, told so that it can be reported. */
  static String ofFault(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String at = trace.length == 0 ? "" : "，位于 " + trace[0];
    return "程序处理不了这个文件（" + fault + at + "），请把文件和这句话报告给开发者";
  }
}
