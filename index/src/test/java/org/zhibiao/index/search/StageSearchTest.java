package org.zhibiao.index.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.batch.ReadingMaker;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.schema.TargetRecord;

/** Forecasts and other years' values are found by those who ask for them, and counted for all. */
class StageSearchTest {
  private static final String FORM =
      """
      项目支出绩效运行监控表（2024年度）
      项目名称\t河道保洁
      一级指标\t二级指标\t三级指标\t上年完成值\t年度指标值\t1—7月执行情况\t全年预计完成情况
      产出指标\t数量指标\t保洁河道\t70公里\t≥80公里\t42公里\t81公里
      """;

  @TempDir Path root;
  private TargetIndex index;
  private final QueryParser parser = new QueryParser();

  @BeforeEach
  void build() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(root)) {
      builder.add(
          ReadingMaker.reading(
              DeclarationReader.standard().read(FORM.getBytes(UTF_8), "监控.txt").getFirst(),
              Extractor.rulesOnly()));
      builder.publish();
    }
    index = TargetIndex.open(root);
  }

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "河道 | ≥80公里, 42公里",
        "≥1公里 | ≥80公里, 42公里",
        "阶段:目标 | ≥80公里",
        "阶段:预计 | 81公里",
        "阶段:往年 河道 | 70公里",
        "stage:past | 70公里",
        "(阶段:实际 OR 阶段:预计) | 42公里, 81公里",
        "-阶段:往年 | ≥80公里, 42公里, 81公里",
      })
  void finds(String query, String quotes) throws Exception {
    assertEquals(
        List.of(quotes.split(", ")).stream().sorted().toList(),
        quotes(SearchRequest.first(parser.parse(query), 10)));
  }

  @Test
  void findsEverythingButForecastsAndOtherYears() throws Exception {
    SearchResult all = index.search(SearchRequest.first(parser.parse(""), 10));
    assertEquals(2, all.total());
    Map<String, Long> counted = new TreeMap<>();
    Objects.requireNonNull(all.facets().get(SearchField.STAGE.field()))
        .values()
        .forEach(v -> counted.put(v.value(), v.count()));
    assertEquals(Map.of("target", 1L, "actual", 1L, "expected", 1L, "past", 1L), counted);
  }

  @Test
  void aFilterChoosesTheStage() throws Exception {
    SearchRequest request =
        new SearchRequest(
            parser.parse("河道"),
            Map.of(SearchField.STAGE.field(), List.of("expected")),
            null,
            SearchRequest.Sort.RELEVANCE,
            0,
            10);
    assertEquals(List.of("81公里"), quotes(request));
  }

  private List<String> quotes(SearchRequest request) throws Exception {
    return index.search(request).hits().stream().map(TargetRecord::quote).sorted().toList();
  }
}
