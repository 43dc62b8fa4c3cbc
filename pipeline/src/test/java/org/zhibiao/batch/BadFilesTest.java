package org.zhibiao.batch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.read.Ocr;

/** Every file of corpora/forms/bad is refused with a sentence that says what to do. */
class BadFilesTest {
  private static final Path BAD =
      Path.of(System.getProperty("zhibiao.root", "."), "corpora/forms/bad");

  /** A blank scan is known only after recognition; other pictures are refused without it. */
  private static Batch batch(String file) {
    boolean recognize = file.equals("空白扫描.png") || file.equals("损坏图片.jpg");
    return new Batch(
        DeclarationReader.standard(recognize ? Ocr.AUTO : Ocr.NEVER),
        Extractor.rulesOnly(),
        1,
        Batch.Earlier.NOTHING);
  }

  record Bad(String file, List<String> phrases) {
    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Bad> bad() throws IOException {
    boolean recognizes = "1".equals(System.getenv("ZHIBIAO_REQUIRE_OCR"));
    return all().stream().filter(b -> recognizes || !b.file().matches(".*\\.(?:png|jpg)"));
  }

  private static List<Bad> all() throws IOException {
    return Files.readAllLines(BAD.resolve("expected.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .map(parts -> new Bad(parts[0], List.of(parts[2].split("\\|"))))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void refusedWithTheReason(Bad bad) throws IOException {
    List<Outcome.Failed> failed = new ArrayList<>();
    batch(bad.file())
        .run(
            List.of(BAD.resolve(bad.file())),
            (outcome, left) -> {
              if (outcome instanceof Outcome.Failed f) {
                failed.add(f);
              }
            });
    assertFalse(failed.isEmpty(), "was read");
    Outcome.Failed first = failed.getFirst();
    assertTrue(first.name().contains("corpora/forms/bad/" + bad.file()), first.name());
    assertAll(
        bad.phrases().stream()
            .map(p -> () -> assertTrue(first.reason().contains(p), p + " in: " + first)));
  }

  /** Too large to keep among the files; made anew, half a gigabyte of rows in a sound workbook. */
  @Test
  void aSheetOfHalfAGigabyte(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("明细.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(zip, "xl/workbook.xml", "<workbook/>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] rows = "<row><c><v>0</v></c></row>".repeat(40_000).getBytes(StandardCharsets.UTF_8);
      for (int written = 0; written < 500_000_000; written += rows.length) {
        zip.write(rows);
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    batch("明细.xlsx").run(List.of(file), (outcome, left) -> outcomes.add(outcome));
    String reason = ((Outcome.Failed) outcomes.getFirst()).reason();
    assertTrue(reason.contains("过大") && reason.contains("核对"), reason);
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyBadFileIsListed() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      assertEquals(
          all().stream().map(Bad::file).sorted().toList(),
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> !f.endsWith(".tsv"))
              .sorted()
              .toList());
    }
  }
}
