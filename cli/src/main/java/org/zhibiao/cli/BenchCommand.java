package org.zhibiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.export.Annotation;
import org.zhibiao.export.AnnotationException;
import org.zhibiao.export.LineReader;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;
import org.zhibiao.read.UnreadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code zhibiao bench extract seeds}: how fast, against bare HanLP in the same run; or a batch.
 * The door to the module {@code bench}, which measures.
 */
@Command(
    name = "bench",
    header =
        "测量速度：extract 为抽取，与同一次运行中的 HanLP 分词相比；batch 为整批；search 为查找，与同一次运行中的 Lucene"
            + " 相比；audit 为审核，与抽取相比。Measure speed: extract, against HanLP in the same run; batch,"
            + " over generated files; search, against bare Lucene in the same run; audit, against"
            + " extracting.")
final class BenchCommand implements Callable<Integer> {
  /** What can be measured. */
  enum What {
    EXTRACT,
    BATCH,
    SEARCH,
    AUDIT
  }

  private final Terminal terminal;
  private final Services services;

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = {
        "测什么：extract、batch、search 或 audit。",
        "What to measure: extract, batch, search or audit."
      })
  private What what = What.EXTRACT;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = {
        "extract：一份申报表，或每行有 text 字段的 .jsonl；audit：一份申报表或一个文件夹。",
        "For extract: a declaration, or a .jsonl whose lines have a text field; for audit: a"
            + " declaration or a folder."
      })
  private Path path = Path.of("");

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "100000",
      description = {"batch：文本文件数，缺省 100000。", "For batch: text files, 100000 by default."})
  private int count = 100_000;

  @Option(
      names = "--office",
      paramLabel = "N",
      defaultValue = "5000",
      description = {
        "batch：各种办公格式的文件数，缺省 5000。",
        "For batch: files in a mix of office formats, 5000 by default."
      })
  private int office = 5_000;

  @Option(
      names = "--targets",
      paramLabel = "N",
      defaultValue = "1000000",
      description = {
        "search、audit：约多少条指标值，缺省 1000000。",
        "For search and audit: about how many targets, 1000000 by default."
      })
  private int targets = 1_000_000;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = {
        "search：索引所在的文件夹，已有就直接查；缺省为临时文件夹，查完删去。",
        "For search: the index; one that is there is not built again; by default a temporary one."
      })
  private @Nullable Path index;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "3",
      description = {"每项测量的秒数，缺省 3。", "Seconds for each measurement, 3 by default."})
  private int seconds = 3;

  @Option(
      names = "--against",
      paramLabel = "JAR",
      description = {
        "extract、batch：与另一个构建的 zhibiao-all.jar 轮流做同样的工作，给出中位数和比值。",
        "For extract and batch: does the same work with another build's zhibiao-all.jar in turns,"
            + " and tells medians and ratio."
      })
  private @Nullable Path against;

  BenchCommand(Terminal terminal, Services services) {
    this.terminal = terminal;
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = terminal.text();
    checkOther();
    switch (what) {
      case EXTRACT -> {
        List<String> texts = texts();
        measurements().extract(services.extractor().get(), texts, seconds, against, out);
      }
      case BATCH -> {
        if (count < 0 || office < 0 || count + office == 0) {
          throw new Complaint(ExitCodes.USAGE, "--count、--office 不能为负，也不能都是 0");
        }
        measurements().batch(count, office, against, out);
      }
      case SEARCH -> {
        checkTargets();
        measurements().search(targets, index, out);
      }
      case AUDIT -> audit(out);
    }
    out.flush();
    return ExitCodes.OK;
  }

  private Measurements measurements() {
    Measurements measurements = services.measurements();
    if (measurements == null) {
      throw new Complaint(
          ExitCodes.NOTHING_DONE, "测量速度的模块 bench 不随软件发布：请在源代码的文件夹里用 ./zhibiao bench 运行");
    }
    return measurements;
  }

  private void checkOther() {
    if (against != null && what != What.EXTRACT && what != What.BATCH) {
      throw new Complaint(ExitCodes.USAGE, "--against 只用于 extract 和 batch");
    }
    if (against != null && !Files.isRegularFile(against)) {
      throw new Complaint(ExitCodes.USAGE, against + "：没有这个文件");
    }
  }

  private void checkTargets() {
    if (targets < 1) {
      throw new Complaint(ExitCodes.USAGE, "--targets 应为正数，而不是 " + targets);
    }
  }

  private void audit(PrintWriter out) throws IOException {
    checkTargets();
    if (!path.toString().isEmpty() && !Files.exists(path)) {
      throw new Complaint(ExitCodes.USAGE, path + "：没有这个文件或文件夹");
    }
    measurements().audit(targets, path, services.extractor().get(), services.reader(), out);
  }

  /** The texts of the declaration as the extractor gets them, cell by cell. */
  private List<String> texts() throws IOException {
    if (seconds < 1 || seconds > 600) {
      throw new Complaint(ExitCodes.USAGE, "--seconds " + seconds + "：应为 1 到 600");
    }
    if (!Files.isRegularFile(path)) {
      throw new Complaint(ExitCodes.USAGE, path + "：没有这个文件");
    }
    List<String> texts = path.toString().endsWith(".jsonl") ? lines() : statements();
    if (texts.stream().allMatch(String::isBlank)) {
      throw new Complaint(ExitCodes.USAGE, path + "：没有可抽取的文字");
    }
    return texts;
  }

  /** The fields {@code text} of a file of JSON Lines. */
  private List<String> lines() throws IOException {
    List<String> texts = new ArrayList<>();
    try (LineReader lines = Inputs.lines(path.toString(), terminal)) {
      for (Optional<LineReader.Line> l = lines.next(); l.isPresent(); l = lines.next()) {
        if (!l.get().isBlank()) {
          texts.add(Annotation.parse(l.get().text()).text());
        }
      }
    } catch (AnnotationException e) {
      throw new Complaint(ExitCodes.USAGE, path + "：" + e.getMessage());
    }
    return texts;
  }

  private List<String> statements() throws IOException {
    List<String> texts = new ArrayList<>();
    try {
      for (Declaration declaration :
          services.reader().read(Files.readAllBytes(path), path.toString())) {
        declaration.statements().stream().map(Statement::text).forEach(texts::add);
      }
    } catch (UnreadableException e) {
      throw new Complaint(ExitCodes.USAGE, e.getMessage());
    }
    return texts;
  }
}
