package org.zhibiao.index.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.Finding;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Outcome;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.schema.StoredReading;
import org.zhibiao.index.search.FindingRequest;
import org.zhibiao.index.search.Findings;
import org.zhibiao.index.search.IndexBuilder;
import org.zhibiao.index.search.SearchResult;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.index.trend.WordingStatistics;
import org.zhibiao.model.Reading;

/** The audit of an index, against the audit of the same declarations in memory. */
class IndexAuditTest {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));

  @TempDir static Path folder;
  private static final List<Reading> READINGS = new ArrayList<>();
  private static TargetIndex index;

  @BeforeAll
  static void build() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(folder)) {
      new Batch(DeclarationReader.standard(), Extractor.standard())
          .run(
              List.of(
                  ROOT.resolve("seeds"),
                  ROOT.resolve("corpora/samples/示例市水务局"),
                  ROOT.resolve("corpora/samples/示例市教育局")),
              (outcome, left) -> {
                if (outcome instanceof Outcome.Read read) {
                  for (Reading r : read.readings()) {
                    READINGS.add(r);
                    builder.add(r);
                  }
                }
              });
      assertTrue(builder.addFindings(Audit.standard()) > 0);
      builder.publish();
    }
    index = TargetIndex.open(folder);
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  @Test
  void aReadingReadsBackAsItWas() {
    for (Reading r : READINGS) {
      Reading back = StoredReading.read(StoredReading.write(r));
      assertEquals(r.items(), back.items());
      assertEquals(r.declaration().indicators(), back.declaration().indicators());
      assertEquals(r.declaration().tasks(), back.declaration().tasks());
      assertEquals(r.declaration().money(), back.declaration().money());
      assertEquals(r.declaration().notes(), back.declaration().notes());
      assertEquals(r.declaration().header(), back.declaration().header());
    }
  }

  private static List<String> shown(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.id() + " " + f.severity() + " " + f.message())
        .sorted()
        .toList();
  }

  @Test
  void theIndexFindsWhatMemoryFinds() throws Exception {
    List<Finding> found = new ArrayList<>();
    index.audit(Audit.standard(), (reading, findings) -> found.addAll(findings));
    List<Finding> expected = Audit.standard().all(READINGS);
    assertEquals(shown(expected), shown(found));
    Set<String> rules = new HashSet<>();
    found.forEach(f -> rules.add(f.rule()));
    assertTrue(rules.containsAll(Set.of("W01", "Y01", "Y02", "Y04")), rules::toString);
    List<String> stored = new ArrayList<>();
    index
        .findings()
        .each(new FindingRequest(Map.of(), "", Set.of(), 0, 0), f -> stored.add(f.id()));
    assertEquals(
        expected.stream().map(Finding::id).sorted().toList(), stored.stream().sorted().toList());
  }

  private static List<SearchResult.FacetValue> values(Findings.Page page, String facet) {
    return Objects.requireNonNull(page.facets().get(facet)).values();
  }

  @Test
  void thePageFiltersAndCounts() throws Exception {
    Findings.Page all = index.findings().page(new FindingRequest(Map.of(), "", Set.of(), 0, 5));
    assertEquals(5, all.findings().size());
    assertEquals("error", all.findings().getFirst().severity());
    Map<String, List<String>> filter = Map.of("rule", List.of("W01"));
    Findings.Page some = index.findings().page(new FindingRequest(filter, "", Set.of(), 0, 100));
    assertTrue(some.total() > 0 && some.total() < all.total());
    assertTrue(some.findings().stream().allMatch(f -> f.rule().equals("W01")));
    // The filter's own facet still counts the others.
    assertTrue(values(some, "rule").size() > 1);
    assertEquals(some.total(), values(some, "severity").stream().mapToLong(v -> v.count()).sum());
    String first = some.findings().getFirst().id();
    Findings.Page without =
        index.findings().page(new FindingRequest(filter, "", Set.of(first), 0, 100));
    assertEquals(some.total() - 1, without.total());
    assertTrue(index.findings().finding(first).isPresent());
    assertFalse(index.findings().finding("none").isPresent());
  }

  @Test
  void theFindingsOfADeclarationComeInItsOrder() throws Exception {
    String seed =
        READINGS.stream()
            .filter(r -> r.declaration().file().endsWith("gz-kx-2022.txt"))
            .findFirst()
            .orElseThrow()
            .declaration()
            .id();
    List<FindingRecord> found = index.findings().of(seed, Set.of());
    List<Integer> rows =
        found.stream()
            .map(f -> Integer.valueOf(f.place().substring(0, f.place().indexOf(':'))))
            .toList();
    assertEquals(rows.stream().sorted(Comparator.naturalOrder()).toList(), rows);
    assertTrue(found.size() > 50);
  }

  @Test
  void theStatisticsCountEveryPromiseOnce() throws Exception {
    WordingStatistics s = WordingStatistics.of(index, Map.of());
    assertEquals(s.all().total(), s.all().binding() + s.all().soft() + s.all().bare());
    assertEquals(
        s.all().total(),
        READINGS.stream()
            .flatMap(r -> r.items().stream())
            .filter(i -> i.stage() == Reading.Stage.TARGET)
            .count());
    WordingStatistics.Group years = s.groups().getFirst();
    assertEquals("year", years.field());
    assertEquals(
        s.all().total(), years.lines().stream().mapToLong(WordingStatistics.Line::total).sum());
    WordingStatistics one = WordingStatistics.of(index, Map.of("year", List.of("2022")));
    WordingStatistics.Line line =
        years.lines().stream().filter(l -> l.value().equals("2022")).findFirst().orElseThrow();
    assertEquals(line.total(), one.all().total());
    assertEquals(line.soft(), one.all().soft());
    assertEquals(s.rows().getFirst().values().size(), 16);
  }
}
