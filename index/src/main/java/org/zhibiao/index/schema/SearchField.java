package org.zhibiao.index.schema;

import static org.zhibiao.index.schema.Asking.Values.AMOUNT;
import static org.zhibiao.index.schema.Asking.Values.KEYWORD;
import static org.zhibiao.index.schema.Asking.Values.LEVEL;
import static org.zhibiao.index.schema.Asking.Values.TEXT;
import static org.zhibiao.index.schema.Asking.Values.YEARS;
import static org.zhibiao.index.schema.Asking.ask;
import static org.zhibiao.index.schema.Indexed.keyword;
import static org.zhibiao.index.schema.Indexed.text;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.fields.DeclarationField;
import org.zhibiao.fields.Field;
import org.zhibiao.fields.TargetField;
import org.zhibiao.fields.Type;
import org.zhibiao.quantity.Dimensions;

/**
 * What a search does with the fields of a row, in the order of pages and messages: how each is
 * indexed, whether it is counted as a facet, and how queries ask for it. A field that is not here
 * is only stored. To add a facet or a field of queries, add it here: see CONTRIBUTING.md.
 *
 * <p>Example: 年度:2022 and year:2022 ask for {@link #YEAR}, which is a facet too.
 */
@SuppressWarnings("ImmutableEnumChecker") // Lists and functions of it are never changed.
public enum SearchField {
  YEAR(TargetField.YEAR, keyword(), Facet.OPEN, ask(YEARS, "2022", "年度", "year", "年份", "年")),
  DEPARTMENT(
      TargetField.DEPARTMENT,
      keyword().and(text(Schema.OWNER, TargetField.DEPARTMENT, TargetField.PROJECT)),
      Facet.OPEN,
      ask(TEXT, "科协", "部门", "department", "部门名称")),
  PROJECT(
      TargetField.PROJECT,
      text(Schema.OWNER),
      Facet.NONE,
      ask(TEXT, "饮水工程", "项目", "project", "项目名称")),
  KIND(TargetField.KIND, keyword(), Facet.CLOSED, ask(Named.kinds(), "自评", "表种", "kind")),
  MONEY(
      DeclarationField.TOTAL,
      Indexed.NUMBER,
      Facet.NONE,
      ask(AMOUNT, "≥100万元", "金额", "money", "总金额", "资金总额")),
  LEVEL1(
      TargetField.LEVEL1,
      keyword(Schema::level),
      Facet.CLOSED,
      ask(LEVEL, "产出", "一级", "level1", "一级指标")),
  LEVEL2(
      TargetField.LEVEL2,
      keyword(Schema::level),
      Facet.CLOSED,
      ask(LEVEL, "数量", "二级", "level2", "二级指标")),
  NAME(
      TargetField.LEVEL3,
      text(Schema.NAMES, TargetField.LEVEL3, TargetField.LEVEL2, TargetField.LEVEL1),
      Facet.NONE,
      ask(TEXT, "培训人次", "指标", "level3", "三级", "三级指标", "指标名称")),
  SUBJECT(
      TargetField.SUBJECT,
      text(Schema.SUBJECT, TargetField.SUBJECT),
      Facet.NONE,
      ask(TEXT, "学术论文", "内容", "subject", "指标内容")),
  CLASS(TargetField.CLASS, keyword(), Facet.CLOSED, ask(Named.classes(), "数量", "类别", "class")),
  OP(
      TargetField.OP,
      keyword(),
      Facet.OPEN.called("比较"),
      ask(Named.bounds(), "≥", "比较", "op", "比较符")),
  WORDING(
      TargetField.WORDING,
      keyword(),
      Facet.CLOSED.called("措辞"),
      ask(KEYWORD, "不低于", "措辞", "wording", "用语")),
  UNIT(TargetField.UNIT, keyword(), Facet.OPEN, ask(KEYWORD, "人次", "单位", "unit", "计量单位")),
  /** A condition in 公里 must not meet a target in 元; counted for the histogram. */
  BASE_UNIT(TargetField.NORMAL_UNIT, keyword(), Facet.COUNTED, Asking.NONE),
  DIMENSION(
      TargetField.DIMENSION,
      keyword(Dimensions::group),
      Facet.CLOSED,
      ask(Named.dimensions(), "length", "量纲", "dimension")),
  CHANGE(TargetField.CHANGE, keyword(), Facet.NONE, ask(Named.changes(), "增加", "增减", "change")),
  STAGE(TargetField.STAGE, keyword(), Facet.CLOSED, ask(Named.stages(), "目标", "阶段", "stage")),
  DOUBT(
      TargetField.DOUBTS,
      keyword(),
      Facet.CLOSED,
      ask(Named.doubts(), "没有单位", "存疑", "doubt", "疑点"));

  private static final List<SearchField> ALL = List.of(values());

  private final Field<?> of;
  private final Indexed indexed;
  private final Facet facet;
  private final Asking asking;

  SearchField(Field<?> of, Indexed indexed, Facet facet, Asking asking) {
    this.of = of;
    this.indexed = indexed;
    this.facet = facet;
    this.asking = asking;
    boolean asWhole = asking.values() != Asking.Values.TEXT && asking.values() != AMOUNT;
    if (indexed.fold() == null && (facet.counted() || asking.isAsked() && asWhole)) {
      throw new IllegalStateException(name() + " is counted or asked for as a whole: a keyword");
    }
  }

  /** How much of a facet pages show. */
  record Facet(boolean counted, boolean shown, boolean open, String label) {
    static final Facet NONE = new Facet(false, false, false, "");

    /** Counted, but shown in another way than as a list. */
    static final Facet COUNTED = new Facet(true, false, false, "");

    static final Facet CLOSED = new Facet(true, true, false, "");
    static final Facet OPEN = new Facet(true, true, true, "");

    /** With another name than that of the row. */
    Facet called(String other) {
      return new Facet(counted, shown, open, other);
    }
  }

  /** All of them, in their order. */
  public static List<SearchField> all() {
    return ALL;
  }

  /** Those that a page shows as facets. */
  public static List<SearchField> facets() {
    return ALL.stream().filter(f -> f.facet.shown()).toList();
  }

  /** Those that are counted, shown or not. */
  public static List<SearchField> counted() {
    return ALL.stream().filter(f -> f.facet.counted()).toList();
  }

  /** Those that queries name. */
  public static List<SearchField> asked() {
    return ALL.stream().filter(f -> f.asking.isAsked()).toList();
  }

  /** The one of that name, as an address has it: year. */
  public static SearchField named(String field) {
    return ALL.stream()
        .filter(f -> f.field().equals(field))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no field " + field));
  }

  /** Its name in the index, in JSON and in addresses, which is that of the row. */
  public String field() {
    return of.code();
  }

  /** The field of the row. */
  public Field<?> of() {
    return of;
  }

  /** Whether its values are counted. */
  boolean counts() {
    return facet.counted();
  }

  /** How it is indexed. */
  Indexed indexed() {
    return indexed;
  }

  /** The field of the index in which queries look for words. */
  public String words() {
    return indexed.text().isEmpty() ? field() : indexed.text();
  }

  /** What a page calls its facet. */
  public String label() {
    return facet.label().isEmpty() ? of.chinese() : facet.label();
  }

  /** Whether its facet is open when the page is. */
  public boolean open() {
    return facet.open();
  }

  /** How queries ask for it. */
  public Asking asking() {
    return asking;
  }

  /** Its Chinese name in queries. */
  public String chinese() {
    return asking.names().get(0);
  }

  /** Its English name in queries. */
  public String english() {
    return asking.names().get(1);
  }

  /** Whether a target may have several values. */
  boolean isMultiple() {
    return of.type() == Type.TEXTS;
  }

  /** All values that it may have in a row, none where they are many. */
  public List<String> codes() {
    boolean asWritten = indexed.equals(keyword());
    return asWritten ? asking.named().stream().map(Named::code).toList() : List.of();
  }

  /** What a target has, as it is found and counted, each once. */
  List<String> keywords(TargetRecord target) {
    if (indexed.fold() == null || !(of instanceof TargetField field)) {
      return List.of();
    }
    Object value = target.values().get(field);
    if (!(value instanceof List<?> several)) {
      String one = value == null ? "" : indexed.fold().apply(value.toString());
      return one.isEmpty() ? List.of() : List.of(one);
    }
    List<String> keywords = new ArrayList<>(several.size());
    for (Object each : several) {
      String one = indexed.fold().apply(each.toString());
      if (!one.isEmpty() && !keywords.contains(one)) {
        keywords.add(one);
      }
    }
    return keywords;
  }

  /** How a reader says a value of the index: ≥ 不少于 for ge. */
  public String shown(String value) {
    return asking.named().stream()
        .filter(n -> n.code().equals(value))
        .map(n -> n.chinese().startsWith(Named.NO_COMPARATOR) ? Named.NO_COMPARATOR : n.chinese())
        .findFirst()
        .orElse(value);
  }
}
