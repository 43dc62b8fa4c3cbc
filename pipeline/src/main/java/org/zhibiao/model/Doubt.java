package org.zhibiao.model;

/**
 * A reason not to trust a reading fully (存疑); a value that travels with what it is about, never an
 * exception.
 *
 * <p>Example: 不少于100亿 is read as a bound of 10,000,000,000 with the doubt {@link #NO_UNIT}.
 */
public enum Doubt {
  /** A number with no unit in its text, name or column. */
  NO_UNIT("no-unit", "没有单位"),
  /** The word behind the number is not in the table of units. */
  UNKNOWN_UNIT("unknown-unit", "单位不在单位表中"),
  /** Two comparators that cannot hold together, such as 不少于100人以下. */
  CONFLICTING_WORDING("conflicting-wording", "比较词互相矛盾"),
  /** A bound and an approximation on one number, such as 约300人以上. */
  VAGUE_BOUND("vague-bound", "约数与界限并用"),
  /** The text ends in the middle of a sentence. */
  TRUNCATED("truncated", "文字不完整"),
  /** What is measured could be read in more than one way. */
  UNSURE_SUBJECT("unsure-subject", "指标内容不确定"),
  /** The number could be read in more than one way, such as 三到五百万 or ≥-95%. */
  UNSURE_NUMBER("unsure-number", "数值读法不确定"),
  /** A rate without a sign that is a share or a percentage: 0.95 under 合格率. */
  SHARE_OR_PERCENT("share-or-percent", "比率没写百分号，按小数读"),
  /** A number that looks like a lost or misread comparator, such as 290% for ≥90%. */
  LIKELY_MISREAD("likely-misread", "疑似识别错误"),
  /** The row's cells stand in other columns than the header says. */
  SHIFTED_ROW("shifted-row", "该行列错位"),
  /** The layout of the table is lost, and the cell may belong under another column. */
  LAYOUT_UNSURE("layout-unsure", "版面不确定"),
  /** A cell that the header promises is not there. */
  MISSING_CELL("missing-cell", "缺少单元格"),
  /** A cell that could not be given a meaning; its text is kept as it is. */
  UNPLACED("unplaced", "未能归位"),
  /** A text that the file holds but does not show, such as a hidden row; it was not read. */
  HIDDEN("hidden", "隐藏内容未读"),
  /** The layout of the form could not be made out, and its cells were read as prose. */
  FORM_UNREAD("form-unread", "版面未能识别"),
  /** A value that is not written where it belongs but taken from elsewhere (file name, title). */
  INFERRED("inferred", "由别处推断"),
  /** A comparator that was recognised in a picture, where ≥ is easily lost or misread. */
  RECOGNIZED("recognized", "由文字识别读出"),
  /** A cell of money that is no number. */
  NOT_A_NUMBER("not-a-number", "金额不是数字");

  private final String code;
  private final String chinese;

  Doubt(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** The stable name used in exports, in lower case with hyphens. */
  public String code() {
    return code;
  }

  /** What a reader of the page sees. */
  public String chinese() {
    return chinese;
  }
}
