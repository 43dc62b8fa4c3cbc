package org.zhibiao.ledger;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a UTF-8 file, knowing the byte at which each begins. */
final class LineFile implements Closeable {
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);

  /** Where the buffer's first byte stands in the file. */
  private long base;

  LineFile(Path path) throws IOException {
    channel = FileChannel.open(path, StandardOpenOption.READ);
  }

  /** Where the next line begins. */
  long position() {
    return base + buffer.position();
  }

  void seek(long position) throws IOException {
    channel.position(position);
    base = position;
    buffer.position(0).limit(0);
  }

  /** The next line without its end; null at the end, and for a last line that has none. */
  @Nullable String next() throws IOException {
    ByteArrayOutputStream before = new ByteArrayOutputStream(0);
    while (fill()) {
      int from = buffer.position();
      int end = end(from);
      boolean whole = end < buffer.limit();
      buffer.position(whole ? end + 1 : end);
      if (whole && before.size() == 0) {
        return new String(buffer.array(), from, end - from, StandardCharsets.UTF_8);
      }
      before.write(buffer.array(), from, end - from);
      if (whole) {
        return before.toString(StandardCharsets.UTF_8);
      }
    }
    return null;
  }

  /** Where the line in the buffer ends; the end of the buffer where it goes on behind it. */
  private int end(int from) {
    byte[] bytes = buffer.array();
    int end = from;
    while (end < buffer.limit() && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    base += buffer.limit();
    buffer.clear();
    int read = channel.read(buffer);
    buffer.flip();
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
