package org.zhibiao.index.faults;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/**
 * The files of this machine, of which one call fails, or all from one on: every call that makes,
 * opens, writes, forces, moves, removes or lists something is counted.
 */
final class FaultyFiles extends FilterFileSystemProvider {
  /** How the calls fail. */
  enum Mode {
    /** One call fails. */
    ONCE,
    /** What writes fails from there on, as on a full disk. */
    FULL,
    /** Everything fails from there on, as when the disk is gone. */
    GONE,
    /** What removes fails, from the first on: somebody else's files, or files that are open. */
    KEPT
  }

  private enum Kind {
    WRITE,
    REMOVE,
    OTHER
  }

  private Mode mode = Mode.ONCE;
  private long left = Long.MAX_VALUE;
  private boolean failed;

  FaultyFiles() {
    super("faulty://", FileSystems.getDefault());
  }

  /** A path of which the calls are counted. */
  Path path(Path real) {
    return wrapPath(real);
  }

  /** The call of that number fails, counted from now. */
  void failAt(Mode how, long number) {
    mode = how;
    left = number;
    failed = false;
  }

  /** Nothing fails any more; whether something did. */
  boolean stop() {
    left = Long.MAX_VALUE;
    return failed;
  }

  private void call(Kind kind, Object what) throws IOException {
    if (left == Long.MAX_VALUE) {
      return;
    }
    left--;
    boolean fails =
        switch (mode) {
          case ONCE -> left == 0;
          case FULL -> left <= 0 && kind == Kind.WRITE;
          case GONE -> left <= 0;
          case KEPT -> kind == Kind.REMOVE;
        };
    if (fails) {
      failed = true;
      throw new IOException("No space left on device: " + what);
    }
  }

  @Override
  public void createDirectory(Path dir, FileAttribute<?>... attributes) throws IOException {
    call(Kind.WRITE, dir);
    super.createDirectory(dir, attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    call(Kind.REMOVE, path);
    super.delete(path);
  }

  @Override
  public boolean deleteIfExists(Path path) throws IOException {
    call(Kind.REMOVE, path);
    return super.deleteIfExists(path);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    call(Kind.OTHER, to);
    super.move(from, to, options);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path dir, DirectoryStream.Filter<? super Path> filter) throws IOException {
    call(Kind.OTHER, dir);
    return super.newDirectoryStream(dir, filter);
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    call(Kind.WRITE, path);
    return new FilterOutputStream(super.newOutputStream(path, options)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        call(Kind.WRITE, path);
        out.write(bytes, from, length);
      }
    };
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    call(Kind.OTHER, path);
    return super.newByteChannel(path, options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    FileChannel channel = super.newFileChannel(path, options, attributes);
    if (String.valueOf(path.getFileName()).startsWith("generation-")) {
      // Lucene passes over a folder that cannot be forced, and asserts that there is none.
      return channel;
    }
    try {
      call(Kind.OTHER, path);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new Channel(channel, path);
  }

  private final class Channel extends FilterFileChannel {
    private final Path path;

    Channel(FileChannel delegate, Path path) {
      super(delegate);
      this.path = path;
    }

    /** A disk that is full takes a part. */
    @Override
    public int write(ByteBuffer bytes) throws IOException {
      try {
        call(Kind.WRITE, path);
      } catch (IOException e) {
        super.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
        throw e;
      }
      return super.write(bytes);
    }

    @Override
    public int write(ByteBuffer bytes, long at) throws IOException {
      call(Kind.WRITE, path);
      return super.write(bytes, at);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      call(Kind.OTHER, path);
      return super.truncate(size);
    }

    @Override
    public void force(boolean all) throws IOException {
      call(Kind.WRITE, path);
      super.force(all);
    }
  }
}
