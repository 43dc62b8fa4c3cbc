package org.zhibiao.form.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Knowledge;

/** The example of each row of the knowledge files, as a form writes it, is known by that row. */
class FormExamplesTest {
  private static final FormWords WORDS = FormWords.standard();

  private static Stream<Arguments> rows(String resource, String... columns) {
    return Knowledge.rows(FormWords.class, resource).stream()
        .map(r -> Arguments.of(Stream.of(columns).map(r::get).toArray()));
  }

  /** Whether the row would be enough to know the example. */
  private static boolean alone(String name, String example) {
    Phrasebook one = new Phrasebook();
    one.put(name, Meaning.label(Field.FACT));
    return one.find(example).label() == Field.FACT;
  }

  static Stream<Arguments> columns() {
    return rows("columns.csv", "table", "name", "role", "example");
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("columns")
  void aHeaderHasItsRole(Topic table, String name, Role role, String example) {
    assertEquals(role, WORDS.column(table, example));
    assertTrue(alone(name, example), name);
  }

  static Stream<Arguments> sections() {
    return rows("sections.csv", "name", "topic", "example");
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("sections")
  void aSectionHasItsTopic(String name, Topic topic, String example) {
    assertEquals(topic, WORDS.names().find(example).section());
    assertTrue(alone(name, example), name);
  }

  static Stream<Arguments> levels() {
    return rows("levels.csv", "name", "level", "canonical", "example");
  }

  @ParameterizedTest(name = "{1} {3}")
  @MethodSource("levels")
  void aLevelHasItsFullName(String name, int level, String canonical, String example) {
    assertEquals(canonical, WORDS.names().find(example).level(level));
    assertTrue(alone(name, example), name);
  }

  static Stream<Arguments> labels() {
    return rows("labels.csv", "name", "field", "example");
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("labels")
  void aLabelNamesItsField(String name, Field field, String example) {
    Labelled cell = Labelled.of(example);
    assertTrue(cell != null && alone(name, cell.label()), name);
    assertEquals(field, cell == null ? null : WORDS.label(cell.label()));
  }

  static Stream<Arguments> money() {
    return rows("money.csv", "name", "example");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("money")
  void aLabelOfAnAmountIsOne(String name, String example) {
    String label = Labelled.beforeColon(example);
    Field whole = WORDS.label(example);
    assertEquals(Field.MONEY, whole == null ? WORDS.label(label) : whole);
    assertTrue(alone(name, example) || alone(name, label), name);
  }

  static Stream<Arguments> kinds() {
    return rows("kinds.csv", "word", "kind", "example");
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("kinds")
  void aTitleSaysItsKind(String word, String kind, String title) {
    assertEquals(Optional.of(Kind.ofLabel(kind)), WORDS.kind(title));
    List<String> decisive =
        Knowledge.rows(FormWords.class, "kinds.csv").stream()
            .map(r -> r.get("word"))
            .filter(title::contains)
            .toList();
    assertEquals(word, decisive.getFirst());
  }

  static Stream<Arguments> organisations() {
    return rows("organisations.csv", "ending", "example");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("organisations")
  void aTitleNamesAnOrganisation(String ending, String title) {
    String bare = title.replaceFirst("20\\d\\d年度?", "");
    String name = WORDS.organisation(bare).orElse("");
    assertTrue(name.endsWith(ending) && bare.startsWith(name), name);
  }

  static Stream<Arguments> titleCuts() {
    return rows("title-cuts.csv", "word", "example");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("titleCuts")
  void theOrganisationEndsWhereTheKindBegins(String word, String title) {
    String name = WORDS.organisation(title).orElse("");
    assertTrue(!name.isEmpty() && title.startsWith(name + word), name);
  }

  static Stream<Arguments> symbols() {
    return rows("symbols.csv", "symbol", "example");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("symbols")
  void aSymbolStandsBetweenNameAndNumber(String symbol, String row) {
    String cell = row.split("｜", -1)[1];
    assertEquals(CellText.fold(symbol), CellText.fold(cell));
    assertTrue(WORDS.isSymbol(CellText.fold(cell)));
  }

  static Stream<Arguments> units() {
    return rows("units.csv", "unit", "yuan", "example");
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("units")
  void aHeaderCarriesItsUnit(String unit, String yuan, String header) {
    assertEquals(unit, WORDS.unitIn(header));
    assertEquals(new BigDecimal(yuan), WORDS.yuan(WORDS.unitIn(header)));
  }

  static Stream<Arguments> digits() {
    return rows("digits.csv", "written", "digit", "example", "year");
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("digits")
  void aYearMayBeWrittenOut(String written, String digit, String title, String year) {
    assertTrue(title.contains(written) && year.contains(digit), written);
    assertTrue(WORDS.digits(CellText.fold(title)).contains(year));
  }
}
