package org.zhibiao.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folders as wholes. */
public final class Trees {
  private Trees() {}

  /**
   * Removes a folder with all that is in it, or a file; nothing where it is not there.
   *
   * @throws IOException if something could not be removed, after all else was
   */
  public static void delete(Path folder) throws IOException {
    List<IOException> failed = new ArrayList<>();
    Files.walkFileTree(folder, new Deleting(failed));
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }

  /** Goes on behind what cannot be removed. */
  private static final class Deleting extends SimpleFileVisitor<Path> {
    private final List<IOException> failed;

    Deleting(List<IOException> failed) {
      this.failed = failed;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return delete(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (!(e instanceof NoSuchFileException)) {
        failed.add(e);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path at, @Nullable IOException e) {
      return delete(at);
    }

    private FileVisitResult delete(Path at) {
      try {
        Files.deleteIfExists(at);
      } catch (IOException e) {
        failed.add(e);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
