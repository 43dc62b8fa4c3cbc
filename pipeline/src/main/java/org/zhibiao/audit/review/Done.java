package org.zhibiao.audit.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/**
 * A target with what a 自评表 says was done.
 *
 * <p>Example: 培训≥300人, 实际 280人, which does not keep it.
 */
public record Done(Promise promise, Reading.Item actual) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What was done is trusted with as much confidence. */
  private static final double SURE = 0.8;

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** All of a declaration that can be compared, in document order. */
  public static List<Done> of(Form form) {
    boolean any = false;
    for (Reading.Item i : form.reading().items()) {
      any |= i.pair() != null;
    }
    if (!any) {
      return List.of();
    }
    Map<String, Reading.Item> byId = new HashMap<>();
    form.reading().items().forEach(i -> byId.put(i.id(), i));
    List<Done> done = new ArrayList<>();
    for (Promise p : form.promises()) {
      String pair = p.item().pair();
      Reading.Item actual = pair == null ? null : byId.get(pair);
      if (actual != null && actual.stage() == Reading.Stage.ACTUAL) {
        Done d = new Done(p, actual);
        if (d.comparable()) {
          done.add(d);
        }
      }
    }
    return done;
  }

  /** Where what was done is told. */
  public Statement statement() {
    return actual.statement();
  }

  /** Its characters there. */
  public Span span() {
    return actual.target().span();
  }

  /** Whether both were read beyond doubt. */
  public boolean isSure() {
    return promise.isSure() && isPlaced() && actual.target().confidence() >= SURE;
  }

  /** Whether both were read where they belong, however sure their numbers are. */
  public boolean isPlaced() {
    List<Doubt> doubts = new ArrayList<>(actual.target().doubts());
    // 105 beside ≥100人 counts people: that its unit is inferred is no doubt of its place.
    doubts.remove(Doubt.INFERRED);
    return Surely.read(doubts)
        && Surely.read(target().doubts())
        && (target().unit() != null || target().doubts().isEmpty());
  }

  /** What was promised. */
  public Target target() {
    return promise.target();
  }

  /** The number promised, in the base unit. */
  public BigDecimal promised() {
    return target().normal().value();
  }

  /** The number done, in the base unit. */
  public BigDecimal reached() {
    return actual.target().normal().value();
  }

  private boolean comparable() {
    return Objects.equals(target().normal().unit(), actual.target().normal().unit())
        && target().change() == actual.target().change();
  }

  /** Whether the actual value keeps the promise; an approximate one is kept within a tenth. */
  public boolean met() {
    int compared = reached().compareTo(promised());
    return switch (target().bound()) {
      case GE, REACH -> compared >= 0;
      case NONE -> promise.isLessBetter() ? compared <= 0 : compared >= 0;
      case GT -> compared > 0;
      case LE -> compared <= 0;
      case LT -> compared < 0;
      case EQ -> isMetEqually(compared);
      case APPROX -> reached().compareTo(promised().subtract(off())) >= 0;
      case RANGE -> compared >= 0 && isUnderUpper();
    };
  }

  /** More than the equal number is no failure where more is better. */
  private boolean isMetEqually(int compared) {
    return compared == 0 || compared > 0 && !promise.isLessBetter();
  }

  private boolean isUnderUpper() {
    BigDecimal upper = target().normal().upper();
    return upper == null || reached().compareTo(upper) <= 0;
  }

  private BigDecimal off() {
    return promised().abs().multiply(TENTH);
  }

  /** Whether more than promised is better. */
  public boolean isUpwards() {
    Bound b = target().bound();
    return !Vocabulary.isDown(b) && b != Bound.RANGE && !promise.isLessBetter();
  }

  /** Whether far more than promised was done, where more is better; 100% can't be outdone. */
  public boolean isFarAbove(double share) {
    boolean full = "%".equals(target().unit()) && promised().compareTo(HUNDRED) >= 0;
    return isUpwards()
        && promised().signum() > 0
        && !full
        && !isOneMore()
        && reached().compareTo(promised().multiply(BigDecimal.valueOf(share))) > 0;
  }

  /** 4 of 3 things: one more of a few is not far. */
  private boolean isOneMore() {
    Measured kind = promise.measured();
    boolean counted = kind != Measured.RATIO && kind != Measured.MONEY;
    return counted && reached().subtract(promised()).compareTo(BigDecimal.ONE) <= 0;
  }

  /** Whether the row gives a reason for what was done. */
  public boolean isExplained() {
    Form.Line line = promise.line();
    return line != null && !line.indicator().assessment().reason().isBlank();
  }

  /** Both for people: “≥300人”，实际“280人”. */
  public String shown() {
    return "“%s”，实际“%s”".formatted(target().quote(), actual.target().quote());
  }
}
