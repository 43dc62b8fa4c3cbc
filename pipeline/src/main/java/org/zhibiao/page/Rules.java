package org.zhibiao.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhibiao.page.PageDrawing.Bar;

/**
 * The straight lines of a page, each whole, however many pieces it was drawn in.
 *
 * <p>Example: a dotted line of two hundred squares is one rule, and so is the upper edge of seven
 * cells that were drawn one by one.
 *
 * @param across from top to bottom; edges of coloured areas among them
 * @param down from left to right
 * @param edges from left to right, those of coloured areas, which bound cells only where lines do
 *     not
 */
record Rules(List<Rule> across, List<Rule> down, List<Rule> edges) {
  /** Pieces of one line lie this close to it, in points. */
  private static final double SAME = 1.5;

  /** Gaps of dashes are shorter than this, in points. */
  private static final double DASH = 5;

  /** What is shorter, in points, is a mark. */
  private static final double SHORT = 6;

  /** More than these are a drawing, not tables. */
  private static final int MOST = 3000;

  /**
   * A line.
   *
   * @param at where it lies: from the top for one across, from the left for one down
   * @param from where it begins
   * @param to where it ends
   * @param edge whether it is nothing but the edge of coloured areas
   */
  record Rule(double at, double from, double to, boolean edge) {
    double length() {
      return to - from;
    }

    /** How much of it lies beside another one. */
    double beside(Rule other) {
      return Math.min(to, other.to) - Math.max(from, other.from);
    }
  }

  /** The lines that bars make up. */
  static Rules of(List<Bar> bars) {
    List<Rule> across = new ArrayList<>();
    List<Rule> down = new ArrayList<>();
    List<Rule> edges = new ArrayList<>();
    for (Bar bar : bars) {
      if (bar.height() <= PageDrawing.THIN) {
        across.add(new Rule((bar.top() + bar.bottom()) / 2, bar.left(), bar.right(), bar.edge()));
      }
      if (bar.width() <= PageDrawing.THIN) {
        (bar.edge() ? edges : down)
            .add(new Rule((bar.left() + bar.right()) / 2, bar.top(), bar.bottom(), bar.edge()));
      }
    }
    return new Rules(joined(across), joined(down), joined(edges));
  }

  private static List<Rule> joined(List<Rule> pieces) {
    pieces.sort(Comparator.comparingDouble(Rule::at));
    List<Rule> rules = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      if (i == pieces.size() || pieces.get(i).at() - pieces.get(from).at() > SAME) {
        join(pieces.subList(from, i), rules);
        from = i;
      }
    }
    return rules.size() > MOST ? List.of() : rules;
  }

  /** Joins pieces that lie on one line. */
  private static void join(List<Rule> pieces, List<Rule> to) {
    double at = pieces.get(pieces.size() / 2).at();
    List<Rule> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Rule::from));
    double from = sorted.getFirst().from();
    double end = sorted.getFirst().to();
    boolean edge = true;
    for (Rule piece : sorted) {
      if (piece.from() - end > DASH) {
        add(new Rule(at, from, end, edge), to);
        from = piece.from();
        end = piece.to();
        edge = true;
      }
      edge &= piece.edge();
      end = Math.max(end, piece.to());
    }
    add(new Rule(at, from, end, edge), to);
  }

  private static void add(Rule rule, List<Rule> to) {
    if (rule.length() >= SHORT) {
      to.add(rule);
    }
  }
}
