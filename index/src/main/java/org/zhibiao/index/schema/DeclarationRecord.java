package org.zhibiao.index.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.Detail;
import org.zhibiao.export.Layout;
import org.zhibiao.export.Row;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;

/**
 * A declaration as it is stored in the index and shown: the fields and names of the export, every
 * cell as it was; enough to show the form without the file.
 *
 * @param total the money it asks for in 元, null where the form does not say it plainly
 * @param money every amount of the form
 * @param indicators how many rows its table of indicators has
 * @param targets how many targets it holds
 * @param actuals how many values are reported as done
 * @param notes doubts about the reading of one place
 */
public record DeclarationRecord(
    String id,
    String file,
    String title,
    String kind,
    String department,
    @JsonProperty("department_code") String departmentCode,
    String project,
    @Nullable Integer year,
    String period,
    @Nullable BigDecimal total,
    @JsonProperty("total_label") String totalLabel,
    @JsonProperty("total_place") @Nullable String totalPlace,
    List<Detail.Money> money,
    int indicators,
    int targets,
    int actuals,
    List<String> doubts,
    List<Detail.Note> notes,
    List<Cell> cells,
    List<Line> lines) {

  /** A cell as it was; {@code place} is its address inside the file. */
  public record Cell(
      String part, int row, int column, int rowSpan, int colSpan, String place, String text) {}

  /** A value cell of the indicator table with its row's names, quantified or not. */
  public record Line(
      String level1, String level2, String level3, String column, String place, String text) {}

  /** The record of a declaration and its targets. */
  public static DeclarationRecord of(Reading reading) {
    Declaration d = reading.declaration();
    Row row = Row.of(Layout.DECLARATIONS, reading).getFirst();
    return new DeclarationRecord(
        d.id(),
        d.file(),
        d.header().title(),
        d.header().kind().label(),
        d.header().department(),
        text(row, "department_code"),
        d.header().project(),
        d.header().year(),
        text(row, "period"),
        (BigDecimal) row.value("total"),
        text(row, "total_label"),
        (String) row.value("total_place"),
        list(row, "money", Detail.Money.class),
        count(row, "indicators"),
        count(row, "targets"),
        count(row, "actuals"),
        list(row, "doubts", String.class),
        list(row, "notes", Detail.Note.class),
        d.cells().stream().map(DeclarationRecord::cell).toList(),
        d.indicators().stream()
            .flatMap(i -> i.values().stream())
            .map(DeclarationRecord::line)
            .toList());
  }

  private static String text(Row row, String name) {
    return Objects.requireNonNullElse(row.value(name), "").toString();
  }

  private static int count(Row row, String name) {
    return row.value(name) instanceof Integer count ? count : 0;
  }

  private static <T> List<T> list(Row row, String name, Class<T> type) {
    return row.value(name) instanceof List<?> all
        ? all.stream().map(type::cast).toList()
        : List.of();
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
