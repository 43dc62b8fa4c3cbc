package org.zhibiao.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook: the rows with typed cells, a frozen header and filters; a data dictionary; and
 * the files that could not be read. Only the last rows are in memory.
 *
 * <p>A text is a text whatever it starts with: {@code =1+1} is shown and never run, also after it
 * was edited. A sheet ends at 1,048,576 rows; what is more goes on in the next one.
 */
final class XlsxRowWriter implements RowWriter {
  private static final int LAST_ROW = 1_048_575;
  private static final int LONGEST_TEXT = 32_000;
  private static final int EXACT_DIGITS = 15;
  private static final String CUT = "…（原文过长，全文见 jsonl 或 csv）";

  private final SXSSFWorkbook book = new SXSSFWorkbook(200);
  private final OutputStream out;
  private final Layout layout;
  private final CellStyle head = book.createCellStyle();
  private final CellStyle quoted = book.createCellStyle();
  private final String title;
  private SXSSFSheet sheet;
  private final SXSSFSheet notes;
  private int row;
  private int sheets = 1;
  private int noted;

  XlsxRowWriter(OutputStream out, Layout layout) {
    this.out = out;
    this.layout = layout;
    this.title =
        switch (layout) {
          case INDICATORS -> "绩效指标";
          case FINDINGS -> "审核发现";
          case STATISTICS -> "比较词统计";
          case TARGETS, RESULTS -> "指标值";
        };
    Font bold = book.createFont();
    bold.setBold(true);
    head.setFont(bold);
    quoted.setQuotePrefixed(true);
    sheet = newSheet(title, layout.names());
    dictionary();
    notes =
        layout == Layout.RESULTS
            ? newSheet("查询说明", List.of("项目", "内容"))
            : newSheet("失败文件", List.of("文件", "原因"));
  }

  private SXSSFSheet newSheet(String name, List<String> names) {
    SXSSFSheet made = book.createSheet(name);
    made.createFreezePane(0, 1);
    SXSSFRow header = made.createRow(0);
    for (int i = 0; i < names.size(); i++) {
      Cell cell = header.createCell(i);
      cell.setCellValue(names.get(i));
      cell.setCellStyle(head);
      made.setColumnWidth(i, width(names.get(i)));
    }
    return made;
  }

  private static int width(String name) {
    int characters =
        switch (name) {
          case "text", "原文", "说明", "原因", "内容", "message", "advice" -> 60;
          case "file", "文件", "search_query", "department", "subject", "level3", "三级指标", "quote" ->
              28;
          default -> Math.max(10, name.length() + 2);
        };
    return characters * 256;
  }

  private void dictionary() {
    SXSSFSheet dictionary = newSheet("数据字典", List.of("字段", "名称", "类型", "说明"));
    int at = 1;
    for (Layout.Field field : layout.fields()) {
      SXSSFRow line = dictionary.createRow(at++);
      text(line, 0, field.name());
      text(line, 1, field.chinese());
      text(line, 2, field.type());
      text(line, 3, field.note());
    }
  }

  @Override
  public void write(Row values) {
    if (row == LAST_ROW) {
      filter(sheet, row, layout.names().size());
      sheet = newSheet(title + ++sheets, layout.names());
      row = 0;
    }
    SXSSFRow line = sheet.createRow(++row);
    for (int i = 0; i < values.values().size(); i++) {
      put(line, i, values.values().get(i));
    }
  }

  @Override
  public void failed(String file, String reason) {
    if (noted < LAST_ROW) {
      SXSSFRow line = notes.createRow(++noted);
      text(line, 0, file);
      text(line, 1, reason);
    }
  }

  @Override
  public void about(String name, String value) {
    if (layout == Layout.RESULTS) {
      failed(name, value);
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
    Cell cell = line.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + CUT : text);
    if (CsvRowWriter.isRisky(text)) {
      cell.setCellStyle(quoted);
    }
  }

  private static void filter(SXSSFSheet sheet, int last, int columns) {
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(last, 1), 0, columns - 1));
  }

  @Override
  public void close() throws IOException {
    filter(sheet, row, layout.names().size());
    filter(notes, noted, 2);
    try (out) {
      book.write(out);
    } finally {
      book.close();
    }
  }
}
