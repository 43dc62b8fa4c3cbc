package org.zhibiao.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.form.Truncation;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;

/** D05 to D07: a declaration as a whole. */
final class FormRules {
  private static final Automaton OUTPUT = Words.FORMS.automaton("output");
  private static final Automaton BEFORE_BRACKET = Words.FORMS.automaton("before-bracket");

  private FormRules() {}

  static void oneClass(Form form, Report report) {
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
        Declaration.Indicator i = first.indicator();
        report.place(
            i.place(),
            entry.getKey(),
            new Context("", i.level1(), i.level2(), i.level3(), "", null),
            "%s共%d个，%d个在“%s”下".formatted(of, lines.size(), count, entry.getKey()),
            "把质量、时效、成本等方面的要求分别设为指标");
        return true;
      }
    }
    return false;
  }

  static void cut(Form form, Report report) {
    Set<Place> cut = new HashSet<>();
    for (Declaration.Note note : form.declaration().notes()) {
      if (note.doubt() == Doubt.TRUNCATED) {
        cut.add(note.place());
      }
    }
    for (Form.Cell cell : form.texts()) {
      Statement s = cell.statement();
      if (cut.contains(s.place()) || Truncation.hangs(s.text())) {
        int end = s.text().stripTrailing().length();
        Span tail = new Span(Math.max(0, end - 16), end);
        report.text(
            s,
            tail,
            "文字在“…%s”处断了，后面的内容没有了".formatted(tail.slice(s.text())),
            "对照原件补全；若原件就是这样，请填报单位补报");
      }
    }
  }

  static void softShare(Form form, Report report) {
    List<Promise> all = form.promises();
    List<Promise> soft = new ArrayList<>();
    for (Promise p : all) {
      if (p.target().bound().force() == Bound.Force.SOFT || isHoped(p)) {
        soft.add(p);
      }
    }
    boolean enough = all.size() >= report.number("least");
    if (enough && soft.size() > report.number("share") * all.size()) {
      report.promise(
          soft.getFirst(),
          "全表%d个数里有%d个没有约束力（如“%s”）"
              .formatted(all.size(), soft.size(), soft.getFirst().target().quote()),
          "改用不少于、不超过等有界限的说法");
    }
  }

  private static boolean isHoped(Promise p) {
    return p.target().bound() == Bound.NONE && !p.softWord().isEmpty();
  }
}
