package org.zhibiao.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.read.Grid;

/**
 * A table of the indicators of many projects, as budget systems export it: a row an indicator, with
 * the unit and the project in columns of their own.
 *
 * <p>Example: under {@code 单位名称 项目名称 一级指标 二级指标 三级指标 指标值} the rows of 饮水工程 and those of 公路养护 are two
 * forms. Each keeps the rows above the header, gets its unit and project as rows of labels, and
 * leaves every cell its place.
 */
final class ProjectTable {
  private final FormWords words;
  private final LayoutReader layouts;

  ProjectTable(FormWords words, LayoutReader layouts) {
    this.words = words;
    this.layouts = layouts;
  }

  /** The header of such a table: its row and the columns that say whose the rows are. */
  private record Header(int row, Map<Field, Grid.Cell> owners, List<Grid.Cell> columns) {}

  /** One grid for each project, or the grid itself where it is no such table. */
  List<Grid> split(Grid grid) {
    Header header = header(grid);
    if (header == null) {
      return List.of(grid);
    }
    List<Grid> projects = new ArrayList<>();
    List<List<Grid.Cell>> rows = new ArrayList<>();
    Map<Field, Grid.Cell> current = new EnumMap<>(Field.class);
    for (List<Grid.Cell> row : grid.rows().subList(header.row() + 1, grid.rows().size())) {
      Map<Field, Grid.Cell> owners = owners(row, header, current);
      if (differs(owners, current) && !rows.isEmpty()) {
        projects.add(project(grid, header, current, rows));
        rows = new ArrayList<>();
      }
      current = owners;
      rows.add(without(row, header));
    }
    projects.add(project(grid, header, current, rows));
    return projects;
  }

  private @org.jspecify.annotations.Nullable Header header(Grid grid) {
    for (int i = 0; i < grid.rows().size(); i++) {
      Map<Field, Grid.Cell> owners = new EnumMap<>(Field.class);
      List<Grid.Cell> columns = new ArrayList<>();
      for (Grid.Cell cell : grid.rows().get(i)) {
        Field field = words.label(cell.text()).filter(ProjectTable::isOwner).orElse(null);
        if (field == null || owners.putIfAbsent(field, cell) != null) {
          columns.add(cell);
        }
      }
      if (owners.containsKey(Field.PROJECT) && isIndicators(columns)) {
        return new Header(i, owners, columns);
      }
    }
    return null;
  }

  private static boolean isOwner(Field field) {
    return field == Field.PROJECT || field == Field.DEPARTMENT || field == Field.SUPERVISOR;
  }

  /** Columns of codes and years stand beside the indicators' own; they are left to the layout. */
  private boolean isIndicators(List<Grid.Cell> columns) {
    List<Grid.Cell> known =
        columns.stream().filter(c -> words.column(Topic.INDICATORS, c.text()).isPresent()).toList();
    return known.size() >= 3
        && layouts.read(Row.of(known)).filter(l -> l.topic() == Topic.INDICATORS).isPresent();
  }

  /** Who owns the row; a blank cell means "as above". */
  private static Map<Field, Grid.Cell> owners(
      List<Grid.Cell> row, Header header, Map<Field, Grid.Cell> above) {
    Map<Field, Grid.Cell> owners = new EnumMap<>(Field.class);
    owners.putAll(above);
    header
        .owners()
        .forEach((field, label) ->
            row.stream()
                .filter(c -> c.place().column() == label.place().column() && !c.isBlank())
                .findFirst()
                .ifPresent(c -> owners.put(field, c)));
    return owners;
  }

  private static boolean differs(Map<Field, Grid.Cell> one, Map<Field, Grid.Cell> other) {
    return !name(one, Field.PROJECT).equals(name(other, Field.PROJECT))
        || !name(one, Field.DEPARTMENT).equals(name(other, Field.DEPARTMENT));
  }

  private static String name(Map<Field, Grid.Cell> owners, Field field) {
    Grid.Cell cell = owners.get(field);
    return cell == null ? "" : CellText.tight(cell.text());
  }

  private List<Grid.Cell> without(List<Grid.Cell> row, Header header) {
    return row.stream().filter(c -> isKept(c, header)).toList();
  }

  /** Cells under the indicators' own columns; codes of units and projects are not read. */
  private boolean isKept(Grid.Cell cell, Header header) {
    return header.columns().stream()
        .filter(c -> words.column(Topic.INDICATORS, c.text()).isPresent())
        .anyMatch(c ->
            c.place().column() <= cell.place().column()
                && cell.place().column() < c.place().column() + c.colSpan());
  }

  private Grid project(
      Grid grid, Header header, Map<Field, Grid.Cell> owners, List<List<Grid.Cell>> rows) {
    List<List<Grid.Cell>> all = new ArrayList<>(grid.rows().subList(0, header.row()));
    owners.forEach((field, cell) -> {
      Grid.Cell label = header.owners().get(field);
      if (label != null) {
        all.add(List.of(label, cell));
      }
    });
    all.add(
        header.columns().stream()
            .filter(c -> words.column(Topic.INDICATORS, c.text()).isPresent())
            .toList());
    all.addAll(rows);
    return grid.with(all);
  }
}
