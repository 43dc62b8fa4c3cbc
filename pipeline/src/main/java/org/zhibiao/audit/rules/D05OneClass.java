package org.zhibiao.audit.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Span;

/** D05: nine in ten indicators in one second level. */
public final class D05OneClass implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(D05OneClass.class);
  private static final Automaton OUTPUT = WORDS.automaton("output");
  private static final Automaton BEFORE_BRACKET = WORDS.automaton("before-bracket");

  @Override
  public void check(Form form, Report report) {
    List<Form.Line> outputs = new ArrayList<>();
    for (Form.Line line : form.lines()) {
      if (isOutput(line.indicator().level1())) {
        outputs.add(line);
      }
    }
    if (!tooMany(outputs, "产出指标", report)) {
      tooMany(form.lines(), "全部指标", report);
    }
  }

  /** 产出指标（50分）, but not 效益（含产出）. */
  private static boolean isOutput(String level) {
    Span output = OUTPUT.first(level, 0, level.length());
    return output != null && !BEFORE_BRACKET.any(level, 0, output.start());
  }

  private static boolean tooMany(List<Form.Line> lines, String of, Report report) {
    Map<String, List<Form.Line>> bySecond = new HashMap<>();
    for (Form.Line line : lines) {
      bySecond.computeIfAbsent(line.indicator().level2(), k -> new ArrayList<>()).add(line);
    }
    for (Map.Entry<String, List<Form.Line>> entry : bySecond.entrySet()) {
      int count = entry.getValue().size();
      boolean most = count >= report.number("share") * lines.size();
      if (!entry.getKey().isEmpty() && most && lines.size() >= report.number("least")) {
        Form.Line first = entry.getValue().getFirst();
        report.place(
            first.indicator().place(),
            entry.getKey(),
            first.context(),
            "%s共%d个，%d个在“%s”下".formatted(of, lines.size(), count, entry.getKey()),
            "把质量、时效、成本等方面的要求分别设为指标");
        return true;
      }
    }
    return false;
  }
}
