package org.zhibiao.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Declaration;

/** A cell may hold anything and be long: it is read, nothing overflows, and it takes no hours. */
class LongCellsTest {
  private static final int LENGTH = 100_000;

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "txt, \"", "txt, 甲", "txt, 7", "txt, （", "txt, (1)", "txt, 表(", "txt, ：", "txt, 、",
        "txt, 甲 ", "txt, 50分", "txt, 2022", "txt, 第1页", "txt, -", "txt, <", "csv, 甲", "csv, 7",
        "csv, （", "csv, (1)", "csv, 甲：", "csv, 甲 ", "html, 甲", "html, 7", "html, （", "html, 表(",
        "html, 甲：", "html, 甲 "
      })
  void aLongCellIsRead(String format, String unit) {
    String cell = unit.repeat(LENGTH / unit.length()).strip();
    String text =
        switch (format) {
          case "html" -> "<table><tr><td>一级指标<td>指标值<tr><td>" + cell + "<td>≥95%</table>";
          case "csv" -> "一级指标,指标值\n" + cell + ",≥95%\n";
          default -> "一级指标\t指标值\n\"" + cell + "\t≥95%\n";
        };
    List<Declaration> read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                DeclarationReader.standard()
                    .read(text.getBytes(StandardCharsets.UTF_8), "表." + format));
    assertEquals(1, read.size());
    assertEquals(
        1, read.getFirst().cells().stream().filter(c -> c.text().length() >= LENGTH / 2).count());
  }
}
