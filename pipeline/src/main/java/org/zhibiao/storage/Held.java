package org.zhibiao.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Something that is there only while this program works on it: removed at the end, also at Ctrl+C,
 * and known for abandoned where the program was killed, since nobody holds the lock of its file.
 *
 * <p>Its name, {@code 4711-3f2a…}, has the process in front: to look at a lock of one's own would
 * let it go. What follows cannot be foreseen, so that nobody can have put a link there.
 */
final class Held implements Closeable {
  private final Path path;
  private final Thread hook;

  private Held(Path path, Thread hook) {
    this.path = path;
    this.hook = hook;
  }

  /** A new name. */
  static String name() {
    return own() + UUID.randomUUID();
  }

  private static String own() {
    return ProcessHandle.current().pid() + "-";
  }

  /**
   * Holds a file, or a folder by a file in it.
   *
   * @param lock a file of the program's own; stays locked until it is closed
   */
  static Held hold(Path path, FileChannel lock) throws IOException {
    Thread hook = new Thread(() -> deleteQuietly(path), "remove " + path.getFileName());
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      lock.tryLock();
    } catch (IllegalStateException e) {
      // The program is ending, and what it still does is in vain.
    } catch (IOException e) {
      if (!lock.isOpen()) {
        throw e;
      }
      // Some file systems know no locks; then what is left behind is not known either.
    }
    return new Held(path, hook);
  }

  /** Whether a program that is gone left this behind. */
  static boolean isLeft(String name, Path lock) {
    if (name.startsWith(own()) || !Files.isRegularFile(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  static void deleteQuietly(Path path) {
    try {
      Trees.delete(path);
    } catch (IOException e) {
      // It is in nobody's way, and the next program tries again.
    }
  }

  /** Removes it, unless it was moved away. */
  @Override
  public void close() throws IOException {
    try {
      Trees.delete(path);
    } finally {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The program is ending: the hook runs, and finds nothing.
      }
    }
  }
}
