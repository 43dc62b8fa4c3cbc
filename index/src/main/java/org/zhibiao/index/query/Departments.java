package org.zhibiao.index.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Knowledge;
import org.zhibiao.quantity.CharFold;

/** Short names of departments, {@code departments.csv}. Immutable. */
final class Departments {
  private static final Map<String, List<String>> FULL = read();

  private static final Automaton PLACE = QueryLists.of("place");

  /** 新疆维吾尔自治区 and a few more. */
  private static final int LONGEST_PLACE = 10;

  /** Both the short names and the official ones. */
  private static final Set<String> NAMES = names();

  private Departments() {}

  private static Set<String> names() {
    Set<String> names = new HashSet<>(FULL.keySet());
    FULL.values().forEach(names::addAll);
    return names;
  }

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

  /**
   * Where the longest name of a department at the head of a text ends, 0 where none stands there.
   */
  static int longestHead(String text) {
    int longest = 0;
    for (String name : NAMES) {
      int at = text.indexOf(name);
      boolean heads = at == 0 || at > 0 && at <= LONGEST_PLACE && isPlace(text, at);
      if (heads) {
        longest = Math.max(longest, at + name.length());
      }
    }
    return longest;
  }

  /** 市 in 市科协, 示例县 in 示例县科协. */
  private static boolean isPlace(String text, int end) {
    return PLACE.longest(text, 0, end) > 0;
  }
}
