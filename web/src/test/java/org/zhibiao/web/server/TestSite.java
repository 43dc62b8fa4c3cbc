package org.zhibiao.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Original;
import org.zhibiao.batch.Outcome;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.index.schema.Source;
import org.zhibiao.index.search.IndexBuilder;
import org.zhibiao.index.search.TargetIndex;

/** A real server on a free port, over the seed and a hostile document. */
final class TestSite implements AutoCloseable {
  /** A declaration that tries to break out of the page. */
  static final String HOSTILE =
      """
      恶意局2023年部门整体绩效目标申报表
      一级指标\t二级指标\t三级指标\t年度指标值
      产出指标\t数量指标\t<script>alert(1)</script>\t发放"><img src=x onerror=alert(2)>手册不少于3份
      """;

  private static final Extractor EXTRACTOR = Extractor.standard();

  private final TargetIndex index;
  private final WebServer server;

  /** Serves the seed and the hostile document. */
  TestSite(Path folder) throws Exception {
    this(folder, "seeds");
  }

  /** Serves what stands in these folders of the project, and the hostile document. */
  TestSite(Path folder, String... indexed) throws Exception {
    Path source = Files.createDirectories(folder.resolve("source"));
    Files.writeString(source.resolve("恶意局.txt"), HOSTILE, StandardCharsets.UTF_8);
    List<Path> paths = new ArrayList<>(List.of(source));
    for (String name : indexed) {
      // As a user would name it, so that no page shows where this machine keeps the project.
      Path here = Path.of("").toAbsolutePath();
      Path root = Path.of(String.valueOf(System.getProperty("zhibiao.root"))).toAbsolutePath();
      paths.add(here.relativize(root.resolve(name)));
    }
    try (IndexBuilder builder = IndexBuilder.open(folder.resolve("index"))) {
      new Batch(DeclarationReader.standard(), EXTRACTOR)
          .run(paths, (outcome, left) -> add(builder, outcome));
      builder.addFindings(Audit.standard());
      builder.publish();
    }
    index = TargetIndex.open(folder.resolve("index"));
    server = WebServer.start(site(index), "127.0.0.1", 0);
  }

  /** A site over that index, or over none. */
  static Site site(@Nullable TargetIndex index) {
    return new Site(
        index, DeclarationReader.standard(), () -> EXTRACTOR, RuleBook.standard(), aside());
  }

  /** A file of its own for what a test sets aside. */
  private static Suppressions aside() {
    try {
      Path file = Files.createTempDirectory("aside").resolve("suppressions.jsonl");
      return Suppressions.open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TargetIndex index() {
    return index;
  }

  private static void add(IndexBuilder builder, Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Read read) {
      for (var reading : read.readings()) {
        Source source =
            new Source(
                Original.locate(read.name()).orElseThrow().toString(), read.name(), read.hash());
        builder.add(reading, source);
      }
    }
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  @Override
  public void close() {
    server.close();
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
