package org.zhibiao.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import technology.tabula.TextElement;

/**
 * A line of text on a page: characters of one height, from left to right, in the pieces that wide
 * gaps leave. Lengths are in points.
 *
 * @param characters that the pieces were made of, from left to right; none where they are not known
 */
record Line(List<Piece> pieces, List<TextElement> characters) {
  /** Characters overlap less in height where they stand in different lines. */
  private static final double OVERLAP = 0.5;

  /** A gap of more widths of a character parts two pieces; a smaller one may be a space. */
  private static final double WIDE = 1.2;

  private static final double SPACE = 0.25;

  /** A gap this wide may part columns. */
  private static final double BOUND = 0.4;

  /** A line whose characters are not known. */
  Line(List<Piece> pieces) {
    this(pieces, List.of());
  }

  /** A run of characters without a wide gap. */
  record Piece(String text, double left, double right, double top, double bottom, double em) {
    double middle() {
      return (left + right) / 2;
    }
  }

  /** A line of words as a recogniser gives them, joined where no wide gap parts them. */
  static Line ofWords(List<Piece> words) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece word : words) {
      Piece before = pieces.isEmpty() ? null : pieces.getLast();
      if (before == null || word.left() - before.right() > 2 * WIDE * before.em()) {
        pieces.add(word);
      } else {
        pieces.set(
            pieces.size() - 1,
            new Piece(
                before.text() + Wrapping.space(before.text(), word.text()) + word.text(),
                before.left(),
                word.right(),
                Math.min(before.top(), word.top()),
                Math.max(before.bottom(), word.bottom()),
                Math.max(before.em(), word.em())));
      }
    }
    return new Line(List.copyOf(pieces));
  }

  /** The lines of some characters, from top to bottom. */
  static List<Line> of(List<TextElement> characters) {
    List<TextElement> sorted = new ArrayList<>();
    characters.stream().filter(c -> !c.getText().isBlank()).forEach(sorted::add);
    sorted.sort(Comparator.comparingDouble(TextElement::getBottom));
    List<List<TextElement>> rows = new ArrayList<>();
    for (TextElement c : sorted) {
      List<TextElement> row = rows.isEmpty() ? null : rows.getLast();
      if (row == null || !sharesLine(row.getFirst(), c)) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(c);
    }
    return rows.stream().map(row -> line(row, List.of())).toList();
  }

  /**
   * The line, parted also by narrower gaps where a column ends.
   *
   * <p>Example: 工程验收合格率 fills its cell, and =100% stands close behind it in the next column.
   */
  Line parted(List<Double> bounds) {
    return characters.isEmpty() ? this : line(new ArrayList<>(characters), bounds);
  }

  private static boolean sharesLine(TextElement a, TextElement b) {
    double shared = Math.min(a.getBottom(), b.getBottom()) - Math.max(a.getTop(), b.getTop());
    return shared > OVERLAP * Math.min(a.getHeight(), b.getHeight());
  }

  /** The line, parted by all gaps that are wider than those in a word. */
  Line fine() {
    if (characters.isEmpty()) {
      return this;
    }
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < characters.size(); i++) {
      gaps.add((characters.get(i - 1).getRight() + characters.get(i).getLeft()) / 2.0);
    }
    return parted(gaps);
  }

  private static Line line(List<TextElement> row, List<Double> bounds) {
    row.sort(Comparator.comparingDouble(TextElement::getLeft));
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 0; i < row.size(); i++) {
      TextElement c = row.get(i);
      if (i > from) {
        double gap = c.getLeft() - row.get(i - 1).getRight();
        boolean bound = gap > BOUND * width(c) && isBound(row.get(i - 1), c, bounds);
        if (bound || gap > WIDE * em(c)) {
          pieces.add(piece(text, row.subList(from, i)));
          text.setLength(0);
          from = i;
        } else if (gap > SPACE * em(c) && isLatin(c) && isLatin(row.get(i - 1))) {
          text.append(' ');
        }
      }
      text.append(c.getText());
    }
    pieces.add(piece(text, row.subList(from, row.size())));
    return new Line(List.copyOf(pieces), List.copyOf(row));
  }

  private static boolean isBound(TextElement before, TextElement c, List<Double> bounds) {
    for (double bound : bounds) {
      if (bound > before.getRight() - 1 && bound < c.getLeft() + 1) {
        return true;
      }
    }
    return false;
  }

  private static double width(TextElement c) {
    return isLatin(c) ? c.getFontSize() : c.getWidth();
  }

  private static boolean isLatin(TextElement c) {
    return c.getText().charAt(0) < 0x250;
  }

  /** The width of a Chinese character of that size. */
  private static double em(TextElement c) {
    return Math.max(c.getFontSize(), c.getHeight());
  }

  private static Piece piece(CharSequence text, List<TextElement> row) {
    double top = row.stream().mapToDouble(TextElement::getTop).min().orElseThrow();
    double bottom = row.stream().mapToDouble(TextElement::getBottom).max().orElseThrow();
    double em = row.stream().mapToDouble(Line::em).max().orElseThrow();
    return new Piece(
        text.toString(), row.getFirst().getLeft(), row.getLast().getRight(), top, bottom, em);
  }

  /** The whole line; where it was parted stand two spaces. */
  String text() {
    return String.join("  ", pieces.stream().map(Piece::text).toList());
  }

  double left() {
    return pieces.getFirst().left();
  }

  double right() {
    return pieces.getLast().right();
  }

  double top() {
    return pieces.stream().mapToDouble(Piece::top).min().orElseThrow();
  }

  double bottom() {
    return pieces.stream().mapToDouble(Piece::bottom).max().orElseThrow();
  }

  double em() {
    return pieces.stream().mapToDouble(Piece::em).max().orElseThrow();
  }
}
