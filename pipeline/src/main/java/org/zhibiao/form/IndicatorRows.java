package org.zhibiao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;
import org.zhibiao.read.Grid;

/**
 * Rows of the table of indicators (绩效指标); a blank level or name means "as above".
 *
 * <p>Example: below {@code 产出指标 | 数量指标 | 培训人数 | ≥200人} the row {@code | | 培训场次 | 12场} is an
 * indicator of 产出指标, 数量指标.
 */
final class IndicatorRows {
  private static final Automaton POINTS_SIGN = FormLists.of("points-sign");
  private static final Automaton POINTS = FormLists.of("points");

  private final FormWords words;

  IndicatorRows(FormWords words) {
    this.words = words;
  }

  /** A row while it is read. */
  private record Work(Row row, Layout layout, Alignment alignment, Draft draft) {
    List<Alignment.Placed> placed() {
      return alignment.placed();
    }

    Place place(Layout.Column column) {
      return row.at(column.at() + alignment.shift());
    }

    /** The text under a column, or null. */
    Grid.@Nullable Cell under(Layout.@Nullable Column column) {
      for (Alignment.Placed p : placed()) {
        if (column != null && column.equals(p.column())) {
          return p.cell();
        }
      }
      return null;
    }
  }

  /** Reads the row of a table of indicators. */
  void read(Row row, Layout layout, Draft draft) {
    Work work = new Work(row, layout, Alignment.of(row, layout, words), draft);
    Set<Grid.Cell> used = new java.util.HashSet<>();
    level(1, Role.LEVEL1, work, used);
    level(2, Role.LEVEL2, work, used);
    boolean any = false;
    for (Layout.Column name : groups(layout)) {
      any |= indicator(name, work);
    }
    if (any && work.alignment().shift() != 0) {
      draft.note(
          row.first().place(), Doubt.SHIFTED_ROW, NoteText.shifted(work.alignment().shift()));
    }
    work.placed().stream()
        .filter(p -> !used.contains(p.cell()) && isLost(p))
        .forEach(p -> draft.unplaced(p.cell(), p.column() == null ? "" : p.column().title()));
  }

  /** Sets a level from its column or, where the word has slipped, from wherever it stands. */
  private void level(int level, Role role, Work work, Set<Grid.Cell> used) {
    Optional<Grid.Cell> own =
        work.placed().stream().filter(p -> p.in(role)).map(Alignment.Placed::cell).findFirst();
    Optional<Grid.Cell> cell =
        own.or(() ->
            work.placed().stream()
                .filter(p -> p.column() == null && !used.contains(p.cell()))
                .map(Alignment.Placed::cell)
                .filter(c -> words.level(level, c.text()).isPresent())
                .findFirst());
    cell.ifPresent(c -> {
      used.add(c);
      String name = words.level(level, c.text()).orElse(CellText.name(c.text()));
      if (level == 1) {
        work.draft().enterLevel1(name);
      } else {
        work.draft().enterLevel2(name);
      }
    });
  }

  /** The columns of names, or one that stands for a table without any. */
  private static List<Layout.Column> groups(Layout layout) {
    List<Layout.Column> names = layout.having(Role.NAME);
    return names.isEmpty() ? List.of(new Layout.Column(0, 1, Role.NAME, "", null)) : names;
  }

  private boolean indicator(Layout.Column nameColumn, Work work) {
    Grid.Cell nameCell = work.under(nameColumn);
    boolean named = nameCell != null && !CellText.isSentence(nameCell.text());
    if (named && nameCell != null) {
      work.draft().names.put(nameColumn.at(), CellText.name(nameCell.text()));
    }
    List<Layout.Column> columns = valueColumns(nameColumn, work.layout());
    if (!named && columns.stream().allMatch(c -> work.under(c) == null)) {
      return false;
    }
    String name = work.draft().names.getOrDefault(nameColumn.at(), "");
    String unit = nameCell == null ? words.unitIn(name) : words.unitIn(nameCell.text());
    List<Statement> values = new ArrayList<>();
    List<Statement> actuals = new ArrayList<>();
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    for (Layout.Column column : columns) {
      Grid.Cell value = work.under(column);
      if (value != null) {
        (column.role() == Role.VALUE ? values : actuals)
            .add(work.draft().state(value, context(name, unit, column, work)));
      } else if (!isCovered(column, work)) {
        missing(name, column, work);
        doubts.add(Doubt.MISSING_CELL);
      }
    }
    keep(nameCell, name, values, assessment(actuals, work), doubts, work);
    return true;
  }

  private static void keep(
      Grid.@Nullable Cell nameCell,
      String name,
      List<Statement> values,
      Declaration.Assessment assessment,
      Set<Doubt> doubts,
      Work work) {
    if (work.alignment().shift() != 0) {
      doubts.add(Doubt.SHIFTED_ROW);
    }
    if (values.stream().anyMatch(v -> Truncation.isCut(v.text()))) {
      doubts.add(Doubt.TRUNCATED);
    }
    Place place = place(nameCell, values, work);
    Draft draft = work.draft();
    draft.indicators.add(
        new Declaration.Indicator(
            draft.level1, draft.level2, name, place, values, assessment, doubts));
  }

  private static Place place(Grid.@Nullable Cell nameCell, List<Statement> values, Work work) {
    if (nameCell != null) {
      return nameCell.place();
    }
    return values.isEmpty() ? work.row().first().place() : values.getFirst().place();
  }

  private static Declaration.Assessment assessment(List<Statement> actuals, Work work) {
    Grid.Cell reason = cell(Role.REASON, work);
    return new Declaration.Assessment(
        actuals,
        points(cell(Role.WEIGHT, work)),
        points(cell(Role.SCORE, work)),
        reason == null ? "" : reason.text().strip());
  }

  /** The row's cell in the first column of that role, or null. */
  private static Grid.@Nullable Cell cell(Role role, Work work) {
    return work.under(work.layout().having(role).stream().findFirst().orElse(null));
  }

  /** 10, 9.5分 or 10%, as a number; null where it says nothing in figures. */
  private static @Nullable BigDecimal points(Grid.@Nullable Cell cell) {
    String number =
        cell == null ? "" : FormLists.withoutTail(POINTS_SIGN, CellText.fold(cell.text()));
    return FormLists.whole(POINTS, number) ? new BigDecimal(number) : null;
  }

  private static List<Layout.Column> valueColumns(Layout.Column name, Layout layout) {
    return layout.columns().stream()
        .filter(c -> c.role() == Role.VALUE || c.role() == Role.ACTUAL)
        .filter(c -> layout.nameOf(c) == null || name.equals(layout.nameOf(c)))
        .toList();
  }

  private Context context(String name, @Nullable String nameUnit, Layout.Column column, Work work) {
    Grid.Cell unitCell = work.under(work.layout().nearest(Role.UNIT, column));
    Grid.Cell symbol =
        column.role() == Role.VALUE ? work.under(work.layout().nearest(Role.SYMBOL, column)) : null;
    String unit = unitCell != null ? unitCell.text().strip() : column.unit();
    Draft draft = work.draft();
    return new Context(
        draft.section,
        draft.level1,
        draft.level2,
        name,
        column.title(),
        unit == null ? nameUnit : unit,
        symbol == null ? null : symbol.text().strip());
  }

  /** Whether a merged cell on the left or above stands for the value that is not there. */
  private static boolean isCovered(Layout.Column column, Work work) {
    return work.draft().isCovered(work.place(column));
  }

  private static void missing(String name, Layout.Column column, Work work) {
    work.draft()
        .note(work.place(column), Doubt.MISSING_CELL, NoteText.missingValue(name, column.title()));
  }

  private static boolean isLost(Alignment.Placed placed) {
    Layout.Column column = placed.column();
    return column == null
        || column.role() == Role.UNKNOWN
        || column.role() == Role.NAME && CellText.isSentence(placed.cell().text());
  }
}
