package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.form.words.CellText;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Statement;

/**
 * Scanned forms of corpora/forms, read by recognising their text. A recogniser errs, and another
 * version of it errs elsewhere, so that a share is asked for and not every character.
 */
class ScanTest {
  private static final Path FORMS = SeedTest.ROOT.resolve("corpora/forms/同一份");

  @BeforeAll
  static void tesseract() throws IOException {
    boolean there;
    try {
      Process process =
          new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
      there =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .contains("chi_sim");
    } catch (IOException e) {
      there = false;
    }
    boolean required = "1".equals(System.getenv("ZHIBIAO_REQUIRE_OCR"));
    Assumptions.assumeTrue(there || required, "no Tesseract with chi_sim here");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"扫描.png, 10", "扫描.jpg, 8", "扫描.tif, 6", "扫描件.pdf, 8"})
  void cellsOfAScan(String ending, int atLeast) throws Exception {
    String name = "园林绿化" + ending;
    JsonNode expected =
        new ObjectMapper()
            .readTree(FORMS.resolve(name + ".expected.json").toFile())
            .get("declarations")
            .get(0);
    Declaration read =
        DeclarationReader.standard().read(Files.readAllBytes(FORMS.resolve(name)), name).getFirst();
    assertEquals(2022, read.header().year());
    assertEquals("城市公园与绿道建设", read.header().project());
    assertEquals(11, read.indicators().size());
    assertTrue(read.notes().stream().anyMatch(n -> n.doubt() == Doubt.RECOGNIZED));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      String want =
          CellText.fold(
              expected.get("indicators").get(i).get("values").get(0).get("text").asText());
      List<Statement> values = read.indicators().get(i).values();
      String have = values.isEmpty() ? "" : CellText.fold(values.getFirst().text());
      if (!have.equals(want)) {
        wrong.add(want + " read " + have);
      }
    }
    assertTrue(11 - wrong.size() >= atLeast, wrong.toString());
  }
}
