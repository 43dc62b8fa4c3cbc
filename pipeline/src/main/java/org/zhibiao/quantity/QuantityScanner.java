package org.zhibiao.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Span;

/**
 * Finds the quantity expressions of a text, left to right, without overlaps. Holds only immutable
 * tables, so one scanner serves all threads.
 *
 * <p>Example: in 省级不少于1门、院级60门 it finds 不少于1门 and 60门.
 */
public final class QuantityScanner {
  private final Units units;
  private final Wordings wordings;
  private final Uncounted uncounted;
  private final Automaton unitLookalikes;

  private QuantityScanner(Units units, Wordings wordings, Uncounted uncounted) {
    this.units = units;
    this.wordings = wordings;
    this.uncounted = uncounted;
    this.unitLookalikes = UnitReader.lookalikes();
  }

  /** The scanner with the knowledge that ships with the project. */
  public static QuantityScanner standard() {
    return new QuantityScanner(Units.standard(), Wordings.standard(), Uncounted.standard());
  }

  /** The table of units it reads with. */
  public Units units() {
    return units;
  }

  /** The quantities of a folded text ({@link CharFold#fold(String)}), in text order. */
  public List<Quantity> scan(String folded) {
    List<Quantity> found = new ArrayList<>();
    QuantityReader reader = null;
    for (int i = nextNumber(folded, 0); i < folded.length(); i = nextNumber(folded, i)) {
      int after = uncounted.end(folded, i);
      if (after > i) {
        i = after;
        continue;
      }
      if (reader == null) {
        reader = reader(folded);
      }
      i = step(i, reader, found);
    }
    return found;
  }

  /** The first place from {@code from} on where a number may start, or the text's end. */
  private static int nextNumber(String folded, int from) {
    int i = from;
    while (i < folded.length() && !NumeralSigns.startsNumber(folded.charAt(i))) {
      i++;
    }
    return i;
  }

  private QuantityReader reader(String folded) {
    UnitReader unitReader = new UnitReader(folded, units, unitLookalikes);
    return new QuantityReader(folded, wordings, uncounted, unitReader);
  }

  /** Reads what starts at {@code at}; returns where to go on. */
  private static int step(int at, QuantityReader reader, List<Quantity> found) {
    Quantity q = reader.at(at);
    if (q == null) {
      return reader.end(at);
    }
    int last = found.size() - 1;
    if (last >= 0 && found.get(last).span().end() > q.span().start()) {
      // A comparator can't belong to two numbers: 2万人次以上，50 …
      return reader.end(at);
    }
    found.add(q);
    return Math.max(q.span().end(), at + 1);
  }

  /** The places of quoted names, in which numerals are no quantities: “十四五”, 《科普一分钟》. */
  public static List<Span> quoted(String text) {
    List<Span> spans = new ArrayList<>();
    quoted(text, '《', '》', spans);
    quoted(text, '“', '”', spans);
    quoted(text, '「', '」', spans);
    return spans;
  }

  private static void quoted(String text, char open, char close, List<Span> spans) {
    for (int i = text.indexOf(open); i >= 0; i = text.indexOf(open, i + 1)) {
      int end = text.indexOf(close, i);
      if (end > i && end - i <= MOST_QUOTED) {
        spans.add(new Span(i, end + 1));
        i = end;
      } else if (end < 0) {
        return;
      }
    }
  }

  /** Longer quotes are sentences that may promise something. */
  private static final int MOST_QUOTED = 60;

  /** Whether a number may begin with this character. */
  public static boolean startsNumber(char c) {
    return NumeralSigns.startsNumber(c);
  }

  /** What a comparator that stands alone means, such as ≥ or 不少于; {@link Bound#NONE} for none. */
  public Bound bound(String written) {
    String folded = CharFold.fold(written).strip();
    Wordings.Found found = wordings.before(folded, folded.length());
    return found != null && found.length() == folded.length()
        ? found.wording().bound()
        : Bound.NONE;
  }

  /** What a comparator word means wherever it may stand, such as 不少于, 以上 or 左右. */
  public Bound wording(String written) {
    Bound before = bound(written);
    if (before != Bound.NONE) {
      return before;
    }
    Wording after = wordings.exactlyAfter(CharFold.fold(written).strip());
    return after == null ? Bound.NONE : after.bound();
  }

  /**
   * Whether a comparator word is half of a phrase, so that what stands behind the number says how
   * it is kept: 控制在 of 控制在90%左右.
   */
  public boolean isHalf(String written) {
    Wording before = wordings.exactlyBefore(CharFold.fold(written).strip());
    return before != null && before.use() == Wording.Use.KEPT;
  }

  /** The unit of that name, or null. */
  public @Nullable Unit unit(String name) {
    return units.named(name);
  }
}
