package org.zhibiao.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
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

  /** A line that rises by less than this over its length is straight. */
  private static final double SLANT = 0.5;

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
    segments((a, b) -> {
      boolean straight = Math.abs(a[0] - b[0]) <= SLANT || Math.abs(a[1] - b[1]) <= SLANT;
      if (straight) {
        Rectangle2D line = new Rectangle2D.Double(a[0], a[1], 0, 0);
        line.add(b[0], b[1]);
        add(turned(wide(line, half)));
      }
    });
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

  /** What is done with a straight part of a path. */
  private interface Segment {
    void take(double[] from, double[] to);
  }

  private void segments(Segment each) {
    double[] start = new double[2];
    double[] at = new double[2];
    double[] next = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(next);
      int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
      double[] to =
          kind == PathIterator.SEG_CLOSE ? start : new double[] {next[last], next[last + 1]};
      if (kind == PathIterator.SEG_MOVETO) {
        start = to;
      } else if (last == 0) {
        each.take(at, to);
      }
      at = to;
    }
  }

  /** Each closed part of a filled path is a bar of its own, as far as it is a rectangle. */
  private void fill() {
    Rectangle2D[] part = {null};
    double[] end = {Double.NaN, Double.NaN};
    boolean[] slanted = {false};
    segments((a, b) -> {
      if (part[0] == null || a[0] != end[0] || a[1] != end[1]) {
        filled(part[0], slanted[0]);
        part[0] = new Rectangle2D.Double(a[0], a[1], 0, 0);
        slanted[0] = false;
      }
      part[0].add(b[0], b[1]);
      slanted[0] |= Math.abs(a[0] - b[0]) > SLANT && Math.abs(a[1] - b[1]) > SLANT;
      end[0] = b[0];
      end[1] = b[1];
    });
    filled(part[0], slanted[0]);
  }

  private void filled(Rectangle2D part, boolean slanted) {
    if (part == null || slanted) {
      return;
    }
    Bar bar = turned(part);
    if (Math.min(bar.width(), bar.height()) <= THIN) {
      add(bar);
    } else if (bar.width() * bar.height() < 0.8 * upright.width() * upright.height()
        && !isWhite()) {
      add(new Bar(bar.left(), bar.top(), bar.right(), bar.top(), true));
      add(new Bar(bar.left(), bar.bottom(), bar.right(), bar.bottom(), true));
      add(new Bar(bar.left(), bar.top(), bar.left(), bar.bottom(), true));
      add(new Bar(bar.right(), bar.top(), bar.right(), bar.bottom(), true));
    }
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
