package org.zhibiao.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;

/**
 * The grids of a paged document while it is read, page after page: joins what a page break has
 * parted. Belongs to one reading and one thread.
 */
final class PageGrids {
  /** So many lines in a row, half of them in several pieces, are a table without lines. */
  private static final int TABLE_LINES = 3;

  private final String file;
  private final List<Grid> grids = new ArrayList<>();
  private String part = "";
  private int row;

  /** The rows of the last table, which may go on; null after other text. */
  private @Nullable List<List<Grid.Cell>> open;

  private boolean pageBegins;

  /** The paragraph that the last line may go on in; null where it ended. */
  private Grid.@Nullable Cell paragraph;

  PageGrids(String file) {
    this.file = file;
  }

  void beginPage(int number) {
    part = "第" + number + "页";
    row = 0;
    pageBegins = true;
  }

  boolean isEmpty() {
    return grids.isEmpty();
  }

  List<Grid> done() {
    return List.copyOf(grids);
  }

  /** The grids, marked as recognised in pictures. */
  List<Grid> recognized() {
    return grids.stream().map(g -> new Grid(g.part(), g.rows(), true)).toList();
  }

  void table(List<List<RuledTable.Box>> boxes) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (List<RuledTable.Box> line : boxes) {
      row++;
      List<Grid.Cell> cells = new ArrayList<>();
      for (RuledTable.Box box : line) {
        Place place = new Place(file, part, row, box.column());
        cells.add(new Grid.Cell(box.text(), place, box.rowSpan(), box.colSpan()));
      }
      rows.add(cells);
    }
    add(rows);
  }

  private void add(List<List<Grid.Cell>> rows) {
    List<List<Grid.Cell>> above = pageBegins ? open : null;
    if (above != null && goesOn(above, rows)) {
      List<Grid.Cell> last = above.removeLast();
      above.add(joined(last, rows.removeFirst()));
      grids.set(grids.size() - 1, new Grid(grids.getLast().part(), above));
    }
    if (!rows.isEmpty()) {
      grids.add(new Grid(part, rows));
      open = rows;
    }
    pageBegins = false;
    paragraph = null;
  }

  /**
   * Whether the first row below a page break is the rest of the last one above it: it has the same
   * columns, and text only in some of those that have text above.
   */
  private static boolean goesOn(List<List<Grid.Cell>> above, List<List<Grid.Cell>> below) {
    if (above.isEmpty() || below.isEmpty()) {
      return false;
    }
    List<Integer> before = filled(above.getLast());
    List<Integer> after = filled(below.getFirst());
    return !after.isEmpty()
        && before.containsAll(after)
        && after.size() * 2 <= before.size()
        && columns(above) == columns(below);
  }

  private static int columns(List<List<Grid.Cell>> rows) {
    return rows.stream()
        .flatMap(List::stream)
        .mapToInt(c -> c.place().column() + c.colSpan() - 1)
        .max()
        .orElse(0);
  }

  private static List<Integer> filled(List<Grid.Cell> row) {
    return row.stream().filter(c -> !c.isBlank()).map(c -> c.place().column()).toList();
  }

  private static List<Grid.Cell> joined(List<Grid.Cell> above, List<Grid.Cell> below) {
    List<Grid.Cell> joined = new ArrayList<>();
    for (Grid.Cell cell : above) {
      String rest =
          below.stream()
              .filter(c -> c.place().column() == cell.place().column())
              .map(Grid.Cell::text)
              .findFirst()
              .orElse("");
      String text = cell.text() + Wrapping.space(cell.text(), rest) + rest;
      joined.add(new Grid.Cell(text, cell.place(), cell.rowSpan(), cell.colSpan()));
    }
    return joined;
  }

  void lines(List<Line> lines) {
    int from = 0;
    while (from < lines.size()) {
      int to = tableEnd(lines, from);
      if (to > from) {
        spaced(lines.subList(from, to));
        from = to;
      } else {
        int end = from + 1;
        while (end < lines.size() && tableEnd(lines, end) == end) {
          end++;
        }
        paragraphs(lines.subList(from, end));
        from = end;
      }
    }
  }

  /** Where a table without lines ends that begins with that line; the line itself for none. */
  private static int tableEnd(List<Line> lines, int from) {
    if (lines.get(from).pieces().size() < 3) {
      return from;
    }
    int end = from;
    int several = 0;
    int lone = 0;
    while (end < lines.size() && lone < 3) {
      boolean parted = lines.get(end).pieces().size() > 1;
      several += parted ? 1 : 0;
      lone = parted ? 0 : lone + 1;
      end++;
    }
    end -= lone;
    boolean table = end - from >= TABLE_LINES && several * 2 >= end - from;
    return table ? end : from;
  }

  private void spaced(List<Line> lines) {
    table(SpacedTable.of(lines).rows());
  }

  private void paragraphs(List<Line> lines) {
    double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
    double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      row++;
      Grid.Cell before = paragraph;
      boolean goesOn = before != null && line.left() < left + line.em();
      Grid.Cell cell =
          goesOn && before != null
              ? new Grid.Cell(
                  before.text() + Wrapping.space(before.text(), line.text()) + line.text(),
                  before.place())
              : new Grid.Cell(line.text(), new Place(file, part, row, 1));
      if (!goesOn) {
        rows.add(List.of(cell));
      } else if (rows.isEmpty()) {
        Grid last = grids.removeLast();
        List<List<Grid.Cell>> all = new ArrayList<>(last.rows());
        all.set(all.size() - 1, List.of(cell));
        grids.add(new Grid(last.part(), all));
      } else {
        rows.set(rows.size() - 1, List.of(cell));
      }
      boolean full =
          line.right() > right - 2 * line.em() && line.right() - line.left() > 15 * line.em();
      paragraph = full ? cell : null;
    }
    if (!rows.isEmpty()) {
      grids.add(new Grid(part, rows));
    }
    open = null;
    pageBegins = false;
  }
}
