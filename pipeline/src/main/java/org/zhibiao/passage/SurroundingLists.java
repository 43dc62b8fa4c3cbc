package org.zhibiao.passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Automaton.Direction;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Stanza;

/**
 * The lists of {@code surroundings.words}, those that look the same way in one automaton.
 * Immutable.
 *
 * <p>Example: of 每季度, 2022年底前 and 60岁以上, one run from its first character says that something of
 * the file begins there.
 */
final class SurroundingLists {
  static final String RESOURCE = "surroundings.words";

  private final List<Stanza> stanzas;
  private final List<String> read = new ArrayList<>();
  private final List<String> right = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final Automaton ahead;
  private final Automaton rightOf;
  private final Automaton leftOf;

  SurroundingLists(Lexicon lexicon) {
    this.stanzas = lexicon.stanzas();
    for (Stanza stanza : stanzas) {
      if (!stanza.all("reads").isEmpty() || !stanza.all("blanks").isEmpty()) {
        read.add(stanza.name());
      }
      right.addAll(stanza.all("only-before"));
      right.addAll(stanza.all("not-before"));
      left.addAll(stanza.all("only-after"));
      left.addAll(stanza.all("not-after"));
    }
    this.ahead = lexicon.automaton(Direction.AHEAD, read);
    this.rightOf = lexicon.automaton(Direction.AHEAD, right);
    this.leftOf = lexicon.automaton(Direction.BEHIND, left);
  }

  /** What {@code reads} that: the lists of one kind. */
  Surrounding read(String kind) {
    return kind("reads", kind);
  }

  /** What is blanked, kind by kind in file order. */
  List<Surrounding> blanked() {
    Map<String, Surrounding> kinds = new LinkedHashMap<>();
    for (Stanza stanza : stanzas) {
      for (String kind : stanza.all("blanks")) {
        kinds.computeIfAbsent(kind, name -> kind("blanks", name));
      }
    }
    return List.copyOf(kinds.values());
  }

  private Surrounding kind(String key, String kind) {
    List<Surrounding.Words> words = new ArrayList<>();
    for (Stanza stanza : stanzas) {
      if (stanza.all(key).contains(kind)) {
        words.add(new Surrounding.Words(read.indexOf(stanza.name()), conditions(stanza)));
      }
    }
    if (words.isEmpty()) {
      throw new IllegalStateException(RESOURCE + " has no list that " + key + " " + kind);
    }
    return new Surrounding(this, words);
  }

  private List<Surrounding.Condition> conditions(Stanza stanza) {
    List<Surrounding.Condition> all = new ArrayList<>();
    stanza.all("only-before").forEach(n -> all.add(condition(right.indexOf(n), true, true)));
    stanza.all("not-before").forEach(n -> all.add(condition(right.indexOf(n), true, false)));
    stanza.all("only-after").forEach(n -> all.add(condition(left.indexOf(n), false, true)));
    stanza.all("not-after").forEach(n -> all.add(condition(left.indexOf(n), false, false)));
    return all;
  }

  private static Surrounding.Condition condition(int list, boolean right, boolean wanted) {
    return new Surrounding.Condition(list, right, wanted);
  }

  /** Whether any list that is read or blanked matches at {@code at} and ends by {@code to}. */
  boolean anyAt(String text, int at, int to) {
    return ahead.any(text, at, to);
  }

  /** The length of the longest match of a list at {@code at} that ends by {@code to}, or -1. */
  int length(int list, String text, int at, int to) {
    return ahead.longest(text, at, to, list);
  }

  /** Whether a condition holds for a match at [start, end). */
  boolean holds(Surrounding.Condition condition, String text, int start, int end) {
    int length =
        condition.right()
            ? rightOf.longest(text, end, text.length(), condition.list())
            : leftOf.longest(text, 0, start, condition.list());
    return length >= 0 == condition.wanted();
  }
}
