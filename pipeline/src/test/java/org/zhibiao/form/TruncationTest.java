package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncationTest {
  /** Two hundred characters of whole sentences. */
  private static final String LONG = "加强师资队伍建设，提升办学水平。".repeat(14);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "资助学生对资助工作的满, true",
    "吸引青年参与大赛300人以上, false",
    "新增专业群三个, false",
    "学院办学质量有显著提升。, false",
    "（见附件）, false",
    "其中省级不少于, true"
  })
  void longTextByItsEnd(String end, boolean cut) {
    assertEquals(cut, Truncation.isCut(LONG + end));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "技术成果转化交易额提升, false",
    "打造50个特色村, false",
    "组织科技人员开展交流活动、, true",
    "开展各类论坛（沙龙、培训）, false",
    "开展各类论坛和培训讲座（, true"
  })
  void shortTextOnlyWhereItHangs(String text, boolean cut) {
    assertEquals(cut, Truncation.isCut(text));
  }
}
