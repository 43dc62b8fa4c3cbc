package org.zhibiao.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;

/** W08: signs that only look like comparators, 〉=90%, and signs and words mixed in one table. */
public final class W08SymbolStyle implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(W08SymbolStyle.class);
  private static final Automaton LOOKALIKE = WORDS.automaton("lookalike");
  private static final Automaton SYMBOL = WORDS.automaton("symbol");
  private static final Automaton TITLE_END = WORDS.automaton("title-end");
  private static final Automaton TITLE_MARK = WORDS.automaton("title-mark");

  @Override
  public void check(Form form, Report report) {
    lookalikeColumn(form, report);
    List<Promise> symbols = new ArrayList<>();
    List<Promise> words = new ArrayList<>();
    for (Promise p : form.promises()) {
      List<String> wording = p.target().wording();
      for (String word : wording) {
        if (LOOKALIKE.any(word) && !closesTitle(p)) {
          report.promise(
              p,
              "“%s”用“%s”代替规范的符号".formatted(p.shown(), word),
              "改为“%s%s”".formatted(p.target().bound().symbol(), p.number()));
        }
      }
      if (p.line() != null
          && !wording.isEmpty()
          && p.target().bound().force() == Bound.Force.BINDING) {
        // = has no word that is in use.
        if (p.target().bound() != Bound.EQ && !p.number().startsWith("±")) {
          (SYMBOL.any(wording.getFirst()) ? symbols : words).add(p);
        }
      }
    }
    mixed(symbols, words, report);
  }

  /** 《…》3000册: the mark ends a title. */
  private static boolean closesTitle(Promise p) {
    return TITLE_END.any(p.target().quote()) && TITLE_MARK.any(p.folded(), 0, p.start());
  }

  /** The first sign of the column of symbols that only looks like one. */
  private static void lookalikeColumn(Form form, Report report) {
    for (Promise p : form.promises()) {
      String column = p.statement().context().comparator();
      if (column != null && LOOKALIKE.any(column)) {
        report.promise(
            p,
            "指标符号栏用“%s”代替规范的符号".formatted(column),
            "改为“%s”".formatted(p.target().bound().symbol()));
        return;
      }
    }
  }

  private static void mixed(List<Promise> symbols, List<Promise> words, Report report) {
    double least = report.number("least");
    if (symbols.size() >= least && words.size() >= least) {
      Promise rare = (symbols.size() < words.size() ? symbols : words).getFirst();
      report.promise(
          rare,
          "同一张表里符号（如“%s”）与文字（如“%s”）混用"
              .formatted(symbols.getFirst().target().quote(), words.getFirst().target().quote()),
          "统一写成一种，如“" + Wording.styled(rare) + "”");
    }
  }
}
