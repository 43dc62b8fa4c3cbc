package org.zhibiao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.Alignment;
import org.zhibiao.form.table.CellLines;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.form.words.Role;
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
  private static final Layout.Column NO_NAME = new Layout.Column(0, 1, Role.NAME, "", null, true);

  private final FormWords words;
  private final MoneyRows money;
  private final IndicatorLevels levels;

  IndicatorRows(FormWords words, MoneyRows money) {
    this.words = words;
    this.money = money;
    this.levels = new IndicatorLevels(words);
  }

  /** Reads the row of a table of indicators, which may stand in several blocks side by side. */
  void read(Row row, Layout layout, Draft draft) {
    List<Layout> blocks = layout.blocks();
    if (blocks.size() == 1) {
      readBlock(row, layout, draft);
      return;
    }
    for (int i = 0; i < blocks.size(); i++) {
      int end = i + 1 < blocks.size() ? blocks.get(i + 1).begin() : Integer.MAX_VALUE;
      Row own = row.between(i == 0 ? 0 : blocks.get(i).begin(), end, blocks.get(i));
      if (!own.isEmpty()) {
        draft.enterBlock(i);
        readBlock(own, blocks.get(i), draft);
      }
    }
  }

  private void readBlock(Row row, Layout layout, Draft draft) {
    if (levels.isSection(row, layout, draft)) {
      return;
    }
    for (Row line : CellLines.of(row, layout, draft.kinds, words)) {
      readLine(new RowWork(line, layout, Alignment.of(line, layout, words), draft));
    }
  }

  private void readLine(RowWork work) {
    List<FormCell> used = new ArrayList<>(2);
    levels.read(work, used);
    boolean any = false;
    for (Layout.Column name : groups(work.layout())) {
      any |= indicator(name, work);
    }
    int shift = work.alignment().shift();
    if (any && shift != 0) {
      work.draft().note(work.row().first().place(), Doubt.SHIFTED_ROW, NoteText.shifted(shift));
    }
    for (Alignment.Placed p : work.placed()) {
      Layout.Column column = p.column();
      if (column != null && column.role() == Role.MONEY && p.cell().isAmount()) {
        money.add(work.draft().section, column.title(), p.cell(), column.unit(), work.draft());
      } else if (isLost(p) && !used.contains(p.cell())) {
        work.draft().unplaced(p.cell(), column == null ? "" : column.title());
      }
    }
  }

  /** The columns of names, or one that stands for a table without any. */
  private static List<Layout.Column> groups(Layout layout) {
    List<Layout.Column> names = layout.having(Role.NAME);
    return names.isEmpty() ? List.of(NO_NAME) : names;
  }

  private boolean indicator(Layout.Column nameColumn, RowWork work) {
    FormCell nameCell = work.under(nameColumn);
    Map<Integer, IndicatorName> names = work.draft().names;
    List<Layout.Column> columns = work.quantities(nameColumn);
    if (nameCell != null && isValue(nameCell, work) && !work.holdsAny(columns)) {
      return slipped(nameCell, columns, work);
    }
    boolean named = nameCell != null && !nameCell.isSentence();
    if (nameCell != null && named) {
      names.put(nameColumn.at(), IndicatorName.of(nameCell, words));
    }
    if (!named && !work.holdsAny(columns)) {
      return false;
    }
    IndicatorName name = names.getOrDefault(nameColumn.at(), IndicatorName.NONE);
    Map<Role, List<Statement>> values = new EnumMap<>(Role.class);
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    for (Layout.Column column : columns) {
      FormCell value = work.under(column);
      if (value != null) {
        Statement statement = state(value, name, column, doubts, work);
        values.computeIfAbsent(column.role(), r -> new ArrayList<>()).add(statement);
      } else if (isDue(column) && !work.draft().isCovered(work.place(column))) {
        missing(name.text(), column, work);
        doubts.add(Doubt.MISSING_CELL);
      }
    }
    keep(nameCell, name.text(), values, doubts, work);
    return true;
  }

  private static boolean isValue(FormCell cell, RowWork work) {
    CellKind kind = work.draft().kinds.of(cell.text());
    return kind == CellKind.BOUND || kind == CellKind.PERCENT;
  }

  /** 满意度指标 | 服务对象满意度 | ≥90%: a value that stands where the name should. */
  private static boolean slipped(FormCell value, List<Layout.Column> columns, RowWork work) {
    for (Layout.Column column : columns) {
      if (column.role() == Role.VALUE) {
        Set<Doubt> doubts = EnumSet.of(Doubt.SHIFTED_ROW);
        Statement statement = state(value, IndicatorName.NONE, column, doubts, work);
        work.draft().note(value.place(), Doubt.SHIFTED_ROW, NoteText.shifted(1));
        keep(null, "", Map.of(Role.VALUE, List.of(statement)), doubts, work);
        return true;
      }
    }
    return false;
  }

  private static Statement state(
      FormCell value, IndicatorName name, Layout.Column column, Set<Doubt> doubts, RowWork work) {
    Draft draft = work.draft();
    Statement statement = draft.state(value, IndicatorContext.of(name, column, work));
    if (column.role() == Role.VALUE && draft.lastIsCut) {
      doubts.add(Doubt.TRUNCATED);
    }
    if (!column.sure()) {
      draft.note(value.place(), Doubt.INFERRED, NoteText.inferredColumn(column.title()));
      doubts.add(Doubt.INFERRED);
    }
    return statement;
  }

  /** Whether a blank cell is missing; other years' values and forecasts need not be there. */
  private static boolean isDue(Layout.Column column) {
    return column.role() == Role.VALUE || column.role() == Role.ACTUAL;
  }

  private static void keep(
      @Nullable FormCell nameCell,
      String name,
      Map<Role, List<Statement>> values,
      Set<Doubt> doubts,
      RowWork work) {
    if (work.alignment().shift() != 0) {
      doubts.add(Doubt.SHIFTED_ROW);
    }
    List<Statement> targets = values.getOrDefault(Role.VALUE, List.of());
    Place place = place(nameCell, targets, work);
    Draft draft = work.draft();
    draft.indicators.add(
        new Declaration.Indicator(
            draft.level1, draft.level2, name, place, targets, assessment(values, work), doubts));
  }

  private static Place place(@Nullable FormCell nameCell, List<Statement> values, RowWork work) {
    if (nameCell != null) {
      return nameCell.place();
    }
    return values.isEmpty() ? work.row().first().place() : values.getFirst().place();
  }

  private static Declaration.Assessment assessment(
      Map<Role, List<Statement>> values, RowWork work) {
    FormCell reason = work.first(Role.REASON);
    return new Declaration.Assessment(
        values.getOrDefault(Role.ACTUAL, List.of()),
        values.getOrDefault(Role.EXPECTED, List.of()),
        values.getOrDefault(Role.PAST, List.of()),
        points(work.first(Role.WEIGHT)),
        points(work.first(Role.SCORE)),
        reason == null ? "" : reason.text().strip());
  }

  private static @Nullable BigDecimal points(@Nullable FormCell cell) {
    return cell == null ? null : cell.points();
  }

  private static void missing(String name, Layout.Column column, RowWork work) {
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
