package org.zhibiao.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.index.query.QueryParser;
import org.zhibiao.index.query.SearchQuery;

/** Where nothing is found, what would be. */
class NearbyTest {
  private static final QueryParser PARSER = new QueryParser();

  @TempDir static Path folder;
  private static TargetIndex index;

  @BeforeAll
  static void build() throws Exception {
    index = Indexed.of(folder, "corpora/samples");
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  private static List<Nearby.Choice> near(String typed) throws Exception {
    SearchQuery query = PARSER.parse(typed);
    assertEquals(0, index.count(SearchRequest.first(query, 1)), typed + " finds something");
    return new Nearby(index, PARSER).of(query, other -> SearchRequest.first(other, 1));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "满意渡 | 满意度",
        "满益度 | 满意度",
        "manyidu | 满意度",
        "学生满意渡 | 学生满意度",
        "老师培训 | 教师培训",
        "群众满意度 | 公众满意度",
        "论文和专利 | 论文 OR 专利",
        "培训一千人次 | 培训 ≥一千人次",
        "县水利局 | 水利局",
        "教育局 老师培训 2022 | 教育局 教师培训 年度:\"2022\"",
      })
  void theLikeliestIsOfferedFirst(String typed, String offered) throws Exception {
    assertEquals(offered, near(typed).getFirst().typed());
  }

  @Test
  void whatIsOfferedFindsSoMany() throws Exception {
    for (String typed : List.of("满意渡", "老师培训", "论文和专利", "成本控制", "论文 ≥50部")) {
      List<Nearby.Choice> near = near(typed);
      assertTrue(!near.isEmpty(), typed);
      for (Nearby.Choice choice : near) {
        SearchRequest request = SearchRequest.first(PARSER.parse(choice.typed()), 1);
        assertTrue(choice.count() > 0, choice.typed());
        assertEquals(choice.count(), index.search(request).total(), choice.typed());
      }
    }
  }

  @Test
  void whereNothingIsNearNothingIsOffered() throws Exception {
    assertEquals(List.of(), near("龘靐齉爩"));
    assertEquals(List.of(), near("xyzzy"));
  }
}
