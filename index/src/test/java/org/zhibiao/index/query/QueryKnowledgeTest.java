package org.zhibiao.index.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.index.query.SearchQuery.FieldIs;
import org.zhibiao.index.query.SearchQuery.Options;
import org.zhibiao.index.query.SearchQuery.Words;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.model.Knowledge;

/**
 * The example of each row of the query language's knowledge files is a query that the row decides.
 */
class QueryKnowledgeTest {
  private static final QueryParser PARSER = new QueryParser();

  private static Stream<Arguments> rows(String resource, String... columns) {
    return Knowledge.rows(QueryParser.class, resource).stream()
        .map(r -> Arguments.of(Stream.of(columns).map(r::get).toArray()));
  }

  static Stream<Arguments> departments() {
    return rows("departments.csv", "short", "full", "example");
  }

  @ParameterizedTest(name = "{2}: {1}")
  @MethodSource("departments")
  void aShortNameBringsTheOfficialOne(String known, String full, String query)
      throws QueryException {
    assertTrue(query.contains(known));
    String place = query.substring(query.indexOf(':') + 1, query.indexOf(known));
    String said = PARSER.parse(query).describe();
    assertTrue(said.contains(place + full), said);
  }

  static Stream<Arguments> synonyms() {
    return rows("synonyms.csv", "words", "example");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("synonyms")
  void aWordBringsTheOthersOfItsGroup(String words, String query) throws QueryException {
    List<String> group = new ArrayList<>(List.of(words.split(" ", -1)));
    Words asked = (Words) PARSER.parse(query, new Options(false, true)).items().getFirst();
    assertTrue(group.remove(asked.text()), asked.text());
    assertEquals(group, asked.alike());
  }

  static Stream<Arguments> fields() {
    return SearchField.asked().stream()
        .flatMap(f -> f.asking().names().stream().map(n -> Arguments.of(n, f)));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("fields")
  void aFieldIsKnownByItsNames(String name, SearchField field) throws QueryException {
    SearchQuery.Item asked = PARSER.parse(name + ":" + field.asking().example()).items().getFirst();
    assertEquals(
        field,
        asked instanceof SearchQuery.NumberIs number ? number.field() : ((FieldIs) asked).field());
  }

  static Stream<Arguments> aliases() {
    return rows("aliases.csv", "typed", "value", "example");
  }

  @ParameterizedTest(name = "{2} is {1}")
  @MethodSource("aliases")
  void aValueMayBeTypedOtherwise(String typed, String value, String query) throws QueryException {
    assertTrue(query.endsWith(":" + typed));
    FieldIs asked = (FieldIs) PARSER.parse(query).items().getFirst();
    assertEquals(FieldValues.code(asked.field(), value).orElseThrow(), asked.value());
  }

  static Stream<Arguments> years() {
    return rows("relative-years.csv", "typed", "offset", "joined", "example");
  }

  @ParameterizedTest(name = "{3} is {1}")
  @MethodSource("years")
  void aYearIsKnownByItsDistance(String typed, int offset, String joined, String query)
      throws QueryException {
    assertEquals(joined.equals("yes"), query.length() > typed.length());
    FieldIs asked = (FieldIs) PARSER.parse(query).items().getFirst();
    assertEquals(
        String.valueOf(java.time.Year.now(java.time.ZoneId.systemDefault()).getValue() + offset),
        asked.value());
  }

  static Stream<Arguments> quotes() {
    return rows("quotes.csv", "open", "close", "example");
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("quotes")
  void aPhraseIsQuoted(String open, String close, String query) throws QueryException {
    assertTrue(query.startsWith(open) && query.endsWith(close));
    Words asked = (Words) PARSER.parse(query).items().getFirst();
    assertTrue(asked.exact());
    assertEquals(query.substring(1, query.length() - 1), asked.text());
  }
}
