package org.zhibiao.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes of JSON in UTF-8, growing as they are written. Texts are escaped as Jackson does.
 *
 * <p>Example: {@code text("增加“绿地”,\n")} appends {@code "增加“绿地”,\n"} with a backslash and an n.
 */
final class JsonBytes {
  /** A character takes at most six bytes, as a Unicode escape. */
  private static final int MOST = 6;

  /** What stands behind the backslash for a character below 128, 'u' for its code, 0 for none. */
  private static final byte[] ESCAPES = escapes();

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[1 << 14];
  private int length;

  private static byte[] escapes() {
    byte[] escapes = new byte[128];
    Arrays.fill(escapes, 0, ' ', (byte) 'u');
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    return escapes;
  }

  int length() {
    return length;
  }

  /** Appends bytes as they are. */
  void raw(byte[] other) {
    room(other.length);
    System.arraycopy(other, 0, bytes, length, other.length);
    length += other.length;
  }

  /** Appends one ASCII character as it is. */
  void raw(char c) {
    room(1);
    bytes[length++] = (byte) c;
  }

  /** Appends ASCII characters as they are. */
  void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
  }

  /** Appends once more the bytes {@code [from, to)}. */
  void again(int from, int to) {
    room(to - from);
    System.arraycopy(bytes, from, bytes, length, to - from);
    length += to - from;
  }

  /** Appends a text in quotation marks. */
  void text(String text) {
    room(text.length() * (long) MOST + 2);
    byte[] to = bytes;
    int at = length;
    to[at++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x800 && !Character.isSurrogate(c)) {
        to[at++] = (byte) (0xE0 | c >> 12);
        to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else if (c < 0x80 && ESCAPES[c] == 0) {
        to[at++] = (byte) c;
      } else {
        at = rare(c, to, at);
      }
    }
    to[at++] = '"';
    length = at;
  }

  private static int rare(char c, byte[] to, int from) {
    int at = from;
    byte escape = c < 0x80 ? ESCAPES[c] : (byte) 'u';
    if (c >= 0x80 && c < 0x800) {
      to[at++] = (byte) (0xC0 | c >> 6);
      to[at++] = (byte) (0x80 | c & 0x3F);
    } else {
      to[at++] = '\\';
      to[at++] = escape;
      for (int shift = 12; escape == 'u' && shift >= 0; shift -= 4) {
        to[at++] = HEX[c >> shift & 0xF];
      }
    }
    return at;
  }

  private void room(long more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(2L * bytes.length, length + more)));
    }
  }

  /** Hands all bytes on and is empty, also where the stream takes none. */
  void flush(OutputStream out) throws IOException {
    int all = length;
    length = 0;
    out.write(bytes, 0, all);
  }
}
