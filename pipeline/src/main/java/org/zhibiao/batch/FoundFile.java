package org.zhibiao.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file met on the walk, in a folder or in an archive.
 *
 * <p>Example: the walk of {@code seeds} meets {@code seeds/gz-kx-2022.txt}; that of {@code
 * 2022.zip} meets {@code 2022.zip/水务局/表.docx}.
 *
 * @param name how it is called in places and messages: as asked for, with forward slashes
 * @param named whether it was asked for itself
 * @param content gives its bytes
 */
public record FoundFile(String name, boolean named, Content content) {
  /** Gives the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    byte[] bytes() throws IOException;
  }

  /** A file of the file system. */
  static FoundFile at(Path path, boolean named) {
    return new FoundFile(name(path), named, () -> Files.readAllBytes(path));
  }

  static String name(Path path) {
    return path.toString().replace('\\', '/');
  }
}
