package org.zhibiao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.model.Target;

/**
 * What the traits of a dimension decide: whether a number is promised or says what a thing is like.
 */
class TraitsTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // Foreign money is money.
    "服务年营收100万元以上企业20家, 20家",
    "服务年营收100万美元以上企业20家, 20家",
    "引进投资500万欧元以上项目12个, 12个",
    // An amount of work done is no property of a thing.
    "口岸扩容（3000标箱）, 3000标箱",
    "铁路货运（3000万吨公里）, 3000万吨公里",
    "客运周转（3000万人公里）, 3000万人公里",
    "平台处理能力（5000次/秒）, 5000次/秒",
    "光缆敷设（300皮长公里）, 300皮长公里",
    "开行班列300列（2.4万标箱）, 300列 2.4万标箱",
    // What equipment is like, or how large each thing is.
    "改造变压器（800kVA）, ''",
    "购置变压器（800kVA）3台, 3台",
    "购置服务器（5000次/秒）3台, 3台",
    "建设10万标箱级泊位2个, 2个",
    "购置医用冰箱（2～8℃）4台, 4台",
  })
  void isTakenAsPromisedOrNot(String text, String quotes) {
    String found = String.join(" ", EXTRACTOR.extract(text).stream().map(Target::quote).toList());
    assertEquals(quotes, found);
  }
}
