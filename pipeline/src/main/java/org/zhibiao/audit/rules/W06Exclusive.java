package org.zhibiao.audit.rules;

import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Target;

/** W06: words that leave the number out, 超过90%. */
public final class W06Exclusive implements Check.OfTarget {
  private static final Lexicon WORDS = RuleFolder.words(W06Exclusive.class);
  private static final Automaton CONDITION = WORDS.automaton("condition");
  private static final Automaton NOT_CONDITION = WORDS.automaton("not-condition");

  @Override
  public void check(Promise p, Report report) {
    Target t = p.target();
    boolean strict = t.bound() == Bound.GT || t.bound() == Bound.LT;
    if (!strict) {
      return;
    }
    boolean said =
        t.wording().isEmpty() ? p.column() == t.bound() : Wording.isDirect(t) && !isCondition(p);
    if (said && !p.isFact() && isOnlyExclusive(t.wording())) {
      boolean up = t.bound() == Bound.GT;
      report.promise(
          p,
          "“" + p.shown() + "”不含本数：正好" + p.number() + "算没有完成",
          "若本数也算完成，写“" + Wording.bounded(p, up) + "”");
    }
  }

  /** 不足5件的偏远村, 超过30天未发放的: which ones are meant, not what is promised. */
  private static boolean isCondition(Promise p) {
    String text = p.folded();
    return CONDITION.any(text, p.end(), text.length())
        && !NOT_CONDITION.any(text, p.end(), text.length());
  }

  private static boolean isOnlyExclusive(List<String> wording) {
    for (String word : wording) {
      Bound b = Vocabulary.bound(word);
      if (b != Bound.GT && b != Bound.LT && b != Bound.REACH) {
        return false;
      }
    }
    return true;
  }
}
