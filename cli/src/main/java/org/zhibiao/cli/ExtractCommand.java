package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Outcome;
import org.zhibiao.export.Format;
import org.zhibiao.fields.Layout;
import org.zhibiao.ledger.BatchFolder;
import org.zhibiao.storage.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      description = {
        "文件、文件夹或压缩包；文件夹和压缩包逐层读取。",
        "Files, folders or archives; folders and archives are walked."
      })
  private List<Path> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR|-",
      description = {
        "写到文件；写到文件夹（已有的，或以 / 结尾）则连同台账，可以中断后接着做；- 为标准输出（默认）。",
        "A file; a folder (existing, or ending with /), with a ledger, where a batch that was"
            + " broken off goes on; - for standard output (default)."
      })
  private String output = "-";

  @Option(
      names = "--format",
      paramLabel = "jsonl|csv|xlsx",
      split = ",",
      description = {
        "输出格式；默认按输出文件的扩展名，否则 jsonl。文件夹可以同时要几种，如 csv,xlsx。",
        "Format; by default that of the output's extension, else jsonl. A folder may have several,"
            + " such as csv,xlsx."
      })
  private List<Format> formats = List.of();

  @Option(
      names = "--layout",
      paramLabel = "targets|indicators|declarations",
      description = {
        "每行是一个指标值（默认），一个指标、按预算系统导入的各栏，还是一份申报表、连同各项资金、总金额和读表时的疑点。",
        "A row a target (default), a row an indicator in the columns that budget systems import, or"
            + " a row a declaration with its money, its total and what is doubtful."
      })
  private Layout layout = Layout.TARGETS;

  @Option(
      names = "--retry-failed",
      description = {
        "只重读上次失败或版面未能识别的文件；输出要是文件夹。",
        "Reads only the files that failed or were read as prose last time; the output must be a"
            + " folder."
      })
  private boolean retryFailed;

  @Mixin private ReadingOptions reading = new ReadingOptions();

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
    BatchReport report = new BatchReport(terminal, counted());
    try (Destination to = destination()) {
      Batch batch =
          new Batch(reading.reader(services), services.extractor().get(), threads, earlier(to));
      batch.run(
          paths,
          (outcome, left) -> {
            Outcome told = outcome;
            if (to instanceof Destination.Folder folder) {
              told = folder.recall(outcome);
            }
            report.accept(told, to.write(outcome), left);
          });
      if (report.anyRead()) {
        to.commit();
      }
    }
    return report.finish();
  }

  private String counted() {
    return switch (layout) {
      case DECLARATIONS -> "申报表 %d 份";
      case INDICATORS -> "指标 %d 行";
      default -> "指标值 %d 条";
    };
  }

  private static Batch.Earlier earlier(Destination to) {
    return to instanceof Destination.Folder folder
        ? folder.folder().earlier()
        : Batch.Earlier.NOTHING;
  }

  private Destination destination() {
    Path path = Path.of(output);
    boolean folder = !output.equals("-") && (output.endsWith("/") || Files.isDirectory(path));
    try {
      if (folder) {
        return folder(path);
      }
      if (retryFailed) {
        throw new Complaint(ExitCodes.USAGE, "--retry-failed：输出要是先前写过的文件夹，如 -o out/");
      }
      return Destination.of(output, chosenFormat(), layout, terminal);
    } catch (IOException e) {
      throw new Complaint(ExitCodes.USAGE, output + "：不能写到这里（" + Reason.of(e) + "）");
    }
  }

  private Destination folder(Path path) throws IOException {
    if (retryFailed && !BatchFolder.holdsBatch(path, layout)) {
      throw new Complaint(ExitCodes.USAGE, output + "：这里没有做完的一批，没有失败的文件可以重读");
    }
    return new Destination.Folder(
        BatchFolder.open(path, layout, Version.build(), retryFailed), Set.copyOf(formats));
  }

  private Format chosenFormat() {
    if (formats.size() > 1) {
      throw new Complaint(ExitCodes.USAGE, "--format：写到一个文件只能有一种格式；要几种请写到文件夹，如 -o out/");
    }
    if (!formats.isEmpty()) {
      return formats.getFirst();
    }
    String ending = output.substring(output.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (Format each : Format.values()) {
      if (each.extension().equals(ending)) {
        return each;
      }
    }
    return Format.JSONL;
  }
}
