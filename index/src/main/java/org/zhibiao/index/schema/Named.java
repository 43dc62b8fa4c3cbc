package org.zhibiao.index.schema;

import java.util.Arrays;
import java.util.List;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Change;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Reading;
import org.zhibiao.quantity.Dimensions;

/**
 * A value of a field by its code and as a reader says it: ge is ≥ 不少于.
 *
 * @param chinese its names, with blanks or brackets between them
 */
public record Named(String code, String chinese) {
  /** How pages say that a target has no comparator. */
  public static final String NO_COMPARATOR = "未写比较词";

  static List<Named> bounds() {
    return Arrays.stream(Bound.values()).map(b -> new Named(b.code(), said(b))).toList();
  }

  private static String said(Bound b) {
    return b == Bound.NONE
        ? NO_COMPARATOR + " " + b.chinese()
        : (b.symbol() + " " + b.chinese()).strip();
  }

  static List<Named> classes() {
    return Arrays.stream(IndicatorClass.values()).map(c -> new Named(c.code(), c.code())).toList();
  }

  static List<Named> kinds() {
    return Arrays.stream(Kind.values())
        .map(k -> new Named(k.label(), k == Kind.OTHER ? "其他" : k.label()))
        .toList();
  }

  static List<Named> changes() {
    return Arrays.stream(Change.values()).map(c -> new Named(c.code(), c.chinese())).toList();
  }

  static List<Named> doubts() {
    return Arrays.stream(Doubt.values()).map(d -> new Named(d.code(), d.chinese())).toList();
  }

  static List<Named> stages() {
    return Arrays.stream(Reading.Stage.values())
        .map(s -> new Named(s.code(), s.chinese()))
        .toList();
  }

  static List<Named> dimensions() {
    return Dimensions.chinese().entrySet().stream()
        .map(e -> new Named(e.getKey(), e.getValue()))
        .toList();
  }
}
