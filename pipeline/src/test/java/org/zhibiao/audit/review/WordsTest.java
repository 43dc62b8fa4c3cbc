package org.zhibiao.audit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.model.Normal;

/** What the classes make of the audit's lists; the lists have their own examples. */
class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "投入培训经费，力争, 力争",
    "培训工作：计划举办, 计划",
    "2024年拟, 年拟",
    "计划培训教师, 计划",
    "今年打算新建, 今年打算",
    "资助希望工程项目, ''",
    "资助希望小学，希望, 希望",
    "计划生育服务率, ''",
    "计划书编制, ''",
    "行动计划完成, 计划",
    "行动计划覆盖, ''",
    "新建床位, ''"
  })
  void aWordOfHopeIsFoundUnlessItIsAName(String clause, String word) {
    assertEquals(word, Hope.in(clause, 0, clause.length()));
  }

  @Test
  void aWordOfHopeIsLookedForInItsClauseOnly() {
    String text = "力争上游，全年培训";
    assertEquals("", Hope.in(text, 5, text.length()));
    assertEquals("力争", Hope.in(text, 0, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "受训教师人数, PERSON",
    "服务人次：, PERSON_TIME",
    "培训场次人数达, PERSON",
    "惠民演出场次（场）, EVENT",
    "图像分辨率, NONE",
    "设备完好率, RATIO",
    "作业面积, NONE",
    "绿化面积为, AREA",
    "演练, NONE"
  })
  void theLongestEndingOfANameSaysWhatItAsksFor(String name, Measured asked) {
    assertEquals(asked, Measured.askedBy(name));
  }

  @ParameterizedTest
  @CsvSource({
    "次, 每月, 月, 次",
    "次/月, '', 月, 次",
    "次, 每个月, 月, 次",
    "次, 每季度, 季, 次",
    "次, 每日, 天, 次",
    "次, 每年, '', 次",
    "次, 全年, '', 次",
    "元, 人均, 人, 元",
    "元/人·年, '', 人·年, 元"
  })
  void whatANumberRepeatsOverIsReadHoweverItIsWritten(
      String unit, String repeats, String per, String base) {
    Normal normal = new Normal(BigDecimal.ONE, null, base, "count");
    Pace pace = Pace.of(unit, repeats, BigDecimal.ONE, normal);
    assertEquals(per, pace.per());
  }

  @Test
  void wordsAreCutOutOfAText() {
    Cut noise = new Cut(Words.SHARED.automaton("key-noise"));
    assertEquals("一村一医培训人数", noise.from("2023年“一村一医”培训（人数)".replace("（", "(")));
    String bare = "培训人数";
    assertSame(bare, noise.from(bare));
    assertEquals("", noise.from("2023年"));
    Cut rate = new Cut(Words.SHARED.automaton("graded-rate"), 1);
    assertEquals("提升率和率", rate.from("提升合格率和达标率"));
    assertEquals("演练", Cut.end(Words.SHARED.automaton("count-noun"), "演练场次"));
    assertEquals("教师培训", Cut.start(Words.SHARED.automaton("to-do"), "组织教师培训"));
  }

  @Test
  void clausesAndSentencesBeginAndEndAtTheirStops() {
    String text = "培训500人；合格率95%，满意度、好评率高。演练";
    assertEquals(7, Clauses.start(text, 10));
    assertEquals(0, Clauses.start(text, 4));
    assertEquals(13, Clauses.end(text, 8));
    assertEquals(7, Clauses.sentenceStart(text, 16));
    assertEquals(22, Clauses.sentenceEnd(text, 16, text.length()));
    assertEquals(18, Clauses.sentenceEnd(text, 16, 18));
    assertEquals(13, Clauses.lastComma(text, 7, 18));
    assertEquals(-1, Clauses.lastComma(text, 7, 13));
    assertEquals("好评率", Clauses.lastListed("满意度、好评率"));
    assertEquals("培训。", Clauses.withoutStop("培训。。"));
    assertEquals("培训", Clauses.withoutStops("培训。； \n"));
    assertTrue(Clauses.withoutStops("。").isEmpty());
    assertFalse(Clauses.withoutStop("培训").isEmpty());
  }
}
