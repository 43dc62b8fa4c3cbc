package org.zhibiao.audit.rules;

import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Quantity;

/** R11: a name that is a sentence or holds the value, 完成培训100人以上. */
public final class R11NameSentence implements Check.OfRow {
  private static final Lexicon WORDS = RuleFolder.words(R11NameSentence.class);
  private static final Automaton STOP = WORDS.automaton("stop");
  private static final Automaton NUMBER = WORDS.automaton("number");

  @Override
  public void check(Form.Line line, Report report) {
    String name = CharFold.fold(line.name()).strip();
    String value = value(name, line);
    if (value != null) {
      told(line, "指标名“%s”里已经写了指标值“%s”".formatted(Report.shown(line.name()), value), report);
    } else if (name.length() > report.number("longest") && STOP.any(name)) {
      told(line, "指标名“%s”是一句话，不是名称".formatted(Report.shown(line.name())), report);
    }
  }

  private static void told(Form.Line line, String message, Report report) {
    report.place(
        line.indicator().place(),
        line.name(),
        line.context(),
        message,
        "指标名只写考核什么，如“培训人数”，要求写在指标值里");
  }

  /** The number of the name that is bounded, or that the value says again; null where none is. */
  private static @Nullable String value(String name, Form.Line line) {
    if (!NUMBER.any(name)) {
      return null;
    }
    for (Quantity q : Vocabulary.quantities(name)) {
      for (Promise p : line.promises()) {
        boolean same =
            q.unitName() != null
                && q.value().compareTo(p.target().value()) == 0
                && q.unitName().equals(p.target().unit());
        if (same || q.bounded() && q.bound() != Bound.REACH && q.span().end() == name.length()) {
          return q.span().slice(name);
        }
      }
    }
    return null;
  }
}
