package org.zhibiao.form.words;

/** What a part of a form is about (栏目): 基本信息, 预算整体情况, 总体绩效目标, 年度重点工作任务, 绩效指标. */
public enum Topic {
  BASICS,
  MONEY,
  GOALS,
  TASKS,
  INDICATORS
}
