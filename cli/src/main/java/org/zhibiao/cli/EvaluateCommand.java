package org.zhibiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhibiao.evaluate.Evaluation;
import org.zhibiao.evaluate.FieldScores;
import org.zhibiao.evaluate.Reliability;
import org.zhibiao.evaluate.Scores;
import org.zhibiao.export.Annotation;
import org.zhibiao.export.AnnotationException;
import org.zhibiao.export.LineReader;
import org.zhibiao.export.Mark;
import org.zhibiao.extract.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhibiao evaluate corpora/gold/gz-kx-2022.jsonl --show}: scores against gold targets. */
@Command(
    name = "evaluate",
    header =
        "用标注好的 JSON Lines 评价抽取结果：准确率、召回率、F1。Score the extraction against annotated JSON Lines:"
            + " precision, recall, F1.")
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Services services;

  @Parameters(
      paramLabel = "GOLD.jsonl",
      arity = "1..*",
      description = {"标注文件。", "Annotated files."})
  private List<String> files = List.of();

  @Option(
      names = "--show",
      description = {"列出漏报、误报、读错和指标内容不同的各条。", "List what was missed, added or read otherwise."})
  private boolean show;

  @Option(
      names = "--rules-only",
      description = {"只用规则，不用训练的模型。", "With the rules alone, without the trained models."})
  private boolean rulesOnly;

  @Option(
      names = "--details",
      description = {
        "另列各字段的正确率、类别和置信度的可靠性表。",
        "Also list the other fields, the classes and the reliability of the confidence."
      })
  private boolean details;

  private int failed;

  EvaluateCommand(Terminal terminal, Services services) {
    this.terminal = terminal;
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = terminal.text();
    ScoreTable table = ScoreTable.ofScores();
    Map<String, Scores> splits = new LinkedHashMap<>();
    for (String file : files) {
      Scores scores = scores(file, out);
      if (scores.texts() > 0) {
        table.add(file, split(file), scores);
        splits.merge(split(file), scores, Scores::plus);
      }
    }
    if (splits.isEmpty()) {
      return ExitCodes.NOTHING_DONE;
    }
    if (files.size() > 1) {
      splits.forEach((name, scores) -> table.add("合计", name, scores));
    }
    table.print(out);
    if (details) {
      splits.forEach((name, scores) -> printDetails(name, scores, out));
    }
    return failed == 0 ? ExitCodes.OK : ExitCodes.SOME_FAILED;
  }

  /** The split is named by the folder a file lies in: train, dev, test …. */
  private static String split(String file) {
    Path folder = Path.of(file).toAbsolutePath().getParent();
    return folder == null || folder.getFileName() == null ? "-" : folder.getFileName().toString();
  }

  private static void printDetails(String split, Scores scores, PrintWriter out) {
    out.println();
    ScoreTable fields = new ScoreTable(split, "正确", "共", "正确率");
    for (int i = 0; i < FieldScores.NAMES.size(); i++) {
      FieldScores.Field f = scores.fields().fields().get(i);
      fields.add(
          FieldScores.NAMES.get(i),
          String.valueOf(f.right()),
          String.valueOf(f.of()),
          ScoreTable.number(f.share()));
    }
    fields.print(out);
    out.println();
    ScoreTable reliability = new ScoreTable(split + " 置信度", "条", "平均", "正确率");
    for (Reliability.Bin bin : scores.reliability().bins()) {
      reliability.add(
          String.format(Locale.ROOT, "%.2f–%.2f", bin.from(), Math.min(1, bin.to())),
          String.valueOf(bin.count()),
          ScoreTable.number(bin.said()),
          ScoreTable.number(bin.observed()));
    }
    reliability.add("偏差", "", "", ScoreTable.number(scores.reliability().error()));
    reliability.print(out);
  }

  private Scores scores(String file, PrintWriter out) throws IOException {
    Scores scores = Scores.EMPTY;
    try (LineReader lines = Inputs.lines(file, terminal)) {
      Optional<LineReader.Line> line = lines.next();
      while (line.isPresent()) {
        if (!line.get().isBlank()) {
          scores = scores.plus(scores(file, line.get(), out));
        }
        line = lines.next();
      }
    } catch (Complaint e) {
      if (files.size() == 1) {
        throw e;
      }
      failed++;
      terminal.err().println(e.getMessage());
      return scores;
    }
    if (scores.texts() == 0) {
      failed++;
      terminal.err().println(Inputs.name(file) + "：没有可用的标注行");
    }
    return scores;
  }

  private Scores scores(String file, LineReader.Line line, PrintWriter out) {
    try {
      Annotation annotation = Annotation.parse(line.text());
      List<Mark> gold = annotation.marks();
      List<Mark> predicted = extractor().extract(annotation.text()).stream().map(Mark::of).toList();
      Evaluation evaluation = Evaluation.of(gold, predicted, services.units().get());
      if (show) {
        evaluation.differences().forEach(d -> Differences.print(file, line.number(), d, out));
      }
      return evaluation.scores();
    } catch (AnnotationException e) {
      failed++;
      terminal.err().println(Inputs.name(file) + "：第 " + line.number() + " 行" + e.getMessage());
      return Scores.EMPTY;
    }
  }

  private Extractor extractor() {
    return rulesOnly ? services.rulesOnly().get() : services.extractor().get();
  }
}
