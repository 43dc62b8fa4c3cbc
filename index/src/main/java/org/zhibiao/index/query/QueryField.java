package org.zhibiao.index.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhibiao.index.schema.Schema;

/** The fields a query may name, in Chinese or English: 年度:2022, year:2022. */
enum QueryField {
  YEAR(Schema.YEAR, "年度 年份 年 year"),
  DEPARTMENT(Schema.OWNER, "部门 单位名称 部门名称 department"),
  KIND(Schema.KIND, "表种 类型 kind"),
  LEVEL1(Schema.LEVEL1, "一级 一级指标 level1"),
  LEVEL2(Schema.LEVEL2, "二级 二级指标 level2"),
  NAME(Schema.NAMES, "指标 三级 三级指标 level3"),
  OP(Schema.OP, "比较 比较符 op"),
  WORDING(Schema.WORDING, "措辞 用语 wording"),
  UNIT(Schema.UNIT, "单位 计量单位 unit"),
  DOUBT(Schema.DOUBTS, "存疑 疑点 doubt");

  private final String field;

  /** Its names, separated by blanks, the Chinese one first. */
  private final String names;

  QueryField(String field, String names) {
    this.field = field;
    this.names = names;
  }

  /** The field of the index. */
  String field() {
    return field;
  }

  /** Its Chinese name. */
  String chinese() {
    return names.substring(0, names.indexOf(' '));
  }

  static Optional<QueryField> named(String name) {
    for (QueryField f : values()) {
      if (List.of(f.names.split(" ", -1)).contains(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(f);
      }
    }
    return Optional.empty();
  }

  /** All Chinese names, for a message. */
  static String known() {
    StringBuilder s = new StringBuilder();
    for (QueryField f : values()) {
      s.append(s.isEmpty() ? "" : "、").append(f.chinese());
    }
    return s.toString();
  }
}
