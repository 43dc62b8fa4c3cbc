package org.zhibiao.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The cells of a table without lines: in each column, lines that stand close make up one; and the
 * rows in which they stand. A text set in the middle of several rows belongs to all of them.
 *
 * <p>Example: 数量指标 stands half way between 培训人数 and 培训场次, so that its cell is two rows high.
 */
final class Blocks {
  /** Lines that stand closer than this part of the distance of rows are those of one cell. */
  private static final double CLOSE = 0.96;

  /** Lines that have text in so many columns are rows. */
  private static final int SEVERAL = 3;

  /** Lines of one cell stand no further apart, in widths of a character. */
  private static final double WRAPPED = 1.65;

  /** A text this near a row, in distances of rows, stands in it. */
  private static final double NEAR = 0.3;

  /** A text this far from all rows, in distances of rows, is one of its own. */
  private static final double FAR = 0.8;

  /**
   * A cell.
   *
   * @param column from 0
   * @param row from 0
   */
  record Block(String text, int column, double top, double bottom, int row, int rowSpan) {
    double middle() {
      return (top + bottom) / 2;
    }

    Block at(int to, int span) {
      return new Block(text, column, top, bottom, to, span);
    }

    Block with(Line.Piece piece) {
      return new Block(
          text + Wrapping.space(text, piece.text()) + piece.text(),
          column,
          Math.min(top, piece.top()),
          Math.max(bottom, piece.bottom()),
          row,
          rowSpan);
    }
  }

  private final List<Line> lines;
  private final List<Double> bounds;
  private final List<List<Block>> columns = new ArrayList<>();

  /** The distance between the middles of two rows. */
  private double pitch;

  /** The middles of the rows. */
  private final List<Double> rows = new ArrayList<>();

  private int anchor;

  private Blocks(List<Line> lines, List<Double> bounds) {
    this.lines = lines;
    this.bounds = bounds;
    for (int i = 0; i <= bounds.size(); i++) {
      columns.add(new ArrayList<>());
    }
  }

  /** The cells of lines, each of which is parted where columns end. */
  static Blocks of(List<Line> lines, List<Double> bounds) {
    Blocks blocks = new Blocks(lines, bounds);
    blocks.gather(blocks.close());
    blocks.findRows();
    return blocks;
  }

  /** Lines of one cell stand closer than this; nothing stands so close where it can't be told. */
  private double close() {
    double row = distance(Math.max(SEVERAL, (columns.size() + 1) / 2));
    if (row == Double.MAX_VALUE) {
      row = distance(2);
    }
    pitch = row;
    double wrapped = wrapped(row);
    if (wrapped > 0) {
      pitch = wrapped;
      return (row + wrapped) / 2;
    }
    double least = Double.MAX_VALUE;
    double[] last = new double[columns.size()];
    for (Line line : lines) {
      for (Line.Piece piece : line.pieces()) {
        int column = SpacedTable.column(bounds, piece);
        least = last[column] == 0 ? least : Math.min(least, piece.bottom() - last[column]);
        last[column] = piece.bottom();
      }
    }
    return least < row * CLOSE ? Math.min((least + row) / 2, least * 1.5) : 0;
  }

  /**
   * The distance of rows where that of lines is the one inside cells, since several columns wrap at
   * once: rows stand a little further apart, by what is free above and below their text; 0 where
   * they don't.
   */
  private double wrapped(double least) {
    if (least > WRAPPED * width()) {
      return 0;
    }
    int count = 0;
    double row = Double.MAX_VALUE;
    double[] last = new double[columns.size()];
    for (Line line : lines) {
      for (Line.Piece piece : line.pieces()) {
        int column = SpacedTable.column(bounds, piece);
        double distance = piece.bottom() - last[column];
        double times = distance / least;
        boolean free = times > 1.04 && times < 1.45 || times > 1.55 && times < 1.9;
        if (free && last[column] > 0) {
          count++;
          row = Math.min(row, distance);
        }
        last[column] = piece.bottom();
      }
    }
    return count >= SEVERAL ? row : 0;
  }

  /** The width of most characters. */
  private double width() {
    List<Double> widths = new ArrayList<>();
    for (Line line : lines) {
      for (Line.Piece piece : line.pieces()) {
        if (piece.text().chars().allMatch(Character::isIdeographic)) {
          widths.add((piece.right() - piece.left()) / piece.text().length());
        }
      }
    }
    widths.sort(null);
    return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
  }

  /** The least distance of lines that both have text in so many columns. */
  private double distance(int several) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < Math.min(lines.size(), i + 8); j++) {
        if (shared(lines.get(i), lines.get(j)) >= several) {
          least = Math.min(least, lines.get(j).bottom() - lines.get(i).bottom());
          break;
        }
      }
    }
    return least;
  }

  /** In how many columns both lines have text. */
  private int shared(Line a, Line b) {
    int count = 0;
    for (Line.Piece piece : a.pieces()) {
      int column = SpacedTable.column(bounds, piece);
      for (Line.Piece other : b.pieces()) {
        count += SpacedTable.column(bounds, other) == column ? 1 : 0;
      }
    }
    return count;
  }

  private void gather(double close) {
    double[] ends = new double[columns.size()];
    for (Line line : lines) {
      for (Line.Piece piece : line.pieces()) {
        ends[SpacedTable.column(bounds, piece)] =
            Math.max(ends[SpacedTable.column(bounds, piece)], piece.right());
      }
    }
    double[] rights = new double[columns.size()];
    for (Line line : lines) {
      for (Line.Piece piece : line.pieces()) {
        int column = SpacedTable.column(bounds, piece);
        List<Block> own = columns.get(column);
        boolean full = rights[column] > ends[column] - 1.3 * piece.em();
        if (!own.isEmpty() && goesOn(own.getLast(), piece, close, full && isAlone(line))) {
          own.set(own.size() - 1, own.getLast().with(piece));
        } else {
          own.add(new Block(piece.text(), column, piece.top(), piece.bottom(), 0, 1));
        }
        rights[column] = piece.right();
      }
    }
  }

  /** Whether a line has text in few columns. */
  private boolean isAlone(Line line) {
    return line.pieces().size() * 3 <= columns.size();
  }

  private boolean goesOn(Block above, Line.Piece piece, double close, boolean rest) {
    double distance = piece.bottom() - above.bottom();
    return distance <= close || close == 0 && rest && distance <= pitch * 1.1;
  }

  private void findRows() {
    int most = -1;
    for (int i = 0; i < columns.size(); i++) {
      int company = 0;
      for (Block block : columns.get(i)) {
        company += beside(block);
      }
      anchor = company > most ? i : anchor;
      most = Math.max(most, company);
    }
    columns.get(anchor).forEach(block -> rows.add(block.middle()));
    double least = pitch;
    for (int i = 1; i < rows.size(); i++) {
      least = Math.min(least, rows.get(i) - rows.get(i - 1));
    }
    pitch = least;
    List<Block> others = new ArrayList<>();
    columns.forEach(others::addAll);
    others.sort(Comparator.comparingDouble(Block::middle));
    for (Block block : others) {
      int near = nearest(block.middle());
      if (near < 0 || Math.abs(rows.get(near) - block.middle()) >= FAR * pitch && isFree(block)) {
        int place = 0;
        while (place < rows.size() && rows.get(place) < block.middle()) {
          place++;
        }
        rows.add(place, block.middle());
      }
    }
  }

  /** In how many columns a text stands beside another one. */
  private int beside(Block block) {
    int count = 0;
    for (List<Block> column : columns) {
      for (Block other : column) {
        double shared =
            Math.min(other.bottom(), block.bottom()) - Math.max(other.top(), block.top());
        double height = Math.min(other.bottom() - other.top(), block.bottom() - block.top());
        if (shared > height / 2) {
          count++;
          break;
        }
        if (other.top() > block.bottom()) {
          break;
        }
      }
    }
    return count;
  }

  /** Whether no cell of the column that has most lies beside it. */
  private boolean isFree(Block block) {
    for (Block other : columns.get(anchor)) {
      if (Math.min(other.bottom(), block.bottom()) > Math.max(other.top(), block.top())) {
        return false;
      }
    }
    return true;
  }

  private int nearest(double middle) {
    int best = rows.isEmpty() ? -1 : 0;
    for (int i = 1; i < rows.size(); i++) {
      best = Math.abs(rows.get(i) - middle) < Math.abs(rows.get(best) - middle) ? i : best;
    }
    return best;
  }

  /** All cells with the rows in which they stand, column by column. */
  List<Block> placed() {
    int header = header();
    List<Block> all = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      List<Block> spans = column < anchor ? spans(columns.get(column), header) : List.of();
      if (spans.isEmpty()) {
        columns.get(column).forEach(b -> all.add(b.at(row(b), 1)));
      } else {
        all.addAll(spans);
      }
    }
    return all;
  }

  /** The row of a text: the nearest one, or the upper one where it stands between two. */
  private int row(Block block) {
    int near = nearest(block.middle());
    double first = block.top() + (lines.getFirst().bottom() - lines.getFirst().top()) / 2;
    int top = nearest(Math.min(first, block.middle()));
    boolean between = Math.abs(rows.get(near) - block.middle()) > NEAR * pitch;
    return between ? Math.min(near, top) : near;
  }

  /** The first row that has a cell in most columns. */
  private int header() {
    int[] filled = new int[rows.size()];
    for (List<Block> column : columns) {
      column.forEach(b -> filled[row(b)]++);
    }
    int best = 0;
    for (int i = 1; i < filled.length; i++) {
      best = filled[i] > filled[best] ? i : best;
    }
    return best;
  }

  /**
   * The rows that each text of a column covers if all are set in the middle; none if they aren't.
   */
  private List<Block> spans(List<Block> column, int header) {
    List<Block> spans = new ArrayList<>();
    int from = header;
    boolean several = false;
    for (Block block : column) {
      if (block.middle() < rows.get(header) - NEAR * pitch) {
        spans.add(block.at(row(block), 1));
        continue;
      }
      int to = from;
      while (to + 1 < rows.size() && middle(from, to + 1) <= block.middle() + NEAR * pitch) {
        to++;
      }
      if (from >= rows.size() || Math.abs(middle(from, to) - block.middle()) > NEAR * pitch) {
        return List.of();
      }
      several |= to > from;
      spans.add(block.at(from, to - from + 1));
      from = to + 1;
    }
    return several && from == rows.size() ? spans : List.of();
  }

  /** The middle of the cell that reaches from one row to another. */
  private double middle(int from, int to) {
    return (rows.get(from) + rows.get(to)) / 2;
  }
}
