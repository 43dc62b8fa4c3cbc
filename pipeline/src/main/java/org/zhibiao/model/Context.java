package org.zhibiao.model;

import org.jspecify.annotations.Nullable;

/**
 * What the form says around a text; every string is empty where the form says nothing.
 *
 * <p>Example: the cell 不少于20次 stands in section 绩效指标, level 1 效益指标, level 2 社会效益指标, level 3
 * 提供咨询交流服务, column 实施周期指标值.
 *
 * @param section the part of the form: 总体绩效目标, 年度重点工作任务, 绩效指标 …
 * @param level1 一级指标
 * @param level2 二级指标
 * @param level3 三级指标, or the name of the task in a table of tasks
 * @param column the header of the text's column
 * @param unit a unit that the column's header, the row's name or a 度量单位 cell gives, or null
 * @param comparator what a 指标符号 cell of the row says (≥, 定性), or null
 */
public record Context(
    String section,
    String level1,
    String level2,
    String level3,
    String column,
    @Nullable String unit,
    @Nullable String comparator) {
  /** A text of which nothing is known. */
  public static final Context NONE = new Context("", "", "", "", "", null, null);

  /** A context in a form that has no column of symbols. */
  public Context(
      String section,
      String level1,
      String level2,
      String level3,
      String column,
      @Nullable String unit) {
    this(section, level1, level2, level3, column, unit, null);
  }
}
