package org.zhibiao.form.lost;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.zhibiao.form.lost.Piece.Gap;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.table.Table;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.model.Place;

/**
 * Cuts what is left of a form into its {@link Piece}s, in reading order.
 *
 * <p>Example: {@code 验收合格率20 100% | 98%} gives 验收合格率, 20 (with no gap before it), 100% and 98%
 * (behind a bar).
 */
final class Pieces {
  /** The full-width bar and blank. */
  private static final char WIDE_BAR = 0xff5c;

  private static final char WIDE_BLANK = 0x3000;

  private final CellKinds kinds;
  private final boolean allGlued;
  private final List<Piece> pieces = new ArrayList<>();
  private Gap gap = Gap.LINE;
  private int inLine;

  private Pieces(CellKinds kinds, boolean allGlued) {
    this.kinds = kinds;
    this.allGlued = allGlued;
  }

  /**
   * The pieces of a table.
   *
   * @param glued whether its cells have run together everywhere, so that any figure may begin one
   */
  static List<Piece> of(Table table, CellKinds kinds, boolean glued) {
    Pieces cut = new Pieces(kinds, glued);
    int line = -1;
    for (Row row : table.rows()) {
      for (FormCell cell : row.cells()) {
        cut.begin(line, cell.place());
        line = cell.place().row();
        cut.cell(cell.text(), cell.place());
      }
    }
    return cut.pieces;
  }

  private void begin(int above, Place place) {
    if (place.row() == above) {
      widen(Gap.WIDE);
    } else {
      inLine = 0;
      // The bar before the break is the one that divides.
      boolean apart = above > 0 && place.row() > above + 1;
      gap = gap == Gap.BAR ? Gap.BAR : apart ? Gap.PARAGRAPH : Gap.LINE;
    }
  }

  private void widen(Gap other) {
    gap = other.compareTo(gap) > 0 ? other : gap;
  }

  private void cell(String text, Place place) {
    BitSet cuts = kinds.cuts(text, allGlued || kinds.holdsLevels(text));
    int from = -1;
    int line = place.row();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      Gap here = i < text.length() ? gap(text, i) : Gap.NONE;
      if (here == Gap.NONE && i < text.length()) {
        from = from < 0 ? i : from;
        continue;
      }
      if (from >= 0) {
        piece(text.substring(from, i), cuts.get(from, i), place.at(line, inLine + 1));
        from = -1;
        gap = Gap.NONE;
      }
      if (c != '\n' || i < text.length()) {
        widen(gap == Gap.BLANK && here == Gap.BLANK ? Gap.WIDE : here);
      }
    }
  }

  /** What the character divides, nothing where it belongs to a text. */
  private static Gap gap(String text, int at) {
    char c = text.charAt(at);
    if (c == '|' || c == WIDE_BAR || c == '│' || c == '┃') {
      return Gap.BAR;
    }
    if (c == '\n' || c == '\r') {
      return Gap.LINE;
    }
    if (c == '\t' || c == WIDE_BLANK) {
      return Gap.WIDE;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) ? Gap.BLANK : Gap.NONE;
  }

  /** Keeps a stretch, divided where two cells may have run together. */
  private void piece(String text, BitSet cuts, Place place) {
    if (kinds.of(text).isWhole()) {
      add(text, place);
      return;
    }
    int from = 0;
    boolean glued = allGlued || isGlued(text) || kinds.holdsLevels(text);
    int unitEnd = -1;
    for (int i = 1; i < text.length(); i++) {
      if (glued && isDigit(text.charAt(i - 1)) && !isDigit(text.charAt(i))) {
        int unit = kinds.unitLength(text, i);
        unitEnd = unit > 0 ? i + unit : unitEnd;
      }
      if (cuts.get(i) || kinds.mayDivide(text, from, i, glued) || i == unitEnd) {
        add(text.substring(from, i), place);
        gap = Gap.NONE;
        from = i;
      }
    }
    add(text.substring(from), place);
  }

  private void add(String text, Place place) {
    pieces.add(new Piece(text, place.at(place.row(), ++inLine), gap));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether it is nothing but numbers that have run together: 20100%100%20. */
  private static boolean isGlued(String text) {
    boolean share = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      share |= c == '%' && i + 1 < text.length();
      if (c != '%' && c != '.' && !isDigit(c)) {
        return false;
      }
    }
    return share;
  }
}
