package org.zhibiao.index.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zhibiao.model.Knowledge;

/** The quotation marks of a phrase and those that close it, {@code quotes.csv}. Immutable. */
final class Quotes {
  private static final Map<Character, Character> CLOSING = new HashMap<>();
  private static final Set<Character> ALL = new HashSet<>();

  static {
    for (Knowledge.Row row : Knowledge.rows(Quotes.class, "quotes.csv")) {
      char open = row.get("open").charAt(0);
      char close = row.get("close").charAt(0);
      CLOSING.put(open, close);
      ALL.add(open);
      ALL.add(close);
    }
  }

  private Quotes() {}

  /** Whether it is one of them. */
  static boolean is(char c) {
    return ALL.contains(c);
  }

  /** What closes a phrase that it opens; a closing one that stands first is closed by ". */
  static char close(char open) {
    return CLOSING.getOrDefault(open, '"');
  }
}
