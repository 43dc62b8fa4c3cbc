package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A rule of the audit (审核规则): a row of {@code rules.csv}, as it is switched and tuned.
 *
 * <p>Example: W01 {@code redundant}, 警告, fires on 不少于1500万人次以上.
 *
 * @param id stable: {@code W01}
 * @param name English slug: {@code redundant}
 * @param severity how grave its findings are, unless a finding says otherwise
 * @param title in Chinese: 下限重复
 * @param fires on what, one sentence in Chinese
 * @param why what it does to whoever checks the target, in Chinese
 * @param spares what looks alike and is left alone, in Chinese
 * @param advice how to word it instead, in Chinese
 * @param basis the document or the custom it rests on
 * @param parameters its numbers by name
 * @param on whether it is used
 */
public record Rule(
    String id,
    String name,
    Severity severity,
    String title,
    String fires,
    String why,
    String spares,
    String advice,
    String basis,
    Map<String, BigDecimal> parameters,
    boolean on) {
  public Rule {
    parameters = Map.copyOf(parameters);
  }

  /** The group its letter stands for, in Chinese. */
  public String group() {
    return group(id);
  }

  /** The group of the rule of that id. */
  public static String group(String id) {
    return switch (id.charAt(0)) {
      case 'W' -> "用语";
      case 'R' -> "指标行";
      case 'D' -> "整份申报表";
      case 'Y' -> "年度与部门";
      default -> "自评";
    };
  }

  /**
   * One of its numbers.
   *
   * @throws IllegalArgumentException if it has none of that name
   */
  public double number(String parameter) {
    BigDecimal value = parameters.get(parameter);
    if (value == null) {
      throw new IllegalArgumentException(id + " has no parameter \"" + parameter + "\"");
    }
    return value.doubleValue();
  }

  /** The same rule, switched or tuned. */
  Rule as(Severity severity, Map<String, BigDecimal> parameters, boolean on) {
    return new Rule(id, name, severity, title, fires, why, spares, advice, basis, parameters, on);
  }
}
