package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Outcome;
import org.zhibiao.export.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhibiao extract seeds -o targets.csv}: one row a target. */
@Command(
    name = "extract",
    header = "从申报表抽取指标值，一条一行。Extract the targets of declarations, one row a target.")
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Services services;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {"文件或文件夹；文件夹逐层读取。", "Files or folders; folders are walked."})
  private List<Path> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR|-",
      description = {
        "写到文件；写到文件夹（已有的，或以 / 结尾）则每个来源一个文件；- 为标准输出（默认）。",
        "A file; a folder (existing, or ending with /) for one file a source; - for standard"
            + " output (default)."
      })
  private String output = "-";

  @Option(
      names = "--format",
      paramLabel = "jsonl|csv",
      description = {
        "输出格式；默认按输出文件的扩展名，否则 jsonl。",
        "Format; by default that of the output's extension, else jsonl."
      })
  private @Nullable Format format;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = {
        "同时读取的文件数；默认等于处理器数。输出的顺序与它无关。",
        "Files read at a time; by default one a processor. The order of the output does not depend"
            + " on it."
      })
  private int threads = Runtime.getRuntime().availableProcessors();

  ExtractCommand(Terminal terminal, Services services) {
    this.terminal = terminal;
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new Complaint(ExitCodes.USAGE, "--threads " + threads + "：至少是 1");
    }
    BatchReport report = new BatchReport(terminal);
    Batch batch = new Batch(services.reader(), services.extractor().get(), threads);
    try (Destination to = destination()) {
      batch.run(
          paths,
          (outcome, left) -> {
            if (outcome instanceof Outcome.Read read) {
              to.write(read);
            }
            report.accept(outcome, left);
          });
      if (report.anyRead()) {
        to.commit();
      }
    }
    return report.finish();
  }

  private Destination destination() {
    try {
      return Destination.of(output, chosenFormat(), terminal);
    } catch (IOException e) {
      throw new Complaint(ExitCodes.USAGE, output + "：不能写到这里（" + e.getMessage() + "）");
    }
  }

  private Format chosenFormat() {
    if (format != null) {
      return format;
    }
    return output.toLowerCase(Locale.ROOT).endsWith(".csv") ? Format.CSV : Format.JSONL;
  }
}
