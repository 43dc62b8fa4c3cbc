package org.zhibiao.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.Units;
import org.zhibiao.segment.Word;

/**
 * The thing that a share is of, where only its measure word was found (每个, 每万名). Stateless.
 *
 * <p>Example: in 每个中心配备3名以上 the share is 每个中心, in 每名特派员联系不少于5户 it is 每名特派员.
 */
final class EachThing {
  private static final Automaton MEASURE =
      Lexicon.of(Surroundings.class, SurroundingLists.RESOURCE).automaton("measure-of-each");

  private static final Automaton NO_THING =
      Lexicon.of(Surroundings.class, SurroundingLists.RESOURCE).automaton("no-thing");

  private static final Units UNITS = Units.standard();

  /** The characters that say 每: looked for at every place before a number. */
  private static final String EACH =
      String.join("", Lexicon.of(Surroundings.class, SurroundingLists.RESOURCE).words("each-word"));

  /** A name of more characters is hardly that of a share. */
  private static final int LONGEST = 10;

  /** How far before 每周 another 每 may stand: 每仓每周. */
  private static final int TWICE = 3;

  private EachThing() {}

  /** Whether 每 stands there. */
  static boolean isEach(Passage p, int at) {
    return EACH.indexOf(p.folded().charAt(at)) >= 0;
  }

  /**
   * 每座, 每公斤: a share by any unit of the table, the last one that begins in the stretch; or null.
   */
  static @Nullable Span ofUnit(Passage p, int from, int to) {
    int each = to - 1;
    while (each >= from && !isEach(p, each)) {
      each--;
    }
    if (each < from) {
      return null;
    }
    int length = UNITS.longest(p.folded(), each + 1);
    return length > 0 && each + 1 + length <= to ? new Span(each, each + 1 + length) : null;
  }

  /** The share with its thing, which begins from {@code from} on and ends by {@code to}. */
  static Span whole(Passage p, int from, Span found, int to) {
    Span share = found;
    for (int i = found.start() - 2; i >= Math.max(from, found.start() - TWICE); i--) {
      share = isEach(p, i) ? new Span(i, found.end()) : share;
    }
    if (MEASURE.longest(p.folded(), share.start(), share.end()) < 0 || share.end() >= to) {
      return share;
    }
    List<Word> words = p.words(share.end(), to);
    int nouns = 0;
    while (nouns < words.size() && words.get(nouns).is("n")) {
      nouns++;
    }
    if (nouns == words.size() && nouns > 1) {
      // 每个中心全科医生3名: what is counted stands there too.
      nouns = 1;
    }
    while (nouns > 0
        && (nouns == 1 && words.getFirst().text().length() == 1
            || NO_THING.any(words.get(nouns - 1).text()))) {
      nouns--;
    }
    int end = nouns == 0 ? share.end() : words.get(nouns - 1).end();
    return end - share.start() > LONGEST ? share : new Span(share.start(), end);
  }
}
