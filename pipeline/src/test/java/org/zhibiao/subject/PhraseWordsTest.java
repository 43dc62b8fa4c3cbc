package org.zhibiao.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.extract.Extractor;
import org.zhibiao.model.Knowledge;
import org.zhibiao.passage.Passage;

/** Every row of {@code phrase-words.csv} has an example, and most decide it by themselves. */
class PhraseWordsTest {
  private static final Extractor RULES = Extractor.rulesOnly();
  private static final List<Knowledge.Row> ROWS = PhraseWords.rows();
  private static final PhraseWords ALL = PhraseWords.of(ROWS);

  /** A row with its example in parts. */
  record Example(String word, String kind, String text, String subjects, boolean decides) {
    @Override
    public String toString() {
      return word + "/" + kind + ": " + text;
    }
  }

  static Stream<Example> examples() {
    return ROWS.stream().map(PhraseWordsTest::example);
  }

  private static Example example(Knowledge.Row row) {
    String cell = row.get("example");
    boolean decides = cell.indexOf('→') > 0;
    int sign = decides ? cell.indexOf('→') : cell.indexOf('=');
    assertTrue(sign > 0, () -> row + " has no example");
    return new Example(
        row.get("word"),
        row.get("kind"),
        cell.substring(0, sign),
        cell.substring(sign + 1),
        decides);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void theExampleMeasuresWhatTheRowSays(Example e) {
    assertTrue(e.text().contains(e.word()), "the example shows the word");
    assertEquals(e.subjects(), subjects(e.text(), ALL));
    if (e.decides()) {
      assertNotEquals(e.subjects(), subjects(e.text(), without(e)), "without the row");
    }
  }

  @Test
  void nineInTenRowsDecideTheirExample() {
    long decide = examples().filter(Example::decides).count();
    assertTrue(decide * 10 >= ROWS.size() * 9L, () -> decide + " of " + ROWS.size());
  }

  @Test
  void noRowStandsTwice() {
    Set<String> seen = new HashSet<>();
    for (Knowledge.Row row : ROWS) {
      assertTrue(seen.add(row.get("word") + "/" + row.get("kind")), row::toString);
    }
  }

  private static PhraseWords without(Example e) {
    List<Knowledge.Row> rows = new ArrayList<>(ROWS);
    rows.removeIf(row -> row.get("word").equals(e.word()) && row.get("kind").equals(e.kind()));
    return PhraseWords.of(rows);
  }

  private static String subjects(String text, PhraseWords words) {
    Passage passage = RULES.judge(text, false).kept();
    StringJoiner all = new StringJoiner(";");
    for (Subjects.Found found : new Subjects(words, null).of(passage)) {
      all.add(found.subjects().isEmpty() ? "-" : String.join("+", found.subjects()));
    }
    return all.toString();
  }
}
