package org.zhibiao.audit.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Cut;
import org.zhibiao.audit.review.Form;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.quantity.CharFold;

/** D12: one indicator in two rows, 培训人数 under 数量指标 and under 社会效益指标. */
public final class D12Repeated implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(D12Repeated.class);
  private static final Cut NOISE = new Cut(WORDS.automaton("name-noise"));
  private static final Automaton GENERIC = WORDS.automaton("generic");

  /** Of so few rows half may be twice by chance. */
  private static final int FEW = 6;

  /** A shorter name is cut from several things. */
  private static final int SHORTEST = 4;

  /** A row, by its name and what it promises. */
  private record Said(String name, List<String> values) {}

  @Override
  public void check(Form form, Report report) {
    Map<Said, Form.Line> first = new HashMap<>();
    List<Form.Line> twice = new ArrayList<>();
    List<Form.Line> others = new ArrayList<>();
    for (Form.Line line : form.lines()) {
      String name = NOISE.from(CharFold.fold(line.name()));
      if (name.length() < SHORTEST || GENERIC.whole(name, 0, name.length())) {
        continue;
      }
      List<String> values = new ArrayList<>();
      line.cells().forEach(cell -> values.add(cell.folded().strip()));
      Form.Line other = values.isEmpty() ? null : first.putIfAbsent(new Said(name, values), line);
      if (other != null) {
        twice.add(line);
        others.add(other);
      }
    }
    // A form that has its goals for the period and for the year side by side has all of them twice.
    int most = Math.max(FEW, form.lines().size() - 1);
    if (2 * twice.size() < most) {
      for (int i = 0; i < twice.size(); i++) {
        if (!isBeside(twice.get(i), others.get(i))) {
          twice(twice.get(i), others.get(i), report);
        }
      }
    }
  }

  private static boolean isBeside(Form.Line one, Form.Line other) {
    return one.indicator().place().row() == other.indicator().place().row();
  }

  private static void twice(Form.Line line, Form.Line other, Report report) {
    String before = other.indicator().level2();
    String now = line.indicator().level2();
    String where =
        before.equals(now) || now.isEmpty() ? "" : "一次在“" + before + "”，一次在“" + now + "”";
    report.place(
        line.indicator().place(),
        line.name(),
        line.context(),
        "指标“%s”列了两次%s（%s）"
            .formatted(
                line.name(),
                where.isEmpty() ? "" : "，" + where,
                other.indicator().place().address()),
        "留一处，另一处换成别的指标");
  }
}
