package org.zhibiao.web.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.Severity;
import org.zhibiao.index.query.FieldValues;
import org.zhibiao.index.schema.FindingFacet;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Change;
import org.zhibiao.model.Doubt;
import org.zhibiao.quantity.Dimensions;

/** How the pages word values in Chinese. */
final class Words {
  private Words() {}

  /** A value of a facet of findings as a reader says it. */
  static String finding(FindingFacet facet, String value, RuleBook book) {
    return switch (facet) {
      case SEVERITY -> Severity.of(value).chinese();
      case RULE -> book.has(value) ? value + " " + book.rule(value).title() : value;
      case KIND -> SearchField.KIND.shown(value);
      default -> value;
    };
  }

  /**
   * What the index holds for a value however it is written: error for 错误.
   *
   * @throws ParameterException if there is no such severity
   */
  static String findingCode(FindingFacet facet, String written) {
    if (facet == FindingFacet.SEVERITY) {
      try {
        return Severity.of(written).code();
      } catch (IllegalArgumentException e) {
        throw new ParameterException(facet.code(), written, " error（错误）、warning（警告）或 note（提示）");
      }
    }
    return facet == FindingFacet.YEAR ? written.replaceFirst("年度?$", "") : written;
  }

  /** The address of a finding in its form. */
  static String findingUrl(FindingRecord f) {
    return "/declarations/" + f.declaration() + "#f-" + f.id();
  }

  /** 产出指标 › 数量指标 › 论文 · 年度指标值 */
  static String path(FindingRecord f) {
    String names =
        List.of(f.section(), f.level1(), f.level2(), f.level3()).stream()
            .filter(n -> !n.isEmpty())
            .collect(Collectors.joining(" › "));
    return f.column().isEmpty() ? names : names + (names.isEmpty() ? "" : " · ") + f.column();
  }

  /** 36:5 “1500项”, with the file where it is another. */
  static String elsewhere(FindingRecord f, FindingRecord.Other other) {
    boolean same = other.declaration().equals(f.declaration());
    String file = same ? "" : other.file().substring(other.file().lastIndexOf('/') + 1) + " ";
    return file + other.place() + " “" + other.quote() + "”";
  }

  /** What the index holds for a facet's value however it is written: ge for ≥, 产出 for 产出指标. */
  static String code(SearchField field, String written) {
    return switch (field) {
      case LEVEL1, LEVEL2 -> Schema.level(written);
      case YEAR -> written.replaceFirst("年度?$", "");
      case DIMENSION -> {
        String group = Dimensions.group(written);
        yield FieldValues.code(field, group).orElse(group);
      }
      default -> FieldValues.code(field, written).orElse(written);
    };
  }

  /** The name of what a target measures: the row's, with the subject where it says more. */
  static String name(TargetRecord t) {
    String subject = t.subject();
    boolean prose = t.level1().isEmpty() && t.level2().isEmpty();
    return prose && subject != null && !subject.isEmpty() ? subject : t.name();
  }

  /** 10–20, 2万–5万, 小于 0. */
  static String span(double low, double high) {
    if (low == 0 && high < 1e-300) {
      return "0";
    }
    if (Double.isInfinite(low)) {
      return "小于 " + scaled(high);
    }
    return Double.isInfinite(high) ? scaled(low) + " 起" : scaled(low) + "–" + scaled(high);
  }

  /** 2万, 5亿, 0.5. */
  static String scaled(double number) {
    double absolute = Math.abs(number);
    if (absolute >= 1e8) {
      return grouped(BigDecimal.valueOf(number / 1e8)) + "亿";
    }
    return absolute >= 1e4
        ? grouped(BigDecimal.valueOf(number / 1e4)) + "万"
        : grouped(BigDecimal.valueOf(number));
  }

  /** +12.5%, −30%; empty where there is nothing to compare with. */
  static String percent(BigDecimal difference, BigDecimal from) {
    if (from.signum() == 0 || difference.signum() == 0) {
      return "";
    }
    BigDecimal share =
        difference.multiply(BigDecimal.valueOf(100)).divide(from.abs(), 1, RoundingMode.HALF_UP);
    return signed(share) + "%";
  }

  /** +30, −2.5. */
  static String signed(BigDecimal number) {
    String sign = number.signum() > 0 ? "+" : number.signum() < 0 ? "−" : "";
    return sign + grouped(number.abs());
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

  static String grouped(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0
        ? String.format("%,d", plain.toBigIntegerExact())
        : plain.toPlainString();
  }

  /** The address of a target's mark in its form. */
  static String markUrl(TargetRecord t) {
    return "/declarations/" + t.declaration() + "#t-" + t.id();
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

  static @Nullable String change(@Nullable String code) {
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
