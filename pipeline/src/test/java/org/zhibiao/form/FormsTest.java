package org.zhibiao.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small forms of other layouts, each with what must be read from it beside it. */
class FormsTest {
  private static final Path FORMS =
      SeedTest.ROOT.resolve("pipeline/src/test/resources/org/zhibiao/form/forms");

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FORMS)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".txt") && !n.endsWith(".golden.txt"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void readAsInItsGoldenFile(String name) throws Exception {
    byte[] bytes = Files.readAllBytes(FORMS.resolve(name));
    String read = DeclarationText.of(DeclarationReader.standard().read(bytes, name).getFirst());
    Path golden = FORMS.resolve(name.replace(".txt", ".golden.txt"));
    Path out = SeedTest.ROOT.resolve("pipeline/target").resolve(golden.getFileName());
    Files.writeString(out, read);
    assertEquals(Files.exists(golden) ? Files.readString(golden, UTF_8) : "", read);
  }
}
