package org.zhibiao.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Knowledge;

/** Words, their places, and the suffixes that are joined to them. */
class SegmenterTest {
  private static final Segmenter SEGMENTER = Segmenter.standard();

  static Stream<Knowledge.Row> suffixes() {
    return Knowledge.rows(Segmenter.class, "suffixes.csv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("suffixes")
  void aSuffixIsJoinedToItsWord(Knowledge.Row row) {
    String example = row.get("example");
    assertTrue(example.endsWith(row.get("suffix")), example);
    assertEquals(
        List.of(new Word(example, row.get("pos"), 0, example.length())), SEGMENTER.words(example));
  }

  @Test
  void aSuffixWithoutAWordStandsAlone() {
    List<Word> words = SEGMENTER.words("的级");
    assertEquals(List.of("的", "级"), words.stream().map(Word::text).toList());
  }
}
