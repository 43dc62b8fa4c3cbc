package org.zhibiao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Decides what the columns of a table of indicators hold, by their headers and by their cells.
 *
 * <p>Example: under 判断依据 stand ≥, = and ≤, so it is a column of symbols; under 自查 stand 13个 and 96%
 * beside the targets of a 自评表, so it holds what was done, and each of its values is doubted.
 * Belongs to one header.
 */
final class ColumnRoles {
  /** What the weights of a form add up to: 100, or 90 or 80 with those of the budget. */
  private static final List<BigDecimal> SUMS =
      List.of(BigDecimal.valueOf(100), BigDecimal.valueOf(90), BigDecimal.valueOf(80));

  private final Layout layout;
  private final List<Row> rows;
  private final CellKinds kinds;
  private final FormWords words;
  private final boolean assessed;
  private final List<Layout.Column> columns = new ArrayList<>();
  private final List<ColumnContents> contents = new ArrayList<>();

  private ColumnRoles(
      Layout layout, List<Row> rows, boolean assessed, CellKinds kinds, FormWords words) {
    this.layout = layout;
    this.rows = rows;
    this.assessed = assessed;
    this.kinds = kinds;
    this.words = words;
  }

  /**
   * The layout with the role of each column.
   *
   * @param rows the rows below the header
   * @param assessed whether the form says what was done: 自评, 监控
   */
  static Layout decide(
      Layout layout, List<Row> rows, boolean assessed, CellKinds kinds, FormWords words) {
    return new ColumnRoles(layout, rows, assessed, kinds, words).decide();
  }

  private Layout decide() {
    for (Layout.Column c : layout.columns()) {
      divide(c);
    }
    addNameless();
    for (Layout.Column c : columns) {
      contents.add(ColumnContents.of(rows, c.at(), c.end(), kinds, words));
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.set(i, said(i));
    }
    oneName();
    findPlaces();
    findPoints();
    findName();
    findValue();
    findActual();
    return layout.with(columns);
  }

  /** A header over several columns of cells heads each of them. */
  private void divide(Layout.Column c) {
    List<Integer> starts = c.span() == 1 ? List.of() : starts(c.at(), c.end());
    if (starts.size() < 2) {
      columns.add(c);
      return;
    }
    for (int i = 0; i < starts.size(); i++) {
      int from = i == 0 ? c.at() : starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : c.end();
      columns.add(c.moved(from, end - from));
    }
  }

  /** Where the cells of at least half the rows begin, one that covers several counted as many. */
  private List<Integer> starts(int at, int end) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (Row row : rows) {
      for (FormCell cell : row.cells()) {
        if (cell.column() >= at && cell.column() < end) {
          counts.merge(cell.column(), cell.rowSpan(), Integer::sum);
        }
      }
    }
    counts.values().removeIf(n -> 2 * n < rows.size());
    return new ArrayList<>(counts.keySet());
  }

  /** Columns whose header is blank, where their cells say what they are. */
  private void addNameless() {
    for (int at : starts(layout.first(), Integer.MAX_VALUE)) {
      if (layout.at(at) != null) {
        continue;
      }
      ColumnContents own = ColumnContents.of(rows, at, at + 1, kinds, words);
      if (own.isSymbols() || own.isUnits()) {
        Role role = own.isSymbols() ? Role.SYMBOL : Role.UNIT;
        columns.add(new Layout.Column(at, 1, role, "", null, true));
      }
    }
  }

  /** What header and cells of a column say. */
  private Layout.Column said(int i) {
    Layout.Column c = columns.get(i);
    ColumnContents own = contents.get(i);
    String title = CellText.fold(c.title());
    if (own.isSymbols()) {
      return c.as(Role.SYMBOL);
    }
    if (own.isUnits() && c.role() != Role.NAME) {
      return c.as(Role.UNIT);
    }
    if (mayBeLevel(c.role())) {
      if (own.isPairs() || own.isLevels1() && !others(Role.LEVEL1, i)) {
        return c.as(Role.LEVEL1);
      }
      if (own.isLevels2() && !others(Role.LEVEL2, i)) {
        return c.as(Role.LEVEL2);
      }
    }
    if (ColumnWords.isPoints(title) && (own.isPoints() || own.filled() == 0)) {
      return c.as(layout.has(Role.ACTUAL) && !layout.has(Role.SCORE) ? Role.SCORE : Role.WEIGHT);
    }
    return c.role() == Role.UNKNOWN ? byWords(c, title, own) : checked(c, title, own);
  }

  private static boolean mayBeLevel(Role role) {
    return role.isHead() || role == Role.UNKNOWN || role == Role.REMARK || role == Role.SYMBOL;
  }

  private boolean others(Role role, int than) {
    for (int i = 0; i < columns.size(); i++) {
      if (i != than && columns.get(i).role() == role) {
        return true;
      }
    }
    return false;
  }

  /** A header that no file knows as a whole. */
  private Layout.Column byWords(Layout.Column c, String title, ColumnContents own) {
    Meaning meaning = words.names().findFolded(title);
    if (meaning.label() == Field.MONEY || meaning.column(Topic.MONEY) != null) {
      return c.as(Role.MONEY);
    }
    Role role = ColumnWords.role(CellText.plainOf(title));
    if (role == null) {
      boolean period = ColumnWords.isPeriod(title) && own.isValues() && !layout.has(Role.VALUE);
      return period ? c.as(Role.VALUE) : c;
    }
    boolean second = layout.has(role);
    return switch (role) {
      case NAME -> second || own.isBounds() ? c : c.as(role);
      case VALUE -> own.isBounds() || !second && own.isValues() ? c.as(role) : c;
      case ACTUAL, EXPECTED, PAST -> own.isValues() || own.filled() == 0 ? c.as(role) : c;
      case SYMBOL, UNIT, SCORE, WEIGHT -> checked(c.as(role), title, own);
      default -> c.as(role);
    };
  }

  /** A known header whose cells may belie it. */
  private Layout.Column checked(Layout.Column c, String title, ColumnContents own) {
    if (c.role().isQuantity() && ColumnWords.isPast(title)) {
      return c.as(Role.PAST);
    }
    return switch (c.role()) {
      case NAME, SYMBOL, UNIT, WEIGHT, SCORE -> own.isBounds() ? c.as(Role.UNKNOWN) : c;
      default -> c;
    };
  }

  /** Of names side by side the one of the lowest level is the name: 指标内容 only explains 三级指标. */
  private void oneName() {
    int name = -1;
    for (int i = 0; i < columns.size(); i++) {
      Role role = columns.get(i).role();
      if (role == Role.NAME && name >= 0) {
        boolean lower =
            ColumnWords.isFourth(columns.get(i).title()) || isExact(i) && !isExact(name);
        columns.set(lower ? name : i, columns.get(lower ? name : i).as(Role.REMARK));
        name = lower ? i : name;
      } else {
        name = role == Role.NAME ? i : role.isQuantity() || role.isHead() ? -1 : name;
      }
    }
  }

  private boolean isExact(int i) {
    return ColumnWords.isThird(columns.get(i).title());
  }

  /** Numbers that add up to 100 are weights; those that stay below the weights are scores. */
  private void findPoints() {
    for (int i = 0; i < columns.size(); i++) {
      ColumnContents own = contents.get(i);
      if (columns.get(i).role() == Role.UNKNOWN && own.isPoints()) {
        int weight = firstOf(Role.WEIGHT);
        boolean sums = own.filled() > 2 && addUp(own.sum());
        if (weight >= 0 && own.isWithin(contents.get(weight))) {
          columns.set(i, columns.get(i).as(Role.SCORE));
        } else if (sums) {
          columns.set(i, columns.get(i).as(Role.WEIGHT));
        }
      }
    }
  }

  private static boolean addUp(BigDecimal sum) {
    for (BigDecimal whole : SUMS) {
      if (whole.compareTo(sum) == 0) {
        return true;
      }
    }
    return false;
  }

  private int firstOf(Role role) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).role() == role) {
        return i;
      }
    }
    return -1;
  }

  private void findName() {
    if (firstOf(Role.NAME) >= 0) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      Role role = columns.get(i).role();
      boolean free = role == Role.UNKNOWN || role == Role.REMARK;
      if (free && contents.get(i).isNames()) {
        columns.set(i, columns.get(i).as(Role.NAME));
        return;
      }
    }
  }

  /** 石桥镇, 白水乡, 南湖街道: what each of several places is to reach. */
  private void findPlaces() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < columns.size() && firstOf(Role.VALUE) < 0; i++) {
      boolean free = columns.get(i).role() == Role.UNKNOWN && contents.get(i).isValues();
      if (free && ColumnWords.isPlace(CellText.fold(columns.get(i).title()))) {
        places.add(i);
      }
    }
    if (places.size() > 1) {
      for (int i : places) {
        columns.set(i, columns.get(i).as(Role.VALUE));
      }
    }
  }

  private void findValue() {
    if (firstOf(Role.VALUE) < 0) {
      int unknown = 0;
      int last = -1;
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).role() == Role.UNKNOWN) {
          unknown++;
          last = i;
          if (contents.get(i).isValues()) {
            Layout.Column c = columns.get(i);
            columns.set(i, contents.get(i).isBounds() ? c.as(Role.VALUE) : c.inferred(Role.VALUE));
            return;
          }
        }
      }
      if (unknown == 1 && firstOf(Role.ACTUAL) < 0 && firstOf(Role.NAME) >= 0) {
        columns.set(last, columns.get(last).inferred(Role.VALUE));
      }
    }
  }

  /** Beside the targets of a form that says what was done. */
  private void findActual() {
    if (!assessed && firstOf(Role.SCORE) < 0 || firstOf(Role.ACTUAL) >= 0) {
      return;
    }
    for (int i = Math.max(0, firstOf(Role.VALUE)); i < columns.size(); i++) {
      if (columns.get(i).role() == Role.UNKNOWN && contents.get(i).isValues()) {
        columns.set(i, columns.get(i).inferred(Role.ACTUAL));
        return;
      }
    }
  }
}
