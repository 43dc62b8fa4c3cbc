package org.zhibiao.index.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.Row;
import org.zhibiao.fields.TargetField;
import org.zhibiao.fields.TargetSource;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;

/**
 * A target as it is stored in the index and shown: every {@link TargetField}, with all of its text.
 * What is often asked for has a method of its own; {@link #values} has all.
 *
 * <p>Example: 不少于50篇 has op {@code ge} and value 50.
 */
public record TargetRecord(Values<TargetField> values) {
  private static final List<TargetField> FIELDS = List.of(TargetField.values());

  /** The record of one target of a reading. */
  public static TargetRecord of(Declaration d, Reading.Item item) {
    return new TargetRecord(Values.of(FIELDS, TargetSource.whole(d, item)));
  }

  /** The record that was written as JSON. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TargetRecord read(JsonNode json) {
    return new TargetRecord(Values.read(FIELDS, json));
  }

  /** As JSON has it. */
  @JsonValue
  public Map<String, @Nullable Object> json() {
    return values.json();
  }

  /** The row that an extraction would write. */
  public Row row() {
    return new Row(TargetField.TABLE, values.exported());
  }

  /** Its id. */
  public String id() {
    return values.text(TargetField.ID);
  }

  /** The id of its declaration. */
  public String declaration() {
    return values.text(TargetField.DECLARATION);
  }

  /** The name of its file. */
  public String file() {
    return values.text(TargetField.FILE);
  }

  /** Its address inside the file. */
  public String place() {
    return values.text(TargetField.PLACE);
  }

  /** Whose it is, empty where that is not known. */
  public String department() {
    return values.text(TargetField.DEPARTMENT);
  }

  /** Of which year it is. */
  public @Nullable Integer year() {
    return values.countOrNull(TargetField.YEAR);
  }

  /** The kind of its declaration. */
  public String kind() {
    return values.text(TargetField.KIND);
  }

  /** The project, empty where there is none. */
  public String project() {
    return values.text(TargetField.PROJECT);
  }

  /** The part of the form. */
  public String section() {
    return values.text(TargetField.SECTION);
  }

  /** 一级指标. */
  public String level1() {
    return values.text(TargetField.LEVEL1);
  }

  /** 二级指标. */
  public String level2() {
    return values.text(TargetField.LEVEL2);
  }

  /** 三级指标. */
  public String level3() {
    return values.text(TargetField.LEVEL3);
  }

  /** The column's name. */
  public String column() {
    return values.text(TargetField.COLUMN);
  }

  /** The whole quantity expression as written. */
  public String quote() {
    return values.text(TargetField.QUOTE);
  }

  /** Where the quote begins in the text, in UTF-16. */
  public int start() {
    return values.count(TargetField.START);
  }

  /** Where the quote ends in the text, exclusive. */
  public int end() {
    return values.count(TargetField.END);
  }

  /** The code of its bound. */
  public String op() {
    return values.text(TargetField.OP);
  }

  /** The comparator words as written. */
  public List<String> wording() {
    return values.list(TargetField.WORDING);
  }

  /** The number, the lower end of a range. */
  public BigDecimal value() {
    return values.number(TargetField.VALUE);
  }

  /** The upper end of a range. */
  public @Nullable BigDecimal upper() {
    return values.numberOrNull(TargetField.UPPER);
  }

  /** The unit as written. */
  public @Nullable String unit() {
    return values.textOrNull(TargetField.UNIT);
  }

  /** What is measured. */
  public @Nullable String subject() {
    return values.textOrNull(TargetField.SUBJECT);
  }

  /** The code of its change. */
  public @Nullable String change() {
    return values.textOrNull(TargetField.CHANGE);
  }

  /** How often. */
  public @Nullable String per() {
    return values.textOrNull(TargetField.PER);
  }

  /** By when. */
  public @Nullable String deadline() {
    return values.textOrNull(TargetField.DEADLINE);
  }

  /** The number in the base unit. */
  public BigDecimal normalValue() {
    return values.number(TargetField.NORMAL_VALUE);
  }

  /** The upper end in the base unit. */
  public @Nullable BigDecimal normalUpper() {
    return values.numberOrNull(TargetField.NORMAL_UPPER);
  }

  /** The base unit. */
  public @Nullable String normalUnit() {
    return values.textOrNull(TargetField.NORMAL_UNIT);
  }

  /** The dimension of its unit. */
  public String dimension() {
    return values.text(TargetField.DIMENSION);
  }

  /** Its class: 数量. */
  public @Nullable String category() {
    return values.textOrNull(TargetField.CLASS);
  }

  /** How likely the reading is right. */
  public double confidence() {
    return values.number(TargetField.CONFIDENCE).doubleValue();
  }

  /** The codes of its doubts. */
  public List<String> doubts() {
    return values.list(TargetField.DOUBTS);
  }

  /** The code of its stage. */
  public @Nullable String stage() {
    return values.textOrNull(TargetField.STAGE);
  }

  /** The id of its counterpart. */
  public @Nullable String pair() {
    return values.textOrNull(TargetField.PAIR);
  }

  /** The whole text of its cell or paragraph. */
  public String text() {
    return values.text(TargetField.TEXT);
  }

  /** The row's name, with the subject where it says more: 补助标准：乡村医生. */
  public String name() {
    String subject = subject();
    String name = level3();
    String what = subject == null ? "" : subject;
    if (name.isEmpty() || what.isEmpty()) {
      return name + what;
    }
    return name.contains(what) || what.contains(name) ? name : name + "：" + what;
  }
}
