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
    for (SpacedArea area : SpacedArea.of(lines)) {
      if (area.from() > from) {
        paragraphs(lines.subList(from, area.from()));
      }
      spaced(lines.subList(area.from(), area.to()));
      from = area.to();
    }
    if (from < lines.size()) {
      paragraphs(lines.subList(from, lines.size()));
    }
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
