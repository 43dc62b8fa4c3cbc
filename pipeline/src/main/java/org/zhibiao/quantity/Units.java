package org.zhibiao.quantity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Knowledge;

/** The table of units, {@code units.csv}: one row a unit. Immutable. */
public final class Units {
  private final Map<String, Unit> byName;
  private final Automaton names;
  private final Entry[] entries;

  private Units(Map<String, Unit> byName) {
    this.byName = byName;
    List<String> quoted = new ArrayList<>();
    this.entries = new Entry[byName.size()];
    byName.forEach((name, unit) -> {
      entries[quoted.size()] = new Entry(name, unit, "unit:" + name, name.indexOf('/'));
      quoted.add(Automaton.quoted(name));
    });
    this.names = Automaton.of(Automaton.Direction.AHEAD, quoted);
  }

  /**
   * A unit as folded text writes it.
   *
   * @param rule what {@code explain} says of it
   * @param slash where the first slash stands in the name, or -1
   */
  record Entry(String name, Unit unit, String rule, int slash) {
    /** The unit as exports write it: as it stands, but 百分比 as %. */
    String written() {
      boolean same = CharFold.fold(unit.name()).equalsIgnoreCase(name);
      return same ? name : unit.name();
    }
  }

  /** The table that ships with the project. */
  public static Units standard() {
    Map<String, Unit> units = new LinkedHashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Units.class, "units.csv")) {
      Unit read = Unit.of(row);
      String name = CharFold.fold(read.name());
      Unit meant = read.isSpelling() ? units.get(read.base()) : null;
      Unit unit = meant == null ? read : meant;
      units.put(name, unit);
      // Officials write KM, kM and km alike; the row as written wins over a folded one.
      units.putIfAbsent(name.toLowerCase(Locale.ROOT), unit);
      units.putIfAbsent(name.toUpperCase(Locale.ROOT), unit);
    }
    return new Units(units);
  }

  /** The unit of that name, folded or as written, or null. */
  public @Nullable Unit named(String name) {
    return byName.get(CharFold.fold(name));
  }

  /**
   * The length of the longest unit that starts at {@code at} in folded text, -1 where none does.
   */
  public int longest(String folded, int at) {
    return lengthAt(folded, at);
  }

  /** The longest unit that starts at {@code at} in folded text, or null. */
  @Nullable Entry at(String folded, int at) {
    int which = names.which(folded, at, folded.length());
    return which < 0 ? null : entries[which];
  }

  /** The length of the longest unit that starts at {@code at}, or -1. */
  int lengthAt(String folded, int at) {
    return names.longest(folded, at, folded.length());
  }
}
