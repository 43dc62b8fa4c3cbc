package org.zhibiao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.model.Target;

/** Whatever the text, nothing is thrown and every span slices back to its quote. */
class ExtractorNoiseTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final String ALPHABET =
      "0123456789一二三四五六七八九十百千万亿两几数半余多来不少于超过约达到以上以下左右至到-~%％≥≤><=（）()，。；、：:“”《》 年月日前底第各分别均每人次个项元篇"
          + "开展培训论文满意度提升由的和及/·成分之abcGKm㎡\n\t\ud83d\ude00";

  /** Together with the mutated rows ten million characters. */
  private static final int CHARACTERS = 5_000_000;

  private static final int PARTS = 50;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void tenMillionCharactersNeverThrow(Source source) throws Exception {
    Path seed = Path.of(String.valueOf(System.getProperty("zhibiao.root")), "seeds");
    List<String> lines = Files.readAllLines(seed.resolve("gz-kx-2022.txt"));
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(part -> {
          long start = (long) source.name().hashCode() + part;
          Random random = new Random(start);
          for (int seen = 0; seen < CHARACTERS / PARTS; ) {
            String text = source == Source.NOISE ? noise(random) : mutated(lines, random);
            check(text, source + ", random seed " + start + ", after " + seen);
            seen += Math.max(1, text.length());
          }
        });
  }

  /** What the characters come from. */
  enum Source {
    /** Characters of the language of targets, in any order. */
    NOISE,
    /** Rows of the seed with letters lost, doubled and swapped. */
    MUTATIONS
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(120);
    for (int k = 0; k < length; k++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static String mutated(List<String> lines, Random random) {
    StringBuilder text = new StringBuilder(lines.get(random.nextInt(lines.size())));
    for (int k = 0; k < 5 && !text.isEmpty(); k++) {
      int at = random.nextInt(text.length());
      if (random.nextBoolean()) {
        text.deleteCharAt(at);
      } else {
        text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return text.toString();
  }

  private static void check(String text, String which) {
    for (Target t : EXTRACTOR.extract(text)) {
      assertEquals(t.quote(), t.span().slice(text), () -> which + ": " + text);
    }
  }

  @ParameterizedTest(name = "a million characters of {0}")
  @ValueSource(strings = {"7", "一", "不少于"})
  void aMegabyteEnds(String unit) {
    // Not a measure of speed, which zhibiao bench extract reports: a quadratic reading would take
    // hours.
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> check(unit.repeat(1_000_000 / unit.length()), unit));
  }

  @ParameterizedTest(name = "40,000 characters of {0}")
  @ValueSource(strings = {"1", "一", "不少于", "(", "“", "1,", "约", "5个", "，"})
  void longRunsEnd(String unit) {
    // Not a measure of speed: a quadratic reading would take hours.
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> check(unit.repeat(40_000 / unit.length()), unit));
  }
}
