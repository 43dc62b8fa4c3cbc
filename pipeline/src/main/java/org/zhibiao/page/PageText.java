package org.zhibiao.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import technology.tabula.TextElement;
import technology.tabula.TextStripper;

/**
 * The characters of a page, but for those that run aslant: they are a watermark, such as 内部资料
 * across a form. Belongs to one page and one thread.
 */
final class PageText extends TextStripper {
  /** A line that rises by more than this part of its length runs aslant. */
  private static final double ASLANT = 0.05;

  private PageText(PDDocument document, int page) throws IOException {
    super(document, page);
  }

  /** The characters of a page, counted from 1. */
  static List<TextElement> of(PDDocument document, int page) throws IOException {
    PageText text = new PageText(document, page);
    text.process();
    return text.getTextElements();
  }

  @Override
  protected void writeString(String string, List<TextPosition> positions) throws IOException {
    List<TextPosition> straight = new ArrayList<>();
    for (TextPosition position : positions) {
      if (!isAslant(position.getTextMatrix())) {
        straight.add(position);
      }
    }
    super.writeString(string, straight);
  }

  private static boolean isAslant(Matrix matrix) {
    double across = Math.abs(matrix.getScaleX());
    double up = Math.abs(matrix.getShearY());
    return Math.min(across, up) > ASLANT * Math.max(across, up);
  }
}
