package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;
import org.zhibiao.read.Grid;

/**
 * Recognises a declaration in the grids of a file by what the cells say, wherever they stand.
 *
 * <p>Example: a row {@code 绩效指标 一级指标 二级指标 三级指标 年度指标值} heads a table of indicators, and a row {@code
 * 产出指标 数量指标 培训人数 ≥200人} below it is an indicator. What can't be placed is kept as a statement with
 * a doubt. Immutable, may be shared by threads.
 */
public final class FormRecognizer {
  private final FormWords words;
  private final LayoutReader layouts;
  private final HeadReader heads;
  private final LabelRows labels;
  private final IndicatorRows indicators;
  private final TaskRows tasks;
  private final MoneyRows money;
  private final TextRows texts;
  private final FormSplitter splitter;
  private final LostLayout lost;

  private FormRecognizer(FormWords words) {
    this.words = words;
    this.layouts = new LayoutReader(words);
    this.heads = new HeadReader(words);
    this.money = new MoneyRows(words);
    this.labels = new LabelRows(words, money);
    this.indicators = new IndicatorRows(words);
    this.tasks = new TaskRows(words, money);
    this.texts = new TextRows();
    this.lost = new LostLayout(words, layouts);
    this.splitter = new FormSplitter(words, layouts);
  }

  /** The recogniser with the words that ship with the project. */
  public static FormRecognizer standard() {
    return new FormRecognizer(FormWords.standard());
  }

  /**
   * The declarations that the grids hold, in document order, never none. What lies beside the forms
   * of a file and belongs to none is told in the notes of the first.
   *
   * @param file the file as it was named to the reader
   * @param id hash of the file's bytes; the second declaration's ends in {@code -2}
   * @param grids the file's parts in document order
   */
  public List<Declaration> recognize(String file, String id, List<Grid> grids) {
    List<Table> tables = new ArrayList<>();
    for (Grid grid : grids) {
      tables.add(lost.restore(Table.of(grid, words)));
    }
    List<Declaration> declarations = new ArrayList<>();
    FormSplitter.Split split = splitter.split(tables);
    List<Declaration.Note> notes = split.notes();
    for (List<Table> form : split.forms()) {
      String own = declarations.isEmpty() ? id : id + "-" + (declarations.size() + 1);
      declarations.add(recognizeOne(file, own, form, notes));
      notes = List.of();
    }
    return declarations;
  }

  private Declaration recognizeOne(
      String file, String id, List<Table> tables, List<Declaration.Note> notes) {
    Draft draft = new Draft();
    draft.notes.addAll(notes);
    noteRecognized(tables, draft);
    for (Table table : tables) {
      read(table, draft);
    }
    return new Declaration(
        id,
        file,
        heads.header(file, draft),
        draft.facts,
        draft.money,
        draft.tasks,
        draft.indicators,
        draft.statements,
        draft.cells,
        draft.notes);
  }

  /** Says once that the text was recognised in a picture, where it begins. */
  private static void noteRecognized(List<Table> tables, Draft draft) {
    for (Table table : tables) {
      Place start = table.recognized() ? table.start() : null;
      if (start != null) {
        draft.note(start, Doubt.RECOGNIZED, NoteText.RECOGNIZED);
        return;
      }
    }
  }

  private void read(Table table, Draft draft) {
    // What stands in lines between tables is no row of the table above.
    Layout above = draft.beginGrid(table.isLines());
    List<Row> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      draft.see(row);
      if (row.isAside()) {
        continue;
      }
      Row next = i + 1 < rows.size() ? rows.get(i + 1) : row;
      Row wrapped = layouts.wrapped(row, next);
      if (wrapped != null) {
        draft.see(next);
        row = wrapped;
        i++;
      }
      if (!row.isEmpty()) {
        draft.beginRow();
        int stated = draft.statements.size();
        draft.headerAbove = read(row, draft);
        noteUnsure(row, stated, draft);
        draft.endRow();
      }
    }
    draft.layout = draft.layout == null ? above : draft.layout;
  }

  /** Says of the texts of a row that they may stand under the wrong columns. */
  private static void noteUnsure(Row row, int from, Draft draft) {
    if (row.isUnsure()) {
      for (Statement statement : draft.statements.subList(from, draft.statements.size())) {
        draft.note(statement.place(), Doubt.LAYOUT_UNSURE, NoteText.UNSURE);
      }
    }
  }

  /** Reads one row and says whether it was a header. */
  private boolean read(Row row, Draft draft) {
    if (isSecondHeader(row, draft)) {
      return true;
    }
    Topic section = section(row, draft);
    if (section == null) {
      return readHeaderOr(layouts.read(row), row, draft);
    }
    Row rest = row.rest();
    Layout beside = layouts.read(rest);
    Layout layout = beside == null ? layouts.read(row) : beside;
    if (layout != null && layout.columns().size() != rest.size()) {
      return begin(layout, draft);
    }
    draft.enter(row.first().text(), section);
    noteUnit(row.first(), draft);
    boolean amount = section == Topic.MONEY && !rest.isEmpty() && rest.first().isAmount();
    return readHeaderOr(layout, amount ? row : rest, draft);
  }

  private boolean readHeaderOr(@Nullable Layout layout, Row row, Draft draft) {
    return layout == null ? readInside(row, draft) : begin(layout, draft);
  }

  private static boolean isSecondHeader(Row row, Draft draft) {
    if (!draft.headerAbove || draft.layout == null) {
      return false;
    }
    Layout refined = LayoutReader.refine(draft.layout, row);
    draft.layout = refined == null ? draft.layout : refined;
    return refined != null;
  }

  /** A section's label stands before everything else in its row, and before the table it heads. */
  private static @Nullable Topic section(Row row, Draft draft) {
    Layout layout = draft.layout;
    boolean inFront = layout == null || row.size() == 1 || row.column() <= layout.first();
    return inFront ? row.first().meaning().section() : null;
  }

  private boolean begin(Layout layout, Draft draft) {
    if (draft.topic != layout.topic() && layout.topic() == Topic.INDICATORS) {
      draft.enter(NoteText.INDICATORS, Topic.INDICATORS);
    }
    draft.topic = draft.topic == null ? layout.topic() : draft.topic;
    draft.layout = layout;
    for (Layout.Column column : layout.having(Role.VALUE)) {
      String title = column.title();
      if (!title.isEmpty() && words.column(Topic.INDICATORS, title) == null) {
        draft.note(draft.cells.getLast().place(), Doubt.INFERRED, NoteText.unknownColumn(title));
      }
    }
    return true;
  }

  private void noteUnit(FormCell label, Draft draft) {
    String unit = label.unit();
    if (words.yuan(unit) != null) {
      draft.moneyUnit = unit;
    }
  }

  private boolean readInside(Row row, Draft draft) {
    if (row.isEmpty() || heads.readTitle(row, draft)) {
      return false;
    }
    List<FormCell> above = draft.moneyLabels;
    draft.moneyLabels = LabelRows.moneyLabels(row);
    if (money.readBelow(above, row, draft)) {
      return false;
    }
    guessHeader(row, draft);
    Layout layout = draft.layout;
    if (layout != null && layout.topic() == Topic.MONEY && money.claims(row, layout)) {
      money.read(row, layout, draft);
    } else if (labels.claims(row, draft)) {
      labels.read(row, draft);
    } else if (layout != null && !texts.closes(row, layout)) {
      readTable(row, layout, draft);
    } else {
      texts.read(row, draft);
    }
    return false;
  }

  private void guessHeader(Row row, Draft draft) {
    boolean inTable = draft.layout != null && draft.layout.topic() != Topic.MONEY;
    Layout under = row.under();
    Layout guess = inTable ? null : under == null ? LayoutReader.guess(row) : under;
    if (guess != null) {
      draft.note(row.first().place(), Doubt.INFERRED, NoteText.NO_HEADER);
      begin(guess, draft);
    }
  }

  private void readTable(Row row, Layout layout, Draft draft) {
    switch (layout.topic()) {
      case INDICATORS -> indicators.read(row, layout, draft);
      case TASKS -> tasks.read(row, layout, draft);
      case GOALS, MONEY, BASICS -> texts.readUnder(row, layout, draft);
    }
  }
}
