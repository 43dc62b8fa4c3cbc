package org.zhibiao.model;

/**
 * What kind of thing a target measures (二级指标): the second levels of the forms, with the older and
 * longer names folded into them.
 *
 * <p>Example: 培训人数 is {@link #QUANTITY}, 验收合格率 {@link #QUALITY}, 办结时限 {@link #TIMELINESS}.
 */
public enum IndicatorClass {
  QUANTITY("数量"),
  QUALITY("质量"),
  TIMELINESS("时效"),
  COST("成本"),
  ECONOMIC("经济效益"),
  SOCIAL("社会效益"),
  ECOLOGICAL("生态效益"),
  SUSTAINABLE("可持续影响"),
  SATISFACTION("满意度");

  private final String code;

  IndicatorClass(String code) {
    this.code = code;
  }

  /** The name in exports and corpora, in Chinese: {@code 数量}. */
  public String code() {
    return code;
  }

  /**
   * The class of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static IndicatorClass ofCode(String code) {
    for (IndicatorClass c : values()) {
      if (c.code.equals(code)) {
        return c;
      }
    }
    throw new IllegalArgumentException("no such class: \"" + code + "\"");
  }
}
