package org.zhibiao.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Stanza;
import org.zhibiao.passage.Passage;
import org.zhibiao.quantity.Dimension;
import org.zhibiao.quantity.Trait;

/**
 * Tells quantities that are no targets (非指标) by the rows of {@code screening.rules}: ordinals,
 * ages, conditions on who is counted, scores, provisions, numerals inside words. Immutable: the
 * rows and one automaton for each place around a quantity.
 *
 * <p>Example: 32岁以下 in 培养32岁以下优秀青年70名 is an age, 第3期 an ordinal, 一 in 统一 part of a word.
 */
public final class Screening {
  static final List<Place> PLACES = List.of(Place.values());

  private static final Set<String> TELLS = Set.of("reason", "spare", "when", "why", "yes", "no");

  private final List<Row> rows = new ArrayList<>();

  /** Worked out once for each dimension of the table. */
  private final Map<Dimension, Askers> askers = new ConcurrentHashMap<>();

  /** For each place the automaton of all that rows ask for there. */
  private final Automaton[] automata = new Automaton[PLACES.size()];

  private Screening(List<Stanza> stanzas, Map<String, String> lists) {
    List<List<String>> expressions = new ArrayList<>();
    PLACES.forEach(place -> expressions.add(new ArrayList<>()));
    for (Stanza stanza : stanzas) {
      rows.add(Row.of(stanza, texts(stanza, expressions)));
    }
    for (int place = 0; place < PLACES.size(); place++) {
      automata[place] = Automaton.of(PLACES.get(place).direction(), expressions.get(place), lists);
    }
  }

  /** The rows that ship with the project. */
  public static Screening standard() {
    return new Screening(
        Knowledge.stanzas(Screening.class, "screening.rules"),
        Lexicon.of(Screening.class, "screening.words").lists());
  }

  private static List<Row.Text> texts(Stanza stanza, List<List<String>> expressions) {
    List<Row.Text> texts = new ArrayList<>();
    for (String key : stanza.values().keySet()) {
      if (TELLS.contains(key)) {
        continue;
      }
      boolean wanted = !key.startsWith("not-");
      int place = place(stanza, wanted ? key : key.substring("not-".length()));
      List<String> all = expressions.get(place);
      texts.add(new Row.Text(place, all.size(), wanted));
      all.add(PLACES.get(place).expression(String.join("|", stanza.all(key))));
    }
    return texts;
  }

  private static int place(Stanza stanza, String slug) {
    for (int place = 0; place < PLACES.size(); place++) {
      if (PLACES.get(place).slug().equals(slug)) {
        return place;
      }
    }
    throw stanza.wrong("has an unknown line \"" + slug + "\"");
  }

  List<Row> rows() {
    return rows;
  }

  /** The rows that can fire on a quantity of that dimension. */
  Askers askers(Dimension dimension) {
    return askers.computeIfAbsent(dimension, d -> new Askers(bits(d), rows));
  }

  private static long bits(Dimension dimension) {
    long bits = 0;
    for (Trait trait : Row.TRAITS.values()) {
      bits |= dimension.is(trait) ? Row.TRAITS.of(trait) : 0;
    }
    return bits;
  }

  /** What rows ask for at a place of {@link #PLACES}. */
  Automaton automaton(int place) {
    return automata[place];
  }

  /** The verdicts on the quantities of one passage, each worked out when it is asked for. */
  public Verdicts on(Passage passage) {
    return new Verdicts(this, passage);
  }
}
