package org.zhibiao.index.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.index.search.Indexed;
import org.zhibiao.index.search.TargetIndex;

/** The drift that was put into corpora/samples on purpose is found again. */
class SamplesTest {
  @TempDir static Path folder;
  private static TargetIndex index;
  private static Trends trends;

  @BeforeAll
  static void build() throws Exception {
    index = Indexed.of(folder, "corpora/samples");
    trends = new Trends(index);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  /** Of a kind, how many of the listed drifts are found. */
  private static final class Count {
    int listed;
    int found;
  }

  @Test
  void theDriftOfTheSamplesIsFound() throws Exception {
    Map<String, Count> kinds = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(Indexed.ROOT.resolve("corpora/trends/drift.csv"))) {
      for (CSVRecord r :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
        Optional<Boolean> found = found(r);
        if (found.isPresent()) {
          Count count = kinds.computeIfAbsent(r.get("kind"), k -> new Count());
          count.listed++;
          count.found += found.get() ? 1 : 0;
          if (!found.get()) {
            missed.add(String.join(" | ", r.toList()));
          }
        }
      }
    }
    assertEquals(8, kinds.size(), kinds.keySet().toString());
    kinds.forEach(
        (kind, c) -> assertTrue(20 * c.found >= 19 * c.listed, () -> kind + " missed: " + missed));
  }

  private static Optional<Boolean> found(CSVRecord r) throws IOException {
    Optional<Break> wanted =
        Optional.ofNullable(
            switch (r.get("kind")) {
              case "weakened" -> Break.WEAKENED;
              case "strengthened" -> Break.STRENGTHENED;
              case "unit" -> Break.UNIT;
              case "fell" -> Break.FELL;
              case "renamed" -> Break.RENAMED;
              case "copied" -> Break.COPIED;
              case "returned" -> Break.GAP;
              default -> null;
            });
    if (r.get("kind").equals("unquantified")) {
      return Optional.of(unquantified(r));
    }
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    int to = Integer.parseInt(r.get("to_year"));
    return Optional.of(
        trends.series(r.get("department")).stream()
            .filter(s ->
                s.points().stream().anyMatch(p -> p.target().level3().equals(r.get("indicator"))))
            .flatMap(s -> s.points().stream())
            .filter(p -> p.year() == to)
            .anyMatch(p ->
                p.breaks().contains(wanted.get())
                    || wanted.get() == Break.UNIT
                        && (p.breaks().contains(Break.UNIT_WRITTEN)
                            || p.breaks().contains(Break.PERIOD))));
  }

  /** The year has no point but the words that stand there. */
  private static boolean unquantified(CSVRecord r) throws IOException {
    int to = Integer.parseInt(r.get("to_year"));
    return trends.series(r.get("department")).stream()
        .anyMatch(
            s -> s.words().containsKey(to) && s.words().get(to).text().equals(r.get("to_text")));
  }
}
