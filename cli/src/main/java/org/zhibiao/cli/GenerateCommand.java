package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.generate.DeclarationGenerator;
import org.zhibiao.generate.FormFile;
import org.zhibiao.generate.GeneratedFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code zhibiao generate --count 1000 --seed 42 -o made/}: declarations whose targets are known.
 */
@Command(
    name = "generate",
    header =
        "编造申报表及其标准答案，供测量规模和速度。Make declarations up, with their targets, for measurements of"
            + " scale.")
final class GenerateCommand implements Callable<Integer> {
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\.\\.(\\d{4}))?");

  private final Terminal terminal;

  @Option(
      names = "--count",
      paramLabel = "N",
      required = true,
      description = {"多少份。", "How many."})
  private long count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      required = true,
      description = {"种子；同一个种子总是同样的申报表。", "The seed; one seed always makes the same ones."})
  private long seed;

  @Option(
      names = "--years",
      paramLabel = "FROM..TO",
      description = {"年度，默认 2018..2025。", "The years, by default 2018..2025."})
  private String years = "2018..2025";

  @Option(
      names = "--departments",
      paramLabel = "D",
      description = {"多少个部门，默认 200。", "How many departments, by default 200."})
  private int departments = 200;

  @Option(
      names = "--format",
      paramLabel = "txt|csv|html|xlsx|xls|docx",
      split = ",",
      description = {"格式；几种轮流，默认 txt。", "Formats, taken in turn; by default txt."})
  private List<FormFile> formats = List.of(FormFile.TXT);

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = {
        "写到这个文件夹；truth.jsonl 是标准答案。",
        "The folder to write to; truth.jsonl has the targets."
      })
  private Path output = Path.of("");

  GenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Matcher range = YEARS.matcher(years);
    if (!range.matches()) {
      throw new Complaint(ExitCodes.USAGE, "--years " + years + "：请写成 2018..2025");
    }
    int from = Integer.parseInt(range.group(1));
    int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
    if (count < 1 || departments < 1 || to < from) {
      throw new Complaint(ExitCodes.USAGE, "--count、--departments 至少是 1，--years 的后一年不能早于前一年");
    }
    DeclarationGenerator generator = new DeclarationGenerator(seed, from, to, departments);
    Progress progress = new Progress(terminal);
    try (GeneratedFolder folder = new GeneratedFolder(output, formats)) {
      for (long i = 0; i < count; i++) {
        folder.write(i, generator.generate(i));
        progress.show(i + 1, count - i - 1);
      }
    }
    progress.clear();
    terminal.err().println("生成申报表 " + count + " 份（编造的，供测量用），写在 " + output + "。");
    return ExitCodes.OK;
  }
}
