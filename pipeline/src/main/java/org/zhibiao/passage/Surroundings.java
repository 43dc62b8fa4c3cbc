package org.zhibiao.passage;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Change;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.Trait;

/**
 * Reads what stands around a quantity in its clause: change (增减), period (频次) and deadline (时限), by
 * the lists of {@code surroundings.words}. Stateless.
 *
 * <p>Example: 2022年底前覆盖率提升2个百分点 has an increase and the deadline 2022年底前; 每季度不少于2次 repeats over
 * 每季度.
 */
public final class Surroundings {
  private static final Lexicon WORDS = Lexicon.of(Surroundings.class, SurroundingLists.RESOURCE);
  private static final SurroundingLists LISTS = new SurroundingLists(WORDS);
  private static final Changes CHANGES = new Changes(WORDS);
  private static final Surrounding PERIOD = LISTS.read("period");
  private static final Surrounding DEADLINE = LISTS.read("deadline");
  private static final Surrounding UNTIL = LISTS.read("until");
  private static final Automaton NEXT = WORDS.automaton("next-of-list");
  private static final Automaton LISTED = WORDS.automaton("listed");
  private static final Automaton UNTIL_WORD = WORDS.automaton("until-word");
  private static final Automaton UNIT_OF_TIME = WORDS.automaton("unit-of-time");
  private static final List<Surrounding> BLANKED = LISTS.blanked();

  /** A verb or a share holds for no more numbers of a list than these. */
  private static final int MOST_LISTED = 12;

  private Surroundings() {}

  /**
   * The direction of the change that quantity k is the size of, or null; of 分别下降8%、6%以上 the verb
   * holds for both.
   */
  public static @Nullable Change change(Passage p, int k) {
    int first = Math.max(0, k - MOST_LISTED);
    for (int i = k; i >= first; i--) {
      Change change = CHANGES.of(p, p.quantities().get(i));
      if (change != null || !isListed(p, i)) {
        return change;
      }
    }
    return null;
  }

  /**
   * The period or share that quantity k repeats over, as written, or null; of 每人每月720元、560元 it
   * holds for both.
   */
  public static @Nullable String per(Passage p, int k) {
    int first = Math.max(0, k - MOST_LISTED);
    for (int i = k; i >= first; i--) {
      Span own = ownPer(p, i);
      if (own != null) {
        return own.slice(p.text());
      }
      if (!isListed(p, i) && !goesOn(p, i)) {
        return null;
      }
    }
    return null;
  }

  /**
   * 每县建设1个商贸中心、1个配送中心: the next of a list in the same clause, as long as both are shares or none
   * is.
   */
  private static boolean goesOn(Passage p, int k) {
    if (k == 0) {
      return false;
    }
    Quantity q = p.quantities().get(k);
    Quantity before = p.quantities().get(k - 1);
    int end = before.span().end();
    return isShare(q) == isShare(before)
        && end <= q.span().start()
        && p.clauseStart(q.span().start()) <= before.span().start()
        && NEXT.longest(p.folded(), end, q.span().start()) > 0;
  }

  private static boolean isShare(Quantity q) {
    return q.is(Trait.RATIO) || q.is(Trait.POINTS);
  }

  /** Where the period or share of quantity k stands before its number, or null. */
  public static @Nullable Span ownPer(Passage p, int k) {
    Quantity q = p.quantities().get(k);
    int clause = p.clauseStart(q.span().start());
    int end = k == 0 ? 0 : p.quantities().get(k - 1).span().end();
    int from = end > q.span().start() ? clause : Math.max(clause, end);
    Span found = PERIOD.last(p.folded(), from, q.number().start());
    found = found == null ? EachThing.ofUnit(p, from, q.span().start()) : found;
    if (found != null) {
      return EachThing.whole(p, from, found, q.span().start());
    }
    // 一年2次: only directly before the number.
    int to = q.span().start();
    int length = UNIT_OF_TIME.longest(p.folded(), from, to);
    return length < 0 ? null : new Span(to - length, to);
  }

  /** Whether that is a share by 每: 每座, but not 人均. */
  public static boolean isEach(Passage p, Span per) {
    return EachThing.isEach(p, per.start());
  }

  /** Whether nothing but 、 or 和 stands between a quantity and the one before, of the same unit. */
  private static boolean isListed(Passage p, int k) {
    if (k == 0) {
      return false;
    }
    Quantity q = p.quantities().get(k);
    Quantity before = p.quantities().get(k - 1);
    return Objects.equals(q.unitName(), before.unitName())
        && LISTED.whole(p.folded(), before.span().end(), q.span().start());
  }

  /** The time by which quantity k is due, as written, or null. */
  public static @Nullable String deadline(Passage p, int k) {
    Quantity q = p.quantities().get(k);
    int to = q.span().start();
    int from = p.clauseStart(to);
    Span found = DEADLINE.last(p.folded(), from, to);
    if (found != null) {
      return found.slice(p.text()).strip();
    }
    Span until = UNTIL.first(p.folded(), from, to);
    if (until == null) {
      return deadlineBehind(p, k);
    }
    int word = Math.max(0, UNTIL_WORD.longest(p.folded(), until.start(), until.end()));
    return p.text().substring(until.start() + word, until.end()).strip();
  }

  /** 结转项目4个于2022年6月底前完工, 培训300人（10月底前完成）: where no other quantity follows there. */
  private static @Nullable String deadlineBehind(Passage p, int k) {
    int from = p.quantities().get(k).span().end();
    boolean bracket = from < p.folded().length() && p.folded().charAt(from) == '(';
    int to = bracket ? p.closingBracket(from) : p.clauseEnd(from);
    boolean last = k + 1 == p.quantities().size() || p.quantities().get(k + 1).span().start() >= to;
    Span found = last && from < to ? DEADLINE.first(p.folded(), from, to) : null;
    return found == null ? null : found.slice(p.text()).strip();
  }

  /**
   * The text with blanks for times, periods and list numbers, which say nothing of what is
   * measured. It is run over once; the kinds are then looked for where anything was found.
   */
  public static String withoutTimes(String text) {
    int[] places = new int[8];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (LISTS.anyAt(text, i, text.length())) {
        places = count == places.length ? Arrays.copyOf(places, 2 * count) : places;
        places[count++] = i;
      }
    }
    String blanked = text;
    for (int k = 0; k < BLANKED.size() && count > 0; k++) {
      blanked = BLANKED.get(k).blank(blanked, places, count);
    }
    return blanked;
  }
}
