package org.zhibiao.form.lost;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.form.lost.Piece.Gap;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.Field;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Meaning;
import org.zhibiao.form.words.Topic;
import org.zhibiao.match.Automaton;
import org.zhibiao.read.Grid;

/**
 * Reads the lines of a form whose layout is lost that are no rows of a table: labels with their
 * values, names of parts, and texts.
 *
 * <p>Example: {@code 主管部门 甲县水利局 实施单位 河道管理所} is a row of two labels, each with its value; so are the
 * lines 主管部门 and 甲县水利局 one below the other.
 */
final class HeadLines {
  /** A label is not in more pieces than this. */
  private static final int JOINED = 5;

  private static final int LABEL_LENGTH = 24;

  private static final int TITLE_LENGTH = 40;

  private static final Automaton TABLE_END = FormLists.of("table-end");
  private static final Automaton TITLE_YEAR = FormLists.of("title-year");
  private static final Automaton FIRST = FormLists.of("first-item");
  private static final Automaton SENTENCE_END = FormLists.of("sentence-end");

  private final List<Piece> pieces;
  private final CellKinds kinds;
  private final FormWords words;

  HeadLines(List<Piece> pieces, CellKinds kinds, FormWords words) {
    this.pieces = pieces;
    this.kinds = kinds;
    this.words = words;
  }

  /** Adds the rows of the pieces [from, to). */
  void read(int from, int to, List<Row> rows) {
    int i = from;
    while (i < to) {
      int label = labelEnd(i, to);
      i = label > i ? labels(i, label, to, rows) : text(i, to, rows);
    }
  }

  /** Behind the label that begins there; the place itself where none does. */
  private int labelEnd(int at, int to) {
    StringBuilder text = new StringBuilder();
    int end = at;
    for (int i = at; i < Math.min(to, at + JOINED); i++) {
      Piece piece = pieces.get(i);
      text.append(piece.text());
      if (text.length() > LABEL_LENGTH || i > at && piece.gap() == Gap.BAR) {
        break;
      }
      Meaning meaning = kinds.meaning(text.toString());
      boolean whole = i == at || isWhole(text.toString());
      if (whole && isLabel(meaning) || isOfAmount(text.toString(), i == at, i + 1, to)) {
        end = i + 1;
      }
    }
    return end;
  }

  /** A label that is put together must be one to the letter. */
  private boolean isWhole(String text) {
    return words.names().isWhole(text);
  }

  /**
   * Whether a name speaks of money or points and its number follows: 项目总经费（万元） 60.
   *
   * @param one whether it is one piece; one that is put together must be known to the letter
   */
  private boolean isOfAmount(String name, boolean one, int next, int to) {
    // What has run together may be cut inside its number.
    if (next >= to
        || pieces.get(next).gap() == Gap.NONE
        || !isAmount(kinds.of(pieces.get(next).text()))) {
      return false;
    }
    CellKind kind = kinds.of(name);
    boolean known = (one || isWhole(name)) && kinds.meaning(name).column(Topic.MONEY) != null;
    boolean named = kind == CellKind.TEXT || kind == CellKind.NAME;
    return known || one && named && words.isOfMoney(name);
  }

  private static boolean isAmount(CellKind kind) {
    return kind == CellKind.NUMBER || kind == CellKind.QUANTITY || kind == CellKind.PERCENT;
  }

  private static boolean isLabel(Meaning meaning) {
    return meaning.label() != null
        || meaning.section() != null
        || meaning.column(Topic.GOALS) != null;
  }

  /** Labels with their values, up to the end of the line of the last; returns what comes next. */
  private int labels(int from, int labelEnd, int to, List<Row> rows) {
    List<FormCell> cells = new ArrayList<>();
    int goals = 0;
    int label = from;
    int end = labelEnd;
    while (end > label) {
      FormCell name = cell(label, end, cells.size() + 1);
      cells.add(name);
      goals += name.meaning().column(Topic.GOALS) == null ? 0 : 1;
      // The texts of two headings come below both.
      int value = goals > 1 ? end : valueEnd(end, to);
      value = value == end && isCalledAsMoney(name, end, to) ? end + 1 : value;
      if (value > end) {
        cells.add(cell(end, value, cells.size() + 1));
        goals = 0;
      }
      label = value;
      boolean goes = goesOn(label, to, goals > 0);
      end = goes ? labelEnd(label, to) : label;
      if (goes && end == label && goals < 2) {
        cells.add(cell(label, label + 1, cells.size() + 1));
        label++;
        end = goesOn(label, to, false) ? labelEnd(label, to) : label;
      }
    }
    rows.add(new Row(cells));
    return goals > 1 ? goals(cells, label, to, rows) : label;
  }

  /**
   * Whether the row goes on: in the same line, or with another heading of goals below the first.
   */
  private boolean goesOn(int at, int to, boolean goals) {
    if (at >= to) {
      return false;
    }
    return isGoal(at, to) ? goals : !isPart(at, to) && !isLine(pieces.get(at).gap());
  }

  /** Whether the name of a part begins there, which stands in front of its row. */
  private boolean isPart(int at, int to) {
    int end = labelEnd(at, to);
    Meaning meaning = end > at ? cell(at, end, 1).meaning() : Meaning.NONE;
    return meaning.section() != null;
  }

  private boolean isGoal(int at, int to) {
    int end = labelEnd(at, to);
    return end > at && cell(at, end, 1).meaning().column(Topic.GOALS) != null;
  }

  /**
   * The texts below two headings of goals, 预期目标 and 实际完成情况: the first half belongs to the first.
   * Where the halves meet can't be told, the texts are doubted.
   */
  private int goals(List<FormCell> headings, int from, int to, List<Row> rows) {
    int end = from;
    while (end < to && labelEnd(end, to) == end && !kinds.isFooter(pieces.get(end).text())) {
      end++;
    }
    List<Integer> begins = new ArrayList<>();
    for (int i = from; i < end; i++) {
      if (i == from || mayBegin(i)) {
        begins.add(i);
      }
    }
    int second = secondHalf(begins);
    int first = headings.get(headings.size() - 2).column();
    for (int k = 0; k < begins.size(); k++) {
      int next = k + 1 < begins.size() ? begins.get(k + 1) : end;
      boolean behind = second > 0 && begins.get(k) >= second;
      Row row = new Row(List.of(cell(begins.get(k), next, behind ? first + 1 : first)));
      rows.add(second > 0 ? row : row.asUnsure());
    }
    return end;
  }

  /**
   * Where the second text begins: as the second of two, or where the numbers begin anew; else 0.
   */
  private int secondHalf(List<Integer> begins) {
    if (begins.size() == 2) {
      return begins.get(1);
    }
    for (int k = 1; k < begins.size(); k++) {
      String text = pieces.get(begins.get(k)).text();
      if (FIRST.longest(text, 0, text.length()) > 0) {
        String top = pieces.get(begins.getFirst()).text();
        return FIRST.longest(top, 0, top.length()) > 0 ? begins.get(k) : 0;
      }
    }
    return 0;
  }

  /** Whether another text may begin there: behind a bar, a blank line or a sentence. */
  private boolean mayBegin(int at) {
    return switch (pieces.get(at).gap()) {
      case NONE -> false;
      case BAR, PARAGRAPH -> true;
      case BLANK, WIDE, LINE -> endsSentence(pieces.get(at - 1).text());
    };
  }

  private static boolean endsSentence(String text) {
    return SENTENCE_END.longest(text, 0, text.length()) > 0;
  }

  /** A project may be called 危房改造补助资金; no amount follows it. */
  private boolean isCalledAsMoney(FormCell label, int at, int to) {
    return label.label() == Field.PROJECT
        && at < to
        && kinds.of(pieces.get(at).text()) == CellKind.MONEY_LABEL
        && (at + 1 == to || !isAmount(kinds.of(pieces.get(at + 1).text())));
  }

  /** Behind the value that begins there: the rest of the line up to the next label. */
  private int valueEnd(int from, int to) {
    int i = from;
    while (i < to && (i == from || !isLine(pieces.get(i).gap()))) {
      boolean barred = i > from && pieces.get(i).gap() == Gap.BAR;
      if (barred || labelEnd(i, to) > i || kinds.isFooter(pieces.get(i).text())) {
        return i;
      }
      boolean amount = kinds.of(pieces.get(i).text()).isQuantity();
      i++;
      // 1280.5 万元
      boolean unit = amount && i < to && words.yuan(pieces.get(i).text()) != null;
      i += unit ? 1 : 0;
      if (amount && (i == to || pieces.get(i).gap() != Gap.NONE)) {
        return i;
      }
    }
    return i;
  }

  private static boolean isLine(Gap gap) {
    return gap == Gap.LINE || gap == Gap.PARAGRAPH;
  }

  /** A line that begins with no label. */
  private int text(int from, int to, List<Row> rows) {
    int i = from + 1;
    while (i < to && !isLine(pieces.get(i).gap()) && pieces.get(i).gap() != Gap.BAR) {
      if (labelEnd(i, to) > i || isTitle(i)) {
        break;
      }
      i++;
    }
    Row row = new Row(List.of(cell(from, i, 1)));
    boolean empty = isOfNoMatter(from, row.first().text());
    rows.add(empty ? row.asAside() : row);
    return i;
  }

  /** A title of a form, or its year: a line of its own, be the lines lost. */
  private boolean isTitle(int at) {
    Piece piece = pieces.get(at);
    String text = piece.text();
    boolean begins = piece.gap() != Gap.NONE && text.length() <= TITLE_LENGTH;
    return begins
        && (TABLE_END.longest(text, 0, text.length()) > 0 && words.kind(text).isPresent()
            || FormLists.whole(TITLE_YEAR, CellText.fold(text)));
  }

  /** 总分 100 96, 第3页: what is summed up or numbered is no text of the form. */
  private boolean isOfNoMatter(int from, String line) {
    return kinds.of(pieces.get(from).text()) == CellKind.TOTAL || kinds.isPageNumber(line);
  }

  private FormCell cell(int from, int to, int column) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      Piece piece = pieces.get(i);
      boolean blank = i > from && piece.gap() != Gap.NONE && !isLine(piece.gap());
      text.append(blank ? " " : "").append(piece.text());
    }
    return new FormCell(new Grid.Cell(text.toString(), pieces.get(from).place()), column, words);
  }
}
