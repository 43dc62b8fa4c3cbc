package org.zhibiao.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;

/**
 * Why something could not be read or written, in Chinese: {@code 磁盘已满（No space left on device）}.
 */
public final class Reason {
  /** What systems say, in the order in which it is looked for. */
  private static final List<Map.Entry<String, String>> SAID =
      List.of(
          Map.entry("No space left on device", "磁盘已满"),
          Map.entry("There is not enough space on the disk", "磁盘已满"),
          Map.entry("Disk quota exceeded", "磁盘配额已用完"),
          Map.entry("Read-only file system", "文件系统只读"),
          Map.entry("Too many open files", "打开的文件太多"),
          Map.entry("File name too long", "文件名太长"),
          Map.entry("Permission denied", "没有权限"),
          Map.entry("Operation not permitted", "没有权限"),
          Map.entry("Input/output error", "磁盘读写出错"));

  private Reason() {}

  /** Why, with the file where the system names one. */
  public static String of(IOException e) {
    String file = e instanceof FileSystemException of && of.getFile() != null ? of.getFile() : "";
    String why =
        switch (e) {
          case AccessDeniedException denied -> "没有权限";
          case NoSuchFileException gone -> "没有这个文件";
          case FileAlreadyExistsException there -> "已经有这个文件";
          case NotDirectoryException other -> "不是文件夹";
          case DirectoryNotEmptyException full -> "文件夹不空";
          default -> said(e, file);
        };
    return file.isEmpty() ? why : file + "：" + why;
  }

  private static String said(IOException e, String file) {
    String message = String.valueOf(e.getMessage());
    for (Map.Entry<String, String> known : SAID) {
      if (message.contains(known.getKey())) {
        return known.getValue() + "（" + known.getKey() + "）";
      }
    }
    String reason = e instanceof FileSystemException of ? of.getReason() : null;
    return file.isEmpty() || reason == null ? message : reason;
  }

  /** Whether whoever reads our output, such as head, has seen enough. */
  public static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("The pipe is being closed");
  }
}
