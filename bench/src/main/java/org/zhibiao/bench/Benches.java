package org.zhibiao.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.cli.Measurements;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.storage.Trees;

/** All that can be measured. */
final class Benches implements Measurements {
  @Override
  public void extract(
      Extractor extractor, List<String> texts, int seconds, @Nullable Path against, PrintWriter out)
      throws IOException {
    if (against == null) {
      new ExtractBench(extractor, texts, Effort.of(seconds)).run(out);
    } else {
      new ExtractTurns(texts, Effort.of(seconds)).run(OtherBuild.of(against), out);
    }
  }

  @Override
  public void batch(int count, int office, @Nullable Path against, PrintWriter out)
      throws IOException {
    List<OtherBuild> builds = new ArrayList<>(List.of(OtherBuild.own()));
    if (against != null) {
      builds.add(OtherBuild.of(against));
    }
    new BatchBench(count, office, builds, against == null ? 1 : BatchBench.TURNS).run(out);
  }

  @Override
  public void search(int targets, @Nullable Path index, PrintWriter out) throws IOException {
    if (index != null) {
      new SearchBench(targets, index).run(out);
      return;
    }
    Path folder = Files.createTempDirectory("zhibiao-bench-index");
    try {
      new SearchBench(targets, folder).run(out);
    } finally {
      Trees.delete(folder);
    }
  }

  @Override
  public void audit(
      int targets, Path path, Extractor extractor, DeclarationReader reader, PrintWriter out)
      throws IOException {
    new AuditBench(targets, extractor, reader).run(path, out);
  }
}
