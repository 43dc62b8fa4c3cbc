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
    Features f = new Features();
    for (Ground ground : Ground.ALL) {
      add(ground, all, index, candidate, evidence, f);
    }
    return f;
  }

  /** Adds what belongs to one ground. */
  static void add(
      Ground ground, Passage all, int index, Candidate candidate, Evidence evidence, Features f) {
    Quantity q = candidate.quantity();
    switch (ground) {
      case VERDICT -> {
        f.add(VERDICT, Features.value(candidate.kept() ? "kept" : candidate.rejected()));
        f.add(KEPT, Features.value(candidate.kept()));
      }
      case UNIT -> {
        f.add(UNIT, Features.value(evidence.unit()));
        f.add(DIMENSION, Features.value(evidence.dimension()));
        f.add(UNIT_AFTER, Features.value(evidence.unit()), after(all, q, 0));
      }
      case BOUND -> {
        f.add(BOUND, Features.value(evidence.bound()));
        f.add(BOUND_END, Features.value(evidence.bound()), ends(all, q));
      }
      case SCRIPT -> script(q, evidence, f);
      case DOUBT -> {
        for (int i = 0; i < evidence.doubts().size(); i++) {
          f.add(DOUBT, Features.value(evidence.doubts().get(i)));
        }
      }
      case BEFORE -> before(all, q, f);
      case AFTER -> after(all, q, f);
      case PLACE -> {
        f.add(ALONE, Features.value(q.span().length() == all.contentLength()));
        boolean crowded =
            index > 0 && all.quantities().get(index - 1).span().end() == q.span().start();
        f.add(CROWDED, Features.value(crowded));
      }
    }
  }

  private static void before(Passage all, Quantity q, Features f) {
    f.add(BEFORE, before(all, q, 1));
    f.add(TWO_BEFORE, before(all, q, 2), before(all, q, 1));
    f.add(SCRIPT_BEFORE, Features.value(q.chinese()), before(all, q, 1));
  }

  private static void after(Passage all, Quantity q, Features f) {
    f.add(AFTER, after(all, q, 0));
    f.add(TWO_AFTER, after(all, q, 0), after(all, q, 1));
    f.add(BEFORE_AFTER, before(all, q, 1), after(all, q, 0));
    f.add(END, ends(all, q));
  }

  private static void script(Quantity q, Evidence evidence, Features f) {
    int script = Features.value(q.chinese());
    int unit = Features.value(evidence.unit());
    f.add(SCRIPT, Features.value(q.chinese() ? "chinese" : "arabic"));
    f.add(DIGITS, Math.min(q.number().length(), 6));
    f.add(RANGE, Features.value(q.upper() != null));
    f.add(SCRIPT_UNIT, script, unit);
    boolean bare = evidence.unit() == null;
    f.add(SCRIPT_BOUND, script, Features.value(evidence.bound()), Features.value(bare));
  }

  /** The character so far in front of the quantity. */
  private static char before(Passage all, Quantity q, int far) {
    int at = q.span().start() - far;
    return at >= 0 ? all.folded().charAt(at) : '^';
  }

  /** The character so far behind the quantity. */
  private static char after(Passage all, Quantity q, int far) {
    int at = q.span().end() + far;
    return at < all.folded().length() ? all.folded().charAt(at) : '$';
  }

  private static int ends(Passage all, Quantity q) {
    return Features.value("$，。；;,、)\n".indexOf(after(all, q, 0)) >= 0);
  }
}
