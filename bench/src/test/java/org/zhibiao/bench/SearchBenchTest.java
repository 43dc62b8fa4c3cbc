package org.zhibiao.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement measures what it says; no time is asserted. */
class SearchBenchTest {
  @TempDir Path folder;

  @Test
  void measuresTheSearchAndTheLimit() throws Exception {
    StringWriter said = new StringWriter();
    new SearchBench(300, folder.resolve("index")).run(new PrintWriter(said));
    String report = said.toString();
    assertTrue(report.contains("built: "), report);
    assertTrue(report.contains("2 threads, all facets: p50"), report);
    assertTrue(report.contains("1 thread, no facets: p50"), report);
    assertTrue(report.contains("bare Lucene: built"), report);
  }

  @Test
  void theLogIsMixed() throws Exception {
    var log = SearchBench.log();
    assertTrue(log.size() > 100);
    assertTrue(log.stream().anyMatch(r -> r.query().items().isEmpty()));
    assertTrue(log.stream().filter(r -> r.query().hasCondition()).count() > 40);
    assertTrue(log.stream().filter(r -> !r.filters().isEmpty()).count() > 15);
  }
}
