package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.form.Piece.Gap;
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
      if (isLabel(meaning) && (i == at || isWhole(text.toString()))) {
        end = i + 1;
      }
    }
    return end;
  }

  /** A label that is put together must be one to the letter. */
  private boolean isWhole(String text) {
    return words.names().isWhole(text);
  }

  private static boolean isLabel(Meaning meaning) {
    return meaning.label() != null
        || meaning.section() != null
        || meaning.column(Topic.GOALS) != null;
  }

  /** Labels with their values, up to the end of the line of the last; returns what comes next. */
  private int labels(int from, int labelEnd, int to, List<Row> rows) {
    List<FormCell> cells = new ArrayList<>();
    int label = from;
    int end = labelEnd;
    while (end > label) {
      cells.add(cell(label, end, cells.size() + 1));
      int value = valueEnd(end, to);
      if (value > end) {
        cells.add(cell(end, value, cells.size() + 1));
      }
      label = value;
      boolean same = label < to && !isLine(pieces.get(label).gap());
      end = same ? labelEnd(label, to) : label;
      if (same && end == label) {
        cells.add(cell(label, label + 1, cells.size() + 1));
        label++;
        end = label < to && !isLine(pieces.get(label).gap()) ? labelEnd(label, to) : label;
      }
    }
    rows.add(new Row(cells));
    return label;
  }

  /** Behind the value that begins there: the rest of the line up to the next label. */
  private int valueEnd(int from, int to) {
    int i = from;
    while (i < to && (i == from || !isLine(pieces.get(i).gap()))) {
      if (labelEnd(i, to) > i || kinds.isFooter(pieces.get(i).text())) {
        return i;
      }
      boolean amount = kinds.of(pieces.get(i).text()).isQuantity();
      i++;
      if (amount) {
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
      if (labelEnd(i, to) > i) {
        break;
      }
      i++;
    }
    rows.add(new Row(List.of(cell(from, i, 1))));
    return i;
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
