package org.zhibiao.index.schema;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Rule;
import org.zhibiao.fields.Column;
import org.zhibiao.fields.Field;
import org.zhibiao.fields.Plain;
import org.zhibiao.fields.Table;
import org.zhibiao.fields.Type;

/**
 * The fields of the exported row of a finding (审核发现), in their order. To add one, add it here: see
 * CONTRIBUTING.md.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing.
public enum FindingField implements Field<FindingField.Source> {
  ID("编号", Type.TEXT, "由规则、来源和位置算出；重建索引不变，可用来搁置", s -> s.finding().id()),
  SEVERITY("严重程度", Type.TEXT, "error 错误、warning 警告、note 提示", s -> s.finding().severity()),
  RULE("规则", Type.TEXT, "规则编号，如 W01；zhibiao audit --rules 列出全部", s -> s.finding().rule()),
  TITLE("规则名称", Type.TEXT, "规则的名称", s -> Plain.text(s.rule().title())),
  FILE("文件", Type.TEXT, "读取时的文件名", s -> s.finding().file()),
  PLACE("位置", Type.TEXT, "文件中的位置，与指标值的位置写法相同；整份表的发现在 1:1", s -> s.finding().place()),
  DEPARTMENT("部门", Type.TEXT, "表头的部门名称", s -> Plain.text(s.finding().department())),
  YEAR("年度", Type.COUNT_OR_NULL, "预算年度", s -> s.finding().year()),
  KIND("表种", Type.TEXT, "部门整体、项目支出、自评、other", s -> Plain.text(s.finding().kind())),
  PROJECT("项目", Type.TEXT, "项目名称", s -> Plain.text(s.finding().project())),
  LEVEL1("一级指标", Type.TEXT, "所在行的一级指标", s -> Plain.text(s.finding().level1())),
  LEVEL2("二级指标", Type.TEXT, "所在行的二级指标", s -> Plain.text(s.finding().level2())),
  LEVEL3("三级指标", Type.TEXT, "所在行的三级指标，或任务名称", s -> Plain.text(s.finding().level3())),
  COLUMN("栏名", Type.TEXT, "所在栏的名称", s -> Plain.text(s.finding().column())),
  QUOTE("原文", Type.TEXT, "发现所指的原文", s -> Plain.text(s.finding().quote())),
  START("起", Type.COUNT, "原文在单元格文字中的起点，从 0 起", s -> s.finding().start()),
  END("止", Type.COUNT, "原文的终点，不含", s -> s.finding().end()),
  MESSAGE("问题", Type.TEXT, "问题是什么", s -> Plain.text(s.finding().message())),
  ADVICE("建议", Type.TEXT, "建议怎样写或怎样做", s -> Plain.text(s.finding().advice())),
  BASIS("依据", Type.TEXT, "规则所依据的文件或惯例", s -> Plain.text(s.rule().basis())),
  OTHER_PLACE("对照位置", Type.TEXT_OR_NULL, "与另一处比较时那一处的位置；另一份表的带文件名", Source::elsewhere),
  OTHER_QUOTE("对照原文", Type.TEXT_OR_NULL, "那一处的原文", Source::otherQuote),
  TARGET("指标值编号", Type.TEXT_OR_NULL, "所指的指标值；不止一条或没有时为空", s -> s.finding().target()),
  DECLARATION("申报表编号", Type.TEXT, "所在申报表", s -> s.finding().declaration()),
  SUPPRESSED("搁置理由", Type.TEXT_OR_NULL, "已搁置的发现的理由；未搁置的为空", Source::reason),
  GROUP("发现组", Type.TEXT, "同一份表里同一个原因的发现编号相同，可一并处理", s -> FindingGroup.id(s.finding()));

  /** The rows. */
  public static final Table<FindingField.Source> TABLE = new Table<>("审核发现", List.of(values()));

  private final Column<FindingField.Source> column;

  FindingField(
      String chinese,
      Type type,
      String note,
      Function<FindingField.Source, ? extends @Nullable Object> from) {
    column = new Column<>(name().toLowerCase(Locale.ROOT), chinese, type, note, true, from);
  }

  @Override
  public Column<FindingField.Source> column() {
    return column;
  }

  /**
   * What such a row is made of.
   *
   * @param reason why the finding is set aside, null where it is not
   */
  public record Source(FindingRecord finding, Rule rule, @Nullable String reason) {
    private @Nullable String elsewhere() {
      FindingRecord.Other other = finding.other();
      if (other == null) {
        return null;
      }
      boolean same = other.declaration().equals(finding.declaration());
      return same ? other.place() : other.file() + "!" + other.place();
    }

    private @Nullable String otherQuote() {
      FindingRecord.Other other = finding.other();
      return other == null ? null : Plain.text(other.quote());
    }
  }
}
