package org.zhibiao.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.LayoutReader;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.table.Table;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.Field;
import org.zhibiao.form.words.Meaning;
import org.zhibiao.form.words.Role;
import org.zhibiao.form.words.Topic;

/**
 * A table of the indicators of one project or many, as budget systems export it: a row an
 * indicator, with the unit, the project and its money in columns of their own.
 *
 * <p>Example: under {@code 单位名称 项目名称 预算数 一级指标 二级指标 三级指标 指标值} the rows of 饮水工程 and those of 公路养护 are
 * two forms. Each keeps the rows above the header, gets its unit, project and money as rows of
 * labels, and leaves every cell its place.
 */
final class ProjectTable {
  /** No header has more rows than this. */
  private static final int HEADER_ROWS = 3;

  /** Among so many rows below the header one names its project. */
  private static final int FIRST_ROWS = 3;

  private final LayoutReader layouts;

  ProjectTable(LayoutReader layouts) {
    this.layouts = layouts;
  }

  /**
   * The header of such a table.
   *
   * @param row its first row
   * @param rows how many there are
   * @param owners the columns that say whose the rows are
   * @param columns the indicators' own
   */
  private record Header(int row, int rows, Map<Field, FormCell> owners, List<FormCell> columns) {
    /** Whether a cell stands under one of the indicators' columns. */
    boolean keeps(FormCell cell) {
      for (FormCell column : columns) {
        if (column.covers(cell.column())) {
          return true;
        }
      }
      return false;
    }
  }

  /** One table for each project, none where it is no such table. */
  List<Table> split(Table table) {
    Header header = header(table);
    if (header == null) {
      return List.of();
    }
    List<Table> projects = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Map<Field, FormCell> current = new EnumMap<>(Field.class);
    for (Row row : table.rows().subList(header.row() + header.rows(), table.rows().size())) {
      Map<Field, FormCell> owners = owners(row, header, current);
      if (differs(owners, current) && !rows.isEmpty()) {
        projects.add(project(table, header, current, rows));
        rows = new ArrayList<>();
      }
      current = owners;
      rows.add(without(row, header));
    }
    projects.add(project(table, header, current, rows));
    return projects;
  }

  private @Nullable Header header(Table table) {
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      if (holdsProject(row)) {
        Header header = header(i, row, table.rows());
        if (isIndicators(header.columns()) && hasOwner(header, table.rows())) {
          return header;
        }
      }
    }
    return null;
  }

  private static boolean holdsProject(Row row) {
    for (FormCell cell : row.cells()) {
      if (cell.label() == Field.PROJECT) {
        return true;
      }
    }
    return false;
  }

  /**
   * One of the first rows below says whose it is: its cell stands under 项目名称 and is no other label.
   * Above it may be a sum.
   */
  private static boolean hasOwner(Header header, List<Row> rows) {
    FormCell label = header.owners().get(Field.PROJECT);
    int first = header.row() + header.rows();
    if (label == null || first >= rows.size()) {
      return false;
    }
    for (Row row : rows.subList(first, Math.min(rows.size(), first + FIRST_ROWS))) {
      FormCell cell = under(label, row);
      if (cell != null) {
        return !cell.meaning().isLevel();
      }
    }
    return false;
  }

  /** Columns of codes and categories left of the indicators are left out. */
  private static Header header(int at, Row row, List<Row> rows) {
    Map<Field, FormCell> owners = new EnumMap<>(Field.class);
    List<FormCell> columns = new ArrayList<>();
    boolean inside = false;
    for (FormCell cell : row.cells()) {
      Field field = cell.label();
      Role role = cell.meaning().column(Topic.INDICATORS);
      inside |= role != null && role.isHead();
      boolean known = role != null || inside && field == null;
      boolean owner = field != null && isOwner(field, cell) && !owners.containsKey(field);
      if (owner && field != null) {
        owners.put(field, cell);
      } else if (isMoney(cell)) {
        owners.putIfAbsent(Field.MONEY, cell);
      } else if (known) {
        columns.add(cell);
      }
    }
    return new Header(at, headerRows(at, row, rows), owners, columns);
  }

  /** A cell of the header that covers the rows below covers as many header rows. */
  private static int headerRows(int at, Row row, List<Row> rows) {
    int most = 1;
    for (FormCell cell : row.cells()) {
      most = Math.max(most, cell.rowSpan());
    }
    return Math.min(Math.min(most, HEADER_ROWS), rows.size() - at);
  }

  private static boolean isOwner(Field field, FormCell cell) {
    return switch (field) {
      case PROJECT, DEPARTMENT, SUPERVISOR, UNIT, YEAR ->
          cell.meaning().column(Topic.INDICATORS) == null;
      default -> false;
    };
  }

  private static boolean isMoney(FormCell cell) {
    Meaning meaning = cell.meaning();
    return meaning.label() == Field.MONEY || meaning.column(Topic.MONEY) == Role.NAMED_AMOUNT;
  }

  private boolean isIndicators(List<FormCell> columns) {
    return columns.size() >= 3 && layouts.headsIndicators(new Row(columns));
  }

  /** Who owns the row; a blank cell means "as above". */
  private static Map<Field, FormCell> owners(Row row, Header header, Map<Field, FormCell> above) {
    Map<Field, FormCell> owners = new EnumMap<>(Field.class);
    owners.putAll(above);
    header
        .owners()
        .forEach((field, label) -> {
          FormCell cell = under(label, row);
          if (cell != null) {
            owners.put(field, cell);
          }
        });
    return owners;
  }

  private static @Nullable FormCell under(FormCell label, Row row) {
    for (FormCell cell : row.cells()) {
      if (cell.column() == label.column()) {
        return cell;
      }
    }
    return null;
  }

  private static boolean differs(Map<Field, FormCell> one, Map<Field, FormCell> other) {
    return differs(Field.PROJECT, one, other)
        || differs(Field.DEPARTMENT, one, other)
        || differs(Field.YEAR, one, other);
  }

  private static boolean differs(
      Field field, Map<Field, FormCell> one, Map<Field, FormCell> other) {
    return !name(one, field).equals(name(other, field));
  }

  private static String name(Map<Field, FormCell> owners, Field field) {
    FormCell cell = owners.get(field);
    return cell == null ? "" : CellText.tight(cell.text());
  }

  /** The cells under the indicators' own columns; codes of units and projects are not read. */
  private static Row without(Row row, Header header) {
    List<FormCell> kept = new ArrayList<>();
    for (FormCell cell : row.cells()) {
      if (header.keeps(cell)) {
        kept.add(cell);
      }
    }
    return new Row(kept);
  }

  private static Table project(
      Table table, Header header, Map<Field, FormCell> owners, List<Row> rows) {
    List<Row> all = new ArrayList<>(table.rows().subList(0, header.row()));
    owners.forEach((field, cell) -> {
      FormCell label = header.owners().get(field);
      if (label != null) {
        all.add(new Row(List.of(label, cell)));
      }
    });
    all.add(new Row(header.columns()));
    int end = header.row() + header.rows();
    for (Row row : table.rows().subList(header.row() + 1, end)) {
      all.add(without(row, header));
    }
    all.addAll(rows);
    return table.with(all);
  }
}
