package org.zhibiao.audit.rules;

import java.util.List;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.Severity;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.audit.review.Wording;
import org.zhibiao.model.Bound;

/** W01: two words for the same bound, 不少于1500万人次以上. */
public final class W01Redundant implements Check.OfTarget {
  @Override
  public void check(Promise p, Report report) {
    if (!p.isComparedTwice()) {
      return;
    }
    List<Bound> bounds = p.bounds();
    int ups = Wording.ups(bounds);
    int downs = Wording.downs(bounds);
    // 高于全省增速1.5个百分点以上: the first word is about the base.
    Bound first = bounds.isEmpty() ? Bound.NONE : bounds.getFirst();
    if ((first == Bound.GT || first == Bound.LT) && !Wording.isDirect(p.target())) {
      return;
    }
    if (ups > 1 && downs == 0 || downs > 1 && ups == 0) {
      // A sign in its column and again in the cell is how some systems print forms.
      boolean printed = p.target().wording().size() == 1;
      report.promise(
          p,
          printed ? Severity.NOTE : report.severity(),
          "“%s”：%s说了两次（%s）".formatted(p.shown(), ups > 1 ? "下限" : "上限", Wording.words(p)),
          "只留一个，如“" + once(p, ups > 1) + "”");
    } else if (Wording.vague(bounds) > 1 && ups + downs == 0) {
      report.promise(
          p,
          "“%s”：约数说了两次（%s）".formatted(p.shown(), Wording.words(p)),
          "改为有界限的数，如“" + Wording.firmly(p) + "”");
    }
  }

  /** The quote with its first comparator only, or one that includes the number: 超过…以上. */
  private static String once(Promise p, boolean up) {
    List<String> words = p.target().wording();
    if (words.size() < 2) {
      return p.statement().context().comparator() + p.number();
    }
    Bound first = Vocabulary.bound(words.getFirst());
    boolean strict = first == Bound.GT || first == Bound.LT;
    return strict ? Wording.bounded(p, up) : words.getFirst() + p.number();
  }
}
