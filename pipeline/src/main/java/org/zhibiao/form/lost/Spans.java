package org.zhibiao.form.lost;

import java.util.Arrays;
import java.util.List;
import org.zhibiao.form.lost.Piece.Gap;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.Role;
import org.zhibiao.match.Automaton;

/**
 * The runs of pieces that may be one cell, with their kinds.
 *
 * <p>Example: of 数量 and 指标, one below the other, the run of both is a {@link CellKind#LEVEL2}.
 */
final class Spans {
  /** What it costs that a row has nothing but the name of a level. */
  static final double LEVEL_ALONE = 1.2;

  /** A cell has not more pieces than this. */
  private static final int MOST = 12;

  /** Nor more characters, where it has several pieces. */
  private static final int LONG = 80;

  /** How the names of levels end that no file has. */
  private static final Automaton LEVEL = FormLists.of("level-name");

  private final List<Piece> pieces;
  private final String[][] texts;
  private final CellKind[][] kinds;
  private final double[][] joins;

  /** What it costs that two cells meet where nothing divides them. */
  private final double apart;

  /** How much more than one piece a line has: where it has one, a new line says nothing. */
  private final double perLine;

  /**
   * The runs of those pieces.
   *
   * @param glued whether the table's cells have run together
   */
  Spans(List<Piece> pieces, CellKinds known, boolean glued) {
    this.pieces = pieces;
    this.apart = glued ? 0.6 : areBarred(pieces) ? 6 : 2.5;
    int n = pieces.size();
    texts = new String[n][];
    kinds = new CellKind[n][];
    joins = new double[n][];
    for (int i = 0; i < n; i++) {
      fill(i, known);
    }
    int lines = 1;
    for (Piece piece : pieces) {
      lines += isLine(piece.gap()) ? 1 : 0;
    }
    perLine = (double) n / lines;
  }

  /** Whether bars divide the cells, so that none has run together with another. */
  private static boolean areBarred(List<Piece> pieces) {
    int bars = 0;
    for (Piece piece : pieces) {
      bars += piece.gap() == Gap.BAR ? 1 : 0;
    }
    return bars * 3 > pieces.size();
  }

  private static boolean isLine(Gap gap) {
    return gap == Gap.LINE || gap == Gap.PARAGRAPH;
  }

  private void fill(int i, CellKinds known) {
    int most = Math.min(MOST, pieces.size() - i);
    String[] text = new String[most];
    CellKind[] kind = new CellKind[most];
    double[] join = new double[most];
    double inside = 0;
    int size = 0;
    while (size < most) {
      Piece piece = pieces.get(i + size);
      if (size > 0 && (piece.gap() == Gap.BAR || text[size - 1].length() > LONG)) {
        break;
      }
      text[size] = size == 0 ? piece.text() : joined(text[size - 1], piece);
      kind[size] = known.of(text[size]);
      join[size] = size == 0 ? 0 : join[size - 1] + join(piece.gap());
      inside += size == 0 ? 0 : nameInside(known.of(piece.text()), piece);
      inside += size > 0 && isLine(piece.gap()) && known.isNumbered(piece.text()) ? 3 : 0;
      inside += size == 1 ? nameInside(kind[0], pieces.get(i)) : 0;
      if (!kind[size].isKnown()) {
        join[size] += inside;
      }
      size++;
    }
    texts[i] = Arrays.copyOf(text, size);
    kinds[i] = Arrays.copyOf(kind, size);
    joins[i] = join;
  }

  /** What it costs that a whole name of a level, a column or a label is only part of a cell. */
  private static double nameInside(CellKind kind, Piece piece) {
    if (!kind.isKnown()) {
      return 0;
    }
    boolean never = kind == CellKind.LABEL || kind == CellKind.TOTAL || kind == CellKind.COLUMN;
    return never || piece.text().length() > 3 ? 3 : 0.8;
  }

  /** Words of two languages keep their blank. */
  private static String joined(String before, Piece piece) {
    char left = before.charAt(before.length() - 1);
    char right = piece.text().charAt(0);
    boolean blank = piece.gap() != Gap.NONE && left < 0x80 && right < 0x80;
    boolean letters = Character.isLetter(left) && Character.isLetter(right);
    return before + (blank && letters ? " " : "") + piece.text();
  }

  private static double join(Gap gap) {
    return switch (gap) {
      case NONE -> 0;
      case BLANK -> 1.2;
      case LINE -> 1.6;
      case WIDE, PARAGRAPH -> 2.6;
      case BAR -> CellCosts.NEVER;
    };
  }

  int size() {
    return pieces.size();
  }

  /** The kind of one piece. */
  CellKind kind(int i) {
    return kinds[i][0];
  }

  /** The text of the pieces [from, to). */
  String text(int from, int to) {
    return texts[from][to - from - 1];
  }

  CellKind kind(int from, int to) {
    return kinds[from][to - from - 1];
  }

  /** The last place where a cell that begins there may end. */
  int last(int i) {
    return i + kinds[i].length;
  }

  /** What it costs that the pieces [from, to) are one cell under a column of that role. */
  double cost(int from, int to, Role role, CellCosts costs) {
    CellKind kind = kind(from, to);
    double cost = costs.of(kind, role);
    if (cost >= CellCosts.NEVER) {
      return CellCosts.NEVER;
    }
    double join = joins[from][to - from - 1];
    boolean known = kind.isKnown() || kind == CellKind.SYMBOL;
    double odd = isLevel(role) && !kind.isKnown() && !LEVEL.any(text(from, to)) ? 4 : 0;
    return cost + odd + (known ? join / 4 : join) + length(from, to, role) + points(from, to, role);
  }

  /** An indicator is worth 5, 10 or 20 points rather than 3.7, and never more than 100. */
  private double points(int from, int to, Role role) {
    if (role != Role.WEIGHT && role != Role.SCORE) {
      return 0;
    }
    String text = texts[from][to - from - 1];
    int whole = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    if (whole > 3 || whole == 3 && !text.startsWith("100")) {
      return role == Role.WEIGHT ? CellCosts.NEVER / 2 : 3;
    }
    boolean zero = text.equals("0") && role == Role.WEIGHT;
    return zero ? 3 : whole == 1 || text.endsWith("0") || text.endsWith("5") ? 0 : 0.5;
  }

  private static boolean isLevel(Role role) {
    return role == Role.LEVEL1 || role == Role.LEVEL2;
  }

  /** Names are short and end in a word. */
  private double length(int from, int to, Role role) {
    if (role != Role.NAME) {
      return 0;
    }
    String text = texts[from][to - from - 1];
    boolean figure = text.length() > 3 && Character.isDigit(text.charAt(text.length() - 1));
    return Math.max(0, text.length() - 24) * 0.06 + (figure ? 1.5 : 0);
  }

  /** What it costs that a row begins at that piece. */
  double rowStart(int i) {
    return switch (pieces.get(i).gap()) {
      case LINE, PARAGRAPH -> brokenNumber(i);
      case BLANK, WIDE, BAR -> perLine > 12 ? 0 : 1.2;
      case NONE -> glued(i);
    };
  }

  /** A line that begins with a figure, behind one of words that ends with one, goes on with it. */
  private double brokenNumber(int i) {
    if (i == 0 || pieces.get(i).gap() != Gap.LINE) {
      return 0;
    }
    String before = pieces.get(i - 1).text();
    boolean figures =
        Character.isDigit(before.charAt(before.length() - 1))
            && Character.isDigit(pieces.get(i).text().charAt(0));
    CellKind kind = kinds[i - 1][0];
    boolean words = pieces.get(i - 1).gap() == Gap.NONE;
    return figures && (words || !kind.isQuantity() && kind != CellKind.DATE) ? 3 : 0;
  }

  /** Cells that have run together meet between figures less often than elsewhere. */
  private double glued(int i) {
    String before = i == 0 ? " " : pieces.get(i - 1).text();
    boolean figures =
        Character.isDigit(before.charAt(before.length() - 1))
            && Character.isDigit(pieces.get(i).text().charAt(0));
    boolean unit =
        Character.isDigit(before.charAt(before.length() - 1)) && kinds[i][0] == CellKind.UNIT;
    return figures ? apart + 1.2 : unit ? apart + 2 : apart;
  }

  /** What it costs that the next cell of a row begins at that piece. */
  double inRow(int i) {
    return switch (pieces.get(i).gap()) {
      case LINE, PARAGRAPH -> Math.clamp(0.4 * (perLine - 1.2), 0, 1.2) + brokenNumber(i);
      case BLANK, WIDE, BAR -> 0;
      case NONE -> glued(i);
    };
  }

  /** What it costs that the piece stands outside the table; texts stand there as a whole. */
  double out(int i, CellCosts costs) {
    double cost = costs.out(kind(i));
    return switch (pieces.get(i).gap()) {
      case NONE -> Math.max(0, cost) / 5;
      case BLANK, WIDE, BAR -> cost + 0.3;
      case LINE, PARAGRAPH -> cost;
    };
  }
}
