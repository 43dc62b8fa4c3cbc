package org.zhibiao.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written aside and appears whole, or not at all. */
final class AtomicFile implements Closeable {
  private final Path target;
  private final Path aside;
  private final OutputStream stream;

  AtomicFile(Path target) throws IOException {
    this.target = target;
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("这里已有一个不是普通文件的东西，不替换它");
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("这不是文件名");
    }
    Files.createDirectories(folder);
    this.aside = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    this.stream = new BufferedOutputStream(Files.newOutputStream(aside));
  }

  /** Where to write. */
  OutputStream stream() {
    return stream;
  }

  /** Ends writing and puts the file in its place, over one that was there. */
  void commit() throws IOException {
    stream.close();
    try {
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was written aside unless it was committed. */
  @Override
  public void close() throws IOException {
    stream.close();
    Files.deleteIfExists(aside);
  }
}
