package org.zhibiao.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;

/**
 * The money that a declaration asks for (申报的总金额): the amount that the form calls its total, that of
 * the year before that of the whole period; where it calls none so, the sum of parts that do not
 * overlap, with a doubt.
 *
 * <p>Example: of 年度资金总额 300万元, 实施期资金总额 900万元 and 其中：财政拨款 200万元 the total is 3000000 元. In a 自评表 it
 * is the budget as adjusted (全年预算数), not what was spent of it. The money of tasks never counts.
 *
 * @param yuan in 元, null where the form does not say it plainly
 * @param label how the form calls it, empty where there is none or it is a sum
 * @param place where it stands, of a sum where its first part stands
 * @param notes why it may be wrong
 */
public record Total(
    @Nullable BigDecimal yuan, String label, @Nullable Place place, List<Declaration.Note> notes) {
  private static final Automaton STRONG = Particulars.WORDS.automaton("total");
  private static final Automaton WEAK = Particulars.WORDS.automaton("plain-total");
  private static final Automaton OF_WHICH = Particulars.WORDS.automaton("of-which");
  private static final Automaton SOURCE = Particulars.WORDS.automaton("source-of-money");
  private static final Automaton NOT_BUDGET = Particulars.WORDS.automaton("not-of-budget");
  private static final Automaton BUDGET = Particulars.WORDS.automaton("of-budget");
  private static final Automaton YEAR = Particulars.WORDS.automaton("of-the-year");
  private static final Automaton PERIOD = Particulars.WORDS.automaton("of-the-period");
  private static final Automaton BEGINNING = Particulars.WORDS.automaton("at-the-beginning");
  private static final Automaton INCOME = Particulars.WORDS.automaton("income");

  /** The ranks of candidates; the least is taken. */
  private static final int UNSAID = 10;

  private static final int WHOLE_PERIOD = 20;
  private static final int NOT_CALLED_TOTAL = 5;

  /** No money is told. */
  private static final Total NONE = new Total(null, "", null, List.of());

  public Total {
    notes = List.copyOf(notes);
  }

  /** The total of that declaration. */
  public static Total of(Declaration declaration) {
    List<Declaration.Money> own = own(declaration);
    Declaration.Money best = null;
    int least = Integer.MAX_VALUE;
    for (Declaration.Money money : own) {
      int rank = rank(money);
      if (rank >= 0 && rank < least) {
        best = money;
        least = rank;
      }
    }
    if (best != null) {
      return called(best, least, own);
    }
    return own.isEmpty() ? NONE : new Parts(own).total();
  }

  /** The amounts of the budget that belong to no task, in 元. */
  private static List<Declaration.Money> own(Declaration declaration) {
    Set<Declaration.Money> ofTasks = new HashSet<>();
    for (Declaration.Task task : declaration.tasks()) {
      if (task.money() != null) {
        ofTasks.add(task.money());
      }
    }
    List<Declaration.Money> own = new ArrayList<>();
    for (Declaration.Money money : declaration.money()) {
      if (money.yuan() != null && !ofTasks.contains(money) && isOfBudget(money)) {
        own.add(money);
      }
    }
    return own;
  }

  /** Not what was spent of it or paid in, nor what was before. */
  private static boolean isOfBudget(Declaration.Money money) {
    String label = CellText.fold(money.label());
    boolean elsewhere = NOT_BUDGET.any(CellText.fold(money.group())) && !BUDGET.any(label);
    return !elsewhere && !NOT_BUDGET.any(label);
  }

  /** How the form calls an amount: by the column where the row says nothing. */
  static String name(Declaration.Money money) {
    return money.label().isBlank() ? money.group() : money.label();
  }

  static boolean isInitial(Declaration.Money money) {
    return BEGINNING.any(CellText.fold(money.group() + money.label()));
  }

  /** How well an amount may be the total, the best first; -1 where it is none. */
  private static int rank(Declaration.Money money) {
    String folded = CellText.fold(name(money));
    String plain = CellText.plainOf(folded);
    if (OF_WHICH.any(folded) || SOURCE.any(plain)) {
      return -1;
    }
    int rank;
    if (STRONG.any(plain)) {
      rank = 0;
    } else if (FormLists.whole(WEAK, plain)) {
      rank = NOT_CALLED_TOTAL;
    } else {
      return -1;
    }
    String group = CellText.fold(money.group());
    rank += isInitial(money) || INCOME.any(folded) ? 1 : 0;
    if (PERIOD.any(folded)) {
      return rank + WHOLE_PERIOD;
    }
    if (YEAR.any(folded)) {
      return rank;
    }
    return rank + (PERIOD.any(group) ? WHOLE_PERIOD : YEAR.any(group) ? 0 : UNSAID);
  }

  private static Total called(Declaration.Money best, int rank, List<Declaration.Money> own) {
    List<Declaration.Note> notes = new ArrayList<>();
    String name = CellText.name(name(best));
    if (rank >= WHOLE_PERIOD) {
      notes.add(note(best, Doubt.INFERRED, NoteText.totalOfPeriod(name)));
    }
    for (Declaration.Money other : own) {
      if (differs(best, other) && rank(other) == rank) {
        notes.add(note(best, Doubt.UNSURE_NUMBER, NoteText.severalTotals(name, other.written())));
        break;
      }
    }
    for (Declaration.Money part : own) {
      if (exceeds(part, best) && Parts.isPart(part) && isBeside(part, best)) {
        String message = NoteText.lessThanPart(name, CellText.name(name(part)));
        notes.add(note(best, Doubt.UNSURE_NUMBER, message));
        break;
      }
    }
    return new Total(best.yuan(), name, best.place(), notes);
  }

  private static boolean differs(Declaration.Money one, Declaration.Money other) {
    return one.yuan() != null && other.yuan() != null && one.yuan().compareTo(other.yuan()) != 0;
  }

  private static boolean exceeds(Declaration.Money part, Declaration.Money whole) {
    return part.yuan() != null && whole.yuan() != null && part.yuan().compareTo(whole.yuan()) > 0;
  }

  /** Whether they stand in one column: a form may have the year beside the period. */
  private static boolean isBeside(Declaration.Money one, Declaration.Money other) {
    return one.group().equals(other.group()) && one.place().column() == other.place().column();
  }

  static Declaration.Note note(Declaration.Money at, Doubt doubt, String message) {
    return new Declaration.Note(at.place(), doubt, message);
  }
}
