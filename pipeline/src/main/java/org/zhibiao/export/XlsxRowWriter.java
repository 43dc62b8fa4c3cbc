package org.zhibiao.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook: the rows with typed cells, a frozen header and filters; a data dictionary; and
 * the files that could not be read. Of declarations, sheets of their money and of what is doubtful
 * too. Only the last rows are in memory.
 *
 * <p>A text is a text whatever it starts with: {@code =1+1} is shown and never run, also after it
 * was edited.
 */
final class XlsxRowWriter implements RowWriter {
  private final SXSSFWorkbook book = new SXSSFWorkbook(200);
  private final OutputStream out;
  private final Layout layout;
  private final XlsxSheet rows;
  private final XlsxSheet notes;

  /** Of declarations only. */
  private final @Nullable XlsxSheet money;

  private final @Nullable XlsxSheet doubts;

  XlsxRowWriter(OutputStream out, Layout layout) {
    this.out = out;
    this.layout = layout;
    XlsxSheet.Styles styles = XlsxSheet.Styles.of(book);
    rows = new XlsxSheet(book, styles, title(layout), layout.names());
    boolean details = layout == Layout.DECLARATIONS;
    money =
        details
            ? new XlsxSheet(
                book,
                styles,
                "资金",
                List.of("文件", "部门", "项目", "年度", "所在栏", "资金名称", "金额（元）", "原文", "单位", "位置"))
            : null;
    doubts =
        details
            ? new XlsxSheet(book, styles, "疑点", List.of("文件", "部门", "项目", "年度", "位置", "存疑", "说明"))
            : null;
    dictionary(styles);
    notes =
        layout == Layout.RESULTS
            ? new XlsxSheet(book, styles, "查询说明", List.of("项目", "内容"))
            : new XlsxSheet(book, styles, "失败文件", List.of("文件", "原因"));
  }

  private static String title(Layout layout) {
    return switch (layout) {
      case INDICATORS -> "绩效指标";
      case DECLARATIONS -> "申报表";
      case FINDINGS -> "审核发现";
      case STATISTICS -> "比较词统计";
      case TARGETS, RESULTS -> "指标值";
    };
  }

  private void dictionary(XlsxSheet.Styles styles) {
    XlsxSheet dictionary = new XlsxSheet(book, styles, "数据字典", List.of("字段", "名称", "类型", "说明"));
    for (Layout.Field field : layout.fields()) {
      dictionary.add(
          Arrays.<@Nullable Object>asList(
              field.name(), field.chinese(), field.type(), field.note()));
    }
  }

  @Override
  public void write(Row values) {
    rows.add(values.values());
    details(money, values, "money");
    details(doubts, values, "notes");
  }

  /** Writes a line for each detail in that field, with the declaration it is of. */
  private static void details(@Nullable XlsxSheet sheet, Row of, String field) {
    if (sheet != null && of.value(field) instanceof List<?> details) {
      for (Object each : details) {
        if (each instanceof Detail detail) {
          List<@Nullable Object> line = new ArrayList<>();
          for (String name : List.of("file", "department", "project", "year")) {
            line.add(of.value(name));
          }
          line.addAll(detail.values());
          sheet.add(line);
        }
      }
    }
  }

  @Override
  public void failed(String file, String reason) {
    notes.add(Arrays.<@Nullable Object>asList(file, reason));
  }

  @Override
  public void about(String name, String value) {
    if (layout == Layout.RESULTS) {
      failed(name, value);
    }
  }

  @Override
  public void close() throws IOException {
    rows.filter();
    notes.filter();
    if (money != null && doubts != null) {
      money.filter();
      doubts.filter();
    }
    try (out) {
      book.write(out);
    } finally {
      book.close();
    }
  }
}
