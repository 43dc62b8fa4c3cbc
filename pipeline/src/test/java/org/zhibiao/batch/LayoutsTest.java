package org.zhibiao.batch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Reading;

/**
 * The forms of corpora/layouts, whose layout is lost or awkward, against the rows expected of them.
 *
 * <p>For dev/ the misses are listed in pipeline/target/layouts and in the message of a failure; of
 * test/, which is held out, only counts are told.
 */
class LayoutsTest {
  private static final Path LAYOUTS =
      Path.of(System.getProperty("zhibiao.root", "."), "corpora/layouts");
  private static final DeclarationReader READER = DeclarationReader.standard();
  private static final Extractor EXTRACTOR = Extractor.standard();

  /** The floors: shares of what is expected, and the most wrong rows that may look sure. */
  enum Split {
    DEV(0.99, 0.97, 0.97, 0.97, 0.97, 0.95, 1),
    TEST(0.98, 0.97, 0.97, 0.97, 0.97, 0.93, 4);

    private final double f1;
    private final double levels;
    private final double level3;
    private final double heads;
    private final double pairs;
    private final double money;
    private final int silent;

    Split(
        double f1,
        double levels,
        double level3,
        double heads,
        double pairs,
        double money,
        int silent) {
      this.f1 = f1;
      this.levels = levels;
      this.level3 = level3;
      this.heads = heads;
      this.pairs = pairs;
      this.money = money;
      this.silent = silent;
    }

    Path folder() {
      return LAYOUTS.resolve(name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  @ParameterizedTest
  @EnumSource(Split.class)
  void theFormsAreReadAsWellAsBefore(Split split) throws IOException {
    JsonNode expected = new ObjectMapper().readTree(split.folder().resolve("EXPECT.json").toFile());
    Map<String, List<Reading>> read = read(split.folder(), expected);
    LayoutScore all = new LayoutScore();
    Map<String, LayoutScore> kinds = new TreeMap<>();
    for (JsonNode file : expected) {
      String name = file.path("file").asText();
      List<Reading> readings = read.getOrDefault(name, List.of()); // none where it is called empty
      all.add(file, readings);
      String kind = name.substring(0, name.lastIndexOf('-'));
      kinds.computeIfAbsent(kind, k -> new LayoutScore()).add(file, readings);
    }
    List<String> report = new ArrayList<>();
    report.add(split + " " + all);
    kinds.forEach((kind, score) -> report.add(split + " " + kind + " " + score));
    report.forEach(System.out::println);
    List<String> told = split == Split.DEV ? all.misses : List.of();
    report.addAll(told);
    Path out = Files.createDirectories(LAYOUTS.resolve("../../pipeline/target/layouts"));
    Files.write(out.resolve(split + ".txt"), report);
    assertFloors(split, all, String.join("\n", told));
  }

  /** The files as the command line reads them, by name. */
  private static Map<String, List<Reading>> read(Path folder, JsonNode expected)
      throws IOException {
    List<Path> paths = new ArrayList<>();
    expected.forEach(file -> paths.add(folder.resolve(file.path("file").asText())));
    Map<String, List<Reading>> read = new HashMap<>();
    new Batch(READER, EXTRACTOR, 1, Batch.Earlier.NOTHING)
        .run(
            paths,
            (outcome, left) -> {
              if (outcome instanceof Outcome.Read r) {
                read.put(Path.of(r.name()).getFileName().toString(), r.readings());
              }
            });
    return read;
  }

  private static void assertFloors(Split split, LayoutScore s, String misses) {
    double heads = (s.kind + s.department + s.year + s.project) / Math.max(1.0, 4.0 * s.right);
    double levels = (s.level1 + s.level2) / Math.max(1.0, (double) s.level1Asked + s.right);
    atLeast(split.f1, s.f1(), "F1 of rows", misses);
    atLeast(split.levels, levels, "levels 1 and 2", misses);
    atLeast(split.level3, LayoutScore.share(s.level3, s.right), "level 3", misses);
    atLeast(split.heads, heads, "heads", misses);
    atLeast(split.pairs, LayoutScore.share(s.pairs, s.pairsWanted), "pairs", misses);
    atLeast(split.money, LayoutScore.share(s.money, s.moneyWanted), "money", misses);
    assertTrue(s.silent <= split.silent, "silent errors: " + s.silent + "\n" + misses);
  }

  private static void atLeast(double floor, double value, String what, String misses) {
    assertTrue(value >= floor, what + " " + value + " is below " + floor + "\n" + misses);
  }
}
