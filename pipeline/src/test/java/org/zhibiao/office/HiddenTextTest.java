package org.zhibiao.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.read.Grid;
import org.zhibiao.read.UnreadableException;

/** What a file holds but does not show is no part of the form, and is told. */
class HiddenTextTest {
  private static final String[][] ROWS = {
    {"项目支出绩效目标申报表（2024年度）"},
    {"一级指标", "二级指标", "三级指标", "指标值", "下拉选项"},
    {"产出指标", "数量指标", "去年的指标", "≥11件", "甲77个"},
    {"", "", "巡查次数", "≥24次", ""},
    {"", "", "旧指标", "≥88件", ""},
    {"", "质量指标", "办结率", "≥96%", ""},
  };

  private static byte[] workbook(Workbook book) throws IOException {
    try (book) {
      Sheet sheet = book.createSheet("绩效表");
      for (int r = 0; r < ROWS.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < ROWS[r].length; c++) {
          row.createCell(c).setCellValue(ROWS[r][c]);
        }
      }
      sheet.addMergedRegion(new CellRangeAddress(2, 5, 0, 0));
      sheet.addMergedRegion(new CellRangeAddress(2, 4, 1, 1));
      sheet.getRow(2).setZeroHeight(true);
      sheet.getRow(4).setZeroHeight(true);
      sheet.setColumnHidden(4, true);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void check(byte[] bytes, String file) throws UnreadableException {
    Declaration read = DeclarationReader.standard().read(bytes, file).getFirst();
    List<String> rows = new ArrayList<>();
    for (Declaration.Indicator i : read.indicators()) {
      rows.add(
          i.level1() + "|" + i.level2() + "|" + i.level3() + "|" + i.values().getFirst().text());
    }
    assertEquals(List.of("产出指标|数量指标|巡查次数|≥24次", "产出指标|质量指标|办结率|≥96%"), rows);
    List<Declaration.Note> told =
        read.notes().stream().filter(n -> n.doubt() == Doubt.HIDDEN).toList();
    assertEquals(1, told.size(), read.notes().toString());
    assertEquals("绩效表!E2", told.getFirst().place().address());
    assertTrue(told.getFirst().message().contains("下拉选项"), told.toString());
    assertTrue(told.getFirst().message().contains("绩效表!D5"), told.toString());
  }

  @Test
  void rowsAndColumnsOfWorkbooks() throws Exception {
    check(workbook(new XSSFWorkbook()), "表.xlsx");
    check(workbook(new HSSFWorkbook()), "表.xls");
  }

  /** A merged range keeps its text as long as a part of it shows. */
  @Test
  void mergedRangesThatBeginHidden() throws Exception {
    Grid grid = new XlsxReader().read(workbook(new XSSFWorkbook()), "表.xlsx").getFirst();
    Grid.Cell corner = grid.rows().get(2).getFirst();
    assertEquals("产出指标", corner.text());
    assertEquals(4, corner.place().row());
    assertEquals(3, corner.rowSpan());
  }

  /** What stands around the tables under no heading of goals is doubted. */
  @Test
  void paragraphsAroundTheTables() throws Exception {
    byte[] bytes;
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("第一部分 部门概况");
      document.createParagraph().createRun().setText("内设科室9个，编制人员417名。");
      document.createParagraph().createRun().setText("第二部分 年度工作目标");
      document.createParagraph().createRun().setText("组织技能培训不少于6期。");
      XWPFTable table = document.createTable(2, 4);
      String[][] cells = {{"一级指标", "二级指标", "三级指标", "指标值"}, {"产出指标", "数量指标", "巡查次数", "≥24次"}};
      for (int r = 0; r < cells.length; r++) {
        for (int c = 0; c < cells[r].length; c++) {
          table.getRow(r).getCell(c).setText(cells[r][c]);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      bytes = out.toByteArray();
    }
    Declaration read = DeclarationReader.standard().read(bytes, "公开.docx").getFirst();
    List<String> doubted =
        read.notes().stream()
            .filter(n -> n.doubt() == Doubt.UNPLACED)
            .map(n -> n.place().address())
            .toList();
    assertEquals(List.of("段落!2:1"), doubted);
  }

  @Test
  void textOfDocuments() throws Exception {
    byte[] bytes;
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText("传染病报告及时率≥99.5%");
      XWPFRun old = paragraph.createRun();
      old.setText("（原90%）");
      old.setVanish(true);
      paragraph.createRun().setText("，培训医生40人次。");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      bytes = out.toByteArray();
    }
    Grid grid = new DocxReader().read(bytes, "表.docx").getFirst();
    assertEquals("传染病报告及时率≥99.5%，培训医生40人次。", grid.rows().getFirst().getFirst().text());
    assertEquals("（原90%）", grid.hidden().getFirst().text());
    Declaration read = DeclarationReader.standard().read(bytes, "表.docx").getFirst();
    assertTrue(
        read.notes().stream().anyMatch(n -> n.doubt() == Doubt.HIDDEN), read.notes().toString());
  }
}
