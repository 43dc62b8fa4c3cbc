package org.zhibiao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Span;

/** Every row of the tables reads its example as it says. */
class TablesTest {
  private static final QuantityScanner SCANNER = QuantityScanner.standard();

  /** A row with its example, folded, and what was read in it. */
  record Case(Knowledge.Row row, String word, String text, List<Quantity> read) {
    static Case of(Knowledge.Row row, String column) {
      String text = CharFold.fold(row.get("example"));
      return new Case(row, CharFold.fold(row.get(column)), text, SCANNER.scan(text));
    }

    /** Where the word of the row stands. */
    Span place() {
      int at = text.indexOf(word);
      assertTrue(at >= 0, this + " stands in its example");
      return new Span(at, at + word.length());
    }

    private static boolean meet(Span a, Span b) {
      return a.start() < b.end() && b.start() < a.end();
    }

    @Override
    public String toString() {
      return word + ": " + text;
    }
  }

  private static Stream<Case> cases(String file, String column) {
    return Knowledge.rows(QuantityScanner.class, file).stream().map(row -> Case.of(row, column));
  }

  static Stream<Case> comparators() {
    return cases("comparators.csv", "wording");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("comparators")
  void aComparatorIsReadWithItsMeaning(Case of) {
    assertEquals(1, of.read().size(), of + " is one quantity");
    Quantity q = of.read().getFirst();
    List<String> words = q.wording().stream().map(s -> s.slice(of.text())).toList();
    assertTrue(words.contains(of.word()), of + " reads " + words);
    // 控制于 shows that what stands behind the number says how it is kept.
    Bound meant = words.size() == 1 ? Bound.ofCode(of.row().get("op")) : Bound.APPROX;
    assertEquals(meant, q.bound(), of.toString());
  }

  static Stream<Case> comparatorLookalikes() {
    return cases("comparator-lookalikes.csv", "word");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("comparatorLookalikes")
  void aWordThatEndsLikeAComparatorIsNone(Case of) {
    assertFalse(of.read().isEmpty(), of + " holds a number");
    for (Quantity q : of.read()) {
      for (Span wording : q.wording()) {
        assertFalse(Case.meet(wording, of.place()), of + " reads " + wording.slice(of.text()));
      }
    }
  }

  static Stream<Case> units() {
    return cases("units.csv", "unit");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("units")
  void aUnitIsRead(Case of) {
    Unit unit = SCANNER.unit(of.word());
    // 百分比 is another way to write %.
    boolean spelling = of.row().get("kind").equals("spelling");
    String name = spelling ? of.row().get("canonical") : of.word();
    assertTrue(
        of.read().stream()
            .anyMatch(q -> name.equals(q.unitName()) && Objects.equals(unit, q.unit())),
        () -> of + " reads " + of.read());
  }

  static Stream<Case> unitLookalikes() {
    return cases("unit-lookalikes.csv", "word");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unitLookalikes")
  void aWordThatBeginsLikeAUnitIsNone(Case of) {
    int at = of.place().start();
    assertTrue(NumeralSigns.startsNumber(of.text().charAt(at - 1)), of + " follows a number");
    for (Quantity q : of.read()) {
      assertFalse(q.unitName() != null && Case.meet(q.span(), of.place()), of + " reads " + q);
    }
  }

  static Stream<Case> names() {
    return cases("names.csv", "name");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void aNameIsNoQuantity(Case of) {
    for (Quantity q : of.read()) {
      assertFalse(Case.meet(q.span(), of.place()), of + " reads " + q);
    }
  }

  static Stream<Case> numerals() {
    return cases("numerals.csv", "character");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numerals")
  void aNumeralIsPartOfItsNumber(Case of) {
    assertEquals(1, of.read().size(), of + " is one quantity");
    Quantity q = of.read().getFirst();
    Span words = new Span(q.span().start(), Math.max(q.number().end(), q.span().end()));
    assertTrue(Case.meet(words, of.place()), of + " reads " + q);
  }

  static Stream<Case> folds() {
    return Knowledge.rows(CharFold.class, "character-folds.csv").stream()
        .map(row -> new Case(row, row.get("to"), row.get("example"), List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("folds")
  void aCharacterIsReadAsAnother(Case of) {
    String from = of.row().get("from");
    for (int i = 0; i < from.length(); i++) {
      assertEquals(of.word(), String.valueOf(CharFold.fold(from.charAt(i))));
    }
    String folded = CharFold.fold(of.text());
    assertNotEquals(of.text(), folded);
    assertEquals(1, SCANNER.scan(folded).size(), folded);
  }

  static Stream<Case> currencies() {
    return cases("currencies.csv", "sign");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("currencies")
  void aSignOfMoneySaysTheUnit(Case of) {
    assertEquals(1, of.read().size(), of.toString());
    Quantity q = of.read().getFirst();
    assertEquals(of.row().get("unit"), q.unitName());
    assertTrue(Case.meet(q.span(), of.place()), of + " reads " + q);
  }

  static Stream<Case> joinedUnits() {
    return cases("joined-units.csv", "unit");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("joinedUnits")
  void aSmallerUnitOfTimeBelongsToItsNumber(Case of) {
    assertEquals(1, of.read().size(), of.toString());
    Quantity q = of.read().getFirst();
    String quote = q.span().slice(of.text());
    assertTrue(quote.endsWith(of.row().get("smaller")), of + " reads " + q);
    assertTrue(q.rules().contains("joined-units"), of + " reads " + q);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"培训2天16小时", "服务1年36个月", "全程1小时90分钟"})
  void noOtherTwoTimesAreJoined(String text) {
    assertEquals(2, SCANNER.scan(text).size(), text);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"满意度≥—95%", "培训不少于-50人", "三到五百万元", "$50万元", "新建2, 300平方米"})
  void aNumberThatCouldBeReadOtherwiseIsDoubted(String text) {
    Quantity q = SCANNER.scan(CharFold.fold(text)).getFirst();
    assertTrue(q.doubts().contains(Doubt.UNSURE_NUMBER), text + " reads " + q);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"出口增速不低于-4%", "两到三万元", "$50万美元", "新建2,300平方米"})
  void aNumberWithOneReadingIsNot(String text) {
    Quantity q = SCANNER.scan(CharFold.fold(text)).getFirst();
    assertFalse(q.doubts().contains(Doubt.UNSURE_NUMBER), text + " reads " + q);
  }

  static Stream<Case> halves() {
    return cases("halves.csv", "half");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("halves")
  void aHalfBelongsToItsUnit(Case of) {
    assertEquals(1, of.read().size(), of.toString());
    Quantity q = of.read().getFirst();
    assertEquals(of.row().get("means"), q.unitName());
    assertTrue(q.rules().contains("half") && Case.meet(q.span(), of.place()), of + " reads " + q);
  }

  /** What a row of units must say besides its example. */
  @Test
  void everyUnitIsWholeAndStandsOnce() {
    Set<String> kinds = Set.of("unit", "classifier", "compound", "spelling");
    Set<String> seen = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (Knowledge.Row row : Knowledge.rows(Units.class, "units.csv")) {
      String unit = row.get("unit");
      if (!kinds.contains(row.get("kind"))) {
        faults.add(unit + ": no such kind as " + row.get("kind"));
      }
      if (row.get("source").isBlank()) {
        faults.add(unit + ": no source");
      }
      if (row.get("example").isBlank()) {
        faults.add(unit + ": no example");
      }
      if (!seen.add(unit)) {
        faults.add(unit + ": stands in two rows");
      }
    }
    assertEquals(List.of(), faults);
  }
}
