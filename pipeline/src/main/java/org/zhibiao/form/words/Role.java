package org.zhibiao.form.words;

/** What the cells of a column hold, as its header says. */
public enum Role {
  /** 一级指标. */
  LEVEL1,
  /** 二级指标. */
  LEVEL2,
  /** 三级指标. */
  NAME,
  /** 年度指标值, 目标值. */
  VALUE,
  /** 实际完成值, 实际完成情况. */
  ACTUAL,
  /** 全年预计完成情况: what is expected at the year's end, in a 监控表. */
  EXPECTED,
  /** 上年指标值: a value of another year, no promise of this form. */
  PAST,
  /** 指标符号. */
  SYMBOL,
  /** 度量单位. */
  UNIT,
  /** 得分, 执行率: points, no statements. */
  SCORE,
  /** 分值, 权重: the points that an indicator can earn. */
  WEIGHT,
  /** 偏差原因分析及改进措施. */
  REASON,
  /** 备注, 评分标准. */
  REMARK,
  /** 序号. */
  SERIAL,
  /** The name of a task. */
  TASK,
  /** 主要实施内容. */
  CONTENT,
  /** 拟投入的资金. */
  MONEY,
  /** 期望达到的目标, 年度目标. */
  GOAL,
  /** 预算金额, whose group stands in the header on its left. */
  AMOUNT,
  /** 年初预算数, 全年执行数: the column itself is the group. */
  NAMED_AMOUNT,
  /** 单位名称, 项目名称 as columns of a list of projects: whose the row is. */
  OWNER,
  /** The labels of amounts: 部门预算支出, 收入来源. */
  GROUP,
  /** A header that no knowledge file knows. */
  UNKNOWN;

  /** Whether a text in such a column may hold a target. */
  public boolean isStatement() {
    return switch (this) {
      case VALUE, ACTUAL, EXPECTED, PAST, CONTENT, GOAL -> true;
      default -> false;
    };
  }

  /** Whether it holds the quantities of an indicator, whatever their stage. */
  public boolean isQuantity() {
    return this == VALUE || this == ACTUAL || this == EXPECTED || this == PAST;
  }

  /** Whether it says what an indicator row is about rather than what it promises. */
  public boolean isHead() {
    return this == LEVEL1 || this == LEVEL2 || this == NAME || this == TASK;
  }
}
