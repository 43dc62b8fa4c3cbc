package org.zhibiao.storage;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written aside and appears whole, or not at all: {@code
 * .targets.csv.4711-3f2a….new} beside {@code targets.csv}. What a program that was killed left
 * behind is removed by the next one that writes the same file. Used by one thread.
 */
public final class WholeFile implements Closeable {
  private static final String NEW = ".new";

  private final Path target;
  private final Path folder;
  private final Path aside;
  private final FileChannel channel;
  private final Held held;
  private final CheckedOutput stream;

  /**
   * Begins to write; the folder is made if it is not there.
   *
   * @throws IOException if something that is no file stands there, or nothing can be written
   */
  public WholeFile(Path target) throws IOException {
    this.target = target;
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("这里已有一个不是普通文件的东西，不替换它");
    }
    Path parent = target.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("这不是文件名");
    }
    this.folder = parent;
    Files.createDirectories(folder);
    removeLeft();
    this.aside = folder.resolve(prefix() + Held.name() + NEW);
    this.channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.held = Held.hold(aside, channel);
    this.stream = new CheckedOutput(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  /** Writes a short file as a whole. */
  public static void write(Path target, String text) throws IOException {
    try (WholeFile file = new WholeFile(target)) {
      file.stream().write(text.getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
  }

  private String prefix() {
    return "." + target.getFileName() + ".";
  }

  private void removeLeft() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, this::isLeft)) {
      files.forEach(Held::deleteQuietly);
    } catch (IOException | DirectoryIteratorException e) {
      // What is left behind is in nobody's way.
    }
  }

  private boolean isLeft(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(prefix())
        && name.endsWith(NEW)
        && Held.isLeft(name.substring(prefix().length()), file);
  }

  /** Where to write; closing it only flushes. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Ends writing and puts the file in its place, over one that was there, where it stays even if
   * the power fails.
   */
  public void commit() throws IOException {
    stream.flush();
    channel.force(true);
    channel.close();
    Durable.replace(aside, target);
    Durable.forceFolder(folder);
  }

  /** Removes what was written aside unless it was committed. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      held.close();
    }
  }
}
