package org.zhibiao.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.Unread;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.read.Hash;

/** Extracts the targets of a declaration and gives each its stable id. */
public final class ReadingMaker {
  /** The most that a number is trusted whose cell may belong under another column. */
  private static final double DOUBTED = 0.8;

  /** The doubts about a cell that its numbers share. */
  private static final Set<Doubt> SHARED =
      EnumSet.of(Doubt.LAYOUT_UNSURE, Doubt.INFERRED, Doubt.UNPLACED, Doubt.SHIFTED_ROW);

  /** The most that a number is trusted of which neither row nor column are known. */
  private static final double UNREAD = 0.6;

  private ReadingMaker() {}

  /**
   * The declaration with its targets, those of a 自评表 paired; as prose where it gives none although
   * its cells say amounts.
   */
  public static Reading reading(Declaration declaration, Extractor extractor) {
    Reading reading = read(declaration, extractor);
    return reading.items().isEmpty()
        ? Unread.of(declaration).map(prose -> read(prose, extractor)).orElse(reading)
        : reading;
  }

  private static Reading read(Declaration declaration, Extractor extractor) {
    boolean recognized = declaration.notes().stream().anyMatch(n -> n.doubt() == Doubt.RECOGNIZED);
    boolean unread = Unread.is(declaration);
    Map<Place, Doubt> unsure = unsure(declaration);
    List<Reading.Item> items = new ArrayList<>();
    Ids ids = new Ids(declaration.id());
    for (Statement statement : declaration.statements()) {
      List<Target> targets = extractor.extract(statement);
      if (!targets.isEmpty()) {
        ids.enter(statement);
      }
      Doubt own = unsure.get(statement.place());
      for (Target target : targets) {
        Target read = recognized ? Misreading.doubt(target) : target;
        Target doubted = own == null ? read : read.doubted(own, DOUBTED);
        Target told = unread ? doubted.doubted(Doubt.FORM_UNREAD, UNREAD) : doubted;
        items.add(new Reading.Item(ids.next(target.span()), statement, told));
      }
    }
    return new Reading(declaration, Pairing.pair(declaration, items, extractor));
  }

  /** Where it is not sure which column a cell belongs to, and why. */
  private static Map<Place, Doubt> unsure(Declaration declaration) {
    Set<Place> inferred = inferred(declaration);
    Map<Place, Doubt> places = new HashMap<>();
    for (Declaration.Note note : declaration.notes()) {
      // A year or a name that is inferred says nothing against the numbers of its cell.
      boolean head = note.doubt() == Doubt.INFERRED && !inferred.contains(note.place());
      if (SHARED.contains(note.doubt()) && !head) {
        places.putIfAbsent(note.place(), note.doubt());
      }
    }
    return places;
  }

  /** The values of the indicators with an inferred column. */
  private static Set<Place> inferred(Declaration declaration) {
    Set<Place> places = new HashSet<>();
    for (Declaration.Indicator indicator : declaration.indicators()) {
      if (indicator.doubts().contains(Doubt.INFERRED)) {
        indicator.values().forEach(s -> places.add(s.place()));
        indicator.assessment().actuals().forEach(s -> places.add(s.place()));
      }
    }
    return places;
  }

  /**
   * The ids of the targets of one declaration after the other: 64 bits of the hash of source,
   * place, span and the ordinal among the targets of one span.
   *
   * <p>Example: the first target at the characters 8 to 19 of line 15, column 5 is known by {@code
   * 26bd1f8dc7f975fe|15:5|8-19|1}.
   */
  private static final class Ids {
    private final Hash.Ids hash = new Hash.Ids();
    private final Map<Span, Integer> ordinals = new HashMap<>();
    private final String source;
    private String place = "";

    Ids(String source) {
      this.source = source;
    }

    /** The targets that follow are of this text. */
    void enter(Statement statement) {
      ordinals.clear();
      place = source + "|" + statement.place().address() + "|";
    }

    String next(Span span) {
      int ordinal = ordinals.merge(span, 1, Integer::sum);
      String key = place + span.start() + "-" + span.end() + "|" + ordinal;
      return hash.of(key.getBytes(StandardCharsets.UTF_8));
    }
  }
}
