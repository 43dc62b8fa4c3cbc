package org.zhibiao.fields;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the row of a target (指标值), in their order. To add one, add it here: see
 * CONTRIBUTING.md.
 *
 * <p>Example: 不少于50篇 has op {@code ge}, value 50, unit 篇.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing.
public enum TargetField implements Field<TargetSource> {
  ID("编号", Type.TEXT, "由来源、位置算出；重新抽取不变", s -> s.item().id()),
  /** Rows tell it by its file; an index and the JSON of pages by its id. */
  DECLARATION("申报表编号", Type.TEXT, "所在申报表的编号", false, s -> s.declaration().id()),
  FILE("文件", Type.TEXT, "读取时的文件名；压缩包里的文件写作 压缩包名/文件名", s -> s.item().statement().place().file()),
  PLACE(
      "位置",
      Type.TEXT,
      "文件中的位置：文本为 行:列，工作簿为 工作表!F12，Word 和网页为 表1!3:4 或 段落!2:1，PDF 为 第2页!3:4",
      TargetSource::address),
  DEPARTMENT(
      "部门", Type.TEXT, "表头的部门名称；没有时由表题、文件名、文件夹名推断", s -> Plain.text(s.header().department())),
  YEAR("年度", Type.COUNT_OR_NULL, "", s -> s.header().year()),
  KIND("表种", Type.TEXT, "部门整体、项目支出、自评、监控、转移支付、指标库，其他为 other", s -> s.header().kind().label()),
  PROJECT("项目", Type.TEXT, "项目名称", s -> Plain.text(s.header().project())),
  SECTION("部分", Type.TEXT, "所在部分，如 绩效指标、年度总体目标", s -> Plain.text(s.context().section())),
  LEVEL1("一级指标", Type.TEXT, "", s -> Plain.text(s.context().level1())),
  LEVEL2("二级指标", Type.TEXT, "", s -> Plain.text(s.context().level2())),
  LEVEL3("三级指标", Type.TEXT, "", s -> Plain.text(s.context().level3())),
  COLUMN("栏", Type.TEXT, "所在栏的名称，如 指标值、实际完成值", s -> Plain.text(s.context().column())),
  QUOTE("原文", Type.TEXT, "完整的数量表达：不少于50篇", s -> s.target().quote()),
  START(
      "起",
      Type.COUNT,
      "原文在 text 中的起点，从 0 数起（UTF-16）",
      s -> s.target().span().start() - s.shown().start()),
  END("止", Type.COUNT, "原文在 text 中的终点，不含", s -> s.target().span().end() - s.shown().start()),
  OP(
      "比较关系",
      Type.TEXT,
      "ge ≥，gt >，le ≤，lt <，eq =，approx 约，reach 达到，range 区间，none 未写",
      s -> s.target().bound().code()),
  WORDING("比较词", Type.TEXTS, "写出来的比较词，多个以空格隔开", s -> s.target().wording()),
  VALUE("数值", Type.NUMBER, "已乘上万、亿；区间为下限", s -> Plain.number(s.target().value())),
  UPPER("上限", Type.NUMBER_OR_NULL, "区间的上限", s -> Plain.numberOrNull(s.target().upper())),
  UNIT("单位", Type.TEXT_OR_NULL, "", s -> s.target().unit()),
  SUBJECT("指标内容", Type.TEXT_OR_NULL, "衡量的是什么", s -> s.target().subject()),
  CHANGE("变化", Type.TEXT_OR_NULL, "increase 增加，decrease 减少 等", TargetSource::change),
  PER("每", Type.TEXT_OR_NULL, "每多久或每什么，如 年、人", s -> s.target().per()),
  DEADLINE("期限", Type.TEXT_OR_NULL, "", s -> s.target().deadline()),
  NORMAL_VALUE(
      "折算数值", Type.NUMBER, "折算为该量纲基本单位的数值", s -> Plain.number(s.target().normal().value())),
  NORMAL_UPPER(
      "折算上限", Type.NUMBER_OR_NULL, "", s -> Plain.numberOrNull(s.target().normal().upper())),
  NORMAL_UNIT("基本单位", Type.TEXT_OR_NULL, "", s -> s.target().normal().unit()),
  DIMENSION("量纲", Type.TEXT, "", s -> Plain.text(s.target().normal().dimension())),
  CLASS(
      "类别",
      Type.TEXT_OR_NULL,
      "所属二级指标：数量 质量 时效 成本 经济效益 社会效益 生态效益 可持续影响 满意度",
      TargetSource::category),
  CLASS_PROBABILITY("类别概率", Type.SHARE_OR_NULL, "表里写明的为 1", TargetSource::probability),
  CONFIDENCE(
      "置信度", Type.SHARE, "0 到 1，数值、单位、比较关系读对的可能性", s -> Plain.share(s.target().confidence())),
  DOUBTS("存疑", Type.TEXTS, "不能完全相信这个读法的理由", s -> Plain.codes(s.target().doubts())),
  STAGE(
      "阶段",
      Type.TEXT_OR_NULL,
      "target 为承诺的目标；actual 为自评、监控表中已完成的；expected 为监控表中全年预计完成的；past 为别的年份的值（年份见 column）",
      s -> s.item().stage().code()),
  PAIR("对应", Type.TEXT_OR_NULL, "自评表中与之对应的实际完成值（或目标）的编号", s -> s.item().pair()),
  TEXT(
      "全文",
      Type.TEXT,
      "所在单元格或段落的全文；超过 32000 字的，只取原文前后各 1000 字",
      s -> s.shown().slice(s.item().statement().text()));

  /** The rows. */
  public static final Table<TargetSource> TABLE = new Table<>("指标值", List.of(values()));

  private final Column<TargetSource> column;

  TargetField(
      String chinese,
      Type type,
      String note,
      Function<TargetSource, ? extends @Nullable Object> from) {
    this(chinese, type, note, true, from);
  }

  TargetField(
      String chinese,
      Type type,
      String note,
      boolean exported,
      Function<TargetSource, ? extends @Nullable Object> from) {
    column = new Column<>(name().toLowerCase(Locale.ROOT), chinese, type, note, exported, from);
  }

  @Override
  public Column<TargetSource> column() {
    return column;
  }
}
