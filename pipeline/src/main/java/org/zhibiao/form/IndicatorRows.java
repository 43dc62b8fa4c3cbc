package org.zhibiao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;

/**
 * Rows of the table of indicators (绩效指标); a blank level or name means "as above".
 *
 * <p>Example: below {@code 产出指标 | 数量指标 | 培训人数 | ≥200人} the row {@code | | 培训场次 | 12场} is an
 * indicator of 产出指标, 数量指标.
 */
final class IndicatorRows {
  private static final Automaton POINTS_SIGN = FormLists.of("points-sign");
  private static final Automaton POINTS = FormLists.of("points");

  private static final Layout.Column NO_NAME = new Layout.Column(0, 1, Role.NAME, "", null);

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
    @Nullable FormCell under(Layout.@Nullable Column column) {
      for (Alignment.Placed p : placed()) {
        if (column != null && column.equals(p.column())) {
          return p.cell();
        }
      }
      return null;
    }

    boolean holdsAny(List<Layout.Column> columns) {
      for (Layout.Column column : columns) {
        if (under(column) != null) {
          return true;
        }
      }
      return false;
    }
  }

  /** Reads the row of a table of indicators. */
  void read(Row row, Layout layout, Draft draft) {
    Work work = new Work(row, layout, Alignment.of(row, layout, words), draft);
    List<FormCell> used = new ArrayList<>(2);
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
    for (Alignment.Placed p : work.placed()) {
      if (isLost(p) && !used.contains(p.cell())) {
        draft.unplaced(p.cell(), p.column() == null ? "" : p.column().title());
      }
    }
  }

  /** Sets a level from its column or, where the word has slipped, from wherever it stands. */
  private static void level(int level, Role role, Work work, List<FormCell> used) {
    FormCell own = levelCell(role, work);
    FormCell cell = own == null ? slipped(level, work, used) : own;
    if (cell == null) {
      return;
    }
    used.add(cell);
    String known = cell.meaning().level(level);
    String name = known == null ? CellText.name(cell.text()) : known;
    if (level == 1) {
      work.draft().enterLevel1(name);
    } else {
      work.draft().enterLevel2(name);
    }
  }

  private static @Nullable FormCell levelCell(Role role, Work work) {
    for (Alignment.Placed p : work.placed()) {
      if (p.in(role)) {
        return p.cell();
      }
    }
    return null;
  }

  /** The name of a level that stands under no column, or null. */
  private static @Nullable FormCell slipped(int level, Work work, List<FormCell> used) {
    for (Alignment.Placed p : work.placed()) {
      boolean free = p.column() == null && !used.contains(p.cell());
      if (free && p.cell().meaning().level(level) != null) {
        return p.cell();
      }
    }
    return null;
  }

  /** The columns of names, or one that stands for a table without any. */
  private static List<Layout.Column> groups(Layout layout) {
    List<Layout.Column> names = layout.having(Role.NAME);
    return names.isEmpty() ? List.of(NO_NAME) : names;
  }

  private boolean indicator(Layout.Column nameColumn, Work work) {
    FormCell nameCell = work.under(nameColumn);
    boolean named = nameCell != null && !nameCell.isSentence();
    if (nameCell != null && named) {
      work.draft().names.put(nameColumn.at(), CellText.name(nameCell.text()));
    }
    List<Layout.Column> columns = valueColumns(nameColumn, work.layout());
    if (!named && !work.holdsAny(columns)) {
      return false;
    }
    String name = work.draft().names.getOrDefault(nameColumn.at(), "");
    String unit = nameCell == null ? words.unitIn(name) : nameCell.unit();
    List<Statement> values = new ArrayList<>();
    List<Statement> actuals = new ArrayList<>();
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    boolean cut = false;
    for (Layout.Column column : columns) {
      FormCell value = work.under(column);
      if (value != null) {
        Statement statement = work.draft().state(value, context(name, unit, column, work));
        if (column.role() == Role.ACTUAL) {
          actuals.add(statement);
        } else {
          values.add(statement);
          cut |= work.draft().lastIsCut;
        }
      } else if (!isCovered(column, work)) {
        missing(name, column, work);
        doubts.add(Doubt.MISSING_CELL);
      }
    }
    if (cut) {
      doubts.add(Doubt.TRUNCATED);
    }
    keep(nameCell, name, values, assessment(actuals, work), doubts, work);
    return true;
  }

  private static void keep(
      @Nullable FormCell nameCell,
      String name,
      List<Statement> values,
      Declaration.Assessment assessment,
      Set<Doubt> doubts,
      Work work) {
    if (work.alignment().shift() != 0) {
      doubts.add(Doubt.SHIFTED_ROW);
    }
    Place place = place(nameCell, values, work);
    Draft draft = work.draft();
    draft.indicators.add(
        new Declaration.Indicator(
            draft.level1, draft.level2, name, place, values, assessment, doubts));
  }

  private static Place place(@Nullable FormCell nameCell, List<Statement> values, Work work) {
    if (nameCell != null) {
      return nameCell.place();
    }
    return values.isEmpty() ? work.row().first().place() : values.getFirst().place();
  }

  private static Declaration.Assessment assessment(List<Statement> actuals, Work work) {
    FormCell reason = cell(Role.REASON, work);
    return new Declaration.Assessment(
        actuals,
        points(cell(Role.WEIGHT, work)),
        points(cell(Role.SCORE, work)),
        reason == null ? "" : reason.text().strip());
  }

  /** The row's cell in the first column of that role, or null. */
  private static @Nullable FormCell cell(Role role, Work work) {
    return work.under(work.layout().firstOf(role));
  }

  /** 10, 9.5分 or 10%, as a number; null where it says nothing in figures. */
  private static @Nullable BigDecimal points(@Nullable FormCell cell) {
    String number = cell == null ? "" : FormLists.withoutTail(POINTS_SIGN, cell.folded());
    return FormLists.whole(POINTS, number) ? new BigDecimal(number) : null;
  }

  private static List<Layout.Column> valueColumns(Layout.Column name, Layout layout) {
    List<Layout.Column> columns = new ArrayList<>();
    for (Layout.Column c : layout.columns()) {
      if (c.role() == Role.VALUE || c.role() == Role.ACTUAL) {
        Layout.Column own = layout.nameOf(c);
        if (own == null || name.equals(own)) {
          columns.add(c);
        }
      }
    }
    return columns;
  }

  private Context context(String name, @Nullable String nameUnit, Layout.Column column, Work work) {
    FormCell unitCell = work.under(work.layout().nearest(Role.UNIT, column));
    FormCell symbol =
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
        || column.role() == Role.NAME && placed.cell().isSentence();
  }
}
