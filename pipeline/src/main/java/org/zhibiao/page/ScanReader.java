package org.zhibiao.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.zhibiao.read.Grid;
import org.zhibiao.read.Limits;
import org.zhibiao.read.Ocr;
import org.zhibiao.read.Reader;
import org.zhibiao.read.UnreadableException;

/**
 * Reads scanned pages (.png, .jpg, .tif) by recognising their text.
 *
 * <p>Example: the fourth cell in the third row of a picture has the place {@code 扫描.png!第1页!3:4}.
 */
public final class ScanReader implements Reader {
  /** More pixels than a page of A3 at 600 dots an inch has are no scan of a form. */
  private static final long MOST_PIXELS = 80_000_000;

  private static final String REFUSED =
      "是图片，需要文字识别，而文字识别已关闭（--ocr never）；请用 --ocr auto 再试，或提供 Word、Excel 文件。";
  private static final String MISSING =
      "是图片，需要文字识别，而这台电脑上没有 Tesseract 或它的中文模型；请安装 tesseract-ocr 和" + " tesseract-ocr-chi-sim 后再试。";
  private static final String BROKEN = "图片已损坏，打不开；请重新扫描或重新获取原文件后再试。";
  private static final String BLANK = "没有识别出文字，像是空白页；请核对是否选错了文件，或重新扫描。";

  private final Ocr ocr;

  /** A reader that recognises text or refuses to. */
  public ScanReader(Ocr ocr) {
    this.ocr = ocr;
  }

  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    if (ocr == Ocr.NEVER || !Tesseract.isThere()) {
      throw new UnreadableException(file, ocr == Ocr.NEVER ? REFUSED : MISSING);
    }
    PageGrids grids = new PageGrids(file);
    try {
      pages(bytes, file, grids);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException(file, BROKEN);
    }
    if (grids.isEmpty()) {
      throw new UnreadableException(file, BLANK);
    }
    return grids.recognized();
  }

  private static void pages(byte[] bytes, String file, PageGrids to)
      throws IOException, UnreadableException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        int pages = reader.getNumImages(true);
        for (int i = 0; i < Math.min(pages, Limits.STANDARD.pages()); i++) {
          if ((long) reader.getWidth(i) * reader.getHeight(i) > MOST_PIXELS) {
            throw new UnreadableException(file, "图片过大（超过 8000 万像素）；请用 300 dpi 重新扫描后再试。");
          }
          BufferedImage picture = reader.read(i);
          to.beginPage(i + 1);
          ScannedPage.read(picture, to);
        }
      } finally {
        reader.dispose();
      }
    }
  }
}
