package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;

/**
 * Puts a form together again whose tables were flattened to a cell a line, as pages do that lost
 * their table on the way.
 *
 * <p>Example: the lines 一级指标, 二级指标, 三级指标, 指标值, 产出指标, 数量指标, 培训人数, ≥200人, 培训场次, 12场 are a header and
 * two rows; a level is known by its word, and where none stands it is that of the row above. A cell
 * keeps its line and gets the column that it had in the table.
 */
final class Unflattener {
  /** So many names of columns one below the other are a header. */
  private static final int HEADER = 3;

  private final FormWords words;

  Unflattener(FormWords words) {
    this.words = words;
  }

  /** The grid with its rows, or the grid itself where nothing is flattened. */
  Grid apply(Grid grid) {
    boolean lines = grid.rows().stream().allMatch(row -> Row.of(row).size() <= 1);
    return lines && headers(grid) ? grid.with(rows(cells(grid))) : grid;
  }

  private static List<Grid.Cell> cells(Grid grid) {
    return grid.rows().stream().map(Row::of).filter(r -> !r.isEmpty()).map(Row::first).toList();
  }

  private boolean headers(Grid grid) {
    List<Grid.Cell> cells = cells(grid);
    for (int i = 0; i < cells.size(); i++) {
      if (!header(cells, i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The names of columns that begin at that line, or nothing where no header does. */
  private List<Role> header(List<Grid.Cell> cells, int from) {
    List<Role> roles = new ArrayList<>();
    for (int i = from; i < cells.size(); i++) {
      Optional<Role> role = words.column(Topic.INDICATORS, cells.get(i).text());
      if (role.isEmpty() || roles.contains(role.get())) {
        break;
      }
      roles.add(role.get());
    }
    boolean whole =
        roles.size() >= HEADER && roles.contains(Role.NAME) && roles.contains(Role.VALUE);
    return whole ? roles : List.of();
  }

  private List<List<Grid.Cell>> rows(List<Grid.Cell> cells) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    int i = 0;
    while (i < cells.size()) {
      List<Role> roles = header(cells, i);
      if (!roles.isEmpty()) {
        rows.add(row(cells.subList(i, i + roles.size()), 0));
        i = table(cells, i + roles.size(), roles, rows);
      } else if (isPair(cells, i)) {
        rows.add(row(cells.subList(i, i + 2), 0));
        i += 2;
      } else {
        rows.add(List.of(cells.get(i++)));
      }
    }
    return rows;
  }

  /** A label and its value one below the other. */
  private boolean isPair(List<Grid.Cell> cells, int at) {
    if (at + 1 >= cells.size() || !isLabel(cells.get(at))) {
      return false;
    }
    Grid.Cell value = cells.get(at + 1);
    return !isLabel(value) && header(cells, at + 1).isEmpty();
  }

  private boolean isLabel(Grid.Cell cell) {
    return words.label(cell.text()).isPresent() || words.section(cell.text()).isPresent();
  }

  private static List<Grid.Cell> row(List<Grid.Cell> cells, int before) {
    List<Grid.Cell> row = new ArrayList<>();
    for (Grid.Cell cell : cells) {
      row.add(placed(cell, before + row.size() + 1));
    }
    return row;
  }

  private static Grid.Cell placed(Grid.Cell cell, int column) {
    Place place = cell.place();
    return new Grid.Cell(cell.text(), place.at(place.row(), column));
  }

  /** Reads rows up to the end of the table; returns the line at which it ends. */
  private int table(List<Grid.Cell> cells, int from, List<Role> roles, List<List<Grid.Cell>> rows) {
    int i = from;
    while (i < cells.size()) {
      List<Grid.Cell> row = new ArrayList<>();
      int begin = i;
      for (int column = 0; column < roles.size() && i < cells.size(); column++) {
        if (fits(cells.get(i), roles.get(column), !row.isEmpty())) {
          row.add(placed(cells.get(i++), column + 1));
        }
      }
      if (row.isEmpty() || isEnd(cells.get(begin))) {
        return begin;
      }
      rows.add(row);
    }
    return i;
  }

  /** Whether a line may stand under a column; levels and points are known by what they say. */
  private boolean fits(Grid.Cell cell, Role role, boolean begun) {
    String text = cell.text();
    boolean first = words.level(1, text).isPresent();
    boolean second = words.level(2, text).isPresent();
    return switch (role) {
      case LEVEL1 -> first;
      // 服务对象满意度指标 may be either; behind a first level it is the second.
      case LEVEL2 -> second && (begun || !first);
      case WEIGHT, SCORE -> Amount.parse(text).isPresent() && text.length() <= 5;
      default -> !first && !second;
    };
  }

  private boolean isEnd(Grid.Cell cell) {
    String text = cell.text();
    return words.label(Labelled.beforeColon(text)).isPresent()
        || words.section(text).isPresent()
        || CellText.isSentence(text);
  }
}
