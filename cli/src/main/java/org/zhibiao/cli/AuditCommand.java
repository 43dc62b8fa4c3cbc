package org.zhibiao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.Severity;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Outcome;
import org.zhibiao.index.search.IndexBuilder;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.model.Reading;
import org.zhibiao.storage.Reason;
import org.zhibiao.storage.TemporaryFolder;
import org.zhibiao.storage.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhibiao audit seeds}: how declarations are worded, rule by rule. */
@Command(
    name = "audit",
    header =
        "审核申报表的用语：哪些指标值没有约束力、自相矛盾、放错类别。Audit the wording of declarations: which targets"
            + " bind nobody, contradict themselves, stand in the wrong class.")
final class AuditCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Services services;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "要审核的文件、文件夹或压缩包；或用 --index 审核已建的索引。",
        "Files, folders or archives to audit; or an index, by --index."
      })
  private List<Path> paths = List.of();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = {"审核这个索引里的全部申报表。", "Audit all declarations of this index."})
  private @Nullable Path index;

  @Option(
      names = "--rules",
      description = {"列出全部规则和它们的参数。", "List the rules with their parameters."})
  private boolean list;

  @Option(
      names = "--format",
      paramLabel = "text|html|xlsx|csv|jsonl|sarif",
      description = {
        "输出格式：文字（默认）、A4 审核意见表、表格、JSON Lines、SARIF 2.1.0。",
        "Text (default), working papers for A4, tables, JSON Lines, SARIF 2.1.0."
      })
  private AuditOutput.Kind format = AuditOutput.Kind.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|-",
      description = {"写到文件；- 为标准输出（默认）。", "A file; - for standard output (default)."})
  private String output = "-";

  @Option(
      names = "--min-severity",
      paramLabel = "error|warning|note",
      description = {
        "只列出、只计算这样严重或更严重的；默认 note，即全部。",
        "List and count only what is as grave as that; by default note, everything."
      })
  private String least = Severity.NOTE.code();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = {
        "先前的结果（jsonl 或 sarif）；其中已有的发现不再列出、不影响退出码。",
        "An earlier result (jsonl or sarif); what is in it is not told again."
      })
  private @Nullable Path baseline;

  @Mixin private RulesFile rules = new RulesFile();

  @Mixin private SuppressionsFile suppressions = new SuppressionsFile();

  @Option(
      names = "--with-suppressed",
      description = {"连已搁置的也列出，并写明理由。", "List what was set aside too, with the reason."})
  private boolean withSuppressed;

  @Option(
      names = "--suppress",
      paramLabel = "ID",
      description = {
        "搁置索引中的这条发现；要用 --index 和 --reason。",
        "Set this finding of the index aside; needs --index and --reason."
      })
  private @Nullable String suppress;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = {"搁置的理由。", "Why it is set aside."})
  private @Nullable String reason;

  @Option(
      names = "--unsuppress",
      paramLabel = "ID",
      description = {"不再搁置这条发现。", "Take this finding up again."})
  private @Nullable String unsuppress;

  @Option(
      names = "--score",
      paramLabel = "DIR",
      description = {
        "用样例给每条规则打分：查准率和查全率，如 corpora/audit/test。",
        "Score each rule on its examples: precision and recall, as in corpora/audit/test."
      })
  private @Nullable Path score;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  AuditCommand(Terminal terminal, Services services) {
    this.terminal = terminal;
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    RuleBook book = rules.book();
    if (list) {
      printRules(book);
      return ExitCodes.OK;
    }
    Path examples = score;
    if (examples != null) {
      new AuditScores(new Audit(book), services.extractor().get(), terminal.text()).run(examples);
      return ExitCodes.OK;
    }
    Suppressions aside = suppressions.open();
    if (suppress != null || unsuppress != null) {
      return new AuditAside(terminal, aside).change(suppress, unsuppress, reason, index);
    }
    if (paths.isEmpty() == (index == null)) {
      throw new Complaint(ExitCodes.USAGE, "请写要审核的文件或文件夹，或用 --index 指一个索引，二者择一；--rules 列出规则");
    }
    return audit(new Audit(book), aside);
  }

  private void printRules(RuleBook book) {
    PrintWriter out = terminal.text();
    String group = "";
    for (Rule rule : book.rules()) {
      if (!rule.group().equals(group)) {
        group = rule.group();
        out.println("【" + group + "】");
      }
      String numbers =
          rule.parameters().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(e -> " " + e.getKey() + "=" + e.getValue().toPlainString())
              .collect(Collectors.joining());
      out.println(
          rule.id()
              + " "
              + rule.name()
              + "  "
              + rule.severity().chinese()
              + (rule.on() ? "" : "（关）")
              + "  "
              + rule.title()
              + numbers);
      out.println("    " + rule.fires() + "。依据：" + rule.basis());
    }
    out.flush();
  }

  private Severity leastSeverity() {
    try {
      return Severity.of(least);
    } catch (IllegalArgumentException e) {
      throw new Complaint(
          ExitCodes.USAGE, "--min-severity " + least + "：应为 error（错误）、warning（警告）或 note（提示）");
    }
  }

  private int audit(Audit audit, Suppressions aside) throws IOException {
    AuditFilter filter =
        new AuditFilter(leastSeverity(), AuditRules.baseline(baseline), aside, withSuppressed);
    boolean standard = output.equals("-");
    WholeFile file = standard ? null : atomic(output);
    try (file) {
      OutputStream stream = file == null ? terminal.out() : file.stream();
      int code;
      try (AuditOutput out = AuditOutput.of(format, stream, audit.book())) {
        code = index == null ? paths(audit, filter, out) : index(index, audit, filter, out);
        out.end(filter.summary());
      }
      if (file != null) {
        file.commit();
      }
      terminal.err().println(filter.summary());
      return code == ExitCodes.OK && filter.told() > 0 ? ExitCodes.FINDINGS : code;
    }
  }

  private static WholeFile atomic(String output) {
    try {
      return new WholeFile(Path.of(output));
    } catch (IOException e) {
      throw new Complaint(ExitCodes.USAGE, output + "：不能写到这里（" + Reason.of(e) + "）");
    }
  }

  private static int index(Path root, Audit audit, AuditFilter filter, AuditOutput out)
      throws IOException {
    try (TargetIndex open = OpenIndex.of(root)) {
      open.audit(audit, (r, findings) -> filter.give(r.declaration(), findings, out));
      return ExitCodes.OK;
    } catch (IndexException e) {
      throw new Complaint(ExitCodes.NOTHING_DONE, String.valueOf(e.getMessage()));
    }
  }

  /** Reads all first, into an index of its own, since a rule may look at other years and peers. */
  private int paths(Audit audit, AuditFilter filter, AuditOutput out) throws IOException {
    BatchReport report = new BatchReport(terminal);
    try (TemporaryFolder temporary = TemporaryFolder.make();
        IndexBuilder builder = IndexBuilder.open(temporary.path())) {
      new Batch(reading.reader(services), services.extractor().get())
          .run(
              paths,
              (outcome, left) -> {
                int targets = 0;
                if (outcome instanceof Outcome.Read read) {
                  for (Reading r : read.readings()) {
                    targets += r.items().size();
                    builder.addForAudit(r);
                  }
                } else if (outcome instanceof Outcome.Failed failed) {
                  out.failed(failed.name(), failed.reason());
                }
                report.accept(outcome, targets, left);
              });
      int code = report.finish();
      if (report.anyRead()) {
        builder.audit(audit, (r, findings) -> filter.give(r.declaration(), findings, out));
      }
      return code;
    } catch (IndexException e) {
      throw new Complaint(ExitCodes.NOTHING_DONE, String.valueOf(e.getMessage()));
    }
  }
}
