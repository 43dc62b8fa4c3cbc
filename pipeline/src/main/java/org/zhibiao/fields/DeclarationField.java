package org.zhibiao.fields;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Reading;

/**
 * The fields of the row of a declaration (申报表), in their order: its money, how much was read of it
 * and what is doubtful. To add one, add it here: see CONTRIBUTING.md.
 *
 * <p>Example: a form of 年度资金总额 300万元 with four indicators has total 3000000, total_label 年度资金总额,
 * indicators 4.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing.
public enum DeclarationField implements Field<DeclarationSource> {
  ID("编号", Type.TEXT, "由来源算出；指标值的网址和 json 中的 declaration 与它相同", s -> s.declaration().id()),
  FILE("文件", Type.TEXT, "读取时的文件名；压缩包里的文件写作 压缩包名/文件名", s -> s.declaration().file()),
  TITLE("表题", Type.TEXT, "", s -> Plain.text(s.header().title())),
  KIND("表种", Type.TEXT, "部门整体、项目支出、自评 等，其他为 other", s -> s.header().kind().label()),
  DEPARTMENT(
      "部门", Type.TEXT, "表头的部门名称；没有时由表题、文件名、文件夹名推断", s -> Plain.text(s.header().department())),
  DEPARTMENT_CODE(
      "部门代码",
      Type.TEXT,
      "部门的预算编码，单占一栏的或写在部门名称前后的",
      s -> Plain.text(s.particulars().departmentCode())),
  PROJECT("项目", Type.TEXT, "项目名称", s -> Plain.text(s.header().project())),
  YEAR("年度", Type.COUNT_OR_NULL, "", s -> s.header().year()),
  PERIOD("期间", Type.TEXT, "项目周期、起止时间，照原文", s -> Plain.text(s.particulars().period())),
  TOTAL(
      "总金额（元）",
      Type.NUMBER_OR_NULL,
      "申报的总金额：表中写明的总额，当年的先于整个实施期的；自评表取全年（调整后）预算数，不取执行数；没有写总额的由互不包含的各项相加；说不准的为空或存疑",
      s -> Plain.numberOrNull(s.total().yuan())),
  TOTAL_LABEL("总金额名称", Type.TEXT, "总金额在表中的名称；相加得出的为空", s -> Plain.text(s.total().label())),
  TOTAL_PLACE("总金额位置", Type.TEXT_OR_NULL, "总金额在文件中的位置；相加得出的为第一项的位置", DeclarationSource::totalPlace),
  MONEY(
      "各项资金",
      Type.MONEY,
      "表中的每一项金额；jsonl 中每项有"
          + " group（所在栏或部分）、label（名称）、yuan（元）、written（原文）、unit（原文的单位）、place（位置），工作簿另有一张“资金”表，一项一行",
      s -> s.declaration().money().stream().map(Detail.Money::of).toList()),
  INDICATORS("指标数", Type.COUNT, "指标表的行数", s -> s.declaration().indicators().size()),
  TARGETS("目标值数", Type.COUNT, "承诺的指标值条数", s -> s.count(Reading.Stage.TARGET)),
  ACTUALS("实际值数", Type.COUNT, "自评表、监控表中实际完成值的条数", s -> s.count(Reading.Stage.ACTUAL)),
  DOUBTS("存疑", Type.TEXTS, "读这张表和其中各数时的疑问，同样的只列一次", DeclarationSource::doubts),
  NOTES(
      "读表疑点",
      Type.NOTES,
      "读表时的每一处疑点和没有读入之处；jsonl 中每处有 place（位置）、doubt（代码）、message（说明），工作簿另有一张“疑点”表，一处一行",
      s -> s.notes().stream().map(Detail.Note::of).toList());

  /** The rows. */
  public static final Table<DeclarationSource> TABLE = new Table<>("申报表", List.of(values()));

  private final Column<DeclarationSource> column;

  DeclarationField(
      String chinese,
      Type type,
      String note,
      Function<DeclarationSource, ? extends @Nullable Object> from) {
    column = new Column<>(name().toLowerCase(Locale.ROOT), chinese, type, note, true, from);
  }

  @Override
  public Column<DeclarationSource> column() {
    return column;
  }
}
