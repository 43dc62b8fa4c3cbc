package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
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
  private final Unflattener flat;

  private FormRecognizer(FormWords words) {
    this.words = words;
    this.layouts = new LayoutReader(words);
    this.heads = new HeadReader(words);
    this.money = new MoneyRows(words);
    this.labels = new LabelRows(words, money);
    this.indicators = new IndicatorRows(words);
    this.tasks = new TaskRows(words, money);
    this.texts = new TextRows(words);
    this.flat = new Unflattener(words);
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
    List<Declaration> declarations = new ArrayList<>();
    FormSplitter.Split split = splitter.split(grids.stream().map(flat::apply).toList());
    List<Declaration.Note> notes = split.notes();
    for (List<Grid> form : split.forms()) {
      String own = declarations.isEmpty() ? id : id + "-" + (declarations.size() + 1);
      declarations.add(recognizeOne(file, own, form, notes));
      notes = List.of();
    }
    return declarations;
  }

  private Declaration recognizeOne(
      String file, String id, List<Grid> grids, List<Declaration.Note> notes) {
    Draft draft = new Draft();
    draft.notes.addAll(notes);
    grids.stream()
        .filter(Grid::recognized)
        .flatMap(g -> g.rows().stream())
        .flatMap(List::stream)
        .findFirst()
        .ifPresent(c -> draft.note(c.place(), Doubt.RECOGNIZED, NoteText.RECOGNIZED));
    grids.forEach(grid -> read(grid, draft));
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

  private void read(Grid grid, Draft draft) {
    Layout above = draft.beginGrid(isProse(grid));
    List<List<Grid.Cell>> rows = grid.rows();
    for (int i = 0; i < rows.size(); i++) {
      Row row = Row.of(rows.get(i));
      row.cells().forEach(draft::see);
      Row next = i + 1 < rows.size() ? Row.of(rows.get(i + 1)) : row;
      Optional<Row> wrapped = layouts.wrapped(row, next);
      if (wrapped.isPresent()) {
        next.cells().forEach(draft::see);
        row = wrapped.get();
        i++;
      }
      if (!row.isEmpty()) {
        draft.beginRow();
        draft.headerAbove = read(row, draft);
        draft.endRow();
      }
    }
    draft.layout = draft.layout == null ? above : draft.layout;
  }

  /** Lines between tables; what stands in them is no row of the table above. */
  private static boolean isProse(Grid grid) {
    return grid.rows().stream().allMatch(row -> Row.of(row).size() <= 1);
  }

  /** Reads one row and says whether it was a header. */
  private boolean read(Row row, Draft draft) {
    if (isSecondHeader(row, draft)) {
      return true;
    }
    Optional<Topic> section = section(row, draft);
    if (section.isPresent()) {
      Row rest = row.rest();
      Optional<Layout> layout = layouts.read(rest).or(() -> layouts.read(row));
      if (layout.isEmpty() || layout.get().columns().size() == rest.size()) {
        draft.enter(row.first().text(), section.get());
        noteUnit(row.first(), draft);
        return layout.map(l -> begin(l, draft)).orElseGet(() -> readInside(rest, draft));
      }
      return begin(layout.get(), draft);
    }
    return layouts.read(row).map(l -> begin(l, draft)).orElseGet(() -> readInside(row, draft));
  }

  private boolean isSecondHeader(Row row, Draft draft) {
    if (!draft.headerAbove || draft.layout == null) {
      return false;
    }
    Optional<Layout> refined = layouts.refine(draft.layout, row);
    refined.ifPresent(layout -> draft.layout = layout);
    return refined.isPresent();
  }

  /** A section's label stands before everything else in its row, and before the table it heads. */
  private Optional<Topic> section(Row row, Draft draft) {
    Layout layout = draft.layout;
    boolean inFront = layout == null || row.size() == 1 || row.column() <= layout.first();
    return inFront ? words.section(row.first().text()) : Optional.empty();
  }

  private boolean begin(Layout layout, Draft draft) {
    if (draft.topic != layout.topic() && layout.topic() == Topic.INDICATORS) {
      draft.enter(NoteText.INDICATORS, Topic.INDICATORS);
    }
    draft.topic = draft.topic == null ? layout.topic() : draft.topic;
    draft.layout = layout;
    layout.having(Role.VALUE).stream()
        .filter(c -> !c.title().isEmpty())
        .filter(c -> words.column(Topic.INDICATORS, c.title()).isEmpty())
        .forEach(c ->
            draft.note(
                draft.cells.getLast().place(), Doubt.INFERRED, NoteText.unknownColumn(c.title())));
    return true;
  }

  private void noteUnit(Grid.Cell label, Draft draft) {
    String unit = words.unitIn(label.text());
    if (words.yuan(unit) != null) {
      draft.moneyUnit = unit;
    }
  }

  private boolean readInside(Row row, Draft draft) {
    if (row.isEmpty() || heads.readTitle(row, draft)) {
      return false;
    }
    List<Grid.Cell> above = draft.moneyLabels;
    draft.moneyLabels = labels.moneyLabels(row);
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
    Optional<Layout> guess = inTable ? Optional.empty() : layouts.guess(row);
    guess.ifPresent(layout -> {
      draft.note(row.first().place(), Doubt.INFERRED, NoteText.NO_HEADER);
      begin(layout, draft);
    });
  }

  private void readTable(Row row, Layout layout, Draft draft) {
    switch (layout.topic()) {
      case INDICATORS -> indicators.read(row, layout, draft);
      case TASKS -> tasks.read(row, layout, draft);
      case GOALS, MONEY, BASICS -> texts.readUnder(row, layout, draft);
    }
  }
}
