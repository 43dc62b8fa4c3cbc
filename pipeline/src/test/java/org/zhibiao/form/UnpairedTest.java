package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnpairedTest {
  @ParameterizedTest
  @CsvSource({
    "【产出指标-, 产出指标",
    "数量指标】, 数量指标",
    "机柜数量（, 机柜数量",
    "≥77台）, ≥77台",
    "合格率（%）, 合格率（%）",
    "（一）数量指标, （一）数量指标",
    "(, (",
    "-3, -3",
  })
  void whatHasNoPartnerGoes(String cell, String text) {
    assertEquals(text, Unpaired.removed(cell));
  }
}
