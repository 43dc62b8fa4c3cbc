package org.zhibiao.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The characters of a text file: by its byte order mark, else as strict UTF-8, else as strict
 * GB18030.
 *
 * <p>Example: 绩效 saved by an old Chinese editor is {@code BC A8 D0 A7}, which is no UTF-8, and is
 * read as GB18030. Strict means that no byte is replaced: a text that does not decode is not read.
 */
final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final List<Mark> MARKS =
      List.of(
          new Mark("efbbbf", StandardCharsets.UTF_8),
          new Mark("84319533", GB18030),
          new Mark("fffe", StandardCharsets.UTF_16LE),
          new Mark("feff", StandardCharsets.UTF_16BE));

  private record Mark(String hex, Charset charset) {
    boolean starts(byte[] bytes) {
      byte[] mark = HexFormat.of().parseHex(hex);
      return bytes.length >= mark.length
          && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    int length() {
      return hex.length() / 2;
    }
  }

  private TextDecoder() {}

  /** Whether the bytes begin with a byte order mark. */
  static boolean hasMark(byte[] bytes) {
    return MARKS.stream().anyMatch(mark -> mark.starts(bytes));
  }

  /** The text without its mark, or nothing where the bytes are in none of the encodings. */
  static Optional<String> decode(byte[] bytes) {
    for (Mark mark : MARKS) {
      if (mark.starts(bytes)) {
        return strictly(mark.charset(), ByteBuffer.wrap(bytes).position(mark.length()).slice());
      }
    }
    Optional<String> utf8 = strictly(StandardCharsets.UTF_8, ByteBuffer.wrap(bytes));
    return utf8.isPresent() ? utf8 : strictly(GB18030, ByteBuffer.wrap(bytes));
  }

  private static Optional<String> strictly(Charset charset, ByteBuffer bytes) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes)
              .toString());
    } catch (CharacterCodingException notThisOne) {
      return Optional.empty();
    }
  }
}
