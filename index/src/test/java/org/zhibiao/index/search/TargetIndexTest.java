package org.zhibiao.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.TargetRecord;

class TargetIndexTest {
  @TempDir Path root;
  private TargetIndex index;
  private final QueryParser parser = new QueryParser();

  @BeforeEach
  void build() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(root)) {
      builder.add(
          Readings.of(
              "市科学技术协会",
              2022,
              "正式发表高水平学术论文不少于50篇，申请发明专利不少于15件",
              "参培人数约200人，职称评审工作1次",
              "促成交易落地金额不少于100亿元，投入资金8000万元"));
      builder.add(
          Readings.of(
              "市教育局", 2023, "发表论文超过50篇；新建校舍3万平方米", "论文30篇以上，培训教师300人次", "高标准农田45亩，办结时限不超过5个工作日"));
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
        "论文 ≥50篇 | 不少于50篇, 超过50篇",
        "论文 >50篇 | 超过50篇",
        "论文 ≥30篇 | 30篇以上, 不少于50篇, 超过50篇",
        "论文 <=100篇 | ",
        "论文 | 30篇以上, 3万平方米, 不少于15件, 不少于50篇, 超过50篇, 300人次",
        "1亿元以上 | 不少于100亿元",
        "投入 10000万元以上 | ",
        "资金 ≥0.5亿元 | 8000万元",
        "面积 ≥1公顷 | ",
        "校舍 ≥1公顷 | 3万平方米",
        "≤5个工作日 | 不超过5个工作日",
        "100-500人次 | 300人次",
        "约210人 | 约200人",
        "年度:2023 论文 ≥1篇 | 30篇以上, 超过50篇",
        "部门:科学技术协会 论文 ≥1篇 | 不少于50篇",
        "比较:gt | 超过50篇",
        "單位:篇 -年度:2022 | 30篇以上, 超过50篇",
        "學術論文 ≥1篇 | 不少于50篇",
        "\"学术论文\" ≥1篇 | 不少于50篇",
        "论文 OR 专利 ≥1件 | 不少于15件, 不少于50篇, 超过50篇, 30篇以上",
        "(论文 OR 专利) ≥1 | 不少于15件, 不少于50篇, 超过50篇, 30篇以上",
        "(超过 ｜ 不少于) 单位:篇 -年度:2022 | 超过50篇",
        "-单位:篇 年度:2023 -(单位:人次｜单位:亩) | 3万平方米, 不超过5个工作日",
        "≥200人 | ",
        "≥180人 | 约200人",
        "约 | 约200人",
        "类别:数量 不少于 -单位:元 | 不少于50篇, 不少于15件",
        "校舍 45亩 | 3万平方米",
        "量纲:面积 | 3万平方米, 45亩",
        "2022 单位:件 | 不少于15件",
      })
  void finds(String query, String quotes) throws Exception {
    SearchResult result = index.search(SearchRequest.first(parser.parse(query), 100));
    String found =
        result.hits().stream().map(TargetRecord::quote).sorted().collect(Collectors.joining(", "));
    String expected =
        quotes == null
            ? ""
            : List.of(quotes.split(", ")).stream().sorted().collect(Collectors.joining(", "));
    assertEquals(expected, found);
    assertEquals(result.hits().size(), result.total());
  }

  @ParameterizedTest(name = "{0} could find {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "参培 ≥200人 | 约200人",
        "论文 ≥60篇 | 30篇以上, 不少于50篇, 超过50篇",
        "论文 ≤50篇 | 30篇以上, 不少于50篇",
        "≥3个工作日 | 不超过5个工作日",
        "≥6个工作日 | ",
      })
  void couldFind(String query, String quotes) throws Exception {
    SearchQuery could = parser.parse(query, new SearchQuery.Options(true, false));
    SearchResult result = index.search(SearchRequest.first(could, 100));
    assertEquals(
        quotes == null ? "" : quotes,
        result.hits().stream().map(TargetRecord::quote).sorted().collect(Collectors.joining(", ")));
  }

  @Test
  void everyMatchIsGivenOnceAndInOrder() throws Exception {
    List<String> all = new ArrayList<>();
    SearchRequest request = SearchRequest.first(parser.parse(""), Integer.MAX_VALUE);
    assertEquals(index.targets(), index.each(request, t -> all.add(t.id())));
    assertEquals(
        index.search(SearchRequest.first(parser.parse(""), 100)).hits().stream()
            .map(TargetRecord::id)
            .toList(),
        all);
    List<String> part = new ArrayList<>();
    assertEquals(3, index.each(request.part(2, 3), t -> part.add(t.id())));
    assertEquals(all.subList(2, 5), part);
  }

  @Test
  void theHistogramCountsByStepsOfOneTwoFive() throws Exception {
    Histogram papers = index.histogram(SearchRequest.first(parser.parse(""), 0), "篇");
    assertEquals(
        List.of(new Histogram.Bar(20, 50, 1), new Histogram.Bar(50, 100, 2)), papers.bars());
    SearchRequest some =
        new SearchRequest(
            parser.parse("单位:篇"),
            Map.of(),
            new SearchRequest.Values(20, 50),
            SearchRequest.Sort.RELEVANCE,
            0,
            9);
    assertEquals(1, index.search(some).total(), "a bar is a filter");
  }

  @Test
  void theSubjectRanksBeforeTheCell() throws Exception {
    SearchResult result = index.search(SearchRequest.first(parser.parse("论文"), 100));
    assertTrue(String.valueOf(result.hits().getFirst().subject()).contains("论文"));
  }

  @Test
  void aFacetsCountsIgnoreItsOwnFilter() throws Exception {
    SearchRequest all = SearchRequest.first(parser.parse("论文 ≥1篇"), 100);
    SearchRequest filtered =
        new SearchRequest(
            all.query(), Map.of("year", List.of("2022")), null, SearchRequest.Sort.VALUE, 0, 100);
    SearchResult result = index.search(filtered);
    assertEquals(1, result.total());
    assertEquals(List.of("2023=2 false", "2022=1 true"), counts(result, "year"));
    assertEquals(List.of("篇=1 false"), counts(result, "unit"));
  }

  private static List<String> counts(SearchResult result, String facet) {
    return Objects.requireNonNull(result.facets().get(facet)).values().stream()
        .map(v -> v.value() + "=" + v.count() + " " + v.chosen())
        .toList();
  }

  @Test
  void pagesAndSortsByValueInBaseUnits() throws Exception {
    SearchRequest second =
        new SearchRequest(
            parser.parse("单位:元"), Map.of(), null, SearchRequest.Sort.VALUE_ASCENDING, 1, 1);
    SearchResult result = index.search(second);
    assertEquals(2, result.total());
    assertEquals("不少于100亿元", result.hits().getFirst().quote());
  }

  @Test
  void aDeclarationKeepsItsCellsAndTargetsInOrder() throws Exception {
    TargetRecord hit = index.search(SearchRequest.first(parser.parse("校舍"), 1)).hits().getFirst();
    var declaration = index.declaration(hit.declaration()).orElseThrow();
    assertEquals("市教育局", declaration.department());
    assertEquals(3, declaration.cells().size());
    assertEquals("超过50篇", index.targetsOf(hit.declaration()).getFirst().quote());
    assertEquals(hit, index.target(hit.id()).orElseThrow());
    assertEquals(2, index.lists().list("", "", 0, 10).total());
  }

  @Test
  void theSameContentIsIndexedOnce() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(root.resolve("twice"))) {
      assertTrue(builder.add(Readings.of("甲", 2022, "培训3次")));
      assertFalse(builder.add(Readings.of("甲", 2022, "培训3次")));
    }
  }

  @Test
  void anOpenIndexOutlivesARebuild() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(root)) {
      builder.add(Readings.of("市民政局", 2024, "救助300人次"));
      builder.publish();
    }
    assertEquals(2, index.declarations());
    assertEquals(2, index.search(SearchRequest.first(parser.parse("论文 ≥50篇"), 9)).total());
    try (TargetIndex fresh = TargetIndex.open(root)) {
      assertEquals(1, fresh.declarations());
      assertEquals(1, fresh.targets());
    }
  }

  @Test
  void anAbandonedBuildLeavesTheOldIndex() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(root)) {
      builder.add(Readings.of("市民政局", 2024, "救助300人次"));
    }
    try (TargetIndex same = TargetIndex.open(root)) {
      assertEquals(2, same.declarations());
    }
    try (var files = Files.list(root)) {
      assertEquals(1, files.filter(p -> p.toString().contains("generation")).count());
    }
  }

  @Test
  void twoBuildersDoNotCollide() throws Exception {
    try (IndexBuilder first = IndexBuilder.open(root)) {
      IndexException e = assertThrows(IndexException.class, () -> IndexBuilder.open(root));
      assertTrue(String.valueOf(e.getMessage()).contains("另一个进程"));
      assertEquals(0, first.targets());
    }
  }

  @Test
  void aMissingIndexSaysWhatToDo() {
    IndexException e =
        assertThrows(IndexException.class, () -> TargetIndex.open(root.resolve("none")));
    assertTrue(String.valueOf(e.getMessage()).contains("zhibiao index"));
  }
}
