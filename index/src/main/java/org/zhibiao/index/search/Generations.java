package org.zhibiao.index.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.storage.Durable;
import org.zhibiao.storage.Trees;
import org.zhibiao.storage.WholeFile;

/**
 * The folders of one index: each build makes a new generation, and the file CURRENT names the one
 * to read, with the id of its build in a second line. Readers of an old generation go on
 * undisturbed.
 */
final class Generations {
  private static final String CURRENT = "CURRENT";
  private static final String PREFIX = "generation-";

  private final Path root;

  Generations(Path root) {
    this.root = root;
  }

  /**
   * The generation to read.
   *
   * @param build the id of its build; empty in an index of an older program
   */
  record Current(Path folder, String build) {}

  Path root() {
    return root;
  }

  /**
   * The generation to read, empty where none was ever built.
   *
   * @throws IndexException if CURRENT names none that is there
   */
  Optional<Current> current() throws IOException, IndexException {
    Path pointer = root.resolve(CURRENT);
    if (!Files.exists(pointer)) {
      return Optional.empty();
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(pointer);
    } catch (java.nio.charset.CharacterCodingException e) {
      lines = List.of("");
    }
    String name = lines.isEmpty() ? "" : lines.getFirst().strip();
    if (!isGeneration(name) || !Files.isDirectory(root.resolve(name))) {
      throw new IndexException(
          "索引 " + root + " 坏了：文件 CURRENT 所指的“" + name + "”不在；请重新运行 zhibiao index");
    }
    return Optional.of(new Current(root.resolve(name), lines.size() > 1 ? lines.get(1) : ""));
  }

  private static boolean isGeneration(String name) {
    return name.startsWith(PREFIX)
        && name.length() > PREFIX.length()
        && name.chars().skip(PREFIX.length()).allMatch(c -> c >= '0' && c <= '9');
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

  /** Makes a finished folder the current one, in one step. */
  void publish(Path folder, String build) throws IOException {
    Durable.forceFolder(root);
    WholeFile.write(root.resolve(CURRENT), folder.getFileName() + "\n" + build + "\n");
  }

  /**
   * Removes the generations that are not the current one.
   *
   * @return those that could not be removed, such as a file that is open on Windows; the next build
   *     tries again
   */
  List<Path> removeOthers(Path current) {
    List<Path> left = new ArrayList<>();
    try (Stream<Path> all = Files.list(root)) {
      for (Path old : all.filter(p -> isOther(p, current)).toList()) {
        try {
          Trees.delete(old);
        } catch (IOException e) {
          left.add(old);
        }
      }
    } catch (IOException e) {
      // Not even the folder can be listed: what is in it stays, and nothing is known of it.
    }
    return left;
  }

  private static boolean isOther(Path p, Path current) {
    return isGeneration(String.valueOf(p.getFileName())) && !p.equals(current);
  }

  /** Whether that folder may be the one to read; in doubt it is. */
  boolean mayBeCurrent(Path folder) {
    try {
      return current().map(c -> c.folder().equals(folder)).orElse(false);
    } catch (IOException | IndexException e) {
      return true;
    }
  }
}
