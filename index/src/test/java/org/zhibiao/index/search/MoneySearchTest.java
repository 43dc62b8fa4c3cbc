package org.zhibiao.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.batch.ReadingMaker;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.index.query.QueryException;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.model.Declaration;

/** 金额: asks the total of the declaration, in whatever unit, and finds all its targets. */
class MoneySearchTest {
  private static final QueryParser PARSER = new QueryParser();

  @TempDir static Path folder;
  private static TargetIndex index;

  @BeforeAll
  static void build() throws Exception {
    try (IndexBuilder builder = IndexBuilder.open(folder)) {
      add(builder, "甲", "年度资金总额（万元）\t50");
      add(builder, "乙", "年度资金总额（元）\t1000000");
      add(builder, "丙", "年度资金总额（万元）\t300");
      add(builder, "丁", "项目负责人\t张三");
      builder.publish();
    }
    index = TargetIndex.open(folder);
  }

  private static void add(IndexBuilder builder, String project, String money) throws Exception {
    String form =
        """
        2023年项目支出绩效目标申报表
        项目名称\t%s
        %s
        一级指标\t二级指标\t三级指标\t指标值
        产出指标\t数量指标\t培训人数\t≥%d人
        \t质量指标\t合格率\t≥95%%
        """
            .formatted(project, money, 100 + project.charAt(0) % 7);
    for (Declaration d :
        DeclarationReader.standard()
            .read(form.getBytes(StandardCharsets.UTF_8), project + ".txt")) {
      builder.add(ReadingMaker.reading(d, Extractor.rulesOnly()));
    }
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  private static String found(String query) throws Exception {
    List<TargetRecord> hits = index.search(SearchRequest.first(PARSER.parse(query), 100)).hits();
    TreeSet<String> projects = new TreeSet<>();
    hits.forEach(h -> projects.add(h.project()));
    assertEquals(2 * projects.size(), hits.size(), "all targets of each");
    return String.join(" ", projects);
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "金额:≥100万元, 丙 乙",
    "金额:≥1000000元, 丙 乙",
    "金额:≥0.01亿元, 丙 乙",
    "金额：100万元以上, 丙 乙",
    "金额:不少于100万元, 丙 乙",
    "金额:≥ 100 万元, 丙 乙",
    "'金额:\"≥100万元\"', 丙 乙",
    "金额:≥100万, 丙 乙",
    "金额:≥1000000, 丙 乙",
    "金额:>100万元, 丙",
    "金额:≤100万元, 乙 甲",
    "金额:100万元以内, 乙 甲",
    "金额:<100万元, 甲",
    "金额:100万元, 乙",
    "金额:=100万元, 乙",
    "金额:50-100万元, 乙 甲",
    "金额:约100万元, 乙",
    "金额:≥100万元 金额:≤200万元, 乙",
    "资金总额:≥2百万元, 丙",
    "money:≥100万元, 丙 乙",
    "金额:≥100亿元, ''",
    "(金额:≥300万元 OR 金额:≤50万元), 丙 甲",
  })
  void theTotalIsCompared(String query, String projects) throws Exception {
    assertEquals(projects, found(query));
  }

  @Test
  void itStandsWithOtherConditions() throws Exception {
    assertEquals(
        1, index.search(SearchRequest.first(PARSER.parse("金额:≥300万元 合格率 ≥90%"), 9)).total());
    // What has no total is excluded by none.
    assertEquals("丁 甲", found("-金额:≥100万元"));
  }

  @Test
  void theMeaningIsToldAndTypedAgain() throws Exception {
    var query = PARSER.parse("培训 金额:≥100万元");
    assertTrue(query.describe().contains("金额不少于100万元"), query.describe());
    assertEquals(query.describe(), PARSER.parse(query.typed()).describe());
  }

  @ParameterizedTest
  @ValueSource(strings = {"金额:≥100公里", "金额:很多", "金额:", "金额:\"培训\""})
  void whatIsNoMoneyIsRefusedWithWhatWouldWork(String query) {
    QueryException e = assertThrows(QueryException.class, () -> PARSER.parse(query));
    assertTrue(String.valueOf(e.getMessage()).contains("金额"), e.getMessage());
  }
}
