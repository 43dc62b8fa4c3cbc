package org.zhibiao.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The index, for commands that cannot do without. */
final class IndexFolder {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = {"索引所在的文件夹。", "The folder of the index."})
  private Path folder = Path.of("");

  Path path() {
    return folder;
  }
}
