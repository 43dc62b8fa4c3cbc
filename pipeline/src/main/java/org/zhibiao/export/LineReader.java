package org.zhibiao.export;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the numbered lines of a UTF-8 stream one by one. Not thread-safe.
 *
 * <p>Lines are split before they are decoded, so that a line with broken bytes spoils no other
 * line.
 */
public final class LineReader implements Closeable {
  private final InputStream in;
  private int number;

  /** Reads that stream, which closing the reader closes too. */
  public LineReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** A line without its line break; {@code number} counts from 1. */
  public static final class Line {
    private final int number;
    private final byte[] bytes;

    private Line(int number, byte[] bytes) {
      this.number = number;
      this.bytes = bytes;
    }

    /** Its number, from 1. */
    public int number() {
      return number;
    }

    /** Whether it holds nothing but blanks. */
    public boolean isBlank() {
      return new String(bytes, StandardCharsets.UTF_8).isBlank();
    }

    /**
     * Its text, without a byte order mark.
     *
     * @throws AnnotationException if the bytes are no UTF-8
     */
    public String text() throws AnnotationException {
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        throw new AnnotationException("不是 UTF-8 编码，请先转换编码");
      }
    }
  }

  /** The next line, empty at the end. */
  public Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    while (b >= 0 && b != '\n') {
      line.write(b);
      b = in.read();
    }
    number++;
    return Optional.of(new Line(number, line.toByteArray()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
