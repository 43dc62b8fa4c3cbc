package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.quantity.CharFold;

/** R12: money that is put in, listed as an output, 项目资金投入≥50万元. */
public final class R12InputAsOutput implements Check.OfRow {
  private static final Lexicon WORDS = RuleFolder.words(R12InputAsOutput.class);
  private static final Automaton INPUT = WORDS.automaton("input");
  private static final Automaton NOT_INPUT = WORDS.automaton("not-input");
  private static final Automaton PROCESS = WORDS.automaton("process");

  @Override
  public void check(Form.Line line, Report report) {
    if (line.cells().isEmpty() || !line.isOf(IndicatorClass.QUANTITY, IndicatorClass.QUALITY)) {
      return;
    }
    String name = CharFold.fold(line.name()).strip();
    boolean process = PROCESS.any(name);
    boolean input = INPUT.any(name) && !NOT_INPUT.any(name) && isMoney(line);
    if (process || input) {
      report.cell(
          line.cells().getFirst().statement(),
          "“%s”说的是%s，不是产出".formatted(line.name(), process ? "资金的使用过程" : "投入的资金"),
          process ? "产出写做成了什么；预算执行率另在资金栏考核" : "移到成本指标写“≤”，产出写这些钱做成了什么");
    }
  }

  private static boolean isMoney(Form.Line line) {
    for (Promise p : line.promises()) {
      if (p.measured() != Measured.MONEY) {
        return false;
      }
    }
    return !line.promises().isEmpty();
  }
}
