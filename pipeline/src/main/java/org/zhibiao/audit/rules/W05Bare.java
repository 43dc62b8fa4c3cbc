package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.Severity;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Misreading;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Target;

/**
 * W05: numbers of value cells without a comparator, 280人次; graver where the form writes them
 * elsewhere.
 */
public final class W05Bare implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(W05Bare.class);
  private static final Automaton BOUND_BEFORE = WORDS.automaton("bound-before");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Automaton ADDED = WORDS.automaton("added");

  @Override
  public void check(Form form, Report report) {
    boolean bound = isBoundAnywhere(form);
    for (Form.Line line : form.lines()) {
      List<Promise> bare = new ArrayList<>();
      for (Promise p : line.promises()) {
        if (isBare(p)) {
          bare.add(p);
        }
      }
      if (!bare.isEmpty()) {
        bare(bare, bound, report);
      }
    }
  }

  private static boolean isBoundAnywhere(Form form) {
    for (Promise p : form.promises()) {
      if (p.line() != null && p.target().bound() != Bound.NONE) {
        return true;
      }
    }
    return false;
  }

  private static void bare(List<Promise> bare, boolean bound, Report report) {
    Promise first = bare.getFirst();
    long numbers = bare.stream().map(p -> p.target().quote()).distinct().count();
    String more = numbers > 1 ? "等" + numbers + "个数" : "";
    String firm = Wording.firmly(first);
    String other = firm.startsWith("=") ? "" : "或“=" + first.number() + "”";
    report.promise(
        first,
        bound && !areEnds(bare) ? Severity.WARNING : Severity.NOTE,
        "“" + first.shown() + "”" + more + "没有比较词，" + (bound ? "而本表别处写了" : "不知是至少、至多还是正好"),
        "写明，如“" + firm + "”" + other);
  }

  /** 100% and 0次, which can hardly mean anything else. */
  private static boolean areEnds(List<Promise> bare) {
    for (Promise p : bare) {
      boolean whole =
          Misreading.isPercent(p.target()) && p.target().value().compareTo(HUNDRED) == 0;
      if (!whole && p.target().value().signum() != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBare(Promise p) {
    Target t = p.target();
    return t.bound() == Bound.NONE
        && (t.change() == null || ADDED.any(p.clause()))
        && p.column() == Bound.NONE
        && t.upper() == null
        && p.softWord().isEmpty()
        && !BOUND_BEFORE.any(p.clause())
        && !Misreading.isMisread(p)
        && (t.unit() != null || p.isSure());
  }
}
