package org.zhibiao.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.read.Grid;
import org.zhibiao.read.Ocr;

/** One form in the many kinds of table that PDF files hold: all are read alike, turned or not. */
class PageKindsTest {
  private static final Path PAGES = folder();

  private static Path folder() {
    Path here = Path.of("corpora/pages");
    return Files.isDirectory(here) ? here : Path.of("..").resolve(here);
  }

  static Stream<String> kinds() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".pdf"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void readsAllKindsAlike(String kind) throws Exception {
    assertEquals(expected(), rows(Files.readAllBytes(PAGES.resolve(kind))), kind);
  }

  @ParameterizedTest(name = "{0} turned")
  @ValueSource(strings = {"dotted.pdf", "none.pdf", "across.pdf"})
  void readsTurnedPages(String kind) throws Exception {
    for (int degrees = 90; degrees < 360; degrees += 90) {
      for (boolean shown : new boolean[] {true, false}) {
        byte[] turned = turned(Files.readAllBytes(PAGES.resolve(kind)), degrees, shown);
        assertEquals(expected(), rows(turned), kind + " " + degrees + " " + shown);
      }
    }
  }

  /** A page that is shown turned, or whose contents are. */
  private static byte[] turned(byte[] pdf, int degrees, boolean shown) throws IOException {
    try (PDDocument document = PDDocument.load(pdf)) {
      PDPage page = document.getPage(0);
      if (shown) {
        page.setRotation(degrees);
      } else {
        turn(document, page, degrees);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void turn(PDDocument document, PDPage page, int degrees) throws IOException {
    float width = page.getMediaBox().getWidth();
    float height = page.getMediaBox().getHeight();
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.PREPEND, false)) {
      content.transform(
          switch (degrees) {
            case 90 -> new Matrix(0, 1, -1, 0, height, 0);
            case 180 -> new Matrix(-1, 0, 0, -1, width, height);
            default -> new Matrix(0, -1, 1, 0, 0, width);
          });
    }
    if (degrees != 180) {
      page.setMediaBox(new PDRectangle(height, width));
      page.setCropBox(new PDRectangle(height, width));
    }
  }

  private static List<String> expected() throws IOException {
    return Files.readAllLines(PAGES.resolve("expected.txt"));
  }

  /** The rows of the table, without cells that are empty. */
  private static List<String> rows(byte[] pdf) throws Exception {
    List<String> rows = new ArrayList<>();
    for (Grid grid : new PdfReader(Ocr.NEVER).read(pdf, "表.pdf")) {
      for (List<Grid.Cell> row : grid.rows()) {
        List<String> texts =
            row.stream().filter(c -> !c.isBlank()).map(c -> c.text().replace("\n", "")).toList();
        if (texts.size() > 1) {
          rows.add(String.join("｜", texts));
        }
      }
    }
    return rows;
  }
}
