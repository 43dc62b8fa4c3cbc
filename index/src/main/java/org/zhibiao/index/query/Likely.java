package org.zhibiao.index.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;

/** What may be written instead of a word, or was meant by several that were typed as one. */
public final class Likely {
  private static final Automaton AND_WORD = QueryLists.of("and-word");
  private static final Synonyms SYNONYMS = Synonyms.standard();
  private static final int SHORTEST = 2;
  private static final int EACH = 4;

  private Likely() {}

  /**
   * The text with other words of the same meaning: 教师培训 for 老师培训.
   *
   * @param parts the words of the text, in their order
   */
  public static List<String> synonyms(String text, List<String> parts) {
    Set<String> others = new LinkedHashSet<>(first(SYNONYMS.of(text)));
    int at = 0;
    for (String part : parts) {
      if (part.length() >= SHORTEST && part.length() < text.length()) {
        for (String other : first(SYNONYMS.of(part))) {
          others.add(text.substring(0, at) + other + text.substring(at + part.length()));
        }
      }
      at += part.length();
    }
    return List.copyOf(others);
  }

  private static List<String> first(List<String> words) {
    return words.subList(0, Math.min(EACH, words.size()));
  }

  /** A number that is asked for as it is, as a least number; a number without its unit. */
  public static List<String> conditions(SearchQuery.Condition condition) {
    List<String> others = new ArrayList<>();
    String typed = condition.typed();
    if (condition.bound() == Bound.NONE) {
      others.add(Bound.GE.symbol() + typed);
    }
    String unit = condition.written().unit();
    if (!unit.isEmpty() && typed.endsWith(unit)) {
      others.add(typed.substring(0, typed.length() - unit.length()));
    }
    return others;
  }

  /** Either of what a word for “and” joins; all words side by side; each word alone. */
  public static List<String> apart(List<String> parts) {
    List<String> apart = new ArrayList<>();
    List<String> joined = joined(parts);
    if (joined.size() > 1) {
      apart.add(String.join(" OR ", joined));
    }
    List<String> words = parts.stream().filter(Likely::isWord).toList();
    if (words.size() > 1 || words.size() == 1 && parts.size() > 1) {
      apart.add(String.join(" ", words));
      words.reversed().forEach(apart::add);
    }
    return apart;
  }

  private static boolean isWord(String part) {
    return part.length() >= SHORTEST && !isAnd(part);
  }

  private static boolean isAnd(String part) {
    return QueryLists.whole(AND_WORD, part);
  }

  /** 论文 and 专利 of 论文和专利; one or none where nothing joins. */
  private static List<String> joined(List<String> parts) {
    List<String> joined = new ArrayList<>();
    StringBuilder one = new StringBuilder();
    for (String part : parts) {
      if (isAnd(part)) {
        joined.add(one.toString());
        one.setLength(0);
      } else {
        one.append(part);
      }
    }
    joined.add(one.toString());
    return joined.stream().allMatch(p -> p.length() >= SHORTEST) ? joined : List.of();
  }
}
