package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Scoring;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Context;

/** S10: a rate of execution, or its points, that the amounts do not give, 80% for 50 of 100. */
public final class S10Execution implements Check.OfForm {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_RATE = BigDecimal.valueOf(30);
  private static final Automaton PERCENT =
      RuleFolder.words(S10Execution.class).automaton("percent");
  private static final int DECIMALS = 4;

  @Override
  public void check(Form form, Report report) {
    List<Scoring.Use> uses = form.isAssessed() ? form.scoring().uses() : List.of();
    for (Scoring.Use use : uses) {
      Scoring.Printed spent = use.spent();
      Scoring.Printed budget = use.budget();
      if (spent == null || budget == null || !isPlausible(use, spent, budget)) {
        continue;
      }
      BigDecimal rate = rate(spent, budget);
      Scoring.Printed first = use.initial();
      BigDecimal other = first == null || first.number().signum() == 0 ? rate : rate(spent, first);
      rate(use, rate, other, report);
      points(use, rate.max(other), report);
    }
  }

  /**
   * Whether the numbers stand under the columns that they are of: in a row that lost its blank
   * cells they do not.
   */
  private static boolean isPlausible(
      Scoring.Use use, Scoring.Printed spent, Scoring.Printed budget) {
    Scoring.Printed rate = use.rate();
    Scoring.Printed score = use.score();
    boolean amounts = budget.number().signum() > 0 && !PERCENT.any(text(spent));
    boolean share = rate == null || PERCENT.any(text(rate)) || isShare(rate.number());
    return amounts && share && (score == null || !PERCENT.any(text(score)));
  }

  /** 0.9 or 95.5; 10 and 20 are points. */
  private static boolean isShare(BigDecimal rate) {
    return rate.compareTo(BigDecimal.ONE) <= 0 || rate.compareTo(LEAST_RATE) > 0;
  }

  private static BigDecimal rate(Scoring.Printed spent, Scoring.Printed budget) {
    return spent.number().multiply(HUNDRED).divide(budget.number(), DECIMALS, RoundingMode.HALF_UP);
  }

  private static void rate(Scoring.Use use, BigDecimal rate, BigDecimal other, Report report) {
    Scoring.Printed printed = use.rate();
    BigDecimal off = BigDecimal.valueOf(report.number("rate"));
    if (printed == null) {
      return;
    }
    // 0.9 is 90%.
    BigDecimal said =
        printed.number().compareTo(BigDecimal.ONE) <= 0 && rate.compareTo(BigDecimal.TWO) > 0
            ? printed.number().multiply(HUNDRED)
            : printed.number();
    if (said.subtract(rate).abs().compareTo(off) > 0
        && said.subtract(other).abs().compareTo(off) > 0) {
      told(
          printed,
          "执行率写的是%s，按执行数%s和预算数%s算是%s%%"
              .formatted(
                  printed.cell().text().strip(),
                  text(use.spent()),
                  text(use.budget()),
                  shown(rate)),
          "核对执行率",
          report);
    }
  }

  /** The points are the rate of the weight; fewer are no fault. */
  private static void points(Scoring.Use use, BigDecimal rate, Report report) {
    Scoring.Printed weight = use.weight();
    Scoring.Printed score = use.score();
    if (weight == null || score == null || weight.number().signum() <= 0) {
      return;
    }
    BigDecimal most = weight.number().multiply(rate.min(HUNDRED)).divide(HUNDRED);
    BigDecimal off = BigDecimal.valueOf(report.number("points"));
    if (score.number().compareTo(most.add(off)) > 0) {
      told(
          score,
          "执行率%s%%，%s分最多得%s分，得了%s分".formatted(shown(rate), text(weight), shown(most), text(score)),
          "按执行率计分，或写明另行计分的办法",
          report);
    }
  }

  private static void told(Scoring.Printed at, String message, String advice, Report report) {
    Context context = new Context("预算执行情况", "", "", "", "", null);
    report.place(at.cell().place(), at.cell().text(), context, message, advice);
  }

  private static String text(Scoring.@Nullable Printed printed) {
    return printed == null ? "" : printed.cell().text().strip();
  }

  private static String shown(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
