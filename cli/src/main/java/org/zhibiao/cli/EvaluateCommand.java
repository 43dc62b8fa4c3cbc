package org.zhibiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhibiao.evaluate.Evaluation;
import org.zhibiao.evaluate.Scores;
import org.zhibiao.export.Annotation;
import org.zhibiao.export.AnnotationException;
import org.zhibiao.export.LineReader;
import org.zhibiao.export.Mark;
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

  private int failed;

  EvaluateCommand(Terminal terminal, Services services) {
    this.terminal = terminal;
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = terminal.text();
    ScoreTable table = new ScoreTable();
    Scores total = Scores.EMPTY;
    for (String file : files) {
      Scores scores = scores(file, out);
      if (scores.texts() > 0) {
        table.add(file, scores);
        total = total.plus(scores);
      }
    }
    if (total.texts() == 0) {
      return ExitCodes.NOTHING_DONE;
    }
    if (files.size() > 1) {
      table.add("合计", total);
    }
    table.print(out);
    return failed == 0 ? ExitCodes.OK : ExitCodes.SOME_FAILED;
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
      List<Mark> predicted =
          services.extractor().get().extract(annotation.text()).stream().map(Mark::of).toList();
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
}
