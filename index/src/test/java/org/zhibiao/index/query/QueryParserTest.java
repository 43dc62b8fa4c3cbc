package org.zhibiao.index.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
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
        "投资 1亿元以上 | 与“投资”有关，承诺不少于1亿元的指标值",
        "100万元以上 | 承诺不少于100万元的指标值",
        "培训 100-500人次 | 与“培训”有关，所写数值在100至500人次之间的指标值",
        "3公里以内 | 承诺不超过3公里（合3,000米）的指标值",
        "满意度 超过90% | 与“满意度”有关，承诺超过90%的指标值",
        "50篇 | 所写数值为50篇的指标值",
        "约200人 | 所写数值在200人上下一成之内的指标值",
        "年度:2020..2024 部门:科协 | 年度为“2020至2024”，部门为“科协（科学技术协会）”的指标值",
        "year:2022 op:ge unit:篇 | 年度为“2022”，比较为“≥ 不少于”，单位为“篇”的指标值",
        "比较:≥ | 比较为“≥ 不少于”的指标值",
        "\"学术论文\" -期刊 | 含有原文“学术论文”，排除与“期刊”有关的指标值",
        "論文 ≥ 50 篇 | 与“論文”有关，承诺不少于50篇的指标值",
        "培训 500 人次 以上 | 与“培训”有关，承诺不少于500人次的指标值",
        "发表论文50篇以上 | 与“发表论文”有关，承诺不少于50篇的指标值",
        "100 200人 | 所写数值为100，所写数值为200人的指标值",
        "满意度 <=95% | 与“满意度”有关，承诺不超过95%的指标值",
        "面积 45亩 | 与“面积”有关，所写数值为45亩（合3万平方米）的指标值",
        "约 | 措辞为“约”的指标值",
        "以上 部门:水务 | 措辞为“以上”，部门为“水务”的指标值",
        "≥ | 比较为“≥ 不少于”的指标值",
        "2022年 论文 | 年度为“2022”，与“论文”有关的指标值",
        "实现 | 与“实现”有关的指标值",
        "≥50篇论文 | 承诺不少于50篇，与“论文”有关的指标值",
        "50篇论文 | 所写数值为50篇，与“论文”有关的指标值",
        "发表论文50篇以上的单位 | 与“发表论文”有关，承诺不少于50篇，与“单位”有关的指标值",
        "≥5≤10 | 承诺不少于5，承诺不超过10的指标值",
        "100篇以上200篇以下 | 承诺不少于100篇，承诺不超过200篇的指标值",
        "培训 500-100人次 | 与“培训”有关，所写数值在100至500人次之间的指标值",
        "~200人 | 所写数值在200人上下一成之内的指标值",
        "≠50篇 | 排除所写数值为50篇的指标值",
        "论文 -2022 | 与“论文”有关，排除年度为“2022”的指标值",
        "论文 --专利 | 与“论文”有关，与“专利”有关的指标值",
        "培训 2000 | 与“培训”有关，所写数值为2,000的指标值",
        "1998年 | 年度为“1998”的指标值",
        "2020-2024 培训 | 年度为“2020至2024”，与“培训”有关的指标值",
        "2020年至2022年 | 年度为“2020至2022”的指标值",
        "2020年以来 | 年度为“2020及以后”的指标值",
        "2021、2022 论文 | （年度为“2021”或年度为“2022”），与“论文”有关的指标值",
        "年度:2022,2021 | （年度为“2022”或年度为“2021”）的指标值",
        "年度:..2021 | 年度为“2021及以前”的指标值",
        "年度: 2022 | 年度为“2022”的指标值",
        "年度 :2022 | 年度为“2022”的指标值",
        "论文 or 专利 | （与“论文”有关或与“专利”有关）的指标值",
        "「學術論文」 | 含有原文“學術論文”的指标值",
        "2小时内 | 承诺不超过2小时（合0.0833333天）的指标值",
        "≤2个月 | 承诺不超过2个月的指标值",
        "单位:万元 | 单位为“元”的指标值",
        "部门:科协 | 部门为“科协（科学技术协会）”的指标值",
        "类别:数量指标 比较:以上 | 类别为“数量”，比较为“≥ 不少于”的指标值",
        "增减:提高 | 增减为“增加”的指标值",
        "十四五规划 | 与“十四五规划”有关的指标值",
        "5G基站 | 与“5G基站”有关的指标值",
        "论文 OR 专利 | （与“论文”有关或与“专利”有关）的指标值",
        "论文或专利 | 与“论文或专利”有关的指标值",
        "论文 或 专利 ≥5件 | （与“论文”有关或（与“专利”有关且承诺不少于5件））的指标值",
        "(论文｜专利)AND 年度:2023.. | （与“论文”有关或与“专利”有关），年度为“2023及以后”的指标值",
        "（论文 专利） | 与“论文”有关，与“专利”有关的指标值",
        "NOT (培训 OR 讲座) | 排除（与“培训”有关或与“讲座”有关）的指标值",
        "类别:质量 存疑:no-unit | 类别为“质量”，存疑为“没有单位”的指标值",
        "doubt:没有单位 class:质量 | 存疑为“没有单位”，类别为“质量”的指标值",
        "部门:\"市 水务局\" 年度:2024..2020 | 部门为“市 水务局”，年度为“2020至2024”的指标值",
        "量纲:金额 change:increase | 量纲为“金额（元）”，增减为“增加”的指标值",
        "“学术论文” | 含有原文“学术论文”的指标值",
        "十四五 | 与“十四五”有关的指标值",
        "补贴 5 万元 | 与“补贴”有关，所写数值为5万元的指标值",
        "补贴 50 000元 | 与“补贴”有关，所写数值为5万元的指标值",
        "≥1 250 000元 | 承诺不少于125万元的指标值",
        "培训 一千人次 | 与“培训”有关，所写数值为1,000人次的指标值",
        "培训 二十二人以上 | 与“培训”有关，承诺不少于22人的指标值",
        "3至5万元 | 所写数值在3万至5万元之间的指标值",
        "两到三万元 | 所写数值在2万至3万元之间的指标值",
        "补助 3千五百万元 | 与“补助”有关，所写数值为3,500万元的指标值",
        "不 低于 92% | 承诺不少于92%的指标值",
        "增速 ≥-2% | 与“增速”有关，承诺不少于-2%的指标值",
        "8≤N≤11次 | 所写数值在8至11次之间的指标值",
        "三又二分之一 | 所写数值为3.5的指标值",
        "2.5×10^3吨 | 所写数值为2,500吨（合250万千克）的指标值",
        "科普一分钟 | 与“科普一分钟”有关的指标值",
      })
  void saysWhatItSearchesFor(String query, String sentence) throws Exception {
    SearchQuery parsed = parser.parse(query);
    assertEquals(sentence, parsed.describe());
    assertEquals(sentence, parser.parse(parsed.typed()).describe(), parsed.typed());
  }

  @Test
  void synonymsAreSaid() throws Exception {
    SearchQuery query = parser.parse("讲座 2023", new SearchQuery.Options(false, true));
    assertTrue(query.describe().startsWith("与“讲座”（或培训、宣讲"), query.describe());
    assertEquals("与“讲座”有关的指标值", parser.parse("讲座").describe());
  }

  @Test
  void noiseNeverThrowsAnythingElse() {
    Random random = new Random(7);
    String alphabet = "论文或OR()（）\"“”-|:：≥<=约不少于以上12.5亿%万篇年度2023 、，。　單位";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        query.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String typed = query.toString();
      try {
        assertTrue(parser.parse(typed).describe().endsWith("指标值"), typed);
      } catch (QueryException e) {
        assertTrue(e.position() >= 0 && e.position() <= typed.length(), typed);
      }
    }
  }

  @ParameterizedTest(name = "{0} fails at {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "论文 \"学术 | 3 | 引号没有成对",
        "作者:张三 | 0 | 没有名为“作者”的字段",
        "年度:去年 | 3 | 2022 或 2020..2024",
        "单位: | 2 | 后面要写值",
        "量纲:大小 | 3 | 可以是 个数",
        "比较:也许 | 3 | 比较可以是 ≥ 不少于",
        "论文 ( | 4 | 括号里要有条件",
        "(论文 | 0 | 括号没有成对",
        "论文) | 2 | 多了一个“)”",
        "论文 OR | 3 | 两边都要有条件",
        "OR 论文 | 0 | 缺少条件",
        "\"\" | 0 | 引号里要有词",
        "类别:好坏 | 3 | 数量、质量",
        "论文 - | 3 | “-”后面要有词",
      })
  void errorsNameThePlaceAndWhatWouldWork(String query, int position, String message) {
    QueryException e = assertThrows(QueryException.class, () -> parser.parse(query));
    assertEquals(position, e.position());
    String said = String.valueOf(e.getMessage());
    assertTrue(said.contains(message), said);
    assertTrue(said.contains(query.strip()), said);
  }
}
