package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;

/**
 * A rule of the audit (审核规则) as its {@link RuleFolder} tells it, switched and tuned.
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
 * @param finds what its findings are about
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
    Finds finds,
    Map<String, BigDecimal> parameters,
    boolean on) {
  public Rule {
    parameters = Map.copyOf(parameters);
  }

  /** What the findings of a rule are about. */
  public enum Finds {
    /** A number or a text, which a finding quotes. */
    NUMBER,
    /** A row; it is the same finding whichever of its words is quoted. */
    ROW,
    /** A form as a whole, in which it is found once or not at all. */
    FORM;

    static Finds of(String name) {
      for (Finds f : values()) {
        if (f.name().equalsIgnoreCase(name)) {
          return f;
        }
      }
      throw new IllegalStateException(
          "a rule finds a number, a row or a form, and no \"" + name + "\"");
    }
  }

  /** The groups of rules, by the letter of their ids, in the order of the book. */
  private enum Group {
    W("用语"),
    R("指标行"),
    D("整份申报表"),
    Y("年度与部门"),
    S("自评");

    private final String chinese;

    Group(String chinese) {
      this.chinese = chinese;
    }
  }

  /** Groups in their order, then ids. */
  static final Comparator<Rule> ORDER =
      Comparator.comparing((Rule r) -> Group.valueOf(r.id.substring(0, 1))).thenComparing(Rule::id);

  /** The group its letter stands for, in Chinese. */
  public String group() {
    return Group.valueOf(id.substring(0, 1)).chinese;
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
    return new Rule(
        id, name, severity, title, fires, why, spares, advice, basis, finds, parameters, on);
  }
}
