package org.zhibiao.page;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import technology.tabula.TextElement;

/**
 * A page as its text is read: turned until most characters stand upright, whatever rotation the
 * page is shown in. Lengths are in points, from the upper left corner.
 *
 * <p>Example: a form set lengthwise on a page that is shown turned by 90 degrees has its title at
 * the top, as its author wrote it.
 *
 * @param direction in which most of the text runs: 0, 90, 180 or 270 degrees, anticlockwise
 * @param page the visible part of the page, not turned
 */
record Upright(int direction, PDRectangle page) {
  /** How a page is turned on which these characters stand. */
  static Upright of(PDPage page, List<TextElement> characters) {
    int[] counts = new int[4];
    for (TextElement c : characters) {
      counts[quarter(c)] += c.getText().isBlank() ? 0 : 1;
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return new Upright(most * 90, page.getCropBox());
  }

  private static int quarter(TextElement c) {
    return Math.floorMod(Math.round(c.getDirection() / 90), 4);
  }

  /** The characters, those that run in other directions where they stand on the turned page. */
  List<TextElement> turned(List<TextElement> characters) {
    return characters.stream().map(this::turned).toList();
  }

  private TextElement turned(TextElement c) {
    int own = quarter(c) * 90;
    if (own == direction) {
      return c;
    }
    Upright before = new Upright(own, page);
    double[] a = before.raw(c.getLeft(), c.getTop());
    double[] b = before.raw(c.getRight(), c.getBottom());
    double left = Math.min(x(a[0], a[1]), x(b[0], b[1]));
    double top = Math.min(y(a[0], a[1]), y(b[0], b[1]));
    double width = Math.abs(x(a[0], a[1]) - x(b[0], b[1]));
    double height = Math.abs(y(a[0], a[1]) - y(b[0], b[1]));
    return new TextElement(
        (float) top,
        (float) left,
        (float) width,
        (float) height,
        c.getFont(),
        c.getFontSize(),
        c.getText(),
        c.getWidthOfSpace(),
        direction);
  }

  /** How wide the turned page is. */
  double width() {
    return direction % 180 == 0 ? page.getWidth() : page.getHeight();
  }

  /** How high the turned page is. */
  double height() {
    return direction % 180 == 0 ? page.getHeight() : page.getWidth();
  }

  /** From the left of the turned page, of a point of the page that is not turned. */
  double x(double x, double y) {
    double right = x - page.getLowerLeftX();
    double up = y - page.getLowerLeftY();
    return switch (direction) {
      case 90 -> up;
      case 180 -> page.getWidth() - right;
      case 270 -> page.getHeight() - up;
      default -> right;
    };
  }

  /** From the top of the turned page, of a point of the page that is not turned. */
  double y(double x, double y) {
    double right = x - page.getLowerLeftX();
    double up = y - page.getLowerLeftY();
    return switch (direction) {
      case 90 -> right;
      case 180 -> up;
      case 270 -> page.getWidth() - right;
      default -> page.getHeight() - up;
    };
  }

  /** The point of the page that is not turned, of one of the turned page. */
  private double[] raw(double x, double y) {
    double right =
        switch (direction) {
          case 90 -> y;
          case 180 -> page.getWidth() - x;
          case 270 -> page.getWidth() - y;
          default -> x;
        };
    double up =
        switch (direction) {
          case 90 -> x;
          case 180 -> y;
          case 270 -> page.getHeight() - x;
          default -> page.getHeight() - y;
        };
    return new double[] {right + page.getLowerLeftX(), up + page.getLowerLeftY()};
  }
}
