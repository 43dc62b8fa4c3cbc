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

/** R17: an output listed as a benefit, 培训班期数 under 社会效益指标. */
public final class R17OutputAsBenefit implements Check.OfRow {
  private static final Lexicon WORDS = RuleFolder.words(R17OutputAsBenefit.class);
  private static final Automaton OUTPUT = WORDS.automaton("output");
  private static final Automaton BENEFIT = WORDS.automaton("benefit");

  @Override
  public void check(Form.Line line, Report report) {
    boolean benefit =
        line.isOf(
            IndicatorClass.ECONOMIC,
            IndicatorClass.SOCIAL,
            IndicatorClass.ECOLOGICAL,
            IndicatorClass.SUSTAINABLE);
    String name = CharFold.fold(line.name()).strip();
    if (!benefit || line.promises().size() != 1 || !OUTPUT.any(name) || BENEFIT.any(name)) {
      return;
    }
    Promise p = line.promises().getFirst();
    Measured kind = p.measured();
    if (kind == Measured.EVENT || kind == Measured.PERSON || kind == Measured.PERSON_TIME) {
      report.promise(
          p,
          "“%s%s”是做了多少，属于产出，放在了“%s”下".formatted(line.name(), p.shown(), line.indicator().level2()),
          "移到“数量指标”；效益写做了以后带来的变化");
    }
  }
}
