package org.zhibiao.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhibiao.export.Annotation;
import org.zhibiao.export.AnnotationException;
import org.zhibiao.export.LineReader;
import org.zhibiao.export.Mark;
import org.zhibiao.extract.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code zhibiao annotate texts.jsonl}: the same lines with {@code targets}.
 *
 * <p>A line that cannot be read gives a message and, to keep the line numbers, an output line with
 * the field {@code error}; a blank line gives a blank line.
 */
@Command(
    name = "annotate",
    header =
        "给 JSON Lines 的每一行（有 text 字段）加上 targets，逐行输出。Add targets to every JSON line that has a text"
            + " field, line by line.")
final class AnnotateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Services services;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = {
        "JSON Lines 文件；缺省或 - 为标准输入。",
        "A JSON Lines file; - or none for standard input."
      })
  private String file = "-";

  private int done;
  private int failed;

  AnnotateCommand(Terminal terminal, Services services) {
    this.terminal = terminal;
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = terminal.text();
    try (LineReader lines = Inputs.lines(file, terminal)) {
      Extractor extractor = services.extractor().get();
      Optional<LineReader.Line> line = lines.next();
      // Each line is flushed, so that a program at the other end of a pipe gets it at once.
      while (line.isPresent() && !out.checkError()) {
        out.print(line.get().isBlank() ? "\n" : annotated(line.get(), extractor) + "\n");
        line = lines.next();
      }
      out.flush();
    }
    if (done + failed == 0) {
      terminal.err().println(Inputs.name(file) + "：没有内容");
    }
    if (done == 0) {
      return ExitCodes.NOTHING_DONE;
    }
    return failed == 0 ? ExitCodes.OK : ExitCodes.SOME_FAILED;
  }

  private String annotated(LineReader.Line line, Extractor extractor) {
    try {
      Annotation annotation = Annotation.parse(line.text());
      var marks = extractor.extract(annotation.text()).stream().map(Mark::of).toList();
      done++;
      return annotation.withMarks(marks).json();
    } catch (AnnotationException e) {
      failed++;
      String message = Inputs.name(file) + "：第 " + line.number() + " 行" + e.getMessage();
      terminal.err().println(message);
      ObjectNode error = JsonNodeFactory.instance.objectNode();
      error.put("error", message);
      error.putArray("targets");
      return error.toString();
    }
  }
}
