package org.zhibiao.batch;

import java.nio.file.Path;

/**
 * A file met on the walk.
 *
 * <p>Example: the walk of {@code seeds} meets {@code seeds/gz-kx-2022.txt}, whose relative path is
 * {@code gz-kx-2022.txt}.
 *
 * @param path where it is
 * @param relative its path below the folder that was asked for; its file name if it was asked for
 *     itself
 * @param named whether it was asked for itself
 */
public record FoundFile(Path path, Path relative, boolean named) {
  /** How it is called in places and messages: as asked for, with forward slashes. */
  public String name() {
    return path.toString().replace('\\', '/');
  }
}
