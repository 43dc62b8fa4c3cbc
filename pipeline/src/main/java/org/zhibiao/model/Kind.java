package org.zhibiao.model;

/**
 * The kind of a declaration (表种), as its title says.
 *
 * <p>Example: {@code 2024年度项目支出绩效运行监控表} is {@link #MONITORING}.
 */
public enum Kind {
  DEPARTMENT("部门整体"),
  PROJECT("项目支出"),
  SELF_EVALUATION("自评"),
  /** 绩效运行监控表: what is reached so far, and what the year's end is expected to bring. */
  MONITORING("监控"),
  /** 转移支付区域绩效目标表, 中央预算内投资计划绩效目标表. */
  TRANSFER("转移支付"),
  /** 绩效指标库: names, units and explanations of indicators, and no values. */
  LIBRARY("指标库"),
  OTHER("other");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The name used in exports, pages and queries. */
  public String label() {
    return label;
  }

  /** The kind of that label, {@link #OTHER} where there is none. */
  public static Kind ofLabel(String label) {
    for (Kind k : values()) {
      if (k.label.equals(label)) {
        return k;
      }
    }
    return OTHER;
  }
}
