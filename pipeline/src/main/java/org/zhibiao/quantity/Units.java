package org.zhibiao.quantity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Knowledge;

/** The table of units, {@code units.csv}: one row a unit. Immutable. */
public final class Units {
  private final Map<String, Unit> byName;
  private final Phrases<Unit> phrases;

  private Units(Map<String, Unit> byName) {
    this.byName = byName;
    this.phrases = Phrases.forwards(byName);
  }

  /** The table that ships with the project. */
  public static Units standard() {
    Map<String, Unit> units = new HashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Units.class, "units.csv")) {
      Unit unit = Unit.of(row);
      String name = CharFold.fold(unit.name());
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

  /** The longest unit that starts at {@code at} in folded text, or null. */
  Phrases.@Nullable Match<Unit> at(String folded, int at) {
    return phrases.longest(folded, at);
  }
}
