package org.zhibiao.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What is drawn on a page besides text: straight lines, however they were drawn (strokes, dashes,
 * thin rectangles, thin pictures), and the edges of coloured areas. What the glyphs of a font
 * consist of is text. Belongs to one page and one thread.
 *
 * <p>Example: the dotted line under 产出指标, of two hundred squares, is two hundred bars, which {@link
 * Rules} joins.
 */
final class PageDrawing extends PDFGraphicsStreamEngine {
  /** What is thicker, in points, is an area. */
  static final double THIN = 4;

  /** More marks than this are a picture; what comes after them is left out. */
  private static final int MOST = 60_000;

  /** What covers more of the page is its ground. */
  private static final double PAGE = 0.8;

  /** A line that rises by less than this over its length is straight. */
  static final double SLANT = 0.5;

  /**
   * A rectangle.
   *
   * @param edge whether it is the edge of a coloured area, not a line
   */
  record Bar(double left, double top, double right, double bottom, boolean edge) {
    double width() {
      return right - left;
    }

    double height() {
      return bottom - top;
    }
  }

  private final Upright upright;
  private final List<Bar> bars = new ArrayList<>();
  private final Path2D.Double path = new Path2D.Double();
  private boolean clips;

  private PageDrawing(PDPage page, Upright upright) {
    super(page);
    this.upright = upright;
  }

  /** The bars of a page, in the order in which they are drawn. */
  static List<Bar> of(PDPage page, Upright upright) throws IOException {
    PageDrawing drawing = new PageDrawing(page, upright);
    drawing.processPage(page);
    return drawing.bars;
  }

  @Override
  protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
    // A glyph is text, though it is drawn with rectangles, as 目 is.
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void drawImage(PDImage image) {
    Path2D.Double square = new Path2D.Double(new Rectangle2D.Double(0, 0, 1, 1));
    square.transform(new AffineTransform(matrix()));
    Bar bar = turned(square.getBounds2D());
    if (Math.min(bar.width(), bar.height()) <= THIN) {
      add(bar);
    }
  }

  private AffineTransform matrix() {
    return getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
  }

  @Override
  public void clip(int windingRule) {
    clips = true;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    Point2D point = path.getCurrentPoint();
    return point == null ? new Point2D.Float() : point;
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    if (clips) {
      // Its bounds are enough, and the exact shape would cost much.
      getGraphicsState().intersectClippingPath(new Area(path.getBounds2D()));
      clips = false;
    }
    path.reset();
  }

  @Override
  public void strokePath() {
    stroke();
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    fill();
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fill();
    stroke();
    endPath();
  }

  @Override
  public void shadingFill(COSName name) {
    // A shade bounds nothing.
  }

  private void stroke() {
    double half = getGraphicsState().getLineWidth() * scale() / 2;
    for (PathPart part : PathPart.of(path)) {
      if (part.isRounded()) {
        sides(turned(part.bounds()), false);
      } else {
        part.lines().forEach(line -> add(turned(wide(line, half))));
      }
    }
  }

  private static Rectangle2D wide(Rectangle2D line, double half) {
    double x = line.getWidth() < line.getHeight() ? half : 0;
    double y = line.getWidth() < line.getHeight() ? 0 : half;
    return new Rectangle2D.Double(
        line.getX() - x, line.getY() - y, line.getWidth() + 2 * x, line.getHeight() + 2 * y);
  }

  private double scale() {
    AffineTransform matrix = matrix();
    return Math.sqrt(Math.abs(matrix.getDeterminant()));
  }

  /** A filled rectangle is a bar or an area; one just inside another one, a frame. */
  private void fill() {
    PathPart before = null;
    for (PathPart part : PathPart.of(path)) {
      if (part.isSlanted()) {
        continue;
      }
      Bar bar = turned(part.bounds());
      if (Math.min(bar.width(), bar.height()) <= THIN) {
        add(bar);
      } else if (before != null && part.isBeside(before, THIN)) {
        sides(bar, false);
      } else if (bar.width() * bar.height() < PAGE * upright.width() * upright.height()
          && !isWhite()) {
        sides(bar, true);
      }
      before = part;
    }
  }

  private void sides(Bar bar, boolean edge) {
    add(new Bar(bar.left(), bar.top(), bar.right(), bar.top(), edge));
    add(new Bar(bar.left(), bar.bottom(), bar.right(), bar.bottom(), edge));
    add(new Bar(bar.left(), bar.top(), bar.left(), bar.bottom(), edge));
    add(new Bar(bar.right(), bar.top(), bar.right(), bar.bottom(), edge));
  }

  private boolean isWhite() {
    PDGraphicsState state = getGraphicsState();
    PDColor color = state.getNonStrokingColor();
    try {
      return state.getNonStrokeAlphaConstant() == 0
          || !color.isPattern() && (color.toRGB() & 0xF8F8F8) == 0xF8F8F8;
    } catch (IOException | RuntimeException e) {
      return false; // A colour that can't be told is taken for one.
    }
  }

  private Bar turned(Rectangle2D area) {
    double x0 = upright.x(area.getMinX(), area.getMinY());
    double y0 = upright.y(area.getMinX(), area.getMinY());
    double x1 = upright.x(area.getMaxX(), area.getMaxY());
    double y1 = upright.y(area.getMaxX(), area.getMaxY());
    return new Bar(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1), false);
  }

  private void add(Bar bar) {
    Bar clip = turned(getGraphicsState().getCurrentClippingPath().getBounds2D());
    Bar seen =
        new Bar(
            Math.max(bar.left(), clip.left()),
            Math.max(bar.top(), clip.top()),
            Math.min(bar.right(), clip.right()),
            Math.min(bar.bottom(), clip.bottom()),
            bar.edge());
    if (bars.size() < MOST && seen.width() >= -SLANT && seen.height() >= -SLANT) {
      bars.add(seen);
    }
  }
}
