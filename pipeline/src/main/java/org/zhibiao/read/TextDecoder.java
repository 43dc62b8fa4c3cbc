package org.zhibiao.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The characters of a text file: by its byte order mark, else by its own declaration, else as
 * strict UTF-8, else as strict GB18030 or Big5.
 *
 * <p>Example: 绩效 saved by an old Chinese editor is {@code BC A8 D0 A7}, which is no UTF-8, and is
 * read as GB18030. Strict means that no byte is replaced: a text that does not decode is not read.
 */
public final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  /** What stands in a text for bytes that are none of its encoding. */
  private static final char REPLACED = '\ufffd';

  private static final int DECLARED_WITHIN = 2048;
  private static final int DETECTED_WITHIN = 1 << 16;

  /** In HTML {@code <meta charset=gb2312>}, in XML {@code <?xml … encoding="GBK"?>}. */
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<(?:meta\\b[^>]*?charset|\\?xml\\b[^>]*?encoding)\\s*=\\s*[\"']?\\s*([\\w-]+)",
          Pattern.CASE_INSENSITIVE);

  private static final List<Mark> MARKS =
      List.of(
          new Mark("efbbbf", StandardCharsets.UTF_8),
          new Mark("84319533", GB18030),
          new Mark("fffe", StandardCharsets.UTF_16LE),
          new Mark("feff", StandardCharsets.UTF_16BE));

  private static final class Mark {
    private final byte[] mark;
    private final Charset charset;

    Mark(String hex, Charset charset) {
      this.mark = HexFormat.of().parseHex(hex);
      this.charset = charset;
    }

    boolean starts(byte[] bytes) {
      return bytes.length >= mark.length
          && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** The rest of the bytes in the encoding that the mark tells. */
    Optional<String> decode(byte[] bytes) {
      return strictly(charset, bytes, mark.length);
    }
  }

  private TextDecoder() {}

  /** Whether the bytes begin with a byte order mark. */
  static boolean hasMark(byte[] bytes) {
    for (Mark mark : MARKS) {
      if (mark.starts(bytes)) {
        return true;
      }
    }
    return false;
  }

  /** The text without its mark, or nothing where the bytes are in none of the encodings. */
  public static Optional<String> decode(byte[] bytes) {
    for (Mark mark : MARKS) {
      if (mark.starts(bytes)) {
        return mark.decode(bytes);
      }
    }
    Optional<String> declared = declaration(bytes).flatMap(charset -> strictly(charset, bytes, 0));
    if (declared.isPresent()) {
      return declared;
    }
    Optional<String> utf8 = strictly(StandardCharsets.UTF_8, bytes, 0);
    if (utf8.isPresent()) {
      return utf8;
    }
    Optional<String> simplified = strictly(GB18030, bytes, 0);
    Optional<String> traditional = strictly(BIG5, bytes, 0);
    // Most of what is Big5 decodes as GB18030 too; how often characters come up tells them apart.
    return simplified.isEmpty() || traditional.isPresent() && looksLikeBig5(bytes)
        ? traditional
        : simplified;
  }

  /** The encoding that a web page or XML file says it is in. */
  private static Optional<Charset> declaration(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(start);
    if (start.indexOf('<') < 0 || !matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    if (name.startsWith("gb") || name.equals("x-gbk") || name.equals("cp936")) {
      // What calls itself gb2312 holds characters of its successors.
      return Optional.of(GB18030);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static boolean looksLikeBig5(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, DETECTED_WITHIN));
    detector.dataEnd();
    return "BIG5".equalsIgnoreCase(detector.getDetectedCharset());
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // The JDK decodes whole arrays faster, and shows by this character that it replaced bytes.
      String text = new String(bytes, from, bytes.length - from, charset);
      if (text.indexOf(REPLACED) < 0) {
        return Optional.of(text);
      }
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException notThisOne) {
      return Optional.empty();
    }
  }
}
