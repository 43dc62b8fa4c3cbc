package org.zhibiao.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Hits;
import org.zhibiao.passage.Passage;

/**
 * What the screening says of the quantities of one passage. Used by one thread.
 *
 * <p>Example: of 培养32岁以下优秀青年70名 the first is decided by the row {@code age}, the second by none.
 */
public final class Verdicts {
  private static final Askers NONE = new Askers(0, List.of());

  private final Screening screening;
  private final Passage passage;

  /** What is found at each place of the quantity in question, once it was asked for. */
  private final @Nullable Hits[] hits = new Hits[Screening.PLACES.size()];

  /** A bit for each place that was looked at. */
  private long looked;

  private Situation situation;
  private Askers askers = NONE;
  private long known;
  private long holding;

  Verdicts(Screening screening, Passage passage) {
    this.screening = screening;
    this.passage = passage;
    this.situation = new Situation(passage, 0);
  }

  /** The quantity at that place with the reason why it is no target, if there is one. */
  public Candidate of(int index) {
    Row row = decided(index, null);
    return row == null
        ? new Candidate(passage.quantities().get(index), null, null)
        : new Candidate(passage.quantities().get(index), row.reason(), row.name());
  }

  /** The rows that fired, in order: those that lifted a reason, and the one that decided. */
  List<Row> trace(int index) {
    List<Row> fired = new ArrayList<>();
    decided(index, fired);
    return fired;
  }

  private @Nullable Row decided(int index, @Nullable List<Row> trace) {
    turnTo(index);
    List<String> lifted = List.of();
    for (int k = 0; k < askers.size(); k++) {
      if (askers.ruledOut(k, known, holding)) {
        continue;
      }
      Row row = askers.row(k);
      if (lifted.contains(row.reason()) || !fires(row)) {
        continue;
      }
      if (trace != null) {
        trace.add(row);
      }
      if (!row.spares()) {
        return row;
      }
      lifted = lifted.isEmpty() ? new ArrayList<>() : lifted;
      lifted.add(row.reason());
    }
    return null;
  }

  private void turnTo(int index) {
    situation = situation.index == index ? situation : new Situation(passage, index);
    known = 0;
    holding = 0;
    askers = screening.askers(situation.quantity.dimension());
    looked = 0;
  }

  private boolean fires(Row row) {
    return hold(row.signs()) && textsStand(row) && choicesHold(row) && hold(row.words());
  }

  private boolean hold(Row.Asked asked) {
    long unknown = (asked.wanted() | asked.unwanted()) & ~known;
    while (unknown != 0 && asked.by(holding | asked.wanted() & ~known)) {
      learn(Row.SIGNS.lowest(unknown), Long.lowestOneBit(unknown));
      unknown &= unknown - 1;
    }
    return asked.by(holding) && (asked.wanted() & ~known) == 0;
  }

  private void learn(Sign sign, long bit) {
    known |= bit;
    if (sign.of(situation)) {
      holding |= bit;
    }
  }

  private boolean choicesHold(Row row) {
    for (int i = 0; i < row.choices().size(); i++) {
      Row.Choice choice = row.choices().get(i);
      for (long u = choice.signs() & ~known; u != 0; u &= u - 1) {
        learn(Row.SIGNS.lowest(u), Long.lowestOneBit(u));
      }
      if ((choice.traits() & askers.traits()) == 0 && (choice.signs() & holding) == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean textsStand(Row row) {
    for (int i = 0; i < row.texts().size(); i++) {
      Row.Text text = row.texts().get(i);
      if (found(text.place()).has(text.number()) != text.wanted()) {
        return false;
      }
    }
    return true;
  }

  private Hits found(int at) {
    Hits found = hits[at];
    if (found != null && (looked & (1L << at)) != 0) {
      return found;
    }
    looked |= 1L << at;
    Automaton automaton = screening.automaton(at);
    if (found == null) {
      found = automaton.hits();
      hits[at] = found;
    } else {
      found.clear();
    }
    Place place = Screening.PLACES.get(at);
    if (place.isThere(situation)) {
      automaton.all(place.text(situation), place.from(situation), place.to(situation), found);
    }
    return found;
  }
}
