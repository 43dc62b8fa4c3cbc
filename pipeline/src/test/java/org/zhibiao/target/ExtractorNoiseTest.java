package org.zhibiao.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.model.Target;

/** Whatever the text, nothing is thrown and every span slices back to its quote. */
class ExtractorNoiseTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final String ALPHABET =
      "0123456789一二三四五六七八九十百千万亿两几数半余多来不少于超过约达到以上以下左右至到-~%％≥≤><=（）()，。；、：:“”《》 年月日前底第各分别均每人次个项元篇"
          + "开展培训论文满意度提升由的和及/·成分之abcGKm㎡\n\t\ud83d\ude00";

  @Test
  void randomTextNeverThrows() {
    long seed = 20221231L;
    Random random = new Random(seed);
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(120);
      for (int k = 0; k < length; k++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      check(text.toString(), "seed " + seed + ", text " + i);
    }
  }

  @Test
  void theSeedWithLettersLostDoubledAndSwappedNeverThrows() throws Exception {
    Path seed = Path.of(String.valueOf(System.getProperty("zhibiao.root")), "seeds");
    List<String> lines = Files.readAllLines(seed.resolve("gz-kx-2022.txt"));
    Random random = new Random(7);
    for (int i = 0; i < 600; i++) {
      StringBuilder text = new StringBuilder(lines.get(random.nextInt(lines.size())));
      for (int k = 0; k < 5 && !text.isEmpty(); k++) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.deleteCharAt(at);
        } else {
          text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
      }
      check(text.toString(), "mutation " + i);
    }
  }

  private static void check(String text, String which) {
    for (Target t : EXTRACTOR.extract(text)) {
      assertEquals(t.quote(), t.span().slice(text), () -> which + ": " + text);
    }
  }

  @ParameterizedTest(name = "40,000 characters of {0}")
  @ValueSource(strings = {"1", "一", "不少于", "(", "“", "1,", "约", "5个", "，"})
  void longRunsEnd(String unit) {
    // Not a measure of speed: a quadratic reading would take hours.
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> check(unit.repeat(40_000 / unit.length()), unit));
  }
}
