package org.zhibiao.extract;

import org.zhibiao.learn.Features;
import org.zhibiao.passage.Passage;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.screening.Candidate;

/**
 * What the confidence model looks at: the verdict of the rules, how the quantity is written, and
 * the characters on both sides. Stateless.
 */
final class ConfidenceFeatures {
  private static final long VERDICT = Features.name("verdict");
  private static final long KEPT = Features.name("kept");
  private static final long UNIT = Features.name("unit");
  private static final long DIMENSION = Features.name("dimension");
  private static final long BOUND = Features.name("bound");
  private static final long SCRIPT = Features.name("script");
  private static final long DIGITS = Features.name("digits");
  private static final long RANGE = Features.name("range");
  private static final long SCRIPT_UNIT = Features.name("script,unit");
  private static final long SCRIPT_BOUND = Features.name("script,bound");
  private static final long DOUBT = Features.name("doubt");
  private static final long ALONE = Features.name("alone");
  private static final long CROWDED = Features.name("crowded");
  private static final long BEFORE = Features.name("c-1");
  private static final long TWO_BEFORE = Features.name("c-2,-1");
  private static final long AFTER = Features.name("c+1");
  private static final long TWO_AFTER = Features.name("c+1,2");
  private static final long UNIT_AFTER = Features.name("unit,c+1");
  private static final long BEFORE_AFTER = Features.name("c-1,c+1");
  private static final long SCRIPT_BEFORE = Features.name("script,c-1");
  private static final long END = Features.name("end");
  private static final long BOUND_END = Features.name("bound,end");

  private ConfidenceFeatures() {}

  static Features of(Passage all, int index, Candidate candidate) {
    return of(all, index, candidate, Evidence.of(candidate.quantity()));
  }

  /** The same where the row and the column say unit and comparator of a bare number. */
  static Features of(Passage all, int index, Candidate candidate, Evidence evidence) {
    Quantity q = candidate.quantity();
    int script = Features.value(q.chinese());
    int unit = Features.value(evidence.unit());
    int bound = Features.value(evidence.bound());
    Features f = new Features();
    f.add(VERDICT, Features.value(candidate.kept() ? "kept" : candidate.rejected()));
    f.add(KEPT, Features.value(candidate.kept()));
    f.add(UNIT, unit);
    f.add(DIMENSION, Features.value(evidence.dimension()));
    f.add(BOUND, bound);
    f.add(SCRIPT, Features.value(q.chinese() ? "chinese" : "arabic"));
    f.add(DIGITS, Math.min(q.number().length(), 6));
    f.add(RANGE, Features.value(q.upper() != null));
    f.add(SCRIPT_UNIT, script, unit);
    f.add(SCRIPT_BOUND, script, bound, Features.value(evidence.unit() == null));
    for (int i = 0; i < evidence.doubts().size(); i++) {
      f.add(DOUBT, Features.value(evidence.doubts().get(i)));
    }
    around(all.folded(), q, evidence, f);
    f.add(ALONE, Features.value(q.span().length() == all.contentLength()));
    boolean crowded = index > 0 && all.quantities().get(index - 1).span().end() == q.span().start();
    f.add(CROWDED, Features.value(crowded));
    return f;
  }

  private static void around(String text, Quantity q, Evidence evidence, Features f) {
    int s = q.span().start();
    int e = q.span().end();
    char before = s > 0 ? text.charAt(s - 1) : '^';
    char before2 = s > 1 ? text.charAt(s - 2) : '^';
    char after = e < text.length() ? text.charAt(e) : '$';
    char after2 = e + 1 < text.length() ? text.charAt(e + 1) : '$';
    int ends = Features.value("$，。；;,、)\n".indexOf(after) >= 0);
    f.add(BEFORE, before);
    f.add(TWO_BEFORE, before2, before);
    f.add(AFTER, after);
    f.add(TWO_AFTER, after, after2);
    f.add(UNIT_AFTER, Features.value(evidence.unit()), after);
    f.add(BEFORE_AFTER, before, after);
    f.add(SCRIPT_BEFORE, Features.value(q.chinese()), before);
    f.add(END, ends);
    f.add(BOUND_END, Features.value(evidence.bound()), ends);
  }
}
