package org.zhibiao.page;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.page.Lattice.Square;
import org.zhibiao.page.RuledTable.Box;
import org.zhibiao.page.Rules.Rule;
import technology.tabula.Rectangle;
import technology.tabula.TextElement;

/**
 * Reads a table on a page of text: its cells are where lines part it, and where lines lack, as they
 * do in a table with lines across only, where its text leaves gaps. Each character belongs to the
 * cell in which its middle lies.
 */
final class DrawnTable {
  /** What a program leaves free at both sides of a cell, in points. */
  private static final double PADDING = 8;

  /** So few rows may hold several rows of text each. */
  private static final int FEW_ROWS = 3;

  private final Rules rules;
  private final List<TextElement> characters;
  private final List<Line> lines;
  private final Lattice lattice;

  private DrawnTable(Rules rules, List<TextElement> characters, List<Line> lines, Lattice lattice) {
    this.rules = rules;
    this.characters = characters;
    this.lines = lines;
    this.lattice = lattice;
  }

  /** The tables of a page, from top to bottom; a frame around text is none. */
  static List<RuledTable> of(Rules rules, List<TextElement> characters) {
    List<RuledTable> tables = new ArrayList<>();
    for (Rules table : Frames.of(rules)) {
      if (!Lattice.isDrawing(table) && !table.across().isEmpty()) {
        read(table, characters, tables);
      }
    }
    tables.sort((a, b) -> Double.compare(a.area().getTop(), b.area().getTop()));
    return tables;
  }

  private static void read(Rules drawn, List<TextElement> all, List<RuledTable> to) {
    Rules rules = OpenRows.closed(drawn, all);
    Lattice lattice = Lattice.of(rules);
    if (lattice.rows() == 0 || lattice.columns() == 0) {
      return;
    }
    Rectangle area = lattice.area();
    List<TextElement> inside =
        all.stream()
            .filter(c -> RuledTable.holds(area, c.x + c.width / 2, c.y + c.height / 2))
            .toList();
    List<Line> lines = Line.of(inside);
    if (!lines.isEmpty()) {
      List<List<Box>> rows = new DrawnTable(rules, inside, lines, lattice).rows();
      if (rows.stream().mapToInt(List::size).sum() > 1) {
        to.add(new RuledTable(area, rows));
      }
    }
  }

  private List<List<Box>> rows() {
    if (lattice.hasLinesDown()) {
      return isFew() && lattice.columns() > 2 ? spaced(lattice.bounds()) : boxes();
    }
    List<Double> bounds = SpacedTable.bounds(lines);
    if (bounds.isEmpty() || lattice.rows() < 2) {
      return boxes();
    }
    return isFew() ? spaced(bounds) : parted(bounds).boxes();
  }

  /** Whether rows of text stand between lines that are few. */
  private boolean isFew() {
    long several = lines.stream().filter(line -> line.pieces().size() > 2).count();
    return lattice.rows() <= FEW_ROWS && several > 2L * lattice.rows();
  }

  private List<List<Box>> spaced(List<Double> bounds) {
    return SpacedTable.of(lines, bounds).rows();
  }

  /** The same table with its columns, each row parted where no text crosses. */
  private DrawnTable parted(List<Double> bounds) {
    List<Line> all = lines.stream().map(line -> line.parted(bounds)).toList();
    List<Rule> down = new ArrayList<>(rules.down());
    for (double bound : bounds) {
      boolean[] crossed = new boolean[lattice.rows()];
      for (Line line : all) {
        for (Line.Piece piece : line.pieces()) {
          boolean crosses = piece.left() < bound - 1 && piece.right() > bound + 1;
          crossed[lattice.row((piece.top() + piece.bottom()) / 2)] |= crosses;
        }
      }
      for (int row = 0; row < crossed.length; row++) {
        if (!crossed[row]) {
          down.add(new Rule(bound, lattice.top(row), lattice.top(row + 1), false));
        }
      }
    }
    Rules whole = new Rules(rules.across(), down, List.of());
    return new DrawnTable(whole, characters, all, Lattice.of(whole));
  }

  private List<List<Box>> boxes() {
    List<Square> squares = lattice.cells();
    int[][] owner = new int[lattice.rows()][lattice.columns()];
    List<List<TextElement>> texts = new ArrayList<>();
    for (int i = 0; i < squares.size(); i++) {
      Square square = squares.get(i);
      texts.add(new ArrayList<>());
      for (int row = square.row(); row < square.row() + square.rowSpan(); row++) {
        for (int c = square.column(); c < square.column() + square.colSpan(); c++) {
          owner[row][c] = i;
        }
      }
    }
    for (TextElement c : characters) {
      int row = lattice.row(c.y + c.height / 2);
      texts.get(owner[row][lattice.column(c.x + c.width / 2)]).add(c);
    }
    List<List<Box>> rows = new ArrayList<>();
    for (int i = 0; i < lattice.rows(); i++) {
      rows.add(new ArrayList<>());
    }
    for (int i = 0; i < squares.size(); i++) {
      Square square = squares.get(i);
      double width =
          lattice.left(square.column() + square.colSpan()) - lattice.left(square.column());
      String text = Wrapping.join(Line.of(texts.get(i)), width - PADDING);
      rows.get(square.row())
          .add(new Box(text, square.column() + 1, square.rowSpan(), square.colSpan()));
    }
    return rows;
  }
}
