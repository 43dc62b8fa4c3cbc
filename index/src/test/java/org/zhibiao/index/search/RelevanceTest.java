package org.zhibiao.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.TargetRecord;

/** The judged queries of corpora/queries, over the seeds and the samples. */
class RelevanceTest {
  private static final int TOP = 10;

  @TempDir static Path folder;
  private static TargetIndex index;
  private static final QueryParser PARSER = new QueryParser();

  @BeforeAll
  static void build() throws Exception {
    index = Indexed.of(folder, "seeds", "corpora/samples");
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  /** A judged query. */
  record Judged(
      String query,
      SearchQuery.Options options,
      SearchRequest.Sort sort,
      Set<String> must,
      Set<String> may,
      Set<String> not,
      List<String> first) {
    static Judged of(String line) {
      try {
        JsonNode j = new ObjectMapper().readTree(line);
        return new Judged(
            j.get("q").asText(),
            new SearchQuery.Options(j.get("could").asBoolean(), j.get("synonyms").asBoolean()),
            SearchRequest.Sort.valueOf(
                j.get("sort").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
            new LinkedHashSet<>(texts(j.get("must"))),
            new HashSet<>(texts(j.get("may"))),
            new HashSet<>(texts(j.get("not"))),
            texts(j.get("first")));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static List<String> texts(JsonNode array) {
      List<String> texts = new ArrayList<>();
      array.forEach(t -> texts.add(t.asText()));
      return texts;
    }

    @Override
    public String toString() {
      return query
          + (options.could() ? " 可能" : "")
          + (options.synonyms() ? " 同义" : "")
          + (sort == SearchRequest.Sort.RELEVANCE ? "" : " " + sort);
    }
  }

  static Stream<Judged> judged() throws IOException {
    return Files.readAllLines(Indexed.ROOT.resolve("corpora/queries/queries.jsonl")).stream()
        .filter(line -> !line.isBlank())
        .map(Judged::of);
  }

  /** The keys of the hits, in order, each once. */
  private static List<String> found(Judged j) throws Exception {
    SearchRequest request =
        new SearchRequest(PARSER.parse(j.query(), j.options()), Map.of(), null, j.sort(), 0, 5_000);
    Set<String> keys = new LinkedHashSet<>();
    index.search(request).hits().forEach(t -> keys.add(key(t)));
    return List.copyOf(keys);
  }

  private static String key(TargetRecord t) {
    return t.file().substring(t.file().lastIndexOf('/') + 1) + "!" + t.place() + " " + t.quote();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("judged")
  void findsWhatItMustAndNothingItMustNot(Judged j) throws Exception {
    List<String> found = found(j);
    List<String> missing = j.must().stream().filter(m -> !found.contains(m)).toList();
    assertEquals(List.of(), missing, "missing");
    assertEquals(List.of(), found.stream().filter(j.not()::contains).toList(), "must not come");
    assertEquals(
        j.first(), found.subList(0, Math.min(j.first().size(), found.size())), "the first");
    List<String> stray =
        found.stream()
            .limit(TOP)
            .filter(f -> !j.must().contains(f) && !j.may().contains(f))
            .toList();
    assertEquals(List.of(), stray, "among the first ten and judged neither right nor passable");
  }

  @Test
  void precisionAndRecallOverAllQueries() throws Exception {
    List<Judged> all = judged().toList();
    assertTrue(all.size() >= 80, () -> "only " + all.size() + " queries");
    double precision = 0;
    int shown = 0;
    double recall = 0;
    int wanted = 0;
    for (Judged j : all) {
      List<String> found = found(j);
      List<String> top = found.subList(0, Math.min(TOP, found.size()));
      if (!top.isEmpty()) {
        shown++;
        precision +=
            (double) top.stream().filter(f -> j.must().contains(f) || j.may().contains(f)).count()
                / top.size();
      }
      if (!j.must().isEmpty()) {
        wanted++;
        recall += (double) j.must().stream().filter(found::contains).count() / j.must().size();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "queries %d: precision@10 %.4f over the %d that find something, recall %.4f over the %d"
            + " that must%n",
        all.size(),
        precision / shown,
        shown,
        recall / wanted,
        wanted);
    assertEquals(1, precision / shown, 1e-9);
    assertEquals(1, recall / wanted, 1e-9);
  }
}
