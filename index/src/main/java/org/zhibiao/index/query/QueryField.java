package org.zhibiao.index.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Change;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Kind;
import org.zhibiao.quantity.Dimensions;
import org.zhibiao.quantity.QuantityScanner;

/** The fields a query may name, in Chinese or English: 年度:2022, year:2022. */
public enum QueryField {
  YEAR(Schema.YEAR, "年度 年份 年 year", Values.YEARS),
  DEPARTMENT(Schema.OWNER, "部门 部门名称 department", Values.TEXT),
  PROJECT(Schema.OWNER, "项目 项目名称 project", Values.TEXT),
  KIND(Schema.KIND, "表种 kind", Values.NAMED),
  LEVEL1(Schema.LEVEL1, "一级 一级指标 level1", Values.LEVEL),
  LEVEL2(Schema.LEVEL2, "二级 二级指标 level2", Values.LEVEL),
  NAME(Schema.NAMES, "指标 三级 三级指标 level3", Values.TEXT),
  SUBJECT(Schema.SUBJECT, "内容 指标内容 subject", Values.TEXT),
  CLASS(Schema.CLASS, "类别 class", Values.NAMED),
  OP(Schema.OP, "比较 比较符 op", Values.NAMED),
  WORDING(Schema.WORDING, "措辞 用语 wording", Values.KEYWORD),
  UNIT(Schema.UNIT, "单位 计量单位 unit", Values.KEYWORD),
  DIMENSION(Schema.DIMENSION, "量纲 dimension", Values.NAMED),
  CHANGE(Schema.CHANGE, "增减 change", Values.NAMED),
  STAGE(Schema.STAGE, "阶段 stage", Values.NAMED),
  DOUBT(Schema.DOUBTS, "存疑 疑点 doubt", Values.NAMED);

  /** What a field's values are. */
  enum Values {
    /** Words, searched in the field. */
    TEXT,
    /** One of many values, as written. */
    KEYWORD,
    /** 产出 or 产出指标. */
    LEVEL,
    /** One of a few values, by code or Chinese name. */
    NAMED,
    /** 2022 or 2020..2024. */
    YEARS
  }

  /** A value by its code and as a reader says it. */
  record Named(String code, String chinese) {}

  private final String field;

  /** Its names, separated by blanks, the Chinese one first. */
  private final String names;

  private final Values type;

  QueryField(String field, String names, Values type) {
    this.field = field;
    this.names = names;
    this.type = type;
  }

  /** The field of the index. */
  public String field() {
    return field;
  }

  /** Its Chinese name. */
  public String chinese() {
    return names.substring(0, names.indexOf(' '));
  }

  /** Its English name. */
  public String english() {
    return names.substring(names.lastIndexOf(' ') + 1);
  }

  Values type() {
    return type;
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
    return Arrays.stream(values()).map(QueryField::chinese).collect(Collectors.joining("、"));
  }

  /** What is made once, when it is first asked for. */
  private static final class Once {
    static final QuantityScanner SCANNER = QuantityScanner.standard();
    static final Map<QueryField, List<Named>> NAMED = named();

    private static Map<QueryField, List<Named>> named() {
      Map<QueryField, List<Named>> named = new EnumMap<>(QueryField.class);
      for (QueryField field : values()) {
        named.put(field, field.listed());
      }
      return named;
    }
  }

  /** The values of a {@link Values#NAMED} field. */
  List<Named> all() {
    return Once.NAMED.getOrDefault(this, List.of());
  }

  private List<Named> listed() {
    return switch (this) {
      case OP -> Arrays.stream(Bound.values()).map(b -> new Named(b.code(), said(b))).toList();
      case CLASS ->
          Arrays.stream(IndicatorClass.values()).map(c -> new Named(c.code(), c.code())).toList();
      case KIND -> Arrays.stream(Kind.values()).map(k -> new Named(k.label(), said(k))).toList();
      case CHANGE ->
          Arrays.stream(Change.values()).map(c -> new Named(c.code(), c.chinese())).toList();
      case DOUBT ->
          Arrays.stream(Doubt.values()).map(d -> new Named(d.code(), d.chinese())).toList();
      case STAGE -> List.of(new Named("target", "目标"), new Named("actual", "实际"));
      case DIMENSION ->
          Dimensions.chinese().entrySet().stream()
              .map(e -> new Named(e.getKey(), e.getValue()))
              .toList();
      default -> List.of();
    };
  }

  private static String said(Bound b) {
    return b == Bound.NONE ? "未写比较词 " + b.chinese() : (b.symbol() + " " + b.chinese()).strip();
  }

  private static String said(Kind kind) {
    return kind == Kind.OTHER ? "其他" : kind.label();
  }

  /** The value that was typed by its code, symbol or Chinese name. */
  Optional<Named> value(String typed) {
    String wanted =
        switch (typed) {
          case ">=" -> "≥";
          case "<=" -> "≤";
          case "~" -> "≈";
          case "增长", "提高", "提升", "上升" -> "increase";
          case "下降", "降低", "压减", "缩短" -> "decrease";
          default -> Schema.level(typed.toLowerCase(Locale.ROOT));
        };
    Optional<Named> named =
        all().stream().filter(n -> names(n).anyMatch(wanted::equals)).findFirst();
    return named.isEmpty() && this == OP ? worded(typed) : named;
  }

  /** The code of a value that was typed by its code, symbol or Chinese name. */
  public Optional<String> code(String typed) {
    return value(typed).map(Named::code);
  }

  /** 比较:以上 is 比较:≥. */
  private Optional<Named> worded(String typed) {
    Bound bound = Once.SCANNER.wording(typed);
    return bound == Bound.NONE
        ? Optional.empty()
        : all().stream().filter(n -> n.code().equals(bound.code())).findFirst();
  }

  private static Stream<String> names(Named named) {
    List<String> names = new ArrayList<>(List.of(named.code(), named.chinese()));
    names.addAll(List.of(named.chinese().split("[ （）]", -1)));
    names.removeIf(String::isEmpty);
    return names.stream().map(n -> n.toLowerCase(Locale.ROOT));
  }

  /** How a reader says a value of the index: ≥ 不少于 for ge. */
  public String shown(String value) {
    return all().stream()
        .filter(n -> n.code().equals(value))
        .map(n -> n.code().equals(Bound.NONE.code()) ? "未写比较词" : n.chinese())
        .findFirst()
        .orElse(value);
  }
}
