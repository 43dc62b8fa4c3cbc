package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.fields.DeclarationField;

/** Declarations as rows, and what is told of forms that could not be read as such. */
class DeclarationsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FORM =
      """
      2023年项目支出绩效目标申报表
      项目名称\t河道保洁
      主管部门\t[105001]甲县水利局
      项目周期\t2023年—2025年
      年度资金总额（万元）\t300
      其中：财政拨款（万元）\t280.5
      其他资金（万元）\t=19.5
      一级指标\t二级指标\t三级指标\t指标值\t参照水平
      产出指标\t数量指标\t保洁河道长度\t≥120公里\t全国80公里
      \t质量指标\t保洁合格率\t≥95%
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static JsonNode row(Run run) throws IOException {
    return JSON.readTree(run.out().lines().findFirst().orElseThrow());
  }

  @Test
  void aRowIsADeclarationWithItsMoneyAndDoubts() throws IOException {
    Run run = Run.of("extract", file("form.txt", FORM), "--layout", "declarations");
    assertEquals(ExitCodes.OK, run.code(), run.err());
    run.says("申报表 1 份");
    JsonNode row = row(run);
    List<String> names = new ArrayList<>();
    row.fieldNames().forEachRemaining(names::add);
    assertEquals(DeclarationField.TABLE.names(), names);
    assertEquals("甲县水利局", row.get("department").asText());
    assertEquals("105001", row.get("department_code").asText());
    assertEquals("河道保洁", row.get("project").asText());
    assertEquals("2023年—2025年", row.get("period").asText());
    assertEquals(2023, row.get("year").asInt());
    assertEquals("3000000", row.get("total").asText());
    assertEquals("年度资金总额（万元）", row.get("total_label").asText());
    assertEquals("5:2", row.get("total_place").asText());
    assertEquals(2, row.get("indicators").asInt());
    assertEquals(3, row.get("money").size());
    JsonNode part = row.get("money").get(1);
    assertEquals("2805000", part.get("yuan").asText());
    assertEquals("280.5", part.get("written").asText());
    assertEquals("6:2", part.get("place").asText());
    // The column that is not known is told with its place.
    assertTrue(row.get("doubts").toString().contains("unplaced"), row.toString());
    assertEquals("9:5", row.get("notes").get(row.get("notes").size() - 1).get("place").asText());
    run.says("form.txt（");
  }

  @Test
  void csvIsOneLineADeclarationAndRunsNothing() throws IOException {
    String form = file("form.txt", FORM.replace("河道保洁", "=1+1"));
    String csv = Run.of("extract", form, "--layout", "declarations", "--format", "csv").out();
    assertTrue(csv.startsWith("\uFEFFid,file,title,kind,"), csv);
    assertTrue(csv.contains(",'=1+1,2023,"), csv);
    assertTrue(csv.contains("年度资金总额（万元） 3000000元（5:2）；"), csv);
    assertEquals(2, csv.lines().count(), csv);
  }

  @Test
  void aWorkbookHasSheetsOfMoneyAndDoubts() throws IOException {
    Path xlsx = folder.resolve("out.xlsx");
    String form = file("form.txt", FORM);
    Run run = Run.of("extract", form, "--layout", "declarations", "-o", String.valueOf(xlsx));
    assertEquals(ExitCodes.OK, run.code(), run.err());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(xlsx))) {
      XSSFSheet rows = book.getSheet("申报表");
      int total = DeclarationField.TABLE.names().indexOf("total");
      assertEquals(3e6, rows.getRow(1).getCell(total).getNumericCellValue());
      XSSFSheet money = book.getSheet("资金");
      assertEquals(3, money.getLastRowNum());
      assertEquals(CellType.NUMERIC, money.getRow(2).getCell(6).getCellType());
      assertEquals(2805000, money.getRow(2).getCell(6).getNumericCellValue());
      assertEquals("6:2", money.getRow(2).getCell(9).getStringCellValue());
      assertTrue(book.getSheet("疑点").getRow(1).getCell(6).getStringCellValue().length() > 5);
      assertEquals(DeclarationField.TABLE.names().size(), book.getSheet("数据字典").getLastRowNum());
    }
  }

  @Test
  void aFolderKeepsDeclarationsBesideTargets() throws IOException {
    String form = file("form.txt", FORM);
    String out = folder.resolve("out") + "/";
    assertEquals(ExitCodes.OK, Run.of("extract", form, "-o", out).code());
    Run run =
        Run.of("extract", form, "-o", out, "--layout", "declarations", "--format", "csv,xlsx");
    assertEquals(ExitCodes.OK, run.code(), run.err());
    String json = Files.readString(Path.of(out, "declarations.jsonl"));
    assertEquals(json, Run.of("extract", form, "--layout", "declarations").out());
    assertTrue(Files.readString(Path.of(out, "declarations.csv")).contains("3000000"));
    assertTrue(Files.exists(Path.of(out, "declarations.xlsx")));
    assertTrue(Files.exists(Path.of(out, "declarations.ledger.jsonl")));
    assertTrue(Files.exists(Path.of(out, "ledger.jsonl")));
  }

  // --- forms whose layout could not be made out ---

  /** The levels across and the quarters down, which is no table of indicators that is known. */
  private static final String LOST =
      """
      项目支出绩效目标表
      项目名称\t河道保洁
      指标\t产出指标\t效益指标\t满意度指标
      一季度\t≥55件\t≥3次\t90%
      二季度\t≥60件\t≥3次\t95%
      """;

  @Test
  void aFormThatIsNotMadeOutIsReadAsProseAndTold() throws IOException {
    String form = file("lost.txt", LOST);
    Run run = Run.of("extract", form);
    assertEquals(ExitCodes.UNREAD, run.code(), run.err() + run.out());
    run.says("lost.txt：有表的版面未能识别");
    run.says("读取 1，其中版面未能识别、按文字读取 1，失败 0");
    List<String> rows = run.out().lines().toList();
    assertEquals(6, rows.size(), run.out());
    for (String line : rows) {
      JsonNode row = JSON.readTree(line);
      assertTrue(row.get("doubts").toString().contains("form-unread"), line);
      assertTrue(row.get("confidence").asDouble() <= 0.6, line);
    }
    assertEquals("ge", JSON.readTree(rows.getFirst()).get("op").asText());
    assertEquals("件", JSON.readTree(rows.getFirst()).get("unit").asText());
    assertEquals("95", JSON.readTree(rows.getLast()).get("value").asText());
  }

  @Test
  void theLedgerRemembersWhatWasReadAsProse() throws IOException {
    String form = file("lost.txt", LOST);
    String out = folder.resolve("out") + "/";
    assertEquals(ExitCodes.UNREAD, Run.of("extract", form, "-o", out).code());
    JsonNode entry = JSON.readTree(Files.readString(Path.of(out, "ledger.jsonl")));
    assertEquals("unread", entry.get("status").asText());
    assertEquals(6, entry.get("rows").asInt());
    assertTrue(entry.get("notes").get(0).asText().startsWith("1:1 "), entry.toString());
    Run again = Run.of("extract", form, "-o", out);
    assertEquals(ExitCodes.UNREAD, again.code(), again.err());
    again.says("读取 0（先前已读 1），其中版面未能识别、按文字读取 1");
    Run retry = Run.of("extract", form, "-o", out, "--retry-failed");
    retry.says("读取 1，其中版面未能识别、按文字读取 1");
  }

  @Test
  void aTemplateIsBlankWhateverItsSamplesSay() throws IOException {
    String form =
        file(
            "blank.txt",
            """
            项目支出绩效目标申报表
            项目名称\t
            年度资金总额（万元）\t
            一级指标\t二级指标\t三级指标\t指标值
            产出指标\t数量指标\t指标1：\t≥**
            \t质量指标\t例：合格率\t示例：≥95%
            填表说明：指标值应量化，偏差超过20%的说明原因。
            """);
    Run run = Run.of("extract", form);
    assertEquals(ExitCodes.NOTHING_DONE, run.code(), run.out());
    run.says("没有填写的空表");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"≥120公里", "96%", "55件", "不少于3次", "15个工作日以内"})
  void aFormWithAnAmountIsNeverCalledBlank(String amount) throws IOException {
    String form =
        file(
            "form.txt",
            "项目支出绩效目标申报表\n项目名称\t河道保洁\n甲\t乙\t丙\n产出指标\t数量指标\t" + amount + "\n效益指标\t社会效益指标\t\n");
    Run run = Run.of("extract", form);
    assertFalse(run.err().contains("空表"), run.err());
    assertFalse(run.out().isEmpty(), run.err());
  }

  @Test
  void aFileThatGivesNoTargetIsNamed() throws IOException {
    String form =
        file(
            "words.txt",
            """
            项目支出绩效目标申报表
            一级指标\t二级指标\t三级指标\t指标值
            效益指标\t社会效益指标\t服务水平\t明显提升
            """);
    Run run = Run.of("extract", form);
    assertEquals(ExitCodes.OK, run.code(), run.err());
    run.says("读了而没有指标值：" + form);
  }
}
