package org.zhibiao.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import technology.tabula.Cell;
import technology.tabula.Ruling;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * Reads the picture of a page: its tables by the lines drawn on it, and the text in and between
 * them line by line, each recognised by itself.
 */
final class ScannedPage {
  private static final Lexicon WORDS = Lexicon.of(ScannedPage.class, "page.words");

  /** Where ≥ is written, the recogniser sees strokes that lie on one another. */
  private static final Automaton LOST_SIGN = WORDS.automaton("lost-sign");

  /** What the recogniser makes of a per cent sign at the end of a number. */
  private static final Pattern SPLIT_PERCENT =
      Pattern.compile("(?<=\\d)9?%[6o]|(?<=\\d)[9oO]/[6o]");

  /** A bracket before a unit of money. */
  private static final Automaton BRACKET = WORDS.automaton("money-bracket");

  private final Raster raster;
  private final List<BufferedImage> crops = new ArrayList<>();

  /** The height of a character in pixels, once the cells are known. */
  private double em;

  private ScannedPage(Raster raster) {
    this.raster = raster;
  }

  /** Reads a picture into the grids, as the page at which they stand. */
  static void read(BufferedImage picture, PageGrids to) throws IOException {
    new ScannedPage(Raster.of(picture)).read(to);
  }

  /**
   * A line of text on the page.
   *
   * @param crop its number among what is recognised
   */
  private record Strip(Raster.Area area, int crop) {}

  private void read(PageGrids to) throws IOException {
    List<Ruling> across = raster.horizontal();
    List<Cell> cells = SpreadsheetExtractionAlgorithm.findCells(across, raster.vertical(across));
    List<RuledTable> frames = RuledTable.of(cells, cell -> "");
    em = em(cells);
    IdentityHashMap<Cell, List<Strip>> inside = new IdentityHashMap<>();
    for (Cell cell : cells) {
      Raster.Area area =
          raster.area(cell.getLeft(), cell.getTop(), cell.getRight(), cell.getBottom(), inset());
      inside.put(cell, strips(area));
    }
    List<List<Strip>> between = between(frames);
    List<List<Line>> lines = Tesseract.recognize(crops);
    List<RuledTable> tables =
        RuledTable.of(cells, cell -> text(inside.getOrDefault(cell, List.of()), cell, lines));
    for (int i = 0; i < between.size(); i++) {
      to.lines(lines(between.get(i), lines));
      if (i < tables.size()) {
        to.table(tables.get(i).rows());
      }
    }
  }

  private int inset() {
    return (int) Math.max(2, Math.round(raster.scale() * 0.8));
  }

  /** The height of a character: that of most lines in the cells, in pixels. */
  private double em(List<Cell> cells) {
    List<Integer> heights = new ArrayList<>();
    for (Cell cell : cells) {
      Raster.Area area =
          raster.area(cell.getLeft(), cell.getTop(), cell.getRight(), cell.getBottom(), inset());
      for (Raster.Band band : raster.bands(area, 0)) {
        if (band.height() > raster.scale() * 5) {
          heights.add(band.height());
        }
      }
    }
    heights.sort(null);
    return heights.isEmpty() ? raster.scale() * 10 : heights.get(heights.size() / 2);
  }

  private List<Strip> strips(Raster.Area area) {
    List<Strip> strips = new ArrayList<>();
    List<Raster.Band> bands = raster.bands(area, em);
    for (Raster.Band band : bands) {
      strips.add(new Strip(area.rows(band, bands.size() > 1 ? 1 : 3), crops.size()));
      crops.add(raster.crop(strips.getLast().area()));
    }
    return strips;
  }

  /** What stands above each table, and below the last one. */
  private List<List<Strip>> between(List<RuledTable> tables) {
    double width = raster.image().getWidth() / raster.scale();
    List<List<Strip>> between = new ArrayList<>();
    double from = 0;
    for (RuledTable table : tables) {
      between.add(strips(from, table.area().getTop() - 1, width));
      from = Math.max(from, table.area().getBottom() + 1);
    }
    between.add(strips(from, raster.image().getHeight() / raster.scale(), width));
    return between;
  }

  private List<Strip> strips(double top, double bottom, double width) {
    return bottom - top < 6 ? List.of() : strips(raster.area(0, top, width, bottom, 0));
  }

  /** The lines of strips, where they stand on the page, in points. */
  private List<Line> lines(List<Strip> strips, List<List<Line>> recognized) {
    List<Line> lines = new ArrayList<>();
    for (Strip strip : strips) {
      for (Line line : recognized.get(strip.crop())) {
        lines.add(new Line(line.pieces().stream().map(p -> placed(p, strip)).toList()));
      }
    }
    return lines;
  }

  private Line.Piece placed(Line.Piece piece, Strip strip) {
    double enlarged = raster.enlarged();
    double scale = raster.scale();
    return new Line.Piece(
        mended(piece.text()),
        (strip.area().left() + (piece.left() - Raster.BORDER) / enlarged) / scale,
        (strip.area().left() + (piece.right() - Raster.BORDER) / enlarged) / scale,
        strip.area().top() / scale,
        strip.area().bottom() / scale,
        em / scale);
  }

  private String text(List<Strip> strips, Cell cell, List<List<Line>> recognized) {
    List<Line> lines = lines(strips, recognized);
    String text = Wrapping.join(lines, cell.getWidth() - 8);
    return LOST_SIGN.any(text) ? "≥" + text.substring(1) : text;
  }

  private static String mended(String text) {
    String signs = SPLIT_PERCENT.matcher(text).replaceAll("%");
    StringBuilder mended = new StringBuilder(signs);
    for (int i = 0; i < signs.length(); i++) {
      if (BRACKET.any(signs, i, signs.length())) {
        mended.setCharAt(i, '（');
      }
    }
    return mended.toString();
  }
}
