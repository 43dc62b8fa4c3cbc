package org.zhibiao.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

class DeclarationGeneratorTest {
  private static final DeclarationGenerator GENERATOR =
      new DeclarationGenerator(42, 2018, 2025, 10);
  private static final DeclarationReader READER = DeclarationReader.standard();
  private static final Extractor EXTRACTOR = Extractor.standard();

  @Test
  void aNumberAlwaysMakesTheSameDeclaration() {
    assertEquals(GENERATOR.generate(7), new DeclarationGenerator(42, 2018, 2025, 10).generate(7));
    assertTrue(!GENERATOR.generate(7).equals(GENERATOR.generate(17)));
    assertTrue(
        !GENERATOR.generate(7).equals(new DeclarationGenerator(43, 2018, 2025, 10).generate(7)));
  }

  @Test
  void departmentsAndYearsTakeTurns() {
    assertEquals(GENERATOR.generate(3).department(), GENERATOR.generate(13).department());
    assertEquals(2018, GENERATOR.generate(3).year());
    assertEquals(2019, GENERATOR.generate(13).year());
    assertTrue(GENERATOR.generate(3).title().startsWith(DeclarationGenerator.MARK));
  }

  @Test
  void truthsStandWhereTheySay() {
    Generated form = GENERATOR.generate(5);
    assertTrue(form.truths().size() > 100, form.truths().size() + " targets");
    for (Generated.Truth truth : form.truths()) {
      String cell = form.rows().get(truth.row() - 1).get(truth.column() - 1);
      assertEquals(
          truth.quote(), cell.substring(truth.start(), truth.start() + truth.quote().length()));
    }
  }

  /** The generator's grammar is not the extractor's; this floor is no measure of real forms. */
  @ParameterizedTest
  @EnumSource(FormFile.class)
  void mostTargetsAreFoundInEveryFormat(FormFile format) throws Exception {
    int all = 0;
    int right = 0;
    int read = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Generated form = GENERATOR.generate(i);
      Declaration declaration =
          READER
              .read(format.bytes(form), "生成." + format.name().toLowerCase(java.util.Locale.ROOT))
              .getFirst();
      assertEquals(form.department(), declaration.header().department());
      assertEquals(form.year(), declaration.header().year());
      Map<String, Integer> truths = new HashMap<>();
      form.truths().forEach(t -> truths.merge(key(t), 1, Integer::sum));
      for (Statement statement : declaration.statements()) {
        for (Target target : EXTRACTOR.extract(statement)) {
          read++;
          String key = key(target);
          if (truths.merge(key, -1, Integer::sum) >= 0) {
            right++;
          } else {
            wrong.add(key + " in " + statement.text());
          }
        }
      }
      all += form.truths().size();
    }
    double f1 = 2.0 * right / (all + read);
    assertTrue(f1 > 0.97, f1 + ": " + wrong.subList(0, Math.min(20, wrong.size())));
  }

  private static String key(Generated.Truth t) {
    return String.join(
        " ",
        t.quote(),
        t.op(),
        t.value().stripTrailingZeros().toPlainString(),
        t.upper() == null ? "" : t.upper().stripTrailingZeros().toPlainString(),
        t.unit());
  }

  private static String key(Target t) {
    return String.join(
        " ",
        t.quote(),
        t.bound().code(),
        t.value().stripTrailingZeros().toPlainString(),
        t.upper() == null ? "" : t.upper().stripTrailingZeros().toPlainString(),
        t.unit() == null ? "" : t.unit());
  }
}
