package org.zhibiao.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.DeclarationField;
import org.zhibiao.fields.Detail;
import org.zhibiao.fields.Field;
import org.zhibiao.fields.MoneyField;
import org.zhibiao.fields.NoteField;
import org.zhibiao.fields.Row;
import org.zhibiao.fields.Table;

/**
 * An Excel workbook: the rows with typed cells, a frozen header and filters; a data dictionary; and
 * the files that could not be read. Of declarations, sheets of their money and of what is doubtful
 * too. Only the last rows are in memory.
 *
 * <p>A text is a text whatever it starts with: {@code =1+1} is shown and never run, also after it
 * was edited.
 */
final class XlsxRowWriter implements RowWriter {
  /** Which declaration a line of its details is of. */
  private static final List<DeclarationField> WHOSE =
      List.of(
          DeclarationField.FILE,
          DeclarationField.DEPARTMENT,
          DeclarationField.PROJECT,
          DeclarationField.YEAR);

  private final SXSSFWorkbook book = new SXSSFWorkbook(200);
  private final OutputStream out;
  private final XlsxSheet.Styles styles = XlsxSheet.Styles.of(book);
  private final XlsxSheet rows;

  /** A sheet for each field that holds details. */
  private final Map<Field<?>, XlsxSheet> details = new LinkedHashMap<>();

  private boolean closed;

  /** What could not be read, or where the rows come from; the last sheet. */
  private @Nullable XlsxSheet notes;

  XlsxRowWriter(OutputStream out, Table<?> table) {
    this.out = out;
    rows = new XlsxSheet(book, styles, table.title(), table.names());
    for (Field<?> field : table.fields()) {
      switch (field.type()) {
        case MONEY -> details.put(field, details(MoneyField.TABLE));
        case NOTES -> details.put(field, details(NoteField.TABLE));
        default -> {}
      }
    }
    dictionary(table);
  }

  private XlsxSheet details(Table<?> table) {
    List<String> columns = new ArrayList<>();
    WHOSE.forEach(f -> columns.add(f.chinese()));
    table.fields().forEach(f -> columns.add(f.chinese()));
    return new XlsxSheet(book, styles, table.title(), columns);
  }

  private void dictionary(Table<?> table) {
    XlsxSheet dictionary = new XlsxSheet(book, styles, "数据字典", List.of("字段", "名称", "类型", "说明"));
    for (Field<?> field : table.fields()) {
      dictionary.add(
          List.of(field.code(), field.chinese(), field.type().chinese(), field.column().note()));
    }
  }

  @Override
  public void write(Row row) {
    rows.add(row.values());
    details.forEach((field, sheet) -> details(sheet, row, field));
  }

  /** Writes a line for each detail in that field, with the declaration it is of. */
  private static void details(XlsxSheet sheet, Row of, Field<?> field) {
    if (of.value(field) instanceof List<?> details) {
      for (Object each : details) {
        if (each instanceof Detail detail) {
          List<@Nullable Object> line = new ArrayList<>();
          WHOSE.forEach(f -> line.add(of.value(f)));
          line.addAll(detail.row().values());
          sheet.add(line);
        }
      }
    }
  }

  @Override
  public void failed(String file, String reason) {
    failures().add(List.of(file, reason));
  }

  private XlsxSheet failures() {
    if (notes == null) {
      notes = new XlsxSheet(book, styles, "失败文件", List.of("文件", "原因"));
    }
    return notes;
  }

  @Override
  public void about(String name, String value) {
    if (notes == null) {
      notes = new XlsxSheet(book, styles, "查询说明", List.of("项目", "内容"));
    }
    notes.add(List.of(name, value));
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    rows.filter();
    failures().filter();
    details.values().forEach(XlsxSheet::filter);
    try (out) {
      book.write(out);
    } finally {
      book.close();
    }
  }
}
