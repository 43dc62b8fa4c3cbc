package org.zhibiao.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.fields.Plain;
import org.zhibiao.fields.Row;
import org.zhibiao.fields.TargetField;
import org.zhibiao.fields.TargetSource;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Category;
import org.zhibiao.model.Change;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Normal;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

class RowWriterTest {
  private static final String TEXT = "增加“绿地”,\n不少于2000万亩以上";

  private static final Row ROW =
      TargetField.TABLE.row(
          TargetSource.of(
              new Declaration(
                  "d1",
                  "seeds/a.txt",
                  new Header("标题", "=cmd()", "", 2022, Kind.DEPARTMENT),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of()),
              new Reading.Item(
                  "id1",
                  new Statement(
                      new Place("seeds/a.txt", "", 15, 5),
                      TEXT,
                      new Context("绩效指标", "产出指标", "数量指标", "", "指标值", null)),
                  new Target(
                      new Span(8, 19),
                      "不少于2000万亩以上",
                      Bound.GE,
                      List.of("不少于", "以上"),
                      new BigDecimal("2E+7"),
                      null,
                      "亩",
                      "绿地",
                      Change.INCREASE,
                      null,
                      null,
                      new Normal(new BigDecimal("13333333333.30"), null, "平方米", "area"),
                      new Category(IndicatorClass.ECOLOGICAL, 0.8125),
                      0.97,
                      List.of(Doubt.TRUNCATED, Doubt.UNSURE_SUBJECT),
                      List.of()))));

  @Test
  void jsonHasEveryFieldInOrder() throws IOException {
    String json = written(Format.JSONL, List.of(ROW, ROW));
    assertEquals(2, json.lines().count());
    assertTrue(json.endsWith("}\n"), json);
    JsonNode node = new ObjectMapper().readTree(json.lines().findFirst().orElseThrow());
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    assertEquals(TargetField.TABLE.names(), names);
    assertEquals(
        "{\"id\":\"id1\",\"file\":\"seeds/a.txt\",\"place\":\"15:5\",\"department\":\"=cmd()\","
            + "\"year\":2022,\"kind\":\"部门整体\",\"project\":null,\"section\":\"绩效指标\","
            + "\"level1\":\"产出指标\",\"level2\":\"数量指标\",\"level3\":null,\"column\":\"指标值\","
            + "\"quote\":\"不少于2000万亩以上\",\"start\":8,\"end\":19,\"op\":\"ge\","
            + "\"wording\":[\"不少于\",\"以上\"],\"value\":20000000,\"upper\":null,\"unit\":\"亩\","
            + "\"subject\":\"绿地\",\"change\":\"increase\",\"per\":null,\"deadline\":null,"
            + "\"normal_value\":13333333333.3,\"normal_upper\":null,\"normal_unit\":\"平方米\","
            + "\"dimension\":\"area\",\"class\":\"生态效益\",\"class_probability\":0.813,"
            + "\"confidence\":0.970,\"doubts\":[\"truncated\",\"unsure-subject\"],"
            + "\"stage\":\"target\",\"pair\":null,\"text\":\"增加“绿地”,\\n不少于2000万亩以上\"}",
        json.lines().findFirst().orElseThrow());
  }

  @Test
  void jsonTextsAreEscapedAsJacksonDoes() throws IOException {
    StringBuilder every = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      every.append((char) c);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator jackson = new JsonFactory().createGenerator(out)) {
      jackson.writeString(every.toString());
    }
    String json = written(Format.JSONL, List.of(only("text", every.toString())));
    assertEquals(
        out.toString(StandardCharsets.UTF_8),
        json.substring(json.indexOf("\"text\":") + 7, json.length() - 2));
  }

  @Test
  void jsonOfARowIsTheSameWhateverStoodBefore() throws IOException {
    // More than a block, and rows that share some, all or none of their values.
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Row other = only(i % 2 == 0 ? "text" : "quote", "人".repeat(i));
      rows.addAll(List.of(ROW, ROW, other, other, ROW));
    }
    StringBuilder alone = new StringBuilder();
    for (Row row : rows) {
      alone.append(written(Format.JSONL, List.of(row)));
    }
    assertEquals(alone.toString(), written(Format.JSONL, rows));
  }

  private static Row only(String name, String value) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String each : TargetField.TABLE.names()) {
      values.add(each.equals(name) ? value : null);
    }
    return new Row(TargetField.TABLE, values);
  }

  @Test
  void sharesAreRoundedByTheirDigits() {
    for (int i = 0; i <= 20_000; i++) {
      double share = i / 20_000.0;
      assertEquals(
          BigDecimal.valueOf(share).setScale(3, RoundingMode.HALF_UP),
          Plain.share(share),
          "" + share);
    }
    assertEquals(new BigDecimal("0.001"), Plain.share(0.0005));
    assertEquals(new BigDecimal("0.000"), Plain.share(0.000499999999));
  }

  @Test
  void csvHasBomNamesAndCrlf() throws IOException {
    String csv = written(Format.CSV, List.of(ROW));
    assertTrue(csv.startsWith("\uFEFFid,file,place,"), csv);
    assertTrue(csv.contains(",doubts,stage,pair,text\r\nid1,"), csv);
    assertTrue(csv.endsWith("\r\n"), csv);
  }

  @Test
  void csvCellsReadBack() throws IOException {
    String csv = written(Format.CSV, List.of(ROW)).substring(1);
    CSVRecord row =
        CSVFormat.EXCEL
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv))
            .getRecords()
            .get(0);
    assertEquals(TEXT, row.get("text"));
    assertEquals("不少于 以上", row.get("wording"));
    assertEquals("truncated unsure-subject", row.get("doubts"));
    assertEquals("20000000", row.get("value"));
    assertEquals("", row.get("upper"));
    assertEquals("'=cmd()", row.get("department"));
    assertEquals("2022", row.get("year"));
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "=1+1, '''=1+1'",
    "@SUM(A1), '''@SUM(A1)'",
    "+86-20, '''+86-20'",
    "-论文, '''-论文'",
    "-5, -5",
    "+3.5%, +3.5%",
    "≥95%, ≥95%",
    "5-8次, 5-8次",
  })
  void noCellRunsAsAFormula(String text, String cell) throws IOException {
    assertEquals(cell, subjectCell(text));
  }

  @Test
  void leadingTabAndLineBreaksAreMadeSafe() throws IOException {
    assertEquals("'\t=1", subjectCell("\t=1"));
    assertEquals("'\r=1", subjectCell("\r=1"));
    assertEquals("'\n=1", subjectCell("\n=1"));
  }

  @Test
  void negativeNumbersStayNumbers() throws IOException {
    assertEquals("-5", cell("value", new BigDecimal("-5")));
  }

  private static String subjectCell(String text) throws IOException {
    return cell("subject", text);
  }

  private static String cell(String name, Object value) throws IOException {
    List<@Nullable Object> values = new ArrayList<>(ROW.values());
    values.set(TargetField.TABLE.names().indexOf(name), value);
    String csv = written(Format.CSV, List.of(new Row(TargetField.TABLE, values))).substring(1);
    return CSVFormat.EXCEL
        .parse(new StringReader(csv))
        .getRecords()
        .get(1)
        .get(TargetField.TABLE.names().indexOf(name));
  }

  private static String written(Format format, List<Row> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowWriter writer = format.writer(out, TargetField.TABLE)) {
      for (Row row : rows) {
        writer.write(row);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
