package org.zhibiao.form.words;

/**
 * What a cell's text looks like, before it is known which column it stood under.
 *
 * <p>Example: ≥120公里 is a {@link #BOUND}, 20 a {@link #NUMBER}, 保洁合格率 a {@link #NAME}.
 */
public enum CellKind {
  /** 产出指标. */
  LEVEL1,
  /** 数量指标. */
  LEVEL2,
  /** 服务对象满意度指标, which is either. */
  LEVEL,
  /** 三级指标, 年度指标值: the name of a column. */
  COLUMN,
  /** 绩效指标: the name of a part of the form. */
  SECTION,
  /** 年度资金总额. */
  MONEY_LABEL,
  /** 项目名称, 填表人. */
  LABEL,
  /** 总分, 合计. */
  TOTAL,
  /** ≥, 正向. */
  SYMBOL,
  /** 公里. */
  UNIT,
  /** 20. */
  NUMBER,
  /** 98.5%. */
  PERCENT,
  /** ≥120公里, 30个工作日内. */
  BOUND,
  /** 125公里, 3.2万元. */
  QUANTITY,
  /** 2024年12月底前. */
  DATE,
  /** 有效提升, 达成. */
  QUALITY,
  /** 无, —. */
  NOTHING,
  /** 保洁合格率, 指标1：保洁河道长度: it ends as names of indicators do, or is numbered as they are. */
  NAME,
  /** 空气优良天数≥300天: words with a bound behind them. */
  MIXED,
  /** 举办4期，不少于260人: words with numbers among them. */
  COUNTED,
  /** A text that is none of these. */
  TEXT,
  /** A sentence. */
  SENTENCE,
  /** One character, as words that were written upwards leave them. */
  CHARACTER;

  /** Whether a text of this kind is one cell and not several that have run together. */
  public boolean isWhole() {
    return switch (this) {
      case NAME, MIXED, COUNTED, TEXT, SENTENCE, QUALITY -> false;
      default -> true;
    };
  }

  /** Whether a knowledge file has the very words. */
  public boolean isKnown() {
    return compareTo(TOTAL) <= 0;
  }

  /** Whether there is a number in it that may be a target. */
  public boolean isQuantity() {
    return this == NUMBER || this == PERCENT || this == BOUND || this == QUANTITY;
  }
}
