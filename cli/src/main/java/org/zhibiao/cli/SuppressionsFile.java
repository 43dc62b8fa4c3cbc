package org.zhibiao.cli;

import java.nio.file.Path;
import org.zhibiao.audit.Suppressions;
import picocli.CommandLine.Option;

/** What was set aside; the same for every command that shows findings. */
final class SuppressionsFile {
  @Option(
      names = "--suppressions",
      paramLabel = "FILE",
      description = {
        "审核中搁置的发现，默认 .zhibiao/suppressions.jsonl；重建索引后仍然有效。",
        "Findings that were set aside, by default .zhibiao/suppressions.jsonl; they stay so when an"
            + " index is built again."
      })
  private Path file = Path.of(".zhibiao", "suppressions.jsonl");

  Path file() {
    return file;
  }

  Suppressions open() {
    return AuditRules.suppressions(file);
  }
}
