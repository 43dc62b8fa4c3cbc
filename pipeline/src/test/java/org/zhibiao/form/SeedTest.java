package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.zhibiao.model.Declaration;

class SeedTest {
  static final Path ROOT = Path.of(System.getProperty("zhibiao.root", "."));

  static byte[] seed() throws IOException {
    return Files.readAllBytes(ROOT.resolve("seeds/gz-kx-2022.txt"));
  }

  @Test
  void wholeSeedAsInTheGoldenFile() throws Exception {
    Declaration d = DeclarationReader.standard().read(seed(), "gz-kx-2022.txt");
    String golden = "";
    try (InputStream in = SeedTest.class.getResourceAsStream("gz-kx-2022.golden.txt")) {
      golden = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path out = ROOT.resolve("pipeline/target/gz-kx-2022.golden.txt");
    Files.writeString(out, DeclarationText.of(d));
    assertEquals(golden, DeclarationText.of(d), "compare with " + out);
  }
}
