package org.zhibiao.export;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook that is written line by line: a frozen header, typed cells, filters. A
 * sheet ends at 1,048,576 rows; what is more goes on in the next one.
 */
final class XlsxSheet {
  private static final int LAST_ROW = 1_048_575;
  private static final int LONGEST_TEXT = 32_000;
  private static final int EXACT_DIGITS = 15;
  private static final String CUT = "…（原文过长，全文见 jsonl 或 csv）";

  private final SXSSFWorkbook book;
  private final Styles styles;
  private final String name;
  private final List<String> columns;
  private SXSSFSheet sheet;
  private int row;
  private int sheets = 1;

  /** How cells of a workbook look, made once for all its sheets. */
  record Styles(CellStyle head, CellStyle quoted) {
    static Styles of(SXSSFWorkbook book) {
      CellStyle head = book.createCellStyle();
      Font bold = book.createFont();
      bold.setBold(true);
      head.setFont(bold);
      CellStyle quoted = book.createCellStyle();
      quoted.setQuotePrefixed(true);
      return new Styles(head, quoted);
    }
  }

  XlsxSheet(SXSSFWorkbook book, Styles styles, String name, List<String> columns) {
    this.book = book;
    this.styles = styles;
    this.name = name;
    this.columns = columns;
    sheet = begin(name);
  }

  private SXSSFSheet begin(String title) {
    SXSSFSheet made = book.createSheet(title);
    made.createFreezePane(0, 1);
    SXSSFRow header = made.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = header.createCell(i);
      cell.setCellValue(columns.get(i));
      cell.setCellStyle(styles.head());
      made.setColumnWidth(i, width(columns.get(i)));
    }
    return made;
  }

  private static int width(String column) {
    int characters =
        switch (column) {
          case "text", "原文", "说明", "原因", "内容", "message", "advice", "money", "notes" -> 60;
          case "file",
              "文件",
              "title",
              "search_query",
              "department",
              "部门",
              "project",
              "项目",
              "subject",
              "level3",
              "三级指标",
              "quote",
              "资金名称" ->
              28;
          default -> Math.max(10, column.length() + 2);
        };
    return characters * 256;
  }

  /** Writes a line, a value a column. */
  void add(List<? extends @Nullable Object> values) {
    if (row == LAST_ROW) {
      filter();
      sheet = begin(name + ++sheets);
      row = 0;
    }
    SXSSFRow line = sheet.createRow(++row);
    for (int i = 0; i < values.size(); i++) {
      put(line, i, values.get(i));
    }
  }

  private void put(SXSSFRow line, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Integer number -> line.createCell(column).setCellValue(number);
      // Excel keeps fifteen digits; a longer number stays a text rather than lose one.
      case BigDecimal number when number.precision() <= EXACT_DIGITS ->
          line.createCell(column).setCellValue(number.doubleValue());
      case BigDecimal number -> text(line, column, number.toPlainString());
      case List<?> words -> text(line, column, CsvRowWriter.joined(words));
      default -> text(line, column, value.toString());
    }
  }

  private void text(SXSSFRow line, int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    Cell cell = line.createCell(column);
    cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + CUT : text);
    if (CsvRowWriter.isRisky(text)) {
      cell.setCellStyle(styles.quoted());
    }
  }

  /** Ends the sheet: its filters go from the header to the last line. */
  void filter() {
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(row, 1), 0, columns.size() - 1));
  }
}
