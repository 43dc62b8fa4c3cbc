package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.lost.LostLayout;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.LayoutReader;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.table.Table;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.form.words.Role;
import org.zhibiao.form.words.Topic;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Kind;
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
  private final Headers headers;
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
    this.indicators = new IndicatorRows(words, money);
    this.headers = new Headers(words, layouts);
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
      Header first = declarations.isEmpty() ? null : declarations.getFirst().header();
      declarations.add(recognizeOne(file, own, form, notes, first));
      notes = List.of();
    }
    return declarations;
  }

  private Declaration recognizeOne(
      String file,
      String id,
      List<Table> tables,
      List<Declaration.Note> notes,
      @Nullable Header first) {
    Draft draft = new Draft(new CellKinds(words));
    draft.notes.addAll(notes);
    noteRecognized(tables, draft);
    for (Table table : tables) {
      read(table, draft);
    }
    Header header = heads.header(file, draft, first);
    if (header.kind() == Kind.LIBRARY) {
      draft.dropTexts();
    }
    return new Declaration(
        id,
        file,
        header,
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
        draft.below = rows.subList(i + 1, rows.size());
        draft.headerRows = 0;
        read(row, draft);
        noteUnsure(row, stated, draft);
        draft.endRow();
        for (int last = i + draft.headerRows; i < last; i++) {
          draft.see(rows.get(i + 1));
        }
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

  private void read(Row row, Draft draft) {
    Topic section = section(row, draft);
    if (section == null) {
      readHeaderOr(layouts.read(row), row, draft);
      return;
    }
    Row rest = row.rest();
    Layout beside = layouts.read(rest);
    Layout layout = beside == null ? layouts.read(row) : beside;
    if (layout != null && layout.columns().size() != rest.size()) {
      begin(layout, row, draft);
      return;
    }
    Layout whole = layout == null ? null : layouts.read(row);
    if (whole != null && headers.headsLevels(row.first(), draft)) {
      begin(whole, row, draft);
      return;
    }
    draft.enter(row.first().text(), section);
    noteUnit(row.first(), draft);
    boolean amount = section == Topic.MONEY && !rest.isEmpty() && rest.first().isAmount();
    readHeaderOr(layout, amount ? row : rest, draft);
  }

  private void readHeaderOr(@Nullable Layout layout, Row row, Draft draft) {
    if (layout == null) {
      readInside(row, draft);
    } else {
      begin(layout, row, draft);
    }
  }

  /** A section's label stands before everything else in its row, and before the table it heads. */
  private static @Nullable Topic section(Row row, Draft draft) {
    Layout layout = draft.layout;
    boolean inFront = layout == null || row.size() == 1 || row.column() <= layout.first();
    return inFront ? row.first().meaning().section() : null;
  }

  private void begin(Layout first, Row row, Draft draft) {
    Layout layout = headers.complete(first, row, draft);
    if (layout.topic() == Topic.INDICATORS) {
      enterIndicators(draft);
    }
    draft.topic = draft.topic == null ? layout.topic() : draft.topic;
    draft.layout = layout;
    for (Layout.Column column : layout.columns()) {
      boolean named = words.column(Topic.INDICATORS, column.title()) != null;
      if (column.role() == Role.VALUE && !column.title().isEmpty() && !named) {
        Place place = draft.cells.getLast().place();
        draft.note(place, Doubt.INFERRED, NoteText.unknownColumn(column.title()));
      }
    }
  }

  private void enterIndicators(Draft draft) {
    if (draft.topic != Topic.INDICATORS) {
      Layout layout = draft.layout;
      String heading = words.names().find(draft.section).level1();
      draft.enter(NoteText.INDICATORS, Topic.INDICATORS);
      draft.layout = layout;
      draft.enterLevel1(heading == null ? draft.level1 : heading);
    }
  }

  private void noteUnit(FormCell label, Draft draft) {
    String unit = label.unit();
    if (words.yuan(unit) != null) {
      draft.moneyUnit = unit;
    }
  }

  private void readInside(Row row, Draft draft) {
    if (row.isEmpty() || heads.readTitle(row, draft)) {
      return;
    }
    List<FormCell> above = draft.moneyLabels;
    draft.moneyLabels = labels.moneyLabels(row);
    if (money.readBelow(above, row, draft)) {
      return;
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
  }

  private void guessHeader(Row row, Draft draft) {
    boolean inTable = draft.layout != null && draft.layout.topic() != Topic.MONEY;
    Layout under = row.under();
    Layout guess = inTable ? null : under == null ? LayoutReader.guess(row) : under;
    if (guess != null) {
      draft.note(row.first().place(), Doubt.INFERRED, NoteText.NO_HEADER);
      draft.layout = headers.guess(guess, row, draft);
      enterIndicators(draft);
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
