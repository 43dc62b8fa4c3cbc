package org.zhibiao.index.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Outcome;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;

/** Indexes of folders of the project, for tests. */
public final class Indexed {
  /** The folder of the project. */
  public static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));

  private Indexed() {}

  /** An index in {@code folder} of what stands in these folders of the project. */
  public static TargetIndex of(Path folder, String... names) throws Exception {
    List<Path> paths = Stream.of(names).map(ROOT::resolve).toList();
    try (IndexBuilder builder = IndexBuilder.open(folder)) {
      new Batch(DeclarationReader.standard(), Extractor.standard())
          .run(paths, (outcome, left) -> add(builder, outcome));
      builder.publish();
    }
    return TargetIndex.open(folder);
  }

  private static void add(IndexBuilder builder, Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Read read) {
      for (var reading : read.readings()) {
        builder.add(reading);
      }
    }
  }
}
