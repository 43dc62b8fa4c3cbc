package org.zhibiao.index.query;

/**
 * What the query language tells its user, in Chinese: what is wrong with a query and what would
 * work, and how values are called. No words by which queries are read.
 *
 * <p>Example: {@code unknownField("年", "年度、部门")} is 没有名为“年”的字段；可用的有：年度、部门。若是要找的词，请加引号.
 */
final class QueryText {
  static final String EXTRA_BRACKET = "多了一个“)”；请去掉它，或在前面补上“(”";
  static final String OR_NEEDS_BOTH = "“或”的两边都要有条件，如 论文 OR 专利";
  static final String EMPTY_BRACKETS = "括号里要有条件，如 (论文 OR 专利)";
  static final String NO_CONDITION = "这里缺少条件；请写一个词或数量，如 论文 OR 专利";
  static final String NOT_NEEDS_WORD = "“-”后面要有词，如 -培训";
  static final String OPEN_BRACKET = "括号没有成对；请在后面补上“)”";
  static final String OPEN_QUOTE = "引号没有成对；请在词尾补上引号，如 \"学术论文\"";
  static final String EMPTY_QUOTES = "引号里要有词，如 \"学术论文\"";
  static final String BETWEEN_NAMES = "、";

  /** The unit of all money in the index. */
  static final String YUAN = "元";

  private QueryText() {}

  static String tooDeep(int most) {
    return "括号套得太深（最多 " + most + " 层）";
  }

  static String tooLong(int length, int most) {
    return "查询有 " + length + " 个字，最多 " + most + " 个；请只写要找的词和条件";
  }

  static String unknownField(String name, String known) {
    return "没有名为“" + name + "”的字段；可用的有：" + known + "。若是要找的词，请加引号";
  }

  static String noValue(String name, String field) {
    return "“" + name + "”后面要写值，如 " + field + ":…";
  }

  static String noYear(String value) {
    return "年度写作 2022 或 2020..2024，而不是“" + value + "”";
  }

  static String noMoney(String field, String value) {
    return field + "写作 ≥100万元 或 100-500万元，而不是“" + value + "”";
  }

  static String unknownValue(String field, String some, boolean more, String value) {
    return field + "可以是 " + some + (more ? " 等" : "") + "，而不是“" + value + "”";
  }

  static String withFullNames(String department, String names) {
    return department + "（" + names + "）";
  }

  static String from(String year) {
    return year + "及以后";
  }

  static String upTo(String year) {
    return year + "及以前";
  }

  static String between(String range) {
    return range.replace("..", "至");
  }
}
