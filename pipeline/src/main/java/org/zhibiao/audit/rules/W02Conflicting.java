package org.zhibiao.audit.rules;

import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;

/** W02: words that cannot hold together, 不少于100人以下. */
public final class W02Conflicting implements Check.OfTarget {
  private static final Lexicon WORDS = RuleFolder.words(W02Conflicting.class);
  private static final Automaton FALLS = WORDS.automaton("falls");

  @Override
  public void check(Promise p, Report report) {
    if (!p.isComparedTwice()) {
      return;
    }
    List<Bound> bounds = p.bounds();
    boolean both = Wording.ups(bounds) > 0 && Wording.downs(bounds) > 0;
    boolean equal = bounds.contains(Bound.EQ) && Wording.ups(bounds) + Wording.downs(bounds) > 0;
    boolean doubted = p.target().doubts().contains(Doubt.CONFLICTING_WORDING);
    if ((both || equal || doubted) && !falls(p)) {
      report.promise(
          p,
          "“%s”：比较词互相矛盾（%s），无法判断要求的是哪一边".formatted(p.shown(), Wording.words(p)),
          "按本意只留一个，如“" + Wording.bounded(p, !p.isLessBetter()) + "”");
    }
  }

  private static boolean falls(Promise p) {
    List<String> words = p.target().wording();
    return !words.isEmpty() && FALLS.any(words.getFirst());
  }
}
