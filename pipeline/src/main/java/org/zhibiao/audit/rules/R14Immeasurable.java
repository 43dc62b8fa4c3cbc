package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Misreading;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.quantity.CharFold;

/** R14: a percentage on what cannot be measured, 维护社会稳定≥95%. */
public final class R14Immeasurable implements Check.OfRow {
  private static final Lexicon WORDS = RuleFolder.words(R14Immeasurable.class);
  private static final Automaton ABSTRACT = WORDS.automaton("abstract");
  private static final Automaton MEASURED = WORDS.automaton("measured");

  @Override
  public void check(Form.Line line, Report report) {
    String name = CharFold.fold(line.name()).strip();
    if (line.promises().size() != 1 || !ABSTRACT.any(name) || MEASURED.any(name)) {
      return;
    }
    Promise p = line.promises().getFirst();
    boolean own = p.isNamedByRow() || p.target().subject() == null;
    if (own && Misreading.isPercent(p.target())) {
      report.promise(
          p, "“%s”怎样算出“%s”，说不清".formatted(line.name(), p.shown()), "换成能统计的指标，或改为定性并写明分档和以什么为证");
    }
  }
}
