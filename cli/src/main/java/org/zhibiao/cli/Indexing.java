package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.batch.Batch;
import org.zhibiao.batch.Original;
import org.zhibiao.batch.Outcome;
import org.zhibiao.index.schema.Source;
import org.zhibiao.index.search.IndexBuilder;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.model.Reading;

/** Reads files into a new index and swaps it in; what {@code index} and {@code serve} share. */
final class Indexing {
  private final Terminal terminal;
  private final Services services;

  Indexing(Terminal terminal, Services services) {
    this.terminal = terminal;
    this.services = services;
  }

  /**
   * Builds the index of everything below the paths; the old one stays where nothing could be read.
   *
   * @return the exit code
   */
  int run(List<Path> paths, Path root, ReadingOptions reading, RuleBook rules) throws IOException {
    BatchReport report = new BatchReport(terminal);
    Batch batch = new Batch(reading.reader(services), services.extractor().get());
    try (IndexBuilder builder = IndexBuilder.open(root)) {
      batch.run(
          paths,
          (outcome, left) -> {
            int targets = 0;
            if (outcome instanceof Outcome.Read read) {
              targets = add(builder, read);
            }
            report.accept(outcome, targets, left);
          });
      int code = report.finish();
      if (report.anyRead()) {
        int findings = builder.addFindings(new Audit(rules));
        List<Path> left = builder.publish();
        terminal
            .err()
            .println(
                "索引 "
                    + root
                    + "：申报表 "
                    + builder.declarations()
                    + " 份，指标值 "
                    + builder.targets()
                    + " 条，审核发现 "
                    + findings
                    + " 条。");
        left.forEach(old -> terminal.err().println("旧索引 " + old + " 现在删不掉，下次建立时再删。"));
      }
      return code;
    } catch (IndexException e) {
      throw new Complaint(ExitCodes.NOTHING_DONE, String.valueOf(e.getMessage()));
    }
  }

  private int add(IndexBuilder builder, Outcome.Read read) throws IOException {
    int targets = 0;
    Source source =
        Original.locate(read.name())
            .map(path -> new Source(path.toString(), read.name(), read.hash()))
            .orElse(Source.NONE);
    for (Reading reading : read.readings()) {
      targets += reading.items().size();
      if (!builder.add(reading, source)) {
        terminal.err().println(read.name() + "：内容与先前读过的一份完全相同，索引中只收一份");
      }
    }
    return targets;
  }
}
