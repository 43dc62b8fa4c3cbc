package org.zhibiao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Span;

/** What the scanner reads where several tables meet, and that long texts take one run. */
class QuantityScannerTest {
  private static final QuantityScanner SCANNER = QuantityScanner.standard();

  private static String read(String text) {
    String folded = CharFold.fold(text);
    StringBuilder s = new StringBuilder();
    for (Quantity q : SCANNER.scan(folded)) {
      s.append(s.isEmpty() ? "" : "; ").append(q.span().slice(folded));
      s.append(' ').append(q.bound().code()).append(' ').append(q.value().toPlainString());
      s.append(q.upper() == null ? "" : "~" + q.upper().toPlainString());
      for (Span wording : q.wording()) {
        s.append(' ').append(wording.slice(folded));
      }
    }
    return s.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "重复信访率控制于90%左右, 控制于90%左右 approx 90 控制于 左右",
    "重复信访率控制在90%左右, 控制在90%左右 approx 90 控制在 左右",
    "入库合格率控制在60%～70%, 控制在60%~70% range 60~70 控制在",
    "入库合格率控制于60%, 控制于60% le 60 控制于",
    "床位增配至500张, 增配至500张 reach 500 增配至",
    "印发《实施方案》3份, 3份 none 3",
    "培训人次》500人次, 》500人次 gt 500 》",
    "高于“十三五”17.4%, 高于“十三五”17.4% gt 17.4 高于",
    "提高到每人每月720元, 提高到每人每月720元 reach 720 提高到",
    "最低工资标准20%, 20% none 20",
    "实现1900个行政村全覆盖, 1900个 none 1900",
    "培训20人（含）以上, 20人(含)以上 ge 20 以上",
    "施工期一个半月, 一个半月 none 1.5",
    "建成2万多平方米, 2万多平方米 approx 20000 多"
  })
  void comparatorsAreReadWithTheirNumber(String text, String expected) {
    assertEquals(expected, read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "投资123456万元, 123456万元 none 1234560000",
    "合同金额1234567.8元, 1234567.8元 none 1234567.8",
    "一村一万元, 万元 none 10000",
    "每人2022.5万元, 2022.5万元 none 20225000.0",
    "10-15日内办结, 10-15日内 le 10~15 内",
    "十月饼销量5个, 十 none 10; 5个 none 5"
  })
  void whatHoldsANumberIsNotCutOutOfALongerOne(String text, String expected) {
    assertEquals(expected, read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "办好三月三歌会",
        "落实“一月一调度”",
        "2020年-12月31日前",
        "建标169-2014",
        "执行GB 1350—2009",
        "尺寸1200×600",
        "证书编号110105199",
        "联系电话0991-2345678",
        "每天8:30-17:30",
        "推行百企百校",
        "建设5G基站"
      })
  void datesAndCodesAreNone(String text) {
    assertEquals("", read(text));
  }

  @Test
  void halvesOfPhrasesAreKnown() {
    assertTrue(SCANNER.isHalf("控制于") && SCANNER.isHalf("限定在"));
    assertFalse(SCANNER.isHalf("不超过") || SCANNER.isHalf("以内"));
    assertEquals(Bound.LE, SCANNER.wording("控制于"));
    assertEquals(Bound.APPROX, SCANNER.wording("左右"));
  }

  @Test
  void whatWasReadIsTold() {
    List<Quantity> read = SCANNER.scan("各不少于3-5万元以上");
    assertEquals(
        List.of("number:arabic", "range", "unit:元", "before:不少于", "each:各", "after:以上"),
        read.getFirst().rules());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "一", "几", "上", "不少于", "控制在", "2020-", "9,999", "1+", "（含）"})
  void aLongTextTakesOneRun(String unit) {
    String text = CharFold.fold(unit.repeat(400_000 / unit.length()));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SCANNER.scan(text), unit);
  }
}
