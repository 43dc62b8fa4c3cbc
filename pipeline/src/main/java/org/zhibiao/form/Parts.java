package org.zhibiao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;

/**
 * The parts of a total that a form does not write: parts are added where they do not overlap. Where
 * a form divides its money in several ways, two of them must make the same sum.
 *
 * <p>Example: 财政拨款 80万元 and 其他资金 20万元 make 1000000 元; 财政拨款, 一般公共预算拨款 and 其他资金 make nothing, since
 * the second is a part of the first.
 */
final class Parts {
  /** Each a way to divide a whole into parts that do not overlap. */
  private static final List<Automaton> WAYS =
      List.of(
          Particulars.WORDS.automaton("parts-by-source"),
          Particulars.WORDS.automaton("parts-by-fund"),
          Particulars.WORDS.automaton("parts-by-level"),
          Particulars.WORDS.automaton("parts-by-use"));

  private final List<Declaration.Money> all;

  /**
   * @param all at least one, each with its 元
   */
  Parts(List<Declaration.Money> all) {
    this.all = all;
  }

  /** Whether the label says a part of a total. */
  static boolean isPart(Declaration.Money money) {
    String plain = CellText.plain(Total.name(money));
    for (Automaton way : WAYS) {
      if (FormLists.whole(way, plain)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The total that the parts make, with a doubt: what the only group makes or most of several do;
   * none where they may overlap or say different sums.
   */
  Total total() {
    Declaration.Money first = all.getFirst();
    List<List<Declaration.Money>> groups = groups();
    Map<BigDecimal, Integer> votes = new HashMap<>();
    for (List<Declaration.Money> group : groups) {
      BigDecimal sum = sum(group);
      if (sum != null) {
        votes.merge(sum.stripTrailingZeros(), 1, Integer::sum);
      }
    }
    BigDecimal best = null;
    int most = groups.size() == 1 ? 0 : 1;
    for (Map.Entry<BigDecimal, Integer> vote : votes.entrySet()) {
      best = vote.getValue() > most ? vote.getKey() : vote.getValue() == most ? null : best;
      most = Math.max(most, vote.getValue());
    }
    return best == null
        ? new Total(
            null, "", null, List.of(Total.note(first, Doubt.UNSURE_NUMBER, NoteText.NO_TOTAL)))
        : new Total(
            best,
            "",
            first.place(),
            List.of(Total.note(first, Doubt.INFERRED, NoteText.SUM_OF_PARTS)));
  }

  /** The amounts by their column or section; of the beginning only where there are no others. */
  private List<List<Declaration.Money>> groups() {
    Map<String, List<Declaration.Money>> groups = new LinkedHashMap<>();
    for (Declaration.Money money : all) {
      if (!Total.isInitial(money)) {
        groups.computeIfAbsent(money.group(), g -> new ArrayList<>()).add(money);
      }
    }
    return groups.isEmpty() ? List.of(all) : List.copyOf(groups.values());
  }

  /** The sum where all are of one way and none stands twice, else null. */
  private static @Nullable BigDecimal sum(List<Declaration.Money> group) {
    for (Automaton way : WAYS) {
      Set<String> seen = new HashSet<>();
      BigDecimal sum = BigDecimal.ZERO;
      for (Declaration.Money money : group) {
        String plain = CellText.plain(Total.name(money));
        if (money.yuan() == null || !FormLists.whole(way, plain) || !seen.add(plain)) {
          sum = null;
          break;
        }
        sum = sum.add(money.yuan());
      }
      if (sum != null) {
        return sum;
      }
    }
    return null;
  }
}
