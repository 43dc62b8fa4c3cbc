package org.zhibiao.index.trend;

import java.util.Objects;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.quantity.Dimensions;
import org.zhibiao.quantity.Trait;
import org.zhibiao.segment.Bigrams;

/**
 * How like two targets are as promises about the same thing, from 0 to 1: six tenths by name, two
 * by unit, two by where they stand.
 *
 * <p>Example: 城镇新增就业人数 不少于3万人 and 新增城镇就业人数 约3.2万人次 are alike by 0.8; the value and the comparator
 * do not count, since they are what changes.
 */
public final class Likeness {
  /** What is less alike is another indicator. */
  public static final double SAME = 0.6;

  private static final double NAME = 0.6;

  /** The part of the row's name in it; all targets of a cell share that. */
  private static final double ROW = 0.3;

  private static final double UNIT = 0.2;
  private static final double PLACE = 0.2;

  private Likeness() {}

  /** A target with what is compared of it, made ready once. */
  record Profile(TargetRecord target, Bigrams name, Bigrams subject) {
    static Profile of(TargetRecord t) {
      String subject = t.subject() == null ? t.level3() : t.subject();
      String name = t.level3().isEmpty() ? subject : t.level3();
      return new Profile(t, Bigrams.of(name), Bigrams.of(subject));
    }
  }

  /** The likeness of two targets, 0 where it can't reach {@link #SAME}. */
  static double of(Profile a, Profile b) {
    double atMost = ROW * a.name().atMost(b.name()) + (1 - ROW) * a.subject().atMost(b.subject());
    if (NAME * atMost + UNIT + PLACE < SAME) {
      return 0;
    }
    double name = ROW * a.name().like(b.name()) + (1 - ROW) * a.subject().like(b.subject());
    return NAME * name
        + UNIT * unit(a.target(), b.target())
        + PLACE * place(a.target(), b.target());
  }

  private static double unit(TargetRecord a, TargetRecord b) {
    if (Objects.equals(a.normalUnit(), b.normalUnit())
        || Measure.of(a).unit().equals(Measure.of(b).unit())) {
      return 1;
    }
    boolean counts = isCount(a.dimension()) && isCount(b.dimension());
    return counts || a.dimension().equals(b.dimension()) ? 0.5 : 0;
  }

  /** 人, 人次, 场, 个: one may be written for the other. */
  private static boolean isCount(String dimension) {
    return Dimensions.is(dimension, Trait.TALLY);
  }

  /** A goal in prose and a row of the table are two promises. */
  private static double place(TargetRecord a, TargetRecord b) {
    Spot one = Spot.of(a);
    Spot other = Spot.of(b);
    return one.isTable() == other.isTable() ? one.like(other) : 0;
  }
}
