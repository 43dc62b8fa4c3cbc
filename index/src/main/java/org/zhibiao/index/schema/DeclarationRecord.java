package org.zhibiao.index.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.DeclarationField;
import org.zhibiao.fields.DeclarationSource;
import org.zhibiao.fields.Detail;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;

/**
 * A declaration as it is stored in the index and shown: every {@link DeclarationField}, and every
 * cell as it was; enough to show the form without the file.
 *
 * <p>Example: a form of 年度资金总额 300万元 has total 3000000.
 *
 * @param lines the value cells of its table of indicators
 */
public record DeclarationRecord(
    Values<DeclarationField> values, List<Cell> cells, List<Line> lines) {
  private static final List<DeclarationField> FIELDS = List.of(DeclarationField.values());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Cell>> CELLS = new TypeReference<>() {};
  private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

  public DeclarationRecord {
    cells = List.copyOf(cells);
    lines = List.copyOf(lines);
  }

  /** A cell as it was; {@code place} is its address inside the file. */
  public record Cell(
      String part, int row, int column, int rowSpan, int colSpan, String place, String text) {}

  /** A value cell of the indicator table with its row's names, quantified or not. */
  public record Line(
      String level1, String level2, String level3, String column, String place, String text) {}

  /** The record of a declaration and its targets. */
  public static DeclarationRecord of(Reading reading) {
    Declaration d = reading.declaration();
    return new DeclarationRecord(
        Values.of(FIELDS, DeclarationSource.of(reading)),
        d.cells().stream().map(DeclarationRecord::cell).toList(),
        d.indicators().stream()
            .flatMap(i -> i.values().stream())
            .map(DeclarationRecord::line)
            .toList());
  }

  /** The record that was written as JSON. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DeclarationRecord read(JsonNode json) {
    return new DeclarationRecord(
        Values.read(FIELDS, json),
        list(json.path("cells"), CELLS),
        list(json.path("lines"), LINES));
  }

  private static <T> List<T> list(JsonNode array, TypeReference<List<T>> type) {
    return array.isMissingNode() ? List.of() : JSON.convertValue(array, type);
  }

  /** As JSON has it. */
  @JsonValue
  public Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = values.json();
    json.put("cells", cells);
    json.put("lines", lines);
    return json;
  }

  /** Its id. */
  public String id() {
    return values.text(DeclarationField.ID);
  }

  /** The name of its file. */
  public String file() {
    return values.text(DeclarationField.FILE);
  }

  /** Its title, empty where there is none. */
  public String title() {
    return values.text(DeclarationField.TITLE);
  }

  /** Its kind. */
  public String kind() {
    return values.text(DeclarationField.KIND);
  }

  /** Whose it is, empty where that is not known. */
  public String department() {
    return values.text(DeclarationField.DEPARTMENT);
  }

  /** The code of the department. */
  public String departmentCode() {
    return values.text(DeclarationField.DEPARTMENT_CODE);
  }

  /** The project, empty where there is none. */
  public String project() {
    return values.text(DeclarationField.PROJECT);
  }

  /** Of which year it is. */
  public @Nullable Integer year() {
    return values.countOrNull(DeclarationField.YEAR);
  }

  /** The period as written. */
  public String period() {
    return values.text(DeclarationField.PERIOD);
  }

  /** The money it asks for in 元, null where the form does not say it plainly. */
  public @Nullable BigDecimal total() {
    return values.numberOrNull(DeclarationField.TOTAL);
  }

  /** What the form calls the total. */
  public String totalLabel() {
    return values.text(DeclarationField.TOTAL_LABEL);
  }

  /** Where the total stands. */
  public @Nullable String totalPlace() {
    return values.textOrNull(DeclarationField.TOTAL_PLACE);
  }

  /** Every amount of the form. */
  public List<Detail.Money> money() {
    return values.list(DeclarationField.MONEY);
  }

  /** How many targets it holds. */
  public int targets() {
    return values.count(DeclarationField.TARGETS);
  }

  /** How many values are reported as done. */
  public int actuals() {
    return values.count(DeclarationField.ACTUALS);
  }

  /** Doubts about the reading of one place. */
  public List<Detail.Note> notes() {
    return values.list(DeclarationField.NOTES);
  }

  private static Line line(Statement s) {
    Context c = s.context();
    return new Line(c.level1(), c.level2(), c.level3(), c.column(), s.place().address(), s.text());
  }

  private static Cell cell(Declaration.Cell c) {
    return new Cell(
        c.place().part(),
        c.place().row(),
        c.place().column(),
        c.rowSpan(),
        c.colSpan(),
        c.place().address(),
        c.text());
  }
}
