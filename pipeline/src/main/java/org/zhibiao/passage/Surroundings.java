package org.zhibiao.passage;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Change;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.Quantity;

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
  private static final Automaton UNTIL_WORD = WORDS.automaton("until-word");
  private static final Automaton UNIT_OF_TIME = WORDS.automaton("unit-of-time");
  private static final List<Surrounding> BLANKED = LISTS.blanked();

  private Surroundings() {}

  /** The direction of the change that the quantity is the size of, or null. */
  public static @Nullable Change change(Passage p, Quantity q) {
    return CHANGES.of(p, q);
  }

  /** The period or share that the quantity repeats over, as written, or null. */
  public static @Nullable String per(Passage p, Quantity q, int from) {
    int to = q.span().start();
    Span found = PERIOD.last(p.folded(), from, to);
    if (found != null) {
      return found.slice(p.text());
    }
    // 一年2次: only directly before the number.
    int length = UNIT_OF_TIME.longest(p.folded(), from, to);
    return length < 0 ? null : p.text().substring(to - length, to);
  }

  /** The time by which the quantity is due, as written, or null. */
  public static @Nullable String deadline(Passage p, Quantity q, int from) {
    int to = q.span().start();
    Span found = DEADLINE.last(p.folded(), from, to);
    if (found != null) {
      return found.slice(p.text()).strip();
    }
    Span until = UNTIL.first(p.folded(), from, to);
    if (until == null) {
      return null;
    }
    int word = Math.max(0, UNTIL_WORD.longest(p.folded(), until.start(), until.end()));
    return p.text().substring(until.start() + word, until.end()).strip();
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
