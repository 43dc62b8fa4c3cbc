package org.zhibiao.form.lost;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.lost.Piece.Gap;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.Topic;

/**
 * Puts the halves of names together that stand in two lines, one above the other, where the layout
 * of a header is lost.
 *
 * <p>Example: of the lines {@code 三级指标 年度 实际 分值} and {@code 指标值 完成值} it makes 三级指标, 年度, 指标值, 实际,
 * 完成值, 分值, so that the halves are neighbours.
 */
final class WrappedHeader {
  /** Fewer names make no header. */
  private static final int FEWEST = 3;

  /** The half of a name is not longer. */
  private static final int LONG = 12;

  private final CellKinds kinds;

  WrappedHeader(CellKinds kinds) {
    this.kinds = kinds;
  }

  /** The pieces, those of wrapped headers in the order of their names. */
  List<Piece> unwrap(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>(pieces.size());
    int i = 0;
    while (i < pieces.size()) {
      int below = lineEnd(pieces, i);
      int end = below < pieces.size() ? lineEnd(pieces, below) : below;
      List<Piece> both =
          below - i >= FEWEST && end > below
              ? together(pieces.subList(i, below), pieces.subList(below, end))
              : null;
      all.addAll(both == null ? pieces.subList(i, below) : both);
      i = both == null ? below : end;
    }
    return all;
  }

  private static int lineEnd(List<Piece> pieces, int from) {
    int i = from + 1;
    while (i < pieces.size()
        && pieces.get(i).gap() != Gap.LINE
        && pieces.get(i).gap() != Gap.PARAGRAPH) {
      i++;
    }
    return i;
  }

  /** The names that the two lines write, or null where they write none together. */
  private @Nullable List<Piece> together(List<Piece> above, List<Piece> below) {
    if (below.size() > above.size() || !areShort(above) || !areShort(below)) {
      return null;
    }
    List<Piece> all = new ArrayList<>();
    int names = 0;
    int next = 0;
    for (Piece half : above) {
      all.add(half);
      boolean whole = isColumn(half.text());
      boolean joined =
          next < below.size()
              && isColumn(half.text() + below.get(next).text())
              && (!whole || isLonger(half, below, next, above));
      if (joined) {
        all.add(below.get(next++));
      }
      names += whole || joined ? 1 : 0;
    }
    return next == below.size() && names >= FEWEST && 3 * names >= 2 * above.size() ? all : null;
  }

  /** 一级 is a name, and 一级指标 too: it is the longer one where each has its half below. */
  private boolean isLonger(Piece half, List<Piece> below, int next, List<Piece> above) {
    return below.size() == above.size() || kinds.isWholeName(half.text() + below.get(next).text());
  }

  private boolean isColumn(String text) {
    return kinds.meaning(text).column(Topic.INDICATORS) != null && kinds.isWholeName(text);
  }

  private static boolean areShort(List<Piece> line) {
    for (Piece piece : line) {
      if (piece.text().length() > LONG || CellText.holdsDigit(piece.text())) {
        return false;
      }
    }
    return true;
  }
}
