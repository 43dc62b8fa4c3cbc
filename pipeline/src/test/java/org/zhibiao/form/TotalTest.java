package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Header;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Place;

/** Which of a form's amounts is its total. */
class TotalTest {
  @ParameterizedTest(name = "{0} is {1} by {2}")
  @CsvSource({
    // What is called a total, that of the year first.
    "年度资金总额 300 其中：财政拨款 280 其他资金 20, 300, 年度资金总额, ''",
    "实施期资金总额 900 年度资金总额 300, 300, 年度资金总额, ''",
    "资金总额 900 2023年资金总额 300, 300, 2023年资金总额, ''",
    "项目资金（万元）/资金总额 900, 900, 资金总额, ''",
    "三年资金总额 900 项目预算 300, 300, 项目预算, ''",
    "实施期资金总额 900, 900, 实施期资金总额, inferred",
    "收入来源/收入合计 500 部门预算支出/支出合计 510, 510, 支出合计, ''",
    "预算金额 300, 300, 预算金额, ''",
    // Not what was spent, nor what was before.
    "年初预算数/年度资金总额 300 全年预算数/年度资金总额 320 全年执行数/年度资金总额 310, 320, 年度资金总额, ''",
    "年初预算/总额 300 调整后预算数/总额 320 预算执行数/总额 310, 320, 总额, ''",
    "预算执行/全年预算数 300 预算执行/全年执行数 290, 300, 全年预算数, ''",
    "上年资金总额 200 年度资金总额 300, 300, 年度资金总额, ''",
    // Parts are none, whatever they are called.
    "财政拨款合计 280 其他资金 20, '', '', unsure-number",
    // What does not fit is doubted.
    "年度资金总额 300 年度资金总额 310, 300, 年度资金总额, unsure-number",
    "年度资金总额 300 财政拨款 380, 300, 年度资金总额, unsure-number",
    // Parts that do not overlap are added.
    "财政拨款 280 其他资金 20, 300, '', inferred",
    "中央资金 100 省级资金 50 县级资金 30, 180, '', inferred",
    "基本支出 100 项目支出 200, 300, '', inferred",
    "来源/财政拨款 280 来源/其他资金 20 用途/基本支出 100 用途/项目支出 200, 300, '', inferred",
    // And others are not.
    "来源/财政拨款 280 来源/其他资金 20 用途/基本支出 100 用途/项目支出 210, '', '', unsure-number",
    "财政拨款 280 一般公共预算拨款 280 其他资金 20, '', '', unsure-number",
    "财政拨款 280 财政拨款 300, '', '', unsure-number",
  })
  void theTotalIsWhatTheFormCallsSo(String money, String yuan, String label, String doubts) {
    Total total = Total.of(declaration(money));
    BigDecimal found = total.yuan();
    assertEquals(yuan, found == null ? "" : found.toBigInteger().toString());
    assertEquals(label, total.label());
    assertEquals(
        doubts, total.notes().stream().map(n -> n.doubt().code()).collect(Collectors.joining(" ")));
  }

  /** Amounts as group/label and 元 in turns. */
  private static Declaration declaration(String money) {
    String[] words = money.split(" ", -1);
    List<Declaration.Money> all = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      int slash = words[i].indexOf('/');
      all.add(
          new Declaration.Money(
              slash < 0 ? "" : words[i].substring(0, slash),
              words[i].substring(slash + 1),
              new BigDecimal(words[i + 1]),
              words[i + 1],
              "元",
              new Place("a.txt", "", i + 1, 2)));
    }
    return new Declaration(
        "d",
        "a.txt",
        new Header("", "", "", null, Kind.PROJECT),
        List.of(),
        all,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
