package org.zhibiao.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import technology.tabula.Ruling;

/**
 * A scanned page: which of its pixels are dark, how far it is turned, and which lines are drawn on
 * it. Lines are given in units of which 72 are an inch on A4 paper, as tabula expects them.
 */
final class Raster {
  private static final double A4_POINTS = 595;

  /** Lines shorter than this, in points, may be strokes of characters. */
  private static final double SHORTEST = 18;

  /** No row of a table is lower than this, in points. */
  private static final double ROW = 7;

  /** Lines that end so close to another, in points, meet it. */
  private static final double NEAR = 2;

  /** Scans are turned by no more than this, in degrees. */
  private static final double MOST_TURNED = 3;

  private static final double TURN_STEP = 0.1;

  /**
   * Lines may be broken for so many points; strokes of characters that stand above one another are
   * further apart.
   */
  private static final double BREAK = 0.4;

  /** White around what is given to the recogniser, in pixels. */
  static final int BORDER = 16;

  private final BufferedImage image;
  private final boolean[][] dark;
  private final double scale;

  private Raster(BufferedImage gray) {
    image = gray;
    scale = Math.min(gray.getWidth(), gray.getHeight()) / A4_POINTS;
    dark = dark(gray);
  }

  /** The page upright and in grey. */
  static Raster of(BufferedImage picture) {
    BufferedImage gray = drawn(picture, 1, 0);
    double turned = turned(dark(drawn(gray, Math.min(1, 800.0 / gray.getWidth()), 0)));
    return new Raster(turned == 0 ? gray : drawn(gray, 1, -turned));
  }

  BufferedImage image() {
    return image;
  }

  /** Pixels a point. */
  double scale() {
    return scale;
  }

  private static BufferedImage drawn(BufferedImage picture, double scale, double degrees) {
    int width = (int) Math.max(1, picture.getWidth() * scale);
    int height = (int) Math.max(1, picture.getHeight() * scale);
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    AffineTransform how =
        AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2.0, height / 2.0);
    how.scale(scale, scale);
    graphics.drawImage(picture, how, null);
    graphics.dispose();
    return drawn;
  }

  /** Dark by the threshold that parts the two kinds of pixels best (Otsu 1979). */
  private static boolean[][] dark(BufferedImage gray) {
    int width = gray.getWidth();
    int height = gray.getHeight();
    int[] row = new int[width];
    long[] histogram = new long[256];
    for (int y = 0; y < height; y++) {
      gray.getRaster().getSamples(0, y, width, 1, 0, row);
      for (int value : row) {
        histogram[value]++;
      }
    }
    int threshold = threshold(histogram);
    boolean[][] dark = new boolean[height][width];
    for (int y = 0; y < height; y++) {
      gray.getRaster().getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        dark[y][x] = row[x] <= threshold;
      }
    }
    return dark;
  }

  private static int threshold(long[] histogram) {
    double all = 0;
    double sum = 0;
    for (int i = 0; i < histogram.length; i++) {
      all += histogram[i];
      sum += (double) i * histogram[i];
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int threshold = 127;
    for (int i = 0; i < histogram.length; i++) {
      below += histogram[i];
      sumBelow += (double) i * histogram[i];
      if (below > 0 && below < all) {
        double difference = sumBelow / below - (sum - sumBelow) / (all - below);
        double between = below * (all - below) * difference * difference;
        if (between > best) {
          best = between;
          threshold = i;
        }
      }
    }
    // On a page without anything dark the two kinds are two shades of paper.
    return Math.min(threshold, 200);
  }

  /** The angle at which rows of pixels differ most, in degrees clockwise. */
  private static double turned(boolean[][] dark) {
    double best = 0;
    double most = sharpness(dark, 0) * 1.02;
    for (double angle = -MOST_TURNED; angle <= MOST_TURNED; angle += TURN_STEP) {
      double sharpness = sharpness(dark, angle);
      if (sharpness > most) {
        most = sharpness;
        best = angle;
      }
    }
    return best;
  }

  private static double sharpness(boolean[][] dark, double degrees) {
    double slope = Math.tan(Math.toRadians(degrees));
    long[] rows = new long[dark.length];
    for (int y = 0; y < dark.length; y++) {
      for (int x = 0; x < dark[y].length; x++) {
        if (dark[y][x]) {
          int row = (int) Math.round(y - slope * (x - dark[y].length / 2.0));
          if (row >= 0 && row < rows.length) {
            rows[row]++;
          }
        }
      }
    }
    double sum = 0;
    for (long row : rows) {
      sum += (double) row * row;
    }
    return sum;
  }

  /** The lines that run across. */
  List<Ruling> horizontal() {
    List<Ruling> rulings = new ArrayList<>();
    List<int[]> runs = runs(dark, SHORTEST);
    for (int[] run : merged(runs)) {
      rulings.add(
          new Ruling(
              (float) (run[0] / scale),
              (float) (run[1] / scale),
              (float) ((run[2] - run[1]) / scale),
              0));
    }
    return rulings;
  }

  /**
   * The lines that run down.
   *
   * @param across the lines that run across
   */
  List<Ruling> vertical(List<Ruling> across) {
    boolean[][] turned = new boolean[image.getWidth()][image.getHeight()];
    for (int y = 0; y < dark.length; y++) {
      for (int x = 0; x < dark[y].length; x++) {
        turned[x][y] = dark[y][x];
      }
    }
    List<Ruling> rulings = new ArrayList<>();
    List<Ruling> low = new ArrayList<>();
    for (int[] run : merged(runs(turned, ROW))) {
      Ruling line =
          new Ruling(
              (float) (run[1] / scale),
              (float) (run[0] / scale),
              0,
              (float) ((run[2] - run[1]) / scale));
      (line.getHeight() >= SHORTEST ? rulings : low).add(line);
    }
    List<Ruling> tall = List.copyOf(rulings);
    low.stream().filter(line -> joins(line, across, tall)).forEach(rulings::add);
    return rulings;
  }

  /**
   * Whether a short stroke leads from one line across to the next, as that of a low row does, and
   * stands where a taller line stands elsewhere.
   */
  private static boolean joins(Ruling down, List<Ruling> across, List<Ruling> tall) {
    return meets(down, down.getTop(), across)
        && meets(down, down.getBottom(), across)
        && tall.stream().anyMatch(line -> Math.abs(line.getLeft() - down.getLeft()) < NEAR);
  }

  private static boolean meets(Ruling down, double y, List<Ruling> across) {
    return across.stream()
        .anyMatch(line ->
            Math.abs(line.getTop() - y) < NEAR
                && line.getLeft() - NEAR < down.getLeft()
                && down.getLeft() < line.getRight() + NEAR);
  }

  /** Long runs of dark pixels: the row, where each begins, and where it ends. */
  private List<int[]> runs(boolean[][] rows, double points) {
    int shortest = (int) (points * scale);
    int broken = (int) (BREAK * scale);
    List<int[]> runs = new ArrayList<>();
    for (int y = 0; y < rows.length; y++) {
      int from = -1;
      int last = -1;
      for (int x = 0; x < rows[y].length; x++) {
        if (rows[y][x]) {
          if (from < 0 || x - last - 1 > broken) {
            keep(runs, y, from, last, shortest);
            from = x;
          }
          last = x;
        }
      }
      keep(runs, y, from, last, shortest);
    }
    return runs;
  }

  private static void keep(List<int[]> runs, int y, int from, int last, int shortest) {
    if (from >= 0 && last - from >= shortest) {
      runs.add(new int[] {y, from, last});
    }
  }

  /** Runs of neighbouring rows that lie over one another are one thick or slightly bent line. */
  private List<int[]> merged(List<int[]> runs) {
    int near = (int) Math.max(2, 1.5 * scale);
    int broken = (int) (BREAK * scale);
    List<int[]> lines = new ArrayList<>();
    for (int[] run : runs) {
      int[] line = null;
      for (int i = lines.size() - 1; i >= 0 && line == null; i--) {
        int[] before = lines.get(i);
        boolean touches = run[1] <= before[2] + broken + 1 && before[1] <= run[2] + broken + 1;
        line = touches && run[0] - before[3] <= near ? before : null;
        if (run[0] - before[3] > 20 * near) {
          break;
        }
      }
      if (line == null) {
        lines.add(new int[] {run[0], run[1], run[2], run[0]});
      } else {
        line[1] = Math.min(line[1], run[1]);
        line[2] = Math.max(line[2], run[2]);
        line[3] = run[0];
      }
    }
    List<int[]> middle = new ArrayList<>();
    for (int[] line : lines) {
      middle.add(new int[] {(line[0] + line[3]) / 2, line[1], line[2]});
    }
    return middle;
  }

  /** A line of text: where its ink begins and ends, in pixels of the page. */
  record Band(int top, int bottom) {
    int height() {
      return bottom - top;
    }
  }

  /**
   * The lines of text in a part of the page, by the white between them.
   *
   * @param em height of a character in pixels; parts of one, as those of 二, are put together
   */
  List<Band> bands(Area area, double em) {
    List<Band> bands = new ArrayList<>();
    int from = -1;
    for (int y = area.top(); y <= area.bottom(); y++) {
      boolean ink = y < area.bottom() && holdsInk(y, area);
      if (ink && from < 0) {
        from = y;
      } else if (!ink && from >= 0) {
        Band band = new Band(from, y);
        Band before = bands.isEmpty() ? null : bands.getLast();
        if (before != null && y - before.top() <= em * 1.2) {
          bands.set(bands.size() - 1, new Band(before.top(), y));
        } else {
          bands.add(band);
        }
        from = -1;
      }
    }
    bands.removeIf(band -> band.height() < em * 0.15);
    return bands;
  }

  private boolean holdsInk(int y, Area area) {
    for (int x = area.left(); x < area.right(); x++) {
      if (dark[y][x]) {
        return true;
      }
    }
    return false;
  }

  /** A part of the page, in pixels. */
  record Area(int left, int top, int right, int bottom) {
    Area rows(Band band, int margin) {
      return new Area(
          left,
          Math.max(top, band.top() - margin),
          right,
          Math.min(bottom, band.bottom() + margin));
    }
  }

  /**
   * A part of the page inside given edges, in points.
   *
   * @param inset pixels left out at each side, where lines are
   */
  Area area(double left, double top, double right, double bottom, int inset) {
    int x = Math.clamp(Math.round(left * scale) + inset, 0, image.getWidth() - 1);
    int y = Math.clamp(Math.round(top * scale) + inset, 0, image.getHeight() - 1);
    int width = Math.clamp(Math.round(right * scale) - inset - x, 1, image.getWidth() - x);
    int height = Math.clamp(Math.round(bottom * scale) - inset - y, 1, image.getHeight() - y);
    return new Area(x, y, x + width, y + height);
  }

  /** A part of the page, enlarged for the recogniser, with white around it. */
  BufferedImage crop(Area area) {
    int width = area.right() - area.left();
    int height = area.bottom() - area.top();
    double enlarged = enlarged();
    BufferedImage crop =
        new BufferedImage(
            (int) (width * enlarged) + 2 * BORDER,
            (int) (height * enlarged) + 2 * BORDER,
            BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = crop.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, crop.getWidth(), crop.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(
        image.getSubimage(area.left(), area.top(), width, height),
        BORDER,
        BORDER,
        (int) (width * enlarged),
        (int) (height * enlarged),
        null);
    graphics.dispose();
    return crop;
  }

  /** Recognition is best at about 300 dots an inch. */
  double enlarged() {
    return Math.clamp(300.0 / (72 * scale), 0.5, 3);
  }
}
