package org.zhibiao.target;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Hits;
import org.zhibiao.quantity.Trait;

/**
 * What the screening says of the quantities of one passage. Used by one thread.
 *
 * <p>Example: of 培养32岁以下优秀青年70名 the first is decided by the row {@code age}, the second by none.
 */
final class Verdicts {
  private final Screening screening;
  private final Passage passage;

  Verdicts(Screening screening, Passage passage) {
    this.screening = screening;
    this.passage = passage;
  }

  /** The row that says the quantity is no target, or null where it may be one. */
  @Nullable ScreeningRow of(int index) {
    return new Case(new Situation(passage, index)).decided(null);
  }

  /** The rows that fired, in order: those that lifted a reason, and the one that decided. */
  List<ScreeningRow> trace(int index) {
    List<ScreeningRow> fired = new ArrayList<>();
    new Case(new Situation(passage, index)).decided(fired);
    return fired;
  }

  /** One quantity: what was found out of it so far. */
  private final class Case {
    private final Situation situation;
    private final Set<Sign> known = EnumSet.noneOf(Sign.class);
    private final Set<Sign> holding = EnumSet.noneOf(Sign.class);
    private final Map<ScreeningPlace, Hits> hits = new EnumMap<>(ScreeningPlace.class);

    Case(Situation situation) {
      this.situation = situation;
    }

    /** The first row that gives a reason; what fires on the way is added to the trace. */
    @Nullable ScreeningRow decided(@Nullable List<ScreeningRow> trace) {
      Set<String> lifted = new HashSet<>();
      List<ScreeningRow> rows = screening.rows();
      for (int i = 0; i < rows.size(); i++) {
        ScreeningRow row = rows.get(i);
        if (lifted.contains(row.reason()) || !fires(row)) {
          continue;
        }
        if (trace != null) {
          trace.add(row);
        }
        if (!row.spares()) {
          return row;
        }
        lifted.add(row.reason());
      }
      return null;
    }

    private boolean fires(ScreeningRow row) {
      for (int i = 0; i < row.traits().size(); i++) {
        ScreeningRow.Asked<Trait> asked = row.traits().get(i);
        if (situation.is(asked.what()) != asked.wanted()) {
          return false;
        }
      }
      return textsStand(row) && signsHold(row) && choicesHold(row);
    }

    private boolean signsHold(ScreeningRow row) {
      for (int i = 0; i < row.signs().size(); i++) {
        ScreeningRow.Asked<Sign> asked = row.signs().get(i);
        if (holds(asked.what()) != asked.wanted()) {
          return false;
        }
      }
      return true;
    }

    private boolean choicesHold(ScreeningRow row) {
      for (int i = 0; i < row.choices().size(); i++) {
        if (!holds(row.choices().get(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean holds(ScreeningRow.Choice choice) {
      for (int i = 0; i < choice.traits().size(); i++) {
        if (situation.is(choice.traits().get(i))) {
          return true;
        }
      }
      for (int i = 0; i < choice.signs().size(); i++) {
        if (holds(choice.signs().get(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean textsStand(ScreeningRow row) {
      for (int i = 0; i < row.texts().size(); i++) {
        ScreeningRow.Text text = row.texts().get(i);
        if (hits(text.place()).has(text.number()) != text.wanted()) {
          return false;
        }
      }
      return true;
    }

    private boolean holds(Sign sign) {
      if (known.add(sign) && sign.of(situation)) {
        holding.add(sign);
      }
      return holding.contains(sign);
    }

    private Hits hits(ScreeningPlace place) {
      Hits found = hits.get(place);
      if (found == null) {
        Automaton automaton = screening.automaton(place);
        if (automaton == null) {
          throw new IllegalStateException("no row asks for " + place);
        }
        found = automaton.hits();
        if (place.isThere(situation)) {
          automaton.all(place.text(situation), place.from(situation), place.to(situation), found);
        }
        hits.put(place, found);
      }
      return found;
    }
  }
}
