package org.zhibiao.cli;

import io.javalin.util.JavalinException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.web.server.Site;
import org.zhibiao.web.server.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhibiao serve seeds}: reads, extracts, indexes, and serves the search page. */
@Command(
    name = "serve",
    header = "打开查找页面；给了路径就先读取并建立索引。Serve the search page; with paths, index them first.")
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Services services;
  private final Indexing indexing;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "先读取并索引这些文件、文件夹或压缩包；不写则用已有的索引。",
        "Files, folders or archives to index first; without any, the index that is there."
      })
  private List<Path> paths = List.of();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = {
        "索引所在的文件夹，默认当前文件夹下的 .zhibiao/index。",
        "The folder of the index, by default .zhibiao/index here."
      })
  private Path index = Path.of(".zhibiao", "index");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = {"端口，默认 7080；0 为任一空闲端口。", "The port, by default 7080; 0 for any free one."})
  private int port = 7080;

  @Mixin private SuppressionsFile suppressions = new SuppressionsFile();

  @Mixin private RulesFile rules = new RulesFile();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  ServeCommand(Terminal terminal, Services services) {
    this.terminal = terminal;
    this.services = services;
    this.indexing = new Indexing(terminal, services);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new Complaint(ExitCodes.USAGE, "--port 应在 0 到 65535 之间，而不是 " + port);
    }
    RuleBook book = rules.book();
    Suppressions aside = suppressions.open();
    int code = paths.isEmpty() ? ExitCodes.OK : indexing.run(paths, index, reading, book);
    if (code == ExitCodes.USAGE || code == ExitCodes.NOTHING_DONE) {
      return code;
    }
    try {
      Optional<TargetIndex> open = open();
      serve(site(open.orElse(null), book, aside));
    } catch (IndexException e) {
      throw new Complaint(ExitCodes.NOTHING_DONE, String.valueOf(e.getMessage()));
    }
    return code;
  }

  /** Without paths there may be no index yet; the pages then say how to make one. */
  private Optional<TargetIndex> open() throws IOException, IndexException {
    if (paths.isEmpty() && !TargetIndex.exists(index)) {
      terminal.err().println("文件夹 " + index + " 里还没有索引；页面会说明怎样建立。");
      return Optional.empty();
    }
    return Optional.of(TargetIndex.open(index));
  }

  private Site site(@Nullable TargetIndex open, RuleBook rules, Suppressions aside) {
    return new Site(open, reading.reader(services), services.extractor(), rules, aside);
  }

  private void serve(Site site) throws IOException, InterruptedException {
    TargetIndex open = site.index();
    try (WebServer server = start(site)) {
      terminal.err().println("已启动：http://localhost:" + server.port() + " （Ctrl+C 结束）");
      new CountDownLatch(1).await();
    } finally {
      if (open != null) {
        open.close();
      }
    }
  }

  private WebServer start(Site site) {
    try {
      return WebServer.start(site, "127.0.0.1", port);
    } catch (JavalinException e) {
      throw new Complaint(
          ExitCodes.NOTHING_DONE,
          "端口 " + port + " 打不开，可能已被占用；请用 --port 另指一个，如 --port " + (port + 1));
    }
  }
}
