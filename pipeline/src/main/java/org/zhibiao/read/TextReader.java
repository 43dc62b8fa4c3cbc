package org.zhibiao.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads tab-separated and plain text: a row a line, a cell a tab-separated column.
 *
 * <p>Example: the third column of line 8 of {@code 科协.txt} has the place {@code 科协.txt!8:3}. Blank
 * lines are rows too, so that places are line numbers.
 */
public final class TextReader implements Reader {
  /** What ends a line, besides the two of Windows together. */
  private static final String BREAKS = "\n\r\u0085\u2028\u2029";

  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    String text = text(bytes, file);
    Optional<Grid> quoted = opensQuote(text) ? Records.parse(text, '\t', file) : Optional.empty();
    return List.of(quoted.orElseGet(() -> Records.lines(text, '\t', file)));
  }

  /**
   * Whether a cell opens a quote and does not close it in its line, as spreadsheets write breaks.
   */
  static boolean opensQuote(String text) {
    for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
      boolean first = at == 0 || text.charAt(at - 1) == '\t' || isBreak(text.charAt(at - 1));
      if (first && staysOpen(text, at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line ends before the quote and the cell do; two quotes are one that is meant. */
  private static boolean staysOpen(String text, int from) {
    int i = from;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      char c = text.charAt(i);
      if (c == '\t' || c == '"' && !text.startsWith("\"", i + 1)) {
        return false;
      }
      i += c == '"' ? 2 : 1;
    }
    return true;
  }

  private static boolean isBreak(char c) {
    return BREAKS.indexOf(c) >= 0;
  }

  /**
   * The text of a file.
   *
   * @throws UnreadableException if it is in no known encoding, blank or no text
   */
  static String text(byte[] bytes, String file) throws UnreadableException {
    String text =
        TextDecoder.decode(bytes).orElseThrow(() -> new UnreadableException(file, NO_TEXT));
    if (text.isBlank()) {
      throw new UnreadableException(file, "没有文字，只有空白；请核对是否选错了文件，或请填报单位重新报送。");
    }
    if (isBinary(text)) {
      throw binary(file, Format.BINARY);
    }
    if (ENTITY.matcher(text).lookingAt()) {
      throw new UnreadableException(file, "含有 XML 实体声明，可能不安全，没有读取；请核对文件来源。");
    }
    return text;
  }

  private static final Pattern ENTITY =
      Pattern.compile("\\s*<\\?xml[^>]*>[^<]*<!DOCTYPE[^>]*<!ENTITY");

  private static final String NO_TEXT = "的文字编码无法识别，也可能根本不是文本；请用记事本另存为 UTF-8 编码后再试，打不开的请重新获取原文件。";

  /** The failure for a file whose content is not what its name promises. */
  public static UnreadableException binary(String file, Format found) {
    if (found != Format.BINARY) {
      return new UnreadableException(
          file, "的扩展名与内容不符：内容不是文档，而是" + found.chinese() + "；请改回正确的扩展名，或另存为文档后再试。");
    }
    return switch (Format.ofName(file)) {
      case TEXT, CSV, HTML -> new UnreadableException(file, NO_TEXT);
      default -> new UnreadableException(file, "的内容无法识别，可能已损坏或扩展名不对；请重新获取原文件，或另存为常用格式后再试。");
    };
  }

  /** GB18030 decodes almost anything, so control characters tell what is no text. */
  private static boolean isBinary(String text) {
    long controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      controls += c < ' ' && "\t\n\r\f\u000b\u001a".indexOf(c) < 0 ? 1 : 0;
    }
    return controls * 200 > text.length();
  }
}
