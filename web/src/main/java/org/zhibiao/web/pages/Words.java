package org.zhibiao.web.pages;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Change;
import org.zhibiao.model.Doubt;

/** How the pages word values in Chinese. */
final class Words {
  private static final Map<String, String> FACETS =
      Map.of(
          Schema.YEAR, "年度",
          Schema.DEPARTMENT, "部门",
          Schema.KIND, "表种",
          Schema.LEVEL1, "一级指标",
          Schema.LEVEL2, "二级指标",
          Schema.OP, "比较",
          Schema.WORDING, "措辞",
          Schema.UNIT, "单位",
          Schema.DOUBTS, "存疑");

  private Words() {}

  static String facet(String field) {
    return FACETS.getOrDefault(field, field);
  }

  /** A facet's value as a reader says it: ≥ 不少于 for ge. */
  static String value(String field, String value) {
    if (field.equals(Schema.OP)) {
      Bound b = Bound.ofCode(value);
      return b.symbol().isEmpty() ? b.chinese() : b.symbol() + " " + b.chinese();
    }
    return field.equals(Schema.DOUBTS) ? doubt(value) : value;
  }

  static String doubt(String code) {
    return Arrays.stream(Doubt.values())
        .filter(d -> d.code().equals(code))
        .map(Doubt::chinese)
        .findFirst()
        .orElse(code);
  }

  /** 50, 15,000,000, 50–60. */
  static String number(BigDecimal value, @Nullable BigDecimal upper) {
    String low = grouped(value);
    return upper == null ? low : low + "–" + grouped(upper);
  }

  private static String grouped(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0
        ? String.format("%,d", plain.toBigIntegerExact())
        : plain.toPlainString();
  }

  /** ≥ 50 篇 */
  static String reading(TargetRecord t) {
    String symbol = Bound.ofCode(t.op()).symbol();
    String unit = t.unit() == null ? "" : " " + t.unit();
    return (symbol.isEmpty() ? "" : symbol + " ") + number(t.value(), t.upper()) + unit;
  }

  /** All that was read of a target, in one line. */
  static String full(TargetRecord t) {
    StringBuilder s = new StringBuilder();
    s.append(t.subject() == null ? t.level3() : t.subject()).append("：").append(reading(t));
    if (!t.wording().isEmpty()) {
      s.append("（措辞：").append(String.join("、", t.wording())).append("）");
    }
    add(s, "增减", change(t.change()));
    add(s, "频次", t.per());
    add(s, "时限", t.deadline());
    add(s, "类别", t.category());
    add(s, "置信度", String.format("%.2f", t.confidence()));
    if (!t.doubts().isEmpty()) {
      add(s, "存疑", t.doubts().stream().map(Words::doubt).collect(Collectors.joining("、")));
    }
    return s.toString();
  }

  private static void add(StringBuilder s, String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      s.append("；").append(label).append("：").append(value);
    }
  }

  private static @Nullable String change(@Nullable String code) {
    return Arrays.stream(Change.values())
        .filter(c -> c.code().equals(code))
        .map(Change::chinese)
        .findFirst()
        .orElse(null);
  }

  /** 绩效指标 › 产出指标 › 数量指标 › 论文 · 年度指标值 */
  static String path(TargetRecord t) {
    String names =
        List.of(t.section(), t.level1(), t.level2(), t.level3()).stream()
            .filter(n -> !n.isEmpty())
            .collect(Collectors.joining(" › "));
    return t.column().isEmpty() ? names : names + (names.isEmpty() ? "" : " · ") + t.column();
  }
}
