package org.zhibiao.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.zhibiao.archive.Archive;
import org.zhibiao.read.Limits;
import org.zhibiao.read.UnreadableException;

/**
 * The files below some paths, each once, as they are met: folders and archives entered, the names
 * of each folder sorted so that the order is the same everywhere.
 *
 * <p>Hidden files and folders, and the lock files {@code ~$…} of office programs, are passed over.
 * Only the names of the folders on the way are kept in memory.
 */
final class FileWalk {
  private final Visitor visitor;
  private final boolean archives;
  private final List<Path> roots = new ArrayList<>();
  private final Deque<Path> way = new ArrayDeque<>();

  /**
   * @param archives whether archives are entered
   */
  private FileWalk(Visitor visitor, boolean archives) {
    this.visitor = visitor;
    this.archives = archives;
  }

  /** Takes what is met. */
  interface Visitor {
    void file(FoundFile file) throws IOException;

    void problem(Outcome outcome) throws IOException;

    /** All below one of the paths has been met. */
    default void finished(Path path) throws IOException {}
  }

  /**
   * Walks the paths in their order.
   *
   * @throws IOException only if the visitor throws it
   */
  static void walk(List<Path> paths, Visitor visitor) throws IOException {
    new FileWalk(visitor, true).walk(paths);
  }

  /** How many files there are below the paths, archives counted as one each. */
  static long count(List<Path> paths) {
    Counter counter = new Counter();
    try {
      new FileWalk(counter, false).walk(paths);
    } catch (IOException e) {
      throw new IllegalStateException("counting throws nothing", e);
    }
    return counter.count;
  }

  private static final class Counter implements Visitor {
    private long count;

    @Override
    public void file(FoundFile file) {
      count++;
    }

    @Override
    public void problem(Outcome outcome) {
      count++;
    }
  }

  private void walk(List<Path> paths) throws IOException {
    for (Path path : paths) {
      root(path);
      roots.add(absolute(path));
      visitor.finished(path);
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private void root(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      folder(path);
    } else if (Files.exists(path)) {
      file(path, true);
    } else {
      visitor.problem(new Outcome.Missing(path.toString()));
    }
  }

  /** Whether another path that was asked for has led here before. */
  private boolean isSeen(Path path) {
    if (roots.isEmpty()) {
      return false;
    }
    Path absolute = absolute(path);
    return roots.stream().anyMatch(absolute::startsWith);
  }

  private void folder(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    Path real;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      real = folder.toRealPath();
      stream.forEach(children::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      IOException why = e instanceof IOException io ? io : new IOException(e.getCause());
      visitor.problem(new Outcome.Failed(FoundFile.name(folder), Reasons.of(why)));
      return;
    }
    // A link that leads back up is no loss: what it leads to is walked anyway.
    if (way.contains(real)) {
      return;
    }
    way.push(real);
    children.sort(Comparator.comparing(child -> child.getFileName().toString()));
    for (Path child : children) {
      if (!isHidden(child)) {
        if (Files.isDirectory(child)) {
          folder(child);
        } else {
          file(child, false);
        }
      }
    }
    way.pop();
  }

  private static boolean isHidden(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || name.startsWith("~$");
  }

  private void file(Path path, boolean named) throws IOException {
    if (isSeen(path) || !named && !Files.isRegularFile(path) && Files.exists(path)) {
      return;
    }
    String name = FoundFile.name(path);
    File file = path.toFile();
    if (archives && Archive.reads(name) && file.length() > 0) {
      archive(path, name);
    } else if (file.length() > Limits.STANDARD.bytes()) {
      visitor.problem(new Outcome.Failed(name, tooLarge(file.length())));
    } else {
      visitor.file(FoundFile.at(path, named));
    }
  }

  private static String tooLarge(long bytes) {
    return "文件过大（%,d MB，最多读 %,d MB）；请删去图片等无关内容，或拆成几个文件后再试。"
        .formatted(bytes >> 20, Limits.STANDARD.bytes() >> 20);
  }

  private void archive(Path path, String name) throws IOException {
    Archive.walk(
        path,
        name,
        new Archive.Visitor() {
          @Override
          public void file(String inner, byte[] bytes) throws IOException {
            visitor.file(new FoundFile(inner, false, () -> bytes));
          }

          @Override
          public void unreadable(UnreadableException e) throws IOException {
            visitor.problem(new Outcome.Failed(e.file(), e.reason()));
          }
        });
  }
}
