package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Misreading;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Target;

/** W12: a number that looks like a lost sign, 满意度290%. */
public final class W12Misread implements Check.OfTarget {
  private static final Lexicon WORDS = RuleFolder.words(W12Misread.class);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Automaton SHARE_LEFT = WORDS.automaton("share-left");

  @Override
  public void check(Promise p, Report report) {
    if (Misreading.isMisread(p)) {
      report.promise(p, "“%s”像是丢了或认错了符号".formatted(p.shown()), "对照原件" + likely(p.target()));
    }
  }

  /** What it may have been, where that is a likely share. */
  private static String likely(Target t) {
    String digits = t.value().stripTrailingZeros().toPlainString();
    if (t.value().compareTo(HUNDRED) <= 0 || !SHARE_LEFT.whole(digits, 0, digits.length())) {
      return "";
    }
    String rest = digits.substring(1);
    boolean whole = new BigDecimal(rest).compareTo(HUNDRED) == 0;
    return "，可能是“" + (whole ? "=" : "≥") + rest + "%”";
  }
}
