package org.zhibiao.index.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of one index: each build makes a new generation, and the file CURRENT names the one
 * to read. Readers of an old generation go on undisturbed.
 */
final class Generations {
  private static final String CURRENT = "CURRENT";
  private static final String PREFIX = "generation-";

  private final Path root;

  Generations(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  /** The generation to read, empty where none was ever built. */
  Optional<Path> current() throws IOException {
    Path pointer = root.resolve(CURRENT);
    if (!Files.isRegularFile(pointer)) {
      return Optional.empty();
    }
    Path folder = root.resolve(Files.readString(pointer).strip());
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  /** A new empty folder beside the current one. */
  Path next() throws IOException {
    Files.createDirectories(root);
    int number = 1;
    while (Files.exists(root.resolve(PREFIX + number))) {
      number++;
    }
    return Files.createDirectory(root.resolve(PREFIX + number));
  }

  /** Makes a finished folder the current one, in one step, and removes the others. */
  void publish(Path folder) throws IOException {
    Path pointer = Files.createTempFile(root, CURRENT, ".new");
    Files.writeString(pointer, folder.getFileName().toString());
    Files.move(
        pointer,
        root.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    try (Stream<Path> all = Files.list(root)) {
      for (Path old : all.filter(p -> isOther(p, folder)).toList()) {
        delete(old);
      }
    }
  }

  private static boolean isOther(Path p, Path current) {
    return p.getFileName().toString().startsWith(PREFIX) && !p.equals(current);
  }

  /** Removes a generation; a file that is still open somewhere stays until the next build. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(p);
      }
    }
  }
}
