package org.zhibiao.audit.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Place;
import org.zhibiao.quantity.CharFold;

/**
 * Totals of money beside the sums of their parts, each column for itself: 财政+其他=总额 below the total,
 * 基本+项目=合计 above it.
 *
 * <p>Example: 年度资金总额 480 and 其中：中央 200, 省级 150, 县级 120 are 470.
 */
public final class MoneySums {
  private static final Automaton TOTAL = Words.SHARED.automaton("money-total");
  private static final Automaton PART = Words.SHARED.automaton("money-part");
  private static final Automaton LABEL_LEAD = Words.SHARED.automaton("money-lead");
  private static final Cut BLANKS = new Cut(Words.SHARED.automaton("money-blank"));
  private static final Automaton TASK_TOTAL = Words.SHARED.automaton("task-total");
  private static final Automaton TEN_THOUSANDS = Words.SHARED.automaton("ten-thousands");

  /** Amounts in 万元 with two decimals may each be off by half of the last one, here in 元. */
  private static final long OFF = 100;

  /** More parts are not tried against each other. */
  private static final int MOST_PARTS = 10;

  private MoneySums() {}

  /** A total that its parts do not make. */
  public record Unequal(Declaration.Money total, BigDecimal sum) {
    /** The sum as the total is written: 470万元. */
    public String shownSum() {
      return shown(sum, total);
    }
  }

  /** An amount in the unit of another, for people. */
  public static String shown(BigDecimal amount, Declaration.Money like) {
    boolean scaled = like.yuan() != null && TEN_THOUSANDS.any(like.unit());
    BigDecimal number = scaled ? amount.movePointLeft(4) : amount;
    return number.stripTrailingZeros().toPlainString() + like.unit();
  }

  /** Whether a task is none but the total of those above it. */
  public static boolean isTotal(Declaration.Task task) {
    String name = BLANKS.from(CharFold.fold(task.name())).strip();
    return TASK_TOTAL.whole(name, 0, name.length());
  }

  /** The totals of a form that are not the sum of their parts, in order. */
  public static List<Unequal> unequal(Form form) {
    Map<String, List<Declaration.Money>> columns = new LinkedHashMap<>();
    Set<Place> ofTasks = new HashSet<>();
    for (Declaration.Task task : form.declaration().tasks()) {
      if (task.money() != null) {
        ofTasks.add(task.money().place());
      }
    }
    for (Declaration.Money m : form.declaration().money()) {
      if (!ofTasks.contains(m.place())) {
        columns.computeIfAbsent(m.group(), g -> new ArrayList<>()).add(m);
      }
    }
    List<Unequal> unequal = new ArrayList<>();
    columns.values().forEach(column -> unequal(column, unequal));
    tasks(form, unequal);
    return unequal;
  }

  /** Whether an amount is that of a task. */
  public static boolean isOfTask(Form form, Declaration.Money m) {
    for (Declaration.Task task : form.declaration().tasks()) {
      if (m.equals(task.money())) {
        return true;
      }
    }
    return false;
  }

  /** A total stands before its parts, or behind those that no total led in. */
  private static void unequal(List<Declaration.Money> column, List<Unequal> unequal) {
    Declaration.@Nullable Money total = null;
    List<Declaration.Money> parts = new ArrayList<>();
    for (Declaration.Money m : column) {
      String label = Cut.start(LABEL_LEAD, BLANKS.from(CharFold.fold(m.label())));
      if (TOTAL.any(label)) {
        boolean behind = total == null && parts.size() > 1;
        compare(behind ? m : total, parts, unequal);
        total = behind ? null : m;
        parts = new ArrayList<>();
      } else if (PART.any(label)) {
        parts.add(m);
      }
    }
    compare(total, parts, unequal);
  }

  /** The total of the tasks stands behind them, as a task or as a row that was read as none. */
  private static void tasks(Form form, List<Unequal> unequal) {
    List<Declaration.Money> parts = new ArrayList<>();
    for (Declaration.Task task : form.declaration().tasks()) {
      Declaration.Money money = task.money();
      if (money != null && isTotal(task)) {
        compare(money, parts, unequal);
        parts = new ArrayList<>();
      } else if (money != null) {
        parts.add(money);
      }
    }
    if (parts.size() > 1) {
      compare(below(form.declaration(), parts.getLast()), parts, unequal);
    }
  }

  /** The total in the row below an amount, in its column; null where none stands there. */
  private static Declaration.@Nullable Money below(Declaration of, Declaration.Money last) {
    BigDecimal written = Figure.of(last.written());
    BigDecimal yuan = last.yuan();
    String label = "";
    for (Declaration.Cell cell : of.cells()) {
      Place place = cell.place();
      boolean next =
          place.row() == last.place().row() + 1 && place.part().equals(last.place().part());
      String text = BLANKS.from(CharFold.fold(cell.text())).strip();
      if (next && TASK_TOTAL.whole(text, 0, text.length())) {
        label = text;
      } else if (next && !label.isEmpty() && place.column() == last.place().column()) {
        BigDecimal number = Figure.of(cell.text());
        if (number == null || written == null || yuan == null || written.signum() == 0) {
          return null;
        }
        BigDecimal factor = yuan.divide(written, 4, RoundingMode.HALF_UP);
        return new Declaration.Money(
            last.group(), label, number.multiply(factor), cell.text().strip(), last.unit(), place);
      }
    }
    return null;
  }

  private static void compare(
      Declaration.@Nullable Money total, List<Declaration.Money> parts, List<Unequal> unequal) {
    BigDecimal whole = total == null ? null : amount(total);
    if (total == null || whole == null || parts.size() < 2) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Declaration.Money m : parts) {
      BigDecimal amount = amount(m);
      if (amount == null || (m.yuan() == null) != (total.yuan() == null)) {
        return;
      }
      sum = sum.add(amount);
    }
    BigDecimal off =
        total.yuan() == null ? BigDecimal.ONE : BigDecimal.valueOf(OFF * (parts.size() + 1));
    if (sum.subtract(whole).abs().compareTo(off) > 0 && !isNested(whole, parts)) {
      unequal.add(new Unequal(total, sum));
    }
  }

  /** In 元, or as it is written where no unit is known. */
  private static @Nullable BigDecimal amount(Declaration.Money m) {
    BigDecimal yuan = m.yuan();
    return yuan == null ? Figure.of(m.written()) : yuan;
  }

  /** 财政拨款 100, 其中中央 60, 省级 40: some parts are parts of another. */
  private static boolean isNested(BigDecimal whole, List<Declaration.Money> parts) {
    int n = Math.min(parts.size(), MOST_PARTS);
    for (int bits = 1; bits < 1 << n; bits++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < n; i++) {
        BigDecimal amount = amount(parts.get(i));
        if ((bits >> i & 1) == 1 && amount != null) {
          sum = sum.add(amount);
        }
      }
      if (Integer.bitCount(bits) > 1
          && sum.subtract(whole).abs().compareTo(BigDecimal.valueOf(3 * OFF)) <= 0) {
        return true;
      }
    }
    return false;
  }
}
