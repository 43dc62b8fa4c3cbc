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
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Change;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Reading;
import org.zhibiao.quantity.Dimensions;
import org.zhibiao.quantity.QuantityScanner;

/** The fields a query may name, in Chinese or English: 年度:2022, year:2022. */
public enum QueryField {
  YEAR(Schema.YEAR, Values.YEARS),
  DEPARTMENT(Schema.OWNER, Values.TEXT),
  PROJECT(Schema.OWNER, Values.TEXT),
  KIND(Schema.KIND, Values.NAMED),
  MONEY(Schema.TOTAL, Values.MONEY),
  LEVEL1(Schema.LEVEL1, Values.LEVEL),
  LEVEL2(Schema.LEVEL2, Values.LEVEL),
  NAME(Schema.NAMES, Values.TEXT),
  SUBJECT(Schema.SUBJECT, Values.TEXT),
  CLASS(Schema.CLASS, Values.NAMED),
  OP(Schema.OP, Values.NAMED),
  WORDING(Schema.WORDING, Values.KEYWORD),
  UNIT(Schema.UNIT, Values.KEYWORD),
  DIMENSION(Schema.DIMENSION, Values.NAMED),
  CHANGE(Schema.CHANGE, Values.NAMED),
  STAGE(Schema.STAGE, Values.NAMED),
  DOUBT(Schema.DOUBTS, Values.NAMED);

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
    YEARS,
    /** ≥100万元 or 100-500万元. */
    MONEY
  }

  /** A value by its code and as a reader says it. */
  record Named(String code, String chinese) {}

  private static final Automaton NAME_EDGE = QueryLists.of("name-edge");

  private final String field;

  private final Values type;

  QueryField(String field, Values type) {
    this.field = field;
    this.type = type;
  }

  /** The field of the index. */
  public String field() {
    return field;
  }

  /** Its Chinese name. */
  public String chinese() {
    return Once.NAMES.chinese(this);
  }

  /** Its English name. */
  public String english() {
    return Once.NAMES.english(this);
  }

  Values type() {
    return type;
  }

  static Optional<QueryField> named(String name) {
    return Once.NAMES.field(name.toLowerCase(Locale.ROOT));
  }

  /** All Chinese names, for a message. */
  static String known() {
    return Arrays.stream(values())
        .map(QueryField::chinese)
        .collect(Collectors.joining(QueryText.BETWEEN_NAMES));
  }

  /** What is made once, when it is first asked for. */
  private static final class Once {
    static final FieldNames NAMES = FieldNames.standard();
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
      case OP ->
          Arrays.stream(Bound.values()).map(b -> new Named(b.code(), QueryText.said(b))).toList();
      case CLASS ->
          Arrays.stream(IndicatorClass.values()).map(c -> new Named(c.code(), c.code())).toList();
      case KIND ->
          Arrays.stream(Kind.values()).map(k -> new Named(k.label(), QueryText.said(k))).toList();
      case CHANGE ->
          Arrays.stream(Change.values()).map(c -> new Named(c.code(), c.chinese())).toList();
      case DOUBT ->
          Arrays.stream(Doubt.values()).map(d -> new Named(d.code(), d.chinese())).toList();
      case STAGE ->
          Arrays.stream(Reading.Stage.values()).map(s -> new Named(s.code(), s.chinese())).toList();
      case DIMENSION ->
          Dimensions.chinese().entrySet().stream()
              .map(e -> new Named(e.getKey(), e.getValue()))
              .toList();
      default -> List.of();
    };
  }

  /** The value that was typed by its code, symbol or Chinese name. */
  Optional<Named> value(String typed) {
    String alias = Once.NAMES.alias(typed);
    String wanted = alias == null ? Schema.level(typed.toLowerCase(Locale.ROOT)) : alias;
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
    names.addAll(QueryLists.split(NAME_EDGE, named.chinese()));
    names.removeIf(String::isEmpty);
    return names.stream().map(n -> n.toLowerCase(Locale.ROOT));
  }

  /** How a reader says a value of the index: ≥ 不少于 for ge. */
  public String shown(String value) {
    return all().stream()
        .filter(n -> n.code().equals(value))
        .map(n -> n.code().equals(Bound.NONE.code()) ? QueryText.NO_COMPARATOR : n.chinese())
        .findFirst()
        .orElse(value);
  }
}
