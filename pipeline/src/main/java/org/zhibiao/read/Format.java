package org.zhibiao.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The format of a file, told by its content first and by its name second.
 *
 * <p>Example: a workbook named 绩效表.txt begins with the mark of a ZIP file, so it is {@link #ZIP},
 * and the text reader never sees it.
 */
public enum Format {
  PDF("PDF 文档", "25504446", "pdf"),
  DOCX("Word 文档（.docx）", "", "docx"),
  XLSX("Excel 工作簿（.xlsx）", "", "xlsx xlsm et"),
  DOC("Word 97-2003 文档（.doc）", "", "doc wps"),
  XLS("Excel 97-2003 工作簿（.xls）", "", "xls"),
  ZIP("ZIP 压缩包", "504b0304 504b0506 504b0708", "zip"),
  OLE("Office 97-2003 文档", "d0cf11e0a1b11ae1", ""),
  LOCKED("加密的 Office 文档", "", ""),
  TAR_GZ("压缩包（.tar.gz）", "1f8b", "gz tgz"),
  RAR("RAR 压缩包", "526172211a07", "rar"),
  SEVEN_ZIP("7z 压缩包", "377abcaf271c", "7z"),
  IMAGE("图片", "89504e47 ffd8ff 47494638 49492a00 4d4d002a", "png jpg jpeg gif tif tiff bmp"),
  PROGRAM("可执行文件", "4d5a90 7f454c46", "exe dll"),
  RTF("RTF 文档", "7b5c727466", "rtf"),
  HTML("网页", "", "html htm xhtml"),
  CSV("逗号分隔的表格（.csv）", "", "csv"),
  BINARY("二进制数据", "", ""),
  TEXT("文本", "", "txt tsv text tab xml");

  /** What begins as the container that it is in does, or as nothing known. */
  private static final Set<Format> CONTAINED =
      Collections.unmodifiableSet(EnumSet.of(DOCX, XLSX, DOC, XLS, LOCKED, BINARY));

  private static final byte[] ZIP_END = {'P', 'K', 5, 6};

  /** The end of a ZIP container and the longest comment that may follow it. */
  private static final int ZIP_TAIL = 22 + 0xFFFF;

  private static final Map<String, Format> BY_MAGIC = by(format -> format.magics);
  private static final Map<String, Format> BY_ENDING = by(format -> format.endings);

  private final String chinese;

  /** The first bytes of such files in hexadecimal, with spaces between alternatives. */
  private final String magics;

  /** The endings of such files' names, with spaces between alternatives. */
  private final String endings;

  Format(String chinese, String magics, String endings) {
    this.chinese = chinese;
    this.magics = magics;
    this.endings = endings;
  }

  /** The formats by some of their words, the first that has one wins. */
  private static Map<String, Format> by(Function<Format, String> words) {
    Map<String, Format> formats = new LinkedHashMap<>();
    for (Format format : values()) {
      for (String word : words.apply(format).split(" ", -1)) {
        if (!word.isEmpty()) {
          formats.putIfAbsent(word, format);
        }
      }
    }
    return formats;
  }

  /** What a message calls it. */
  public String chinese() {
    return chinese;
  }

  /** The format that the name's ending promises, {@link #TEXT} where it promises none. */
  public static Format ofName(String file) {
    return promised(file).orElse(TEXT);
  }

  /** The format that the name's ending promises, if it promises one. */
  public static Optional<Format> promised(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_ENDING.get(ending));
  }

  /** The format of these bytes; the name only decides between formats that begin alike. */
  public static Format of(byte[] bytes, String file) {
    Format named = ofName(file);
    Format found = ofContent(bytes);
    return switch (found) {
      case ZIP -> inZip(bytes, named);
      case OLE -> inOle(bytes, named);
      case TEXT -> named.isWritten() || named == IMAGE ? named : TEXT;
      case BINARY -> named == IMAGE ? IMAGE : BINARY;
      default -> found;
    };
  }

  /** Whether such files are text, which only their names tell from other text. */
  private boolean isWritten() {
    return magics.isEmpty() && !CONTAINED.contains(this);
  }

  private static Format ofContent(byte[] bytes) {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 16));
    for (Map.Entry<String, Format> magic : BY_MAGIC.entrySet()) {
      if (start.startsWith(magic.getKey())) {
        return magic.getValue();
      }
    }
    if (!TextDecoder.hasMark(bytes) && holdsNul(bytes)) {
      return BINARY;
    }
    return looksLikeHtml(bytes) ? HTML : TEXT;
  }

  /** Whether the bytes begin as a ZIP container does. */
  public static boolean isZip(byte[] bytes) {
    return ofContent(bytes) == ZIP;
  }

  /** Whether the list of entries, with which a whole ZIP container ends, is there. */
  public static boolean endsAsZip(byte[] bytes) {
    int from = Math.max(0, bytes.length - ZIP_TAIL);
    return indexOf(bytes, ZIP_END, from) >= 0;
  }

  /** What a ZIP container is, by the names of its entries, which stand in it as they are. */
  private static Format inZip(byte[] bytes, Format named) {
    if (holds(bytes, "word/document", StandardCharsets.US_ASCII)) {
      return DOCX;
    }
    if (holds(bytes, "xl/workbook", StandardCharsets.US_ASCII)) {
      return XLSX;
    }
    return named == DOCX || named == XLSX ? named : ZIP;
  }

  /** What an OLE container is, by the names of its streams. */
  private static Format inOle(byte[] bytes, Format named) {
    if (holds(bytes, "EncryptedPackage", StandardCharsets.UTF_16LE)) {
      return LOCKED;
    }
    if (holds(bytes, "WordDocument", StandardCharsets.UTF_16LE)) {
      return DOC;
    }
    if (holds(bytes, "Workbook", StandardCharsets.UTF_16LE)) {
      return XLS;
    }
    return named == DOC || named == XLS ? named : OLE;
  }

  private static boolean holds(byte[] bytes, String name, Charset charset) {
    return indexOf(bytes, name.getBytes(charset), 0) >= 0;
  }

  private static int indexOf(byte[] bytes, byte[] part, int from) {
    for (int i = from; i <= bytes.length - part.length; i++) {
      if (bytes[i] == part[0] && Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean holdsNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean looksLikeHtml(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    String lower = start.strip().toLowerCase(Locale.ROOT);
    return lower.contains("<!doctype html")
        || lower.contains("<html")
        || lower.startsWith("<table");
  }
}
