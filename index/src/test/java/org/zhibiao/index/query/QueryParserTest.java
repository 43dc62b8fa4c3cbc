package org.zhibiao.index.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  private final QueryParser parser = new QueryParser();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "论文 ≥50篇 | 与“论文”有关，承诺不少于50篇的指标值",
        "论文≥50篇 | 与“论文”有关，承诺不少于50篇的指标值",
        "论文 >= 50篇 | 与“论文”有关，承诺不少于50篇的指标值",
        "论文 ≥ 50篇 | 与“论文”有关，承诺不少于50篇的指标值",
        "论文　≥５０篇 | 与“论文”有关，承诺不少于50篇的指标值",
        "投资 1亿元以上 | 与“投资”有关，承诺不少于100000000元的指标值",
        "100万元以上 | 承诺不少于1000000元的指标值",
        "培训 100-500人次 | 与“培训”有关，所写数值在100至500人次之间的指标值",
        "3公里以内 | 承诺不超过3000米的指标值",
        "满意度 超过90% | 与“满意度”有关，承诺超过90%的指标值",
        "50篇 | 所写数值为50篇的指标值",
        "约200人 | 所写数值在200人上下一成之内的指标值",
        "年度:2020..2024 部门:科协 | 年度为“2020..2024”，部门为“科协”的指标值",
        "year:2022 op:ge unit:篇 | 年度为“2022”，比较为“ge”，单位为“篇”的指标值",
        "比较:≥ | 比较为“ge”的指标值",
        "\"学术论文\" -期刊 | 含有原文“学术论文”，排除与“期刊”有关的指标值",
        "“学术论文” | 含有原文“学术论文”的指标值",
        "十四五 | 与“十四五”有关的指标值",
        "科普一分钟 | 与“科普一分钟”有关的指标值",
      })
  void saysWhatItSearchesFor(String query, String sentence) throws Exception {
    assertEquals(sentence, parser.parse(query).describe());
  }

  @ParameterizedTest(name = "{0} fails at {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "论文 \"学术 | 3 | 引号没有成对",
        "作者:张三 | 0 | 没有名为“作者”的字段",
        "年度:去年 | 3 | 2022 或 2020..2024",
        "单位: | 2 | 后面要写值",
        "比较:大概 | 3 | 比较写作",
        "论文 - | 4 | “-”后面要有词",
      })
  void errorsNameThePlaceAndWhatWouldWork(String query, int position, String message) {
    QueryException e = assertThrows(QueryException.class, () -> parser.parse(query));
    assertEquals(position, e.position());
    String said = String.valueOf(e.getMessage());
    assertTrue(said.contains(message), said);
    assertTrue(said.contains(query.strip()), said);
  }
}
