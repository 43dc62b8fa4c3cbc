package org.zhibiao.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.RuleBook;
import picocli.CommandLine.Option;

/** The rules that an audit goes by; the same for every command that audits. */
final class RulesFile {
  @Option(
      names = "--rules-file",
      paramLabel = "FILE",
      description = {
        "开关和调整审核规则的文件，一行一条，如 W05 off、R06 note least=3。",
        "A file that switches and tunes the rules of the audit, a line each: W05 off, R06 note"
            + " least=3."
      })
  private @Nullable Path file;

  /** The rules as the file changes them, or as they ship. */
  RuleBook book() {
    return AuditRules.book(file);
  }
}
