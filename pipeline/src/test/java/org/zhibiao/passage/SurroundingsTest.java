package org.zhibiao.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.extract.Extractor;
import org.zhibiao.model.Target;

/** Change, period and deadline, and what is hidden when the subject is looked for. */
class SurroundingsTest {
  private static final Extractor EXTRACTOR = Extractor.rulesOnly();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "入园率提升2个百分点, increase",
    "入园率提升到98%,",
    "入园率提升达到98%, increase",
    "事故起数同比下降约10%, decrease",
    "新增公共停车泊位不少于800个, increase",
    "规模以上工业增加值完成90亿元,",
    "净增普惠托位80张, increase",
    "提高资金使用效益5%, increase",
    "提升群众满意度95%,",
    "提高骨干教师20人,",
    "旅游收入扩大为上年的2倍, increase",
    "缩短审批时限3个工作日, decrease",
    "减少投诉后新增站点3个, increase",
    "新增站点后投诉压减3件, decrease",
  })
  void change(String text, @Nullable String change) {
    Target t = only(text);
    assertEquals(change, t.change() == null ? null : t.change().code());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "每季度巡查不少于2次, 每季度",
    "每个月每人走访3户, 每个月每人",
    "每人每个月走访3户, 每人每个月",
    "每班次接送乘客60人, 每班",
    "平均每场参加80人, 平均每场",
    "每万人口拥有执业医师3人, 每万人口",
    "单次补助300元, 单次",
    "年均培训60人, 年均",
    "年均浓度下降5%,",
    "带动农民年增收2000元, 年",
    "企业年收入2000元,",
    "慢病随访一年2次, 一年",
    "一年内体检2次,",
    "人均年均读书6本, 年均",
    "每座改造费用不超过22万元, 每座",
    "每仓每周检测1次, 每仓每周",
    "每个中心配备3名, 每个中心",
    "每名特派员联系不少于5户, 每名特派员",
    "每个奖补5万元, 每个",
    "年度宕机不超过2次, 年度",
    "年度培训计划3项,",
    "上半年1次,",
    "半年1次, 半年",
    "单组造价1980元, 单组",
    "投放共享单车500辆,",
  })
  void period(String text, @Nullable String period) {
    assertEquals(period, only(text).per());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2022年底前新建泵站3座, 2022年底前",
    "12月31日前新建泵站3座, 12月31日前",
    "年底以前新建泵站3座, 年底以前",
    "每月10日前报送3份, 每月10日前",
    "第三季度末新建泵站3座, 第三季度末",
    "到2025年建成泵站3座,",
    "截至 2025年10月建成泵站3座, 2025年10月",
    "到2025年6月底建成泵站3座, 2025年6月底",
    "2019年至2021年建成泵站3座,",
    "6月开工建设泵站3座,",
    "主汛期来临前加固水库4座, 主汛期来临前",
    "12月31日完成改造20户, 12月31日",
    "上半年支付50%, 上半年",
    "年内改造20户,",
    "两年内改造20户,",
    "结转项目4个于2022年6月底前完工, 2022年6月底前",
    "改造20户（10月底前完成）, 10月底前",
  })
  void deadline(String text, @Nullable String deadline) {
    assertEquals(deadline, only(text).deadline());
  }

  @ParameterizedTest(name = "{0} leaves {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "60岁以上的老年人体检, ＿＿＿＿＿＿老年人体检",
        "60岁以上占比, 60岁以上占比",
        "60岁以上的占比, ＿＿＿＿＿＿占比",
        "1.新建泵站；(2)改造管网, ＿＿新建泵站；＿＿＿改造管网",
        "1.5公里；2、道路, 1.5公里；＿＿道路",
        "一是培训；其中：骨干, ＿＿培训；＿＿＿骨干",
        "新建2、3号线, 新建2、3号线",
        "产出指标(50分)数量指标：泵站, ＿＿＿＿＿＿＿＿＿＿＿＿＿＿泵站",
        "自受理之日起办结, ＿＿＿＿＿＿办结",
        "到2022年6月底建成, ＿＿＿＿＿＿＿＿＿建成",
        "到2022年建成, ＿＿＿＿＿＿建成",
        "2023年级新生, 2023年级新生",
        "2023年度全市取水, ＿＿＿＿＿＿全市取水",
        "人均伙食费, 人均伙食费",
        "人均不超过, ＿＿不超过",
        "每年年底前检修, ＿＿＿＿＿检修",
        "农民年增收, 农民＿增收",
        "年均气温, 年均气温",
      })
  void whatIsHidden(String text, String left) {
    assertEquals(left.replace('＿', ' '), Surroundings.withoutTimes(text));
  }

  @Test
  void aTextThatHidesNothingStaysItself() {
    String text = "发表学术论文不少于50篇";
    assertSame(text, Surroundings.withoutTimes(text));
  }

  @ParameterizedTest(name = "{0} a hundred thousand times")
  @ValueSource(strings = {" ", "\n ", "1 ", "每人", "到", "自", "在本", "6月 ", "1、 ", "2022年 ", "12岁"})
  void longTextsTakeLinearTime(String piece) {
    String text = piece.repeat(100_000);
    int length =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Surroundings.withoutTimes(text).length());
    assertEquals(text.length(), length);
  }

  private static Target only(String text) {
    List<Target> targets = EXTRACTOR.extract(text);
    assertEquals(1, targets.size(), targets.toString());
    return targets.getFirst();
  }
}
