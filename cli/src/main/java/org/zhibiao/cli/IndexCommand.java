package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code zhibiao index seeds --index DIR}: builds an index aside and swaps it in. */
@Command(
    name = "index",
    header =
        "读取、抽取并建立索引，建好后整体替换旧索引。Read, extract and build an index, which replaces the old one when"
            + " whole.")
final class IndexCommand implements Callable<Integer> {
  private final Indexing indexing;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "文件、文件夹或压缩包；文件夹和压缩包逐层读取。",
        "Files, folders or archives; folders and archives are walked."
      })
  private List<Path> paths = List.of();

  @Mixin private IndexFolder index = new IndexFolder();

  @Mixin private RulesFile rules = new RulesFile();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  IndexCommand(Terminal terminal, Services services) {
    this.indexing = new Indexing(terminal, services);
  }

  @Override
  public Integer call() throws IOException {
    return indexing.run(paths, index.path(), reading, rules.book());
  }
}
