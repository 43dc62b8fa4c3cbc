package org.zhibiao.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhibiao.fields.Row;
import org.zhibiao.fields.Table;
import org.zhibiao.fields.TargetField;

class XlsxRowWriterTest {
  private static final Table<?> TARGETS = TargetField.TABLE;

  @Test
  void cellsAreTypedAndNothingRuns() throws IOException {
    Row row = row("value", new BigDecimal("20000000"), "subject", "=1+1", "year", 2022);
    try (XSSFWorkbook book = written(List.of(row))) {
      XSSFSheet sheet = book.getSheet("指标值");
      assertEquals(
          TARGETS.names(),
          IntStream.range(0, TARGETS.names().size())
              .mapToObj(i -> sheet.getRow(0).getCell(i).getStringCellValue())
              .toList());
      Cell value = cell(sheet, "value");
      assertEquals(CellType.NUMERIC, value.getCellType());
      assertEquals(2e7, value.getNumericCellValue());
      assertEquals(2022, cell(sheet, "year").getNumericCellValue());
      Cell subject = cell(sheet, "subject");
      assertEquals(CellType.STRING, subject.getCellType());
      assertEquals("=1+1", subject.getStringCellValue());
      assertTrue(subject.getCellStyle().getQuotePrefixed());
      assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
      assertNotNull(sheet.getCTWorksheet().getAutoFilter());
    }
  }

  @Test
  void numbersThatExcelWouldRoundStayTexts() throws IOException {
    try (XSSFWorkbook book =
        written(List.of(row("value", new BigDecimal("1234567890123456789"))))) {
      Cell value = cell(book.getSheet("指标值"), "value");
      assertEquals("1234567890123456789", value.getStringCellValue());
    }
  }

  @Test
  void theDictionaryDescribesEachFieldAndFailuresAreListed() throws IOException {
    try (XSSFWorkbook book = written(List.of())) {
      XSSFSheet dictionary = book.getSheet("数据字典");
      assertEquals(TARGETS.names().size(), dictionary.getLastRowNum());
      assertEquals("编号", dictionary.getRow(1).getCell(1).getStringCellValue());
      XSSFSheet failures = book.getSheet("失败文件");
      assertEquals("坏.docx", failures.getRow(1).getCell(0).getStringCellValue());
      assertEquals("已损坏", failures.getRow(1).getCell(1).getStringCellValue());
    }
  }

  @Test
  void rowsReadBackAreTheSame() throws IOException {
    Row row = row("value", new BigDecimal("0.5"), "year", 2022, "wording", List.of("不少于"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowWriter writer = Format.JSONL.writer(out, TARGETS)) {
      writer.write(row);
    }
    assertEquals(
        row, RowReader.read(out.toString(java.nio.charset.StandardCharsets.UTF_8), TARGETS));
  }

  private static Cell cell(XSSFSheet sheet, String name) {
    return sheet.getRow(1).getCell(TARGETS.names().indexOf(name));
  }

  private static Row row(Object... pairs) {
    List<@Nullable Object> values =
        new ArrayList<>(Collections.nCopies(TARGETS.names().size(), null));
    for (int i = 0; i < pairs.length; i += 2) {
      values.set(TARGETS.names().indexOf(pairs[i]), pairs[i + 1]);
    }
    return new Row(TARGETS, values);
  }

  private static XSSFWorkbook written(List<Row> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowWriter writer = Format.XLSX.writer(out, TARGETS)) {
      for (Row row : rows) {
        writer.write(row);
      }
      writer.failed("坏.docx", "已损坏");
    }
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
