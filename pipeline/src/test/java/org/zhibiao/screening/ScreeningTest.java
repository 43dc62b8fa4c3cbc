package org.zhibiao.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Span;
import org.zhibiao.model.Stanza;
import org.zhibiao.passage.Passage;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.segment.Segmenter;

/** Every row of the screening fires on its examples, and not on its counter-examples. */
class ScreeningTest {
  private static final Screening SCREENING = Screening.standard();
  private static final QuantityScanner SCANNER = QuantityScanner.standard();
  private static final String BAR = "｜";

  static Stream<Stanza> rows() {
    return Knowledge.stanzas(Screening.class, "screening.rules").stream();
  }

  /** The names of the rows that fire for the quantity between the bars. */
  private static List<String> fired(Stanza row, String example) {
    String written = example.replace('␣', ' ');
    int from = written.indexOf(BAR);
    int to = written.indexOf(BAR, from + 1) - 1;
    assertTrue(from >= 0 && to > from, row.place() + ": no quantity between bars in " + example);
    String text = written.replace(BAR, "");
    String folded = CharFold.fold(text);
    Passage passage = new Passage(text, folded, SCANNER.scan(folded), Segmenter.standard());
    for (int k = 0; k < passage.quantities().size(); k++) {
      if (passage.quantities().get(k).span().overlaps(new Span(from, to))) {
        return SCREENING.on(passage).trace(k).stream().map(Row::name).toList();
      }
    }
    throw new AssertionError(row.place() + ": no quantity is read in " + example);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowKeepsWhatItsExamplesSay(Stanza row) {
    assertFalse(row.get("why").isBlank());
    assertTrue(row.all("yes").size() >= 2, row.place() + " has two examples");
    assertTrue(row.all("no").size() >= 2, row.place() + " has two counter-examples");
    for (String example : row.all("yes")) {
      List<String> fired = fired(row, example);
      assertTrue(fired.contains(row.name()), () -> row.name() + ": " + example + ": " + fired);
    }
    for (String example : row.all("no")) {
      List<String> fired = fired(row, example);
      assertFalse(fired.contains(row.name()), () -> row.name() + ": " + example + ": " + fired);
    }
  }

  @Test
  void noTwoRowsHaveOneName() {
    List<String> names = SCREENING.rows().stream().map(Row::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
  }

  @Test
  void whatIsLiftedIsGivenFurtherDown() {
    for (int i = 0; i < SCREENING.rows().size(); i++) {
      Row row = SCREENING.rows().get(i);
      if (row.spares()) {
        Set<String> below = new HashSet<>();
        SCREENING.rows().subList(i + 1, SCREENING.rows().size()).stream()
            .filter(r -> !r.spares())
            .forEach(r -> below.add(r.reason()));
        assertTrue(below.contains(row.reason()), row.name());
      }
    }
  }
}
