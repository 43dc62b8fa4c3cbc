package org.zhibiao.page;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a path that is drawn without lifting the pen: a line, a rectangle, or something else.
 *
 * @param bounds around all of it
 * @param lines its straight parts that run across or down
 * @param isSlanted whether it is more than a rectangle
 * @param isRounded whether it is a rectangle with round corners
 */
record PathPart(Rectangle2D bounds, List<Rectangle2D> lines, boolean isSlanted, boolean isRounded) {
  /** A curve no larger than this, in points, is the corner of a rectangle. */
  private static final double CORNER = 12;

  /** The parts of a path, in the order in which they are drawn. */
  static List<PathPart> of(Path2D path) {
    List<PathPart> parts = new ArrayList<>();
    Walk walk = new Walk();
    double[] to = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(to)) {
        case PathIterator.SEG_MOVETO -> walk.begin(to[0], to[1], parts);
        case PathIterator.SEG_LINETO -> walk.line(to[0], to[1]);
        case PathIterator.SEG_QUADTO -> walk.curve(to[2], to[3]);
        case PathIterator.SEG_CUBICTO -> walk.curve(to[4], to[5]);
        default -> walk.line(walk.startX, walk.startY);
      }
    }
    walk.end(parts);
    return parts;
  }

  /** Whether it is a frame together with another one, that lies as close on all sides. */
  boolean isBeside(PathPart other, double distance) {
    return Math.abs(bounds.getMinX() - other.bounds.getMinX()) <= distance
        && Math.abs(bounds.getMaxX() - other.bounds.getMaxX()) <= distance
        && Math.abs(bounds.getMinY() - other.bounds.getMinY()) <= distance
        && Math.abs(bounds.getMaxY() - other.bounds.getMaxY()) <= distance;
  }

  /** Follows the pen. */
  private static final class Walk {
    private double startX;
    private double startY;
    private double x;
    private double y;
    private Rectangle2D bounds = new Rectangle2D.Double();
    private List<Rectangle2D> lines = new ArrayList<>();
    private boolean drawn;
    private boolean slanted;
    private double curved;

    void begin(double toX, double toY, List<PathPart> parts) {
      end(parts);
      startX = toX;
      startY = toY;
      x = toX;
      y = toY;
      bounds = new Rectangle2D.Double(toX, toY, 0, 0);
      lines = new ArrayList<>();
      drawn = false;
      slanted = false;
      curved = 0;
    }

    void line(double toX, double toY) {
      if (Math.abs(toX - x) <= PageDrawing.SLANT || Math.abs(toY - y) <= PageDrawing.SLANT) {
        Rectangle2D line = new Rectangle2D.Double(x, y, 0, 0);
        line.add(toX, toY);
        lines.add(line);
      } else {
        slanted = true;
      }
      move(toX, toY);
    }

    void curve(double toX, double toY) {
      double size = Math.max(Math.abs(toX - x), Math.abs(toY - y));
      slanted |= size > CORNER;
      curved += size;
      move(toX, toY);
    }

    private void move(double toX, double toY) {
      bounds.add(toX, toY);
      x = toX;
      y = toY;
      drawn = true;
    }

    void end(List<PathPart> parts) {
      if (drawn) {
        double around = bounds.getWidth() + bounds.getHeight();
        boolean round = curved > 0 && !slanted && lines.size() >= 4 && curved < around;
        boolean other = slanted || curved > 0 && !round;
        parts.add(new PathPart(bounds, List.copyOf(lines), other, round));
      }
      drawn = false;
    }
  }
}
