package org.zhibiao.office;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.zhibiao.read.Format;
import org.zhibiao.read.Grid;
import org.zhibiao.read.Limits;
import org.zhibiao.read.UnreadableException;

/**
 * Opens office files with their faults told in sentences.
 *
 * <p>Example: a workbook with a password is {@code 已加密…}, half a document is {@code 不完整…}.
 */
final class OfficeFile {
  private static final String CUT = "不完整（可能没有传完或下载完），打不开；请重新下载或重新复制后再试。";
  private static final String BROKEN = "已损坏，打不开；请用 Word、Excel 或 WPS 打开修复，另存后再试，打不开的请填报单位重新报送。";
  private static final String BOMB = "解压后过大，像是压缩炸弹，没有读取；请核对文件来源，确需读取的请删去无关的工作表或拆成几个文件。";
  private static final String ENTITY = "含有 XML 实体声明，办公软件不会写出这样的内容，可能不安全，没有读取；请核对文件来源。";
  private static final String EMPTY_SHEETS = "没有内容，各工作表都是空表；请核对是否选错了文件，或请填报单位重新报送。";
  private static final String EMPTY = "没有文字，没有可读的内容；请核对是否选错了文件，或请填报单位重新报送。";

  static {
    // One part of a document may unpack to so many bytes, whatever the file says of itself.
    ZipSecureFile.setMaxEntrySize(Limits.STANDARD.inflated() / 2);
    ZipSecureFile.setMaxTextSize(Limits.STANDARD.characters());
  }

  /** What opens a file and reads its grids. */
  @FunctionalInterface
  interface Opening {
    @SuppressWarnings("PMD.SignatureDeclareThrowsException")
    List<Grid> open(InputStream in) throws Exception;
  }

  private OfficeFile() {}

  /** The grids, or the sentence that says why there are none. */
  static List<Grid> read(byte[] bytes, String file, Opening opening) throws UnreadableException {
    boolean zip = Format.isZip(bytes);
    if (zip && !Format.endsAsZip(bytes)) {
      throw new UnreadableException(file, CUT);
    }
    List<Grid> grids;
    try {
      grids = opening.open(new ByteArrayInputStream(bytes));
    } catch (XlsxReader.Refused e) {
      throw e.why();
    } catch (UnreadableException e) {
      throw e;
    } catch (Exception | StackOverflowError e) {
      throw new UnreadableException(file, reason(e));
    }
    if (isBlank(grids)) {
      boolean book = Format.of(bytes, file) == Format.XLSX || Format.of(bytes, file) == Format.XLS;
      throw new UnreadableException(file, book ? EMPTY_SHEETS : EMPTY);
    }
    return grids;
  }

  private static boolean isBlank(List<Grid> grids) {
    for (Grid grid : grids) {
      for (List<Grid.Cell> row : grid.rows()) {
        for (Grid.Cell cell : row) {
          if (!cell.isBlank()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static String reason(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      String said = String.valueOf(at.getMessage());
      if (at instanceof EncryptedDocumentException
          || said.contains("encrypted")
          || said.contains("password")) {
        return UnreadableException.LOCKED;
      }
      if (said.contains("Zip bomb")
          || said.contains("exceed")
          || said.contains("Tried to allocate")) {
        return BOMB;
      }
      if (said.contains("DOCTYPE")) {
        return ENTITY;
      }
    }
    return BROKEN;
  }
}
