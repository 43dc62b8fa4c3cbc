package org.zhibiao.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.Field;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.form.words.Topic;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;

/**
 * A declaration while its rows are read: what was found, and where in the form the reading stands.
 * Belongs to one reading and one thread.
 */
final class Draft {
  /** A value of the form's head, with its place. */
  record Found(String value, Place place) {}

  final List<Declaration.Fact> facts = new ArrayList<>();
  final List<Declaration.Money> money = new ArrayList<>();
  final List<Declaration.Task> tasks = new ArrayList<>();
  final List<Declaration.Indicator> indicators = new ArrayList<>();
  final List<Declaration.Cell> cells = new ArrayList<>();
  final List<Declaration.Note> notes = new ArrayList<>();
  final Map<Field, Found> head = new EnumMap<>(Field.class);

  /** In document order, once the row is done. */
  final List<Statement> statements = new ArrayList<>();

  /** Tells what cells look like. */
  final CellKinds kinds;

  Draft(CellKinds kinds) {
    this.kinds = kinds;
  }

  @Nullable Found title;
  @Nullable String moneyUnit;

  /** The unit in the last label of an amount that had one. */
  @Nullable String lastMoneyUnit;

  /** The labels of amounts in the row above, whose amounts may stand in this one. */
  List<FormCell> moneyLabels = List.of();

  String section = "";
  @Nullable Topic topic;
  @Nullable Layout layout;

  /** The rows below the one that is read. */
  List<Row> below = List.of();

  /** How many of them belong to the header that was read. */
  int headerRows;

  /** The first row of the header, by which it is known again after a page break. */
  List<Layout.Column> header = List.of();

  String level1 = "";
  String level2 = "";
  String task = "";

  /** The name that a blank cell below stands for, by its column. */
  Map<Integer, IndicatorName> names = new HashMap<>();

  /** The levels and names of one of several tables side by side. */
  private record Block(String level1, String level2, Map<Integer, IndicatorName> names) {}

  private final Map<Integer, Block> blocks = new HashMap<>();
  private int block;

  /** The last row that a merged cell above covers, by column; 0 where none does. */
  private int[] covered = new int[16];

  /** Whether the text that was kept last ends before its sentence does. */
  boolean lastIsCut;

  private int stated;
  private int noted;

  /**
   * Another sheet, table or page: its rows and columns are counted anew.
   *
   * @param prose whether it has lines only, so that the table above rests meanwhile
   * @return the layout of the table above, which may go on after the lines
   */
  @Nullable Layout beginGrid(boolean prose) {
    Arrays.fill(covered, 0);
    Layout above = layout;
    layout = prose ? null : layout;
    return above;
  }

  void see(Row row) {
    for (FormCell cell : row.cells()) {
      cells.add(new Declaration.Cell(cell.place(), cell.text(), cell.rowSpan(), cell.colSpan()));
      int end = cell.column() + cell.colSpan();
      if (end > covered.length) {
        covered = Arrays.copyOf(covered, 2 * end);
      }
      Arrays.fill(covered, cell.column(), end, cell.place().row() + cell.rowSpan() - 1);
    }
  }

  /** Whether a merged cell covers that place, so that nothing is missing there. */
  boolean isCovered(Place place) {
    return place.column() < covered.length && covered[place.column()] >= place.row();
  }

  /** A new part of the form begins; the same one again, after a page break, goes on. */
  void enter(String name, @Nullable Topic about) {
    String tight = CellText.tight(name);
    if (!tight.equals(section) || about != topic) {
      section = tight;
      topic = about;
      layout = null;
      level1 = "";
      level2 = "";
      task = "";
      names.clear();
      blocks.clear();
      block = 0;
    }
  }

  /** Goes on with another of several tables side by side. */
  void enterBlock(int next) {
    if (next != block) {
      blocks.put(block, new Block(level1, level2, names));
      Block known = blocks.getOrDefault(next, new Block("", "", new HashMap<>()));
      level1 = known.level1();
      level2 = known.level2();
      names = known.names();
      block = next;
    }
  }

  void enterLevel1(String name) {
    if (!name.equals(level1)) {
      level1 = name;
      enterLevel2("");
    }
  }

  void enterLevel2(String name) {
    if (!name.equals(level2)) {
      level2 = name;
      names.clear();
    }
  }

  /** Keeps a text that may hold a target. */
  Statement state(FormCell cell, Context context) {
    Statement statement = new Statement(cell.place(), cell.text(), context);
    statements.add(statement);
    lastIsCut = Truncation.isCut(cell.text());
    if (lastIsCut) {
      note(cell.place(), Doubt.TRUNCATED, NoteText.cut(ending(cell.text())));
    }
    return statement;
  }

  /** Keeps a text that no rule could place, with the doubt that says so. */
  Statement unplaced(FormCell cell, String column) {
    note(cell.place(), Doubt.UNPLACED, NoteText.unplaced(NoteText.start(cell.text())));
    return state(cell, new Context(section, level1, level2, task, column, null));
  }

  /** A library of indicators promises nothing: its cells stay, and its texts are none. */
  void dropTexts() {
    statements.clear();
    indicators.clear();
    tasks.clear();
  }

  /** Tells of a number that belongs to no label; it is no text and holds no target. */
  void leave(FormCell cell) {
    note(cell.place(), Doubt.UNPLACED, NoteText.unplaced(NoteText.start(cell.text())));
  }

  void note(Place place, Doubt doubt, String message) {
    notes.add(new Declaration.Note(place, doubt, message));
  }

  void beginRow() {
    stated = statements.size();
    noted = notes.size();
  }

  /** Puts what the row gave into the order of its columns. */
  void endRow() {
    if (statements.size() - stated > 1) {
      statements.subList(stated, statements.size()).sort(Comparator.comparing(Statement::place));
    }
    if (notes.size() - noted > 1) {
      notes.subList(noted, notes.size()).sort(Comparator.comparing(Declaration.Note::place));
    }
  }

  /** The first value found for a field of the head stays. */
  void found(Field field, String value, Place place) {
    head.putIfAbsent(field, new Found(behindColon(value), place));
  }

  /** Of 名称：：市水务局 the colon that is left over is no part of the name. */
  private static String behindColon(String value) {
    String rest = value.strip();
    while (CellText.fold(rest).startsWith(":")) {
      rest = rest.substring(1).strip();
    }
    return rest;
  }

  private static String ending(String text) {
    String tight = CellText.tight(text);
    return tight.substring(Math.max(0, tight.length() - 10));
  }
}
