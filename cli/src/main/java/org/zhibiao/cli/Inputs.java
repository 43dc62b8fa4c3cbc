package org.zhibiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.zhibiao.export.LineReader;

/** Opens what a command reads. */
final class Inputs {
  private Inputs() {}

  /** The lines of a file, or of standard input for {@code -}. */
  static LineReader lines(String file, Terminal terminal) {
    return new LineReader(file.equals("-") ? terminal.in() : open(file));
  }

  /** How messages call it. */
  static String name(String file) {
    return file.equals("-") ? "标准输入" : file;
  }

  private static InputStream open(String file) {
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new Complaint(ExitCodes.USAGE, file + "：这是文件夹，需要一个 JSON Lines 文件");
    }
    try {
      return Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw new Complaint(ExitCodes.USAGE, file + "：没有这个文件");
    } catch (AccessDeniedException e) {
      throw new Complaint(ExitCodes.USAGE, file + "：没有读取权限");
    } catch (IOException e) {
      throw new Complaint(ExitCodes.USAGE, file + "：打不开（" + e.getMessage() + "）");
    }
  }
}
