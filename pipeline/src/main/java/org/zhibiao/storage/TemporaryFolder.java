package org.zhibiao.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder of this program alone, which only its user may look into (0700), under a name that
 * nobody can foresee: {@code /tmp/zhibiao-4711-3f2a…-8215}. It is gone at the end, at Ctrl+C too;
 * what a program that was killed left behind, the next one of the same user removes.
 *
 * <p>Safe for several threads.
 */
public final class TemporaryFolder implements Closeable {
  private static final String PREFIX = "zhibiao-";
  private static final String LOCK = ".lock";

  private final Path path;
  private final FileChannel lock;
  private final Held held;

  private TemporaryFolder(Path path, FileChannel lock, Held held) {
    this.path = path;
    this.lock = lock;
    this.held = held;
  }

  /** Makes a folder where the system has its temporary files. */
  public static TemporaryFolder make() throws IOException {
    return in(Path.of(String.valueOf(System.getProperty("java.io.tmpdir"))));
  }

  /** Makes a folder in another. */
  static TemporaryFolder in(Path parent) throws IOException {
    Path path = Files.createTempDirectory(parent, PREFIX + Held.name() + "-");
    removeLeft(parent, path);
    FileChannel lock =
        FileChannel.open(
            path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new TemporaryFolder(path, lock, Held.hold(path, lock));
  }

  /** Only what is this user's own: of others nothing is known, and a link leads anywhere. */
  private static void removeLeft(Path parent, Path own) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        String name = String.valueOf(folder.getFileName()).substring(PREFIX.length());
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
            && Held.isLeft(name, folder.resolve(LOCK))) {
          Held.deleteQuietly(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException | UnsupportedOperationException e) {
      // What is left behind is in nobody's way.
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Removes it with all that is in it. */
  @Override
  public void close() throws IOException {
    try {
      lock.close();
    } finally {
      held.close();
    }
  }
}
