package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Declaration.Indicator;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;

class SeedTest {
  static final Path ROOT = Path.of(System.getProperty("zhibiao.root", "."));

  static byte[] seed() throws IOException {
    return Files.readAllBytes(ROOT.resolve("seeds/gz-kx-2022.txt"));
  }

  @Test
  void wholeSeedAsInTheGoldenFile() throws Exception {
    Path golden =
        ROOT.resolve("pipeline/src/test/resources/org/zhibiao/form/gz-kx-2022.golden.txt");
    assertEquals(Files.readString(golden), DeclarationText.of(read()));
  }

  static Stream<JsonNode> goldTexts() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> texts = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("corpora/gold/gz-kx-2022.jsonl"))) {
      JsonNode node = json.readTree(line);
      if (!node.get("targets").isEmpty()) {
        texts.add(node);
      }
    }
    return texts.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goldTexts")
  void everyTextWithTargetsIsAStatementAtEachOfItsPlaces(JsonNode gold) throws Exception {
    for (JsonNode where : gold.get("where")) {
      Place place =
          new Place("gz-kx-2022.txt", "", where.get(0).intValue(), where.get(1).intValue());
      assertEquals(gold.get("text").textValue(), statement(place).text());
    }
  }

  @Test
  void idIsTheHashOfTheBytes() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed());
    assertEquals(HexFormat.of().formatHex(hash).substring(0, 16), read().id());
  }

  @Test
  void everyNonBlankCellIsKeptAsItWas() throws Exception {
    List<String> cells = new ArrayList<>();
    String text = new String(seed(), StandardCharsets.UTF_8);
    for (String line : text.split("\n", -1)) {
      for (String cell : line.split("\t", -1)) {
        if (!cell.isBlank()) {
          cells.add(cell);
        }
      }
    }
    assertEquals(cells, read().cells().stream().map(Declaration.Cell::text).toList());
  }

  @Test
  void rowShiftedToTheRightIsReadByItsWords() throws Exception {
    Statement value = statement(new Place("gz-kx-2022.txt", "", 23, 6));
    assertEquals(
        new Context("绩效指标", "产出指标", "数量指标", "《科学大求真》和《科普一分钟》项目数量", "实施周期指标值", null),
        value.context());
    assertEquals(Set.of(Doubt.SHIFTED_ROW, Doubt.MISSING_CELL), indicator(23).doubts());
  }

  @ParameterizedTest(name = "line {0}")
  @ValueSource(ints = {48, 49})
  void rowShiftedToTheLeftBelongsToTheLevelsAbove(int line) throws Exception {
    Indicator row = indicator(line);
    assertEquals(List.of("产出指标", "数量指标"), List.of(row.level1(), row.level2()));
    assertEquals(
        List.of("实施周期指标值", "年度指标值"), row.values().stream().map(v -> v.context().column()).toList());
    assertEquals(Set.of(Doubt.SHIFTED_ROW), row.doubts());
  }

  @Test
  void cellCutInMidSentenceIsTheOnlyTruncatedOne() throws Exception {
    assertEquals(
        List.of("15:5"),
        read().notes().stream()
            .filter(n -> n.doubt() == Doubt.TRUNCATED)
            .map(n -> n.place().address())
            .toList());
  }

  @Test
  void rowWithoutAnAnnualValueSaysSo() throws Exception {
    assertEquals(Set.of(Doubt.MISSING_CELL), indicator(61).doubts());
    assertEquals(1, indicator(61).values().size());
  }

  @Test
  void nothingIsLeftUnplaced() throws Exception {
    assertEquals(
        List.of(), read().notes().stream().filter(n -> n.doubt() == Doubt.UNPLACED).toList());
  }

  @Test
  void goldenFileAgreesInGb18030WithMarksAndWithCarriageReturns() throws Exception {
    String text = new String(seed(), StandardCharsets.UTF_8);
    String golden = DeclarationText.of(read());
    for (byte[] bytes :
        List.of(
            text.getBytes(Charset.forName("GB18030")),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
            text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
      Declaration d = DeclarationReader.standard().read(bytes, "gz-kx-2022.txt").getFirst();
      assertEquals(golden, DeclarationText.of(d));
    }
  }

  @Test
  void headerWithoutLabelOrYearIsInferredFromTheFileWithADoubt() throws Exception {
    byte[] form = "绩效指标\t二级指标\t三级指标\t年度指标值\n\t数量指标\t培训\t≥3场\n".getBytes(StandardCharsets.UTF_8);
    Declaration d = DeclarationReader.standard().read(form, "云州市教育局\\2021年目标.txt").getFirst();
    assertEquals("云州市教育局", d.header().department());
    assertEquals(2021, d.header().year());
    assertEquals(
        List.of(Doubt.INFERRED, Doubt.INFERRED),
        d.notes().stream().map(Declaration.Note::doubt).toList());
  }

  private static Declaration read() throws Exception {
    return DeclarationReader.standard().read(seed(), "gz-kx-2022.txt").getFirst();
  }

  private static Statement statement(Place place) throws Exception {
    return read().statements().stream()
        .filter(s -> s.place().equals(place))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no statement at " + place));
  }

  private static Indicator indicator(int line) throws Exception {
    return read().indicators().stream()
        .filter(i -> i.place().row() == line)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no indicator in line " + line));
  }
}
