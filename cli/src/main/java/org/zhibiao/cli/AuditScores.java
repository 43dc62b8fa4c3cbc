package org.zhibiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhibiao.audit.Audit;
import org.zhibiao.evaluate.AuditExample;
import org.zhibiao.extract.Extractor;

/** Scores the rules on their examples and prints a table, worst news first to be seen. */
record AuditScores(Audit audit, Extractor extractor, PrintWriter out) {
  /** Counts of one rule. */
  private static final class Count {
    int failing;
    int passing;
    int hits;
    int missed;
    int wrong;
  }

  void run(Path folder) throws IOException {
    Map<String, Count> counts = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          add(counts, name + ":" + number, line);
        }
      }
    }
    out.println("规则  应有  不应有  命中  漏报  误报  查准率  查全率");
    counts.forEach((rule, c) -> out.println(line(rule, c)));
    Count all = new Count();
    counts
        .values()
        .forEach(c -> {
          all.failing += c.failing;
          all.passing += c.passing;
          all.hits += c.hits;
          all.missed += c.missed;
          all.wrong += c.wrong;
        });
    out.println(line("全部", all));
    out.flush();
  }

  private void add(Map<String, Count> counts, String at, String line) {
    AuditExample example;
    try {
      example = AuditExample.parse(line);
    } catch (IllegalArgumentException e) {
      throw new Complaint(ExitCodes.USAGE, at + "：这一行不是样例：" + e.getMessage());
    }
    AuditExample.Score score = example.score(audit, extractor);
    Count c = counts.computeIfAbsent(example.rule(), r -> new Count());
    if (example.quotes().isEmpty()) {
      c.passing++;
    } else {
      c.failing++;
    }
    c.hits += score.hits().size();
    c.missed += score.missed().size();
    c.wrong += score.wrong().size();
    score.missed().forEach(q -> out.println("漏报 " + at + " " + q));
    score.wrong().forEach(f -> out.println("误报 " + at + " " + f.quote() + "：" + f.message()));
  }

  private static String line(String rule, Count c) {
    return String.format(
        Locale.ROOT,
        "%-4s  %4d  %4d  %4d  %4d  %4d  %.3f  %.3f",
        rule,
        c.failing,
        c.passing,
        c.hits,
        c.missed,
        c.wrong,
        share(c.hits, c.wrong),
        share(c.hits, c.missed));
  }

  private static double share(int hits, int others) {
    return hits + others == 0 ? 1 : hits / (double) (hits + others);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Complaint(ExitCodes.USAGE, "--score " + folder + "：没有这个文件夹");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
  }
}
