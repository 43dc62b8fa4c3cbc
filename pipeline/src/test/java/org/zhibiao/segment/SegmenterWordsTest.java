package org.zhibiao.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Knowledge;

/** Each word that the project gives the segmenter comes out as one word in its example. */
class SegmenterWordsTest {
  static Stream<Arguments> words() {
    return Knowledge.rows(Segmenter.class, "words.csv").stream()
        .map(r -> Arguments.of(r.get("word"), r.get("pos"), r.get("example")));
  }

  @ParameterizedTest(name = "{0}/{1} in {2}")
  @MethodSource("words")
  void aWordIsNotCut(String word, String pos, String example) {
    List<Word> words = Segmenter.standard().words(example);
    assertTrue(
        words.stream().anyMatch(w -> w.text().equals(word) && w.pos().equals(pos)),
        () -> "" + words);
  }
}
