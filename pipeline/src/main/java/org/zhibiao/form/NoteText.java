package org.zhibiao.form;

/**
 * What the notes to a declaration say, in Chinese: the words for the reader of a page, and none by
 * which forms are read.
 *
 * <p>Example: {@code shifted(1)} is 该行各格比表头右移1列，已按内容归位.
 */
final class NoteText {
  /** How the part of the form is called in which indicators stand that have no label above them. */
  static final String INDICATORS = "绩效指标";

  /** What the code before a name is called among the facts. */
  static final String DEPARTMENT_CODE = "部门编码";

  static final String PROJECT_CODE = "项目编码";

  static final String RECOGNIZED = "由文字识别从图片读出，可能有误，请对照原件核对";
  static final String NO_HEADER = "这张指标表没有表头，按各格的内容推断出各栏，请核对";
  static final String UNSURE = "原件的表格版面已丢失，这一行各格属于哪一栏是推断的，请对照原件核对";
  static final String PRELUDE = "绩效目标表以前的内容（预算表、文字说明等）不是绩效目标，没有读取";

  static final String FORM_UNREAD = "这张表的版面未能识别，各格按文字读取，所属的指标和栏未知，请对照原件核对";
  static final String SUM_OF_PARTS = "表中没有写总额，总金额由各项资金相加得出，请核对";
  static final String NO_TOTAL = "表中没有写总额，各项资金可能互相包含，没有相加";

  private NoteText() {}

  /** How far a row has slipped. */
  static String shifted(int shift) {
    return "该行各格比表头" + (shift > 0 ? "右" : "左") + "移" + Math.abs(shift) + "列，已按内容归位";
  }

  static String cut(String ending) {
    return "文字在句子中间断开，结尾是“…" + ending + "”，请对照原件补全";
  }

  static String unplaced(String start) {
    return "“" + start + "”未能归入表中的任何一栏，原文保留，请人工核对";
  }

  static String missingValue(String indicator, String column) {
    return "指标“" + indicator + "”缺少“" + column + "”";
  }

  static String missingText(String task, String column) {
    return "任务“" + task + "”缺少“" + column + "”";
  }

  static String noNumber(String start, String label) {
    return "金额栏的“" + start + "”不是数字（" + label + "），原文保留，请核对";
  }

  static String noUnit(String amount, String label) {
    return "金额“" + amount + "”没有写明单位是元还是万元（" + label + "）";
  }

  static String unknownColumn(String title) {
    return "不认识栏名“" + title + "”，按指标值栏读取，请核对";
  }

  static String inferredColumn(String title) {
    String header = title.isEmpty() ? "这一栏没有表头" : "表头“" + title + "”没有说明这一栏是什么";
    return header + "，按各格的内容推断，请核对";
  }

  static String noIndicators(String sheet) {
    return "工作表“" + sheet + "”里没有绩效指标表，没有读取";
  }

  static String projectOfSheet(String sheet) {
    return "表中没有项目名称，由工作表名推断为“" + sheet + "”";
  }

  static String projectOfTitle(String name) {
    return "表中没有项目名称，由表题推断为“" + name + "”";
  }

  static String departmentOfTitle(String name) {
    return "表中没有部门名称，由表题推断为“" + name + "”";
  }

  static String departmentOfFile(String name) {
    return "表中没有部门名称，由文件名推断为“" + name + "”";
  }

  static String yearOfFirst(int year) {
    return "表中没有年度，由同一文件的第一份表推断为" + year + "年";
  }

  static String yearOfFile(int year) {
    return "表中没有年度，由文件名推断为" + year + "年";
  }

  static String yearOfText(String start, int year) {
    return "没有写明年度，由开头的“" + start + "”推断为" + year + "年";
  }

  static String kindOfColumns(String kind) {
    return "表题没有说明表种，由表中栏目推断为“" + kind + "”";
  }

  static String hidden(String start) {
    return "“" + start + "”在原件中是隐藏的（隐藏的行、列或文字），没有读取；如应计入，请取消隐藏后重新报送";
  }

  /** Of several hidden cells of one part. */
  static String hidden(int cells, String first, String last) {
    return "“" + first + "”至" + last + "的 " + cells + " 处内容在原件中是隐藏的，没有读取；如应计入，请取消隐藏后重新报送";
  }

  static String outside(String start, String section) {
    String where = section.isEmpty() ? "以前" : "之外（" + section + "）";
    return "“" + start + "”在绩效目标表" + where + "，可能只是情况说明，请核对是否为目标";
  }

  static String leftOut(String start) {
    return "“" + start + "”没有读入，不知属于哪一栏，请对照原件核对";
  }

  /** A column of which several cells were left out. */
  static String leftOut(int cells, String first, String last) {
    return "这一列有" + cells + "格没有读入（从“" + first + "”到" + last + "），不知属于哪一栏，请对照原件核对";
  }

  static String totalOfPeriod(String label) {
    return "只有整个实施期的“" + label + "”，没有当年的总额，总金额取了前者";
  }

  static String severalTotals(String label, String other) {
    return "“" + label + "”另有一处写作“" + other + "”，总金额取了这一处，请核对";
  }

  static String lessThanPart(String label, String part) {
    return "“" + label + "”比其中的“" + part + "”还少，请核对";
  }

  /** From when to when. */
  static String span(String from, String to) {
    return from + "至" + to;
  }
}
