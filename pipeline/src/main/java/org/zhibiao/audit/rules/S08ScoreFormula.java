package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Done;
import org.zhibiao.audit.review.Form;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.CharFold;

/** S08: more points than the degree of completion gives, 18 of 20 for 50 of 100. */
public final class S08ScoreFormula implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(S08ScoreFormula.class);
  private static final Automaton PARTLY = WORDS.automaton("partly");
  private static final Automaton NOT_DONE = WORDS.automaton("not-done");
  private static final int DECIMALS = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  @Override
  public void check(Form form, Report report) {
    Map<Form.Line, List<Done>> rows = new LinkedHashMap<>();
    for (Done d : Done.of(form)) {
      Form.Line line = d.promise().line();
      if (line != null) {
        rows.computeIfAbsent(line, k -> new ArrayList<>()).add(d);
      }
    }
    for (Form.Line line : form.lines()) {
      Declaration.Assessment a = line.indicator().assessment();
      BigDecimal weight = a.weight();
      BigDecimal score = a.score();
      if (weight == null || score == null || weight.signum() <= 0) {
        continue;
      }
      List<Done> done = rows.get(line);
      if (done != null
          && done.size() == 1
          && done.getFirst().isPlaced()
          && score.compareTo(weight) < 0) {
        measured(done.getFirst(), weight, score, report);
      } else if (done == null) {
        qualitative(a, weight, score, report);
      }
    }
  }

  private static void measured(Done d, BigDecimal weight, BigDecimal score, Report report) {
    BigDecimal most = d.met() ? weight : weight.multiply(degree(d, report.number("form")));
    BigDecimal off = BigDecimal.valueOf(report.number("off"));
    if (score.compareTo(most.add(off)) > 0) {
      report.done(
          d,
          "指标%s，按完成程度%s分最多得%s分，得了%s分".formatted(d.shown(), weight, shown(most), score),
          "按完成程度计分，或写明另行计分的办法");
    }
  }

  /**
   * The share of the weight that is earned, 0 to 1: actual over target; where less is better by
   * form 1 less the excess over the target, by form 2 target over actual, by form 0 the better one.
   */
  private static BigDecimal degree(Done d, double form) {
    BigDecimal promised = d.promised();
    BigDecimal reached = d.reached();
    if (d.isUpwards()) {
      return promised.signum() == 0 ? BigDecimal.ZERO : share(reached, promised);
    }
    if (promised.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal less = TWO.subtract(share(reached, promised)).max(BigDecimal.ZERO);
    BigDecimal over = reached.signum() == 0 ? BigDecimal.ONE : share(promised, reached);
    return form == 1 ? less : form == 2 ? over : less.max(over);
  }

  private static BigDecimal share(BigDecimal of, BigDecimal whole) {
    return of.divide(whole, DECIMALS, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
  }

  /** 部分达成 and 未达成 have bands of their own. */
  private static void qualitative(
      Declaration.Assessment a, BigDecimal weight, BigDecimal score, Report report) {
    if (a.actuals().size() != 1) {
      return;
    }
    Statement s = a.actuals().getFirst();
    String text = CharFold.fold(s.text()).strip();
    boolean partly = PARTLY.any(text);
    if (!partly && !NOT_DONE.any(text)) {
      return;
    }
    double band = report.number(partly ? "partly" : "missed");
    BigDecimal most = weight.multiply(BigDecimal.valueOf(band)).divide(HUNDRED);
    boolean full = score.compareTo(weight) >= 0 && !partly;
    // Nothing done and full points is S04.
    if (score.compareTo(most) > 0 && !full) {
      report.cell(
          s,
          "实际“%s”，%s分最多得%s分，得了%s分".formatted(Report.shown(s.text()), weight, shown(most), score),
          "按达成的档次计分，或写明另行计分的办法");
    }
  }

  private static String shown(BigDecimal points) {
    return points.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
