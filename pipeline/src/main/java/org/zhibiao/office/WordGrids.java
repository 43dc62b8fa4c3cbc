package org.zhibiao.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;
import org.zhibiao.read.UnreadableException;

/**
 * The grids of a text document while it is read: runs of paragraphs, and tables with their merged
 * cells. Belongs to one reading and one thread.
 */
final class WordGrids {
  private static final String PARAGRAPHS = "段落";

  private final String file;
  private final Budget budget;
  private final List<Grid> grids = new ArrayList<>();
  private List<List<Grid.Cell>> paragraphs = new ArrayList<>();
  private List<Grid.Cell> hidden = new ArrayList<>();
  private int paragraph;
  private int table;

  WordGrids(String file, Budget budget) {
    this.file = file;
    this.budget = budget;
  }

  /**
   * A cell of a table as the document lists it.
   *
   * @param span columns it covers
   * @param covered whether the cell above it goes on in it
   */
  record WordCell(WordText text, int span, boolean covered) {}

  /** Where a cell that goes on below stands in the grid. */
  private record Corner(int row, int index) {}

  void paragraph(WordText text) throws UnreadableException {
    Place place = new Place(file, PARAGRAPHS, ++paragraph, 1);
    String shown = take(text, place);
    if (!shown.isBlank()) {
      paragraphs.add(List.of(new Grid.Cell(shown, place)));
    }
  }

  /** What shows of a text; puts aside what does not. */
  private String take(WordText text, Place place) throws UnreadableException {
    budget.takeCell(text.shown().length() + text.hidden().length());
    if (!text.hidden().isBlank()) {
      hidden.add(new Grid.Cell(text.hidden(), place));
    }
    return text.shown();
  }

  void table(List<List<WordCell>> rows) throws UnreadableException {
    endParagraphs();
    String part = "表" + ++table;
    List<List<Grid.Cell>> grid = new ArrayList<>();
    Map<Integer, Corner> above = new HashMap<>();
    for (List<WordCell> row : rows) {
      List<Grid.Cell> cells = new ArrayList<>();
      int column = 1;
      for (WordCell cell : row) {
        Place place = new Place(file, part, grid.size() + 1, column);
        String shown = take(cell.text(), place);
        Corner corner = cell.covered() ? above.get(column) : null;
        if (corner == null) {
          above.put(column, new Corner(grid.size(), cells.size()));
          cells.add(new Grid.Cell(shown, place, 1, cell.span()));
        } else {
          grow(grid.get(corner.row()), corner.index());
        }
        column += cell.span();
      }
      grid.add(cells);
    }
    add(part, grid);
  }

  private void add(String part, List<List<Grid.Cell>> rows) {
    grids.add(new Grid(part, rows, false, hidden));
    hidden = new ArrayList<>();
  }

  private static void grow(List<Grid.Cell> row, int index) {
    Grid.Cell cell = row.get(index);
    row.set(index, new Grid.Cell(cell.text(), cell.place(), cell.rowSpan() + 1, cell.colSpan()));
  }

  private void endParagraphs() {
    if (!paragraphs.isEmpty()) {
      add(PARAGRAPHS, paragraphs);
      paragraphs = new ArrayList<>();
    }
  }

  List<Grid> done() {
    endParagraphs();
    return grids;
  }
}
