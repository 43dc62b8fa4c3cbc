package org.zhibiao.form.words;

/** What the value beside a label of the form's head says. */
public enum Field {
  DEPARTMENT,
  /** 主管部门. */
  SUPERVISOR,
  /** 实施单位. */
  UNIT,
  /** Any other body, which declares where nothing else says who does: 委托单位. */
  BODY,
  PROJECT,
  YEAR,
  /** 填报日期: no budget year, but near one. */
  DATE,
  /** 单位：万元. */
  MONEY_UNIT,
  FACT,
  MONEY,
  /** A description that may hold targets: 部门职能, 项目概况. */
  TEXT,
  /** 填表人, 联系电话, 注: kept as cells, no statements. */
  REMARK
}
