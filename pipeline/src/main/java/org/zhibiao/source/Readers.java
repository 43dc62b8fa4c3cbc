package org.zhibiao.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.office.DocReader;
import org.zhibiao.office.DocxReader;
import org.zhibiao.office.XlsReader;
import org.zhibiao.office.XlsxReader;
import org.zhibiao.page.PdfReader;
import org.zhibiao.page.ScanReader;
import org.zhibiao.read.CsvReader;
import org.zhibiao.read.Format;
import org.zhibiao.read.Grid;
import org.zhibiao.read.HtmlReader;
import org.zhibiao.read.Ocr;
import org.zhibiao.read.Reader;
import org.zhibiao.read.TextReader;
import org.zhibiao.read.UnreadableException;

/**
 * The door to all formats: selects a reader by the content of a file, then by its name.
 *
 * <p>Example: {@code Readers.standard().read(bytes, "表.docx")} reads a Word document, whatever the
 * ending of its name. Immutable, may be shared by threads.
 */
public final class Readers implements Reader {
  private final Map<Format, Reader> readers;

  private Readers(Map<Format, Reader> readers) {
    this.readers = new EnumMap<>(readers);
  }

  /** The readers that ship with the project; pictures are recognised where they have to be. */
  public static Readers standard() {
    return standard(Ocr.AUTO);
  }

  /** The readers that ship with the project. */
  public static Readers standard(Ocr ocr) {
    return new Readers(
        Map.of(
            Format.TEXT, new TextReader(),
            Format.CSV, new CsvReader(),
            Format.HTML, new HtmlReader(),
            Format.DOCX, new DocxReader(),
            Format.DOC, new DocReader(),
            Format.XLSX, new XlsxReader(),
            Format.XLS, new XlsReader(),
            Format.PDF, new PdfReader(ocr),
            Format.IMAGE, new ScanReader(ocr)));
  }

  /**
   * Whether a file of that name is worth opening when a folder is walked: one that is read, or one
   * that a user must be told of because it can't be.
   */
  public boolean reads(String file) {
    return Format.promised(file)
        .filter(f -> readers.containsKey(f) || f == Format.RAR || f == Format.SEVEN_ZIP)
        .isPresent();
  }

  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException(file, "是空文件（0字节），没有可读的内容；请核对是否选错了文件。");
    }
    Format format = Format.of(bytes, file);
    Reader reader = readers.get(format);
    // A picture is read for what it is, not where its name promises a document.
    boolean disguised =
        format == Format.IMAGE && Format.promised(file).filter(f -> f != Format.IMAGE).isPresent();
    if (reader == null || disguised) {
      throw unread(format, file);
    }
    return reader.read(bytes, file);
  }

  private static UnreadableException unread(Format found, String file) {
    Format named = Format.ofName(file);
    return switch (found) {
      case LOCKED -> new UnreadableException(file, UnreadableException.LOCKED);
      case RAR, SEVEN_ZIP ->
          new UnreadableException(file, "是 " + found.chinese() + "，不能直接读取；请先解压，再读取解压出的文件夹。");
      case OLE -> new UnreadableException(file, "已损坏，或不是 Word、Excel 文件；请用原来的软件打开后另存，再试。");
      case BINARY, PROGRAM -> TextReader.binary(file, found);
      default ->
          named == found
              ? new UnreadableException(
                  file, "是" + found.chinese() + "，现在还不能读取这种格式；请在原来的软件中另存为 Word 或 Excel 文件后再试。")
              : TextReader.binary(file, found);
    };
  }
}
