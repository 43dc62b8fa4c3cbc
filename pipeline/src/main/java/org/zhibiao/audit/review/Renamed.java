package org.zhibiao.audit.review;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.IndicatorClass;

/**
 * Indicators of two years that were given another name: they stand in one class with one unit, and
 * the one name has all characters of the other, or each year has but one satisfaction.
 *
 * <p>Example: 排查隐患 and 隐患排查整治; 群众满意度 and 服务对象满意度.
 */
final class Renamed {
  private static final Automaton VERB = Words.SHARED.automaton("to-do");
  private static final Automaton TALLY = Words.SHARED.automaton("tally-noun");

  /** How alike those are held to be. */
  private static final double LIKE = 0.8;

  private Renamed() {}

  /** Pairs those that are left over on both sides, where there is but one to be paired with. */
  static void add(List<Years.Prepared> now, List<Years.Prepared> before, List<Years.Pair> pairs) {
    for (Years.Prepared p : now) {
      List<Years.Prepared> same = new ArrayList<>();
      for (Years.Prepared b : before) {
        if (isSame(p, b)) {
          same.add(b);
        }
      }
      if (same.size() == 1 && only(p, same.getFirst(), now)) {
        before.remove(same.getFirst());
        pairs.add(new Years.Pair(same.getFirst().promise(), p.promise(), LIKE));
      }
    }
  }

  /** Whether no other of this year may be the same as that of the year before. */
  private static boolean only(Years.Prepared p, Years.Prepared was, List<Years.Prepared> now) {
    for (Years.Prepared other : now) {
      if (!other.promise().equals(p.promise()) && isSame(other, was)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Years.Prepared one, Years.Prepared other) {
    Form.Line line = one.promise().line();
    Form.Line was = other.promise().line();
    if (line == null || was == null || line.of() != was.of() || !Years.sameUnit(one, other)) {
      return false;
    }
    if (line.of() == IndicatorClass.SATISFACTION) {
      return Vocabulary.SATISFACTION.any(line.name()) && Vocabulary.SATISFACTION.any(was.name());
    }
    String a = bare(one.key());
    String b = bare(other.key());
    boolean longer = a.length() >= b.length();
    return hasAll(longer ? a : b, longer ? b : a);
  }

  /** The name without verbs of doing before it and count nouns behind it. */
  private static String bare(String key) {
    String name = Cut.end(TALLY, Cut.start(VERB, key));
    return name.length() < 2 ? key : name;
  }

  /** Whether the longer name has all characters of the shorter, and not twice as many. */
  private static boolean hasAll(String longer, String shorter) {
    if (shorter.length() < 2 || longer.length() > 2 * shorter.length()) {
      return false;
    }
    for (int i = 0; i < shorter.length(); i++) {
      if (longer.indexOf(shorter.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
