package org.zhibiao.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Category;
import org.zhibiao.model.Knowledge;

/** The class of a target, from the form's levels and from the trained categorizer. */
class CategorizerTest {
  private static final Categorizer CATEGORIZER = Categorizer.standard();

  @ParameterizedTest(name = "{0} / {1} is {2}")
  @CsvSource({
    "产出指标, 数量指标, 数量",
    "产出指标(50分), 质量指标（20分）, 质量",
    "效益指标, 社会效益, 社会效益",
    "成本指标, 经济成本指标, 成本",
    "满意度指标, '', 满意度",
    "服务对象满意度指标, 其他, 满意度",
  })
  void theFormsLevelsAreCertain(String level1, String level2, String of) {
    Category category = CATEGORIZER.ofLevels(level1, level2);
    assertNotNull(category);
    assertEquals(of, category.of().code());
    assertEquals(1, category.probability());
  }

  static Stream<Knowledge.Row> levels() {
    return Knowledge.rows(Categorizer.class, "levels.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("levels")
  void aLevelAsAFormWritesIt(Knowledge.Row row) {
    Category category = CATEGORIZER.ofLevels("", row.get("example"));
    assertNotNull(category);
    assertEquals(row.get("class"), category.of().code());
  }

  @Test
  void anUnknownLevelSaysNothing() {
    assertNull(CATEGORIZER.ofLevels("产出指标", ""));
    assertNull(CATEGORIZER.ofLevels("", ""));
  }

  @ParameterizedTest(name = "{0} {1} {2} is {3}")
  @CsvSource({
    "举办培训班, 培训班, 场, 数量",
    "项目验收合格率, 项目验收合格率, %, 质量",
    "办结时限, 办结时限, 个工作日, 时效",
    "群众满意度, 群众满意度, %, 满意度",
    "化学需氧量排放量削减, 化学需氧量排放量, 吨, 生态效益",
    "补助标准, 补助标准, 元/人, 成本",
  })
  void wordsGiveAClassWithAProbability(String before, String subject, String unit, String of) {
    Category category = CATEGORIZER.of(surface(before, subject, unit));
    assertNotNull(category);
    assertEquals(of, category.of().code());
    assertTrue(category.probability() > 1.0 / 9 && category.probability() <= 1);
  }

  @Test
  void whereNoWordStandsThereIsNoClass() {
    assertNull(CATEGORIZER.of(surface("", null, "%")));
  }

  @Test
  void theTableGivesWhatOpenNlpGives() throws Exception {
    try (InputStream in = Categorizer.class.getResourceAsStream("category.model.bin")) {
      assertNotNull(in);
      DoccatModel model = new DoccatModel(in);
      DocumentCategorizerME opennlp = new DocumentCategorizerME(model);
      Weights weights = new Weights(model);
      for (String words : new String[] {"举办培训班", "空气质量优良天数比率", "带动就业", "7月底前完成"}) {
        Surface surface = surface(words, words, "人");
        double[] expected = opennlp.categorize(surface.tokens());
        double[] found = weights.probabilities(surface);
        for (int i = 0; i < expected.length; i++) {
          assertEquals(opennlp.getCategory(i), weights.of(i).code());
          assertEquals(expected[i], found[i], 1e-9, words);
        }
      }
    }
  }

  private static Surface surface(String before, @Nullable String subject, String unit) {
    return new Surface(before, subject, "", unit, "", "ge", false);
  }
}
