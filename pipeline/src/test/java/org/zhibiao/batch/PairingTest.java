package org.zhibiao.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Reading;

class PairingTest {
  @Test
  void targetAndActualOfARowAreAPair() throws Exception {
    assertEquals(
        List.of("≥3.2万亩=3.25万亩", "100%=100%"),
        pairs(
            """
            一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
            产出指标\t数量指标\t建设农田\t≥3.2万亩\t3.25万亩\t10\t10
            \t质量指标\t合格率\t100%\t100%\t10\t10
            """));
  }

  @Test
  void severalNumbersGoByTheirDimension() throws Exception {
    assertEquals(
        List.of("12场=13场", "800人次=790人次"),
        pairs(
            """
            一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
            产出指标\t数量指标\t培训\t举办培训12场，培训800人次\t培训790人次，举办13场\t10\t10
            """));
  }

  @Test
  void nothingIsPairedWhereNothingWasDone() throws Exception {
    assertEquals(
        List.of(),
        pairs(
            """
            一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
            产出指标\t数量指标\t建设农田\t≥3.2万亩\t正在推进\t10\t10
            """));
  }

  /** Each target that has an actual value, with it. */
  private static List<String> pairs(String form) throws Exception {
    Reading reading =
        ReadingMaker.reading(
            DeclarationReader.standard()
                .read(form.getBytes(StandardCharsets.UTF_8), "自评.txt")
                .getFirst(),
            Extractor.rulesOnly());
    Map<String, Reading.Item> byId = new HashMap<>();
    reading.items().forEach(item -> byId.put(item.id(), item));
    for (Reading.Item item : reading.items()) {
      if (item.pair() != null) {
        assertEquals(item.id(), Objects.requireNonNull(byId.get(item.pair())).pair());
      }
    }
    return reading.items().stream()
        .filter(i -> i.stage() == Reading.Stage.TARGET && i.pair() != null)
        .map(i ->
            i.target().quote() + "=" + Objects.requireNonNull(byId.get(i.pair())).target().quote())
        .toList();
  }
}
