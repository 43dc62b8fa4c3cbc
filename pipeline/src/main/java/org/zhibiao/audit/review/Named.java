package org.zhibiao.audit.review;

import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Change;
import org.zhibiao.model.Span;
import org.zhibiao.model.Target;
import org.zhibiao.segment.Bigrams;

/**
 * A promise with its subject made ready for comparing with others; ready when it is first compared,
 * since most have no other of their kind. Used by one thread.
 */
public final class Named {
  private final Promise promise;
  private final Kind kind;
  private @Nullable Compared compared;

  /**
   * What a number counts.
   *
   * @param per what it repeats over, empty for a year or nothing
   * @param percent whether it is written with a percent sign
   */
  public record Kind(@Nullable String unit, @Nullable Change change, String per, boolean percent) {
    static Kind of(Target t) {
      // 新增30家 beside ≥30家: a count that is added is what is promised.
      boolean added = t.change() == Change.INCREASE && Measured.of(t) != Measured.RATIO;
      return new Kind(t.normal().unit(), added ? null : t.change(), per(t), "%".equals(t.unit()));
    }

    private static String per(Target t) {
      String per = t.per();
      return per == null || WHOLE_YEAR.whole(per, 0, per.length()) ? "" : per;
    }
  }

  /** The promise, to be compared. */
  Named(Promise promise) {
    this.promise = promise;
    this.kind = Kind.of(promise.target());
  }

  /**
   * The words to compare.
   *
   * @param bare the subject without count nouns and verbs of doing
   * @param said the few words before the number, or the row's name; may be empty
   * @param level 省级, 院级 … of the subject, or empty
   */
  private record Compared(String bare, Bigrams subject, String said, Bigrams clause, String level) {
    /** 省级 and 院级 of one thing are two things. */
    boolean isOtherLevel(Compared other) {
      return !level.isEmpty() && !other.level.isEmpty() && !level.equals(other.level);
    }
  }

  /** What is compared. */
  public Promise promise() {
    return promise;
  }

  /** Its target. */
  public Target target() {
    return promise.target();
  }

  /** What it counts: only numbers of one unit, change and period can be compared. */
  public Kind kind() {
    return kind;
  }

  /** Whether it may be about the same as another of its kind. */
  public boolean isComparable(Named other) {
    Compared own = compared();
    Compared others = other.compared();
    return own.bare.length() >= 2 && others.bare.length() >= 2 && !own.isOtherLevel(others);
  }

  /**
   * How alike they are, 0 where that is less than {@code least}: by subject, by the words before
   * the number, or since one name ends with the other.
   */
  public double like(Named other, double least) {
    Compared own = compared();
    Compared others = other.compared();
    if (own.bare.equals(others.bare)) {
      return 1;
    }
    double like = like(own.subject, others.subject, least);
    if (!own.said.isEmpty()) {
      like = Math.max(like, like(own.clause, others.subject, least));
    }
    if (!others.said.isEmpty()) {
      like = Math.max(like, like(own.subject, others.clause, least));
    }
    boolean longer = own.bare.length() > others.bare.length();
    String end = longer ? others.bare : own.bare;
    boolean ends = end.length() >= 4 && (longer ? own : others).bare.endsWith(end);
    return ends ? Math.max(like, ENDS) : like;
  }

  private static double like(Bigrams one, Bigrams other, double least) {
    if (one.atMost(other) < least) {
      return 0;
    }
    double like = one.like(other);
    return like >= least ? like : 0;
  }

  /** How alike two names are, from 0 to 1. */
  public static double likeness(String one, String other) {
    return Bigrams.of(one).like(Bigrams.of(other));
  }

  private static final Automaton TO_DO = Words.SHARED.automaton("to-do");
  private static final Automaton LEVEL = Words.SHARED.automaton("level");
  private static final Automaton WHOLE_YEAR = Words.SHARED.automaton("whole-year");

  /** How alike two names are where one is the end of the other. */
  private static final double ENDS = 0.8;

  private static final Bigrams NONE = Bigrams.of("");
  private static final int SHORTEST = 3;

  private static final int LONGEST = 16;

  private Compared compared() {
    Compared known = compared;
    if (known == null) {
      String bare = withoutVerb(promise.bareSubject());
      String before = said(promise);
      // What the subject says already need not be compared twice.
      String said = before.equals(bare) ? "" : before;
      Span level = LEVEL.first(bare, 0, bare.length());
      known =
          new Compared(
              bare,
              Bigrams.of(bare),
              said,
              said.isEmpty() ? NONE : Bigrams.of(said),
              level == null ? "" : level.slice(bare));
      compared = known;
    }
    return known;
  }

  /** The words before the number, where they are few; else the name of a row. */
  private static String said(Promise p) {
    String clause = withoutVerb(Clauses.lastListed(p.clause()));
    if (clause.length() >= SHORTEST && clause.length() <= LONGEST) {
      return clause;
    }
    Form.Line line = p.line();
    return line != null && line.promises().size() == 1 ? withoutVerb(line.name()) : "";
  }

  /** The name without words of doing at its start, as long as two characters are left. */
  private static String withoutVerb(String name) {
    int from = 0;
    int length = TO_DO.longest(name, from, name.length());
    while (length > 0 && from + length + 2 <= name.length()) {
      from += length;
      length = TO_DO.longest(name, from, name.length());
    }
    return name.substring(from);
  }
}
