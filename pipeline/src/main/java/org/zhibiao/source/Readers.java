package org.zhibiao.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.read.Format;
import org.zhibiao.read.Grid;
import org.zhibiao.read.Reader;
import org.zhibiao.read.TextReader;
import org.zhibiao.read.UnreadableException;

/**
 * The door to all formats: selects a reader by the content of a file, then by its name.
 *
 * <p>Example: {@code Readers.standard().read(bytes, "表.docx")} says 还不能读取 Word 文档 until there is a
 * reader for it. Immutable, may be shared by threads.
 */
public final class Readers implements Reader {
  private final Map<Format, Reader> readers;

  private Readers(Map<Format, Reader> readers) {
    this.readers = new EnumMap<>(readers);
  }

  /** The readers that ship with the project. */
  public static Readers standard() {
    return new Readers(Map.of(Format.TEXT, new TextReader()));
  }

  /** Whether a file of that name is worth opening when a folder is walked. */
  public boolean reads(String file) {
    return readers.containsKey(Format.ofName(file)) && file.indexOf('.') >= 0;
  }

  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException(file, "是空文件，没有可读的内容；请核对是否选错了文件。");
    }
    Format format = Format.of(bytes, file);
    Reader reader = readers.get(format);
    if (reader != null) {
      return reader.read(bytes, file);
    }
    if (format == Format.BINARY || Format.ofName(file) == Format.TEXT && format != Format.HTML) {
      throw TextReader.binary(file, format);
    }
    throw new UnreadableException(
        file, "是" + format.chinese() + "，现在还不能读取这种格式；请在原程序中另存为文本文件（制表符分隔，.txt）后再试。");
  }
}
