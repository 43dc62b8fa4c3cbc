package org.zhibiao.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Scoring;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Kind;

/** D10: no benefit, no satisfaction, or one or two indicators in all. */
public final class D10ClassMissing implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(D10ClassMissing.class);
  private static final Automaton BENEFIT = WORDS.automaton("benefit");
  private static final Automaton SATISFACTION = WORDS.automaton("satisfaction");
  private static final Automaton OUTPUT = WORDS.automaton("output");

  @Override
  public void check(Form form, Report report) {
    if (form.lines().isEmpty() || !form.isLaidOut() || !isDeclared(form)) {
      return;
    }
    List<String> missing = new ArrayList<>();
    if (!has(form, OUTPUT)) {
      missing.add("产出指标");
    }
    if (!has(form, BENEFIT)) {
      missing.add("效益指标");
    }
    if (!has(form, SATISFACTION)) {
      missing.add("满意度指标");
    }
    int count = form.lines().size();
    if (count <= report.number("few")) {
      report.whole(form.name(), "全表只有%d个指标，说明不了项目做成了什么".formatted(count), "补上产出、效益和满意度指标");
    } else if (!missing.isEmpty() && count >= report.number("least")) {
      report.whole(
          form.name(),
          "指标表没有%s".formatted(String.join("、", missing)),
          "补上%s".formatted(String.join("、", missing)));
    }
  }

  private static boolean isDeclared(Form form) {
    Kind kind = form.declaration().header().kind();
    return kind == Kind.PROJECT
        || kind == Kind.DEPARTMENT
        || kind == Kind.SELF_EVALUATION
        || kind == Kind.TRANSFER;
  }

  private static boolean has(Form form, Automaton words) {
    for (Form.Line line : form.lines()) {
      Declaration.Indicator i = line.indicator();
      if (words.any(i.level1()) || words.any(i.level2()) || words.any(line.name())) {
        return true;
      }
    }
    // A level whose row was not read is there all the same.
    for (Declaration.Cell cell : form.declaration().cells()) {
      if (Scoring.isLevel(cell) && words.any(cell.text())) {
        return true;
      }
    }
    return false;
  }
}
