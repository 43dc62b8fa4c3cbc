package org.zhibiao.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  private final Names names;
  private final Phrases<String> unitLookalikes;

  private QuantityScanner(Units units, Wordings wordings, Names names) {
    this.units = units;
    this.wordings = wordings;
    this.names = names;
    this.unitLookalikes = UnitReader.lookalikes();
  }

  /** The scanner with the knowledge that ships with the project. */
  public static QuantityScanner standard() {
    return new QuantityScanner(Units.standard(), Wordings.standard(), Names.standard());
  }

  /** The table of units it reads with. */
  public Units units() {
    return units;
  }

  /** The quantities of a folded text ({@link CharFold#fold(String)}), in text order. */
  public List<Quantity> scan(String folded) {
    List<Quantity> found = new ArrayList<>();
    QuantityReader reader = null;
    int i = 0;
    while (i < folded.length()) {
      if (!NumeralParser.startsNumber(folded.charAt(i))) {
        i++;
        continue;
      }
      if (reader == null) {
        reader =
            new QuantityReader(folded, wordings, new UnitReader(folded, units, unitLookalikes));
      }
      i = step(folded, i, reader, found);
    }
    return found;
  }

  /** Reads what starts at {@code at}; returns where to go on. */
  private int step(String folded, int at, QuantityReader reader, List<Quantity> found) {
    int after = skip(folded, at);
    if (after > at) {
      return after;
    }
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

  /** One past the date, name or code that starts at {@code at}, or {@code at}. */
  private int skip(String folded, int at) {
    int date = Dates.end(folded, at);
    return date > at ? date : names.end(folded, at);
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
    return NumeralParser.startsNumber(c);
  }

  /** What a comparator that stands alone means, such as ≥ or 不少于; {@link Bound#NONE} for none. */
  public Bound bound(String written) {
    String folded = CharFold.fold(written).strip();
    Phrases.Match<Wording> match = wordings.before(folded, folded.length());
    return match != null && match.length() == folded.length() ? match.value().bound() : Bound.NONE;
  }

  /** What a comparator word means wherever it may stand, such as 不少于, 以上 or 左右. */
  public Bound wording(String written) {
    Bound before = bound(written);
    if (before != Bound.NONE) {
      return before;
    }
    String folded = CharFold.fold(written).strip();
    Phrases.Match<Wording> match = wordings.after(folded, 0);
    return match != null && match.length() == folded.length() ? match.value().bound() : Bound.NONE;
  }

  /** The unit of that name, or null. */
  public @Nullable Unit unit(String name) {
    return units.named(name);
  }
}
