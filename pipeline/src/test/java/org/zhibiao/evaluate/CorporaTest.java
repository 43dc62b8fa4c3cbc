package org.zhibiao.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.export.Annotation;
import org.zhibiao.export.Mark;
import org.zhibiao.extract.Extractor;
import org.zhibiao.quantity.Units;

/**
 * The extractor against the corpora it may be mended on; each floor is just below what it reaches,
 * so that a change for the worse fails. corpora/test has no floor here: it is for the report only.
 */
class CorporaTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final SameUnit UNITS = new CanonicalUnits(Units.standard());

  @ParameterizedTest(name = "{0}: strict F1 at least {1}, subjects at least {2}")
  @CsvSource({
    "gold, 0.99, 0.93",
    "train, 0.99, 0.89",
    "phenomena, 1, 0.91",
    "units, 1, 0.92",
    "dev, 0.965, 0.87",
  })
  void theExtractorReachesItsFloor(String corpus, double strict, double subject) throws Exception {
    Scores total = Scores.EMPTY;
    for (String line : lines(corpus)) {
      Annotation gold = Annotation.parse(line);
      List<Mark> read = EXTRACTOR.extract(gold.text()).stream().map(Mark::of).toList();
      total = total.plus(Evaluation.of(gold.marks(), read, UNITS).scores());
    }
    String said = corpus + " " + total.strict().f1() + " " + total.subjectF1();
    assertTrue(total.strict().f1() >= strict, said);
    assertTrue(total.subjectF1() >= subject, said);
  }

  private static List<String> lines(String corpus) throws IOException {
    Path folder = Path.of(String.valueOf(System.getProperty("zhibiao.root")), "corpora", corpus);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".jsonl"))
          .sorted()
          .flatMap(CorporaTest::linesOf)
          .toList();
    }
  }

  private static Stream<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
