package org.zhibiao.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.FormRecognizer;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Target;
import org.zhibiao.read.Grid;

/**
 * Tables as they are drawn: each file holds a form, a cell between tabs, with {@code ^} where the
 * cell above and {@code <} where the one on the left goes on, and {@code \n} for a line break in a
 * cell; below {@code ----} what is read from it, a target a line.
 */
class DrawnTablesTest {
  private static final Path TABLES =
      Path.of("src/test/resources/org/zhibiao/batch/tables").toAbsolutePath();
  private static final String END = "----";
  private static final Extractor EXTRACTOR = Extractor.rulesOnly();

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void isReadAsWrittenBelowIt(String name) throws Exception {
    List<String> lines = Files.readAllLines(TABLES.resolve(name), UTF_8);
    int end = lines.indexOf(END);
    List<Declaration> read =
        FormRecognizer.standard().recognize(name, "id", List.of(grid(name, lines.subList(0, end))));
    List<String> targets = new ArrayList<>();
    for (Declaration declaration : read) {
      Reading reading = ReadingMaker.reading(declaration, EXTRACTOR);
      String project = declaration.header().project();
      reading.items().forEach(item -> targets.add(line(project, item)));
    }
    // What was read is kept, so that a new table's answers can be looked at and taken over.
    Files.write(Files.createDirectories(Path.of("target/tables")).resolve(name), targets, UTF_8);
    assertEquals(
        String.join("\n", lines.subList(end + 1, lines.size())), String.join("\n", targets));
  }

  private static String line(String project, Reading.Item item) {
    Context c = item.statement().context();
    Target t = item.target();
    String unit = t.unit() == null ? "" : t.unit();
    String upper = t.upper() == null ? "" : "-" + t.upper().toPlainString();
    List<String> doubts = t.doubts().stream().map(Doubt::code).toList();
    return String.join(
        " | ",
        project,
        c.level1() + "/" + c.level2() + "/" + c.level3(),
        t.bound().code() + " " + t.value().toPlainString() + upper + " " + unit,
        c.column(),
        item.stage().code() + (item.pair() == null ? "" : " paired"),
        String.join(",", doubts));
  }

  private static Grid grid(String file, List<String> lines) {
    List<String[]> rows = lines.stream().map(l -> l.split("\t", -1)).toList();
    List<List<Grid.Cell>> grid = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Grid.Cell> cells = new ArrayList<>();
      for (int column = 0; column < rows.get(row).length; column++) {
        String text = rows.get(row)[column];
        if (!text.equals("^") && !text.equals("<")) {
          Place place = new Place(file, "", row + 1, column + 1);
          String shown = text.replace("\\n", "\n");
          cells.add(
              new Grid.Cell(shown, place, down(rows, row, column), across(rows, row, column)));
        }
      }
      grid.add(cells);
    }
    return new Grid("", grid);
  }

  private static int across(List<String[]> rows, int row, int column) {
    int span = 1;
    while (is("<", rows, row, column + span)) {
      span++;
    }
    return span;
  }

  private static int down(List<String[]> rows, int row, int column) {
    int span = 1;
    while (is("^", rows, row + span, column)) {
      span++;
    }
    return span;
  }

  private static boolean is(String sign, List<String[]> rows, int row, int column) {
    return row < rows.size() && column < rows.get(row).length && rows.get(row)[column].equals(sign);
  }
}
