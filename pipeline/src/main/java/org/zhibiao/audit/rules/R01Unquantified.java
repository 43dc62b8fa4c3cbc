package org.zhibiao.audit.rules;

import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Qualitative;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.CharFold;

/** R01: words where the name asks for a number, 交易额提升. */
public final class R01Unquantified implements Check.OfRow {
  private static final Lexicon WORDS = RuleFolder.words(R01Unquantified.class);
  private static final Automaton COMPARED = WORDS.automaton("compared");
  private static final Automaton GROWTH = WORDS.automaton("growth");

  @Override
  public void check(Form.Line line, Report report) {
    if (Qualitative.isUnquantified(line) && !isCompared(line)) {
      Statement s = line.cells().getFirst().statement();
      report.cell(
          s,
          "指标“%s”要的是数，“%s”里没有数".formatted(line.name(), Report.shown(s.text())),
          "写出数、单位和比较词" + example(line));
    }
  }

  /** 高于全国平均: it has no number, which W15 tells. */
  private static boolean isCompared(Form.Line line) {
    for (Form.Cell cell : line.cells()) {
      if (COMPARED.any(cell.folded())) {
        return true;
      }
    }
    return false;
  }

  private static String example(Form.Line line) {
    String name = CharFold.fold(line.name());
    return switch (Measured.askedBy(name)) {
      case RATIO -> such(line, true, GROWTH.any(name) ? "5%" : "90%");
      case PERSON -> such(line, false, "500人");
      case PERSON_TIME -> such(line, false, "500人次");
      case EVENT -> such(line, false, "10次");
      case MONEY -> such(line, false, "100万元");
      default -> "";
    };
  }

  private static String such(Form.Line line, boolean share, String number) {
    boolean least = !Form.isCost(line) && !Vocabulary.LESS.any(line.name());
    return "，如“" + Wording.sign(least, share, line.style().isWords()) + number + "”";
  }
}
