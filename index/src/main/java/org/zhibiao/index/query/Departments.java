package org.zhibiao.index.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.model.Knowledge;
import org.zhibiao.quantity.CharFold;

/** Short names of departments, {@code departments.csv}. Immutable. */
final class Departments {
  private static final Map<String, List<String>> FULL = read();

  private Departments() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> full = new HashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Departments.class, "departments.csv")) {
      full.computeIfAbsent(row.get("short"), s -> new ArrayList<>()).add(row.get("full"));
    }
    return full;
  }

  /** Words of the official names of a department called so, with what stands before: 市科协. */
  static List<String> full(String name) {
    String folded = CharFold.fold(name);
    List<String> known = new ArrayList<>(FULL.getOrDefault(folded, List.of()));
    for (var entry : FULL.entrySet()) {
      String shorter = entry.getKey();
      if (folded.length() > shorter.length() && folded.endsWith(shorter)) {
        String place = folded.substring(0, folded.length() - shorter.length());
        entry.getValue().forEach(f -> known.add(place + f));
      }
    }
    return known;
  }
}
