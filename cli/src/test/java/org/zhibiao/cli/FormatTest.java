package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every source is formatted with google-java-format; {@code .ci/format} makes it so. */
class FormatTest {
  private static final boolean REWRITE = Boolean.getBoolean("zhibiao.format");

  @Test
  void everySourceIsFormatted() throws IOException, FormatterException {
    Path root = Path.of(System.getProperty("zhibiao.root"));
    List<Path> sources = Sources.java(root);
    assertTrue(sources.size() > 20, () -> "found only " + sources);
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sources) {
      String text = Files.readString(source);
      String formatted = new Formatter().formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        if (REWRITE) {
          Files.writeString(source, formatted);
        } else {
          unformatted.add(root.relativize(source));
        }
      }
    }
    assertTrue(unformatted.isEmpty(), () -> "not formatted, run .ci/format: " + unformatted);
  }
}
