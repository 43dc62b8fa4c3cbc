package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.extract.Extractor;

/** What the measurements print, of very short ones. */
class BenchTest {
  private static final Effort SHORT = new Effort(0, 0, 1);
  private static final List<String> TEXTS = List.of("论文50篇，培训3000人", "满意度≥95%");
  private static final Pattern SPEED =
      Pattern.compile(
          "\\d+\\.\\d\\d M chars/s \\(\\d+\\.\\d\\d M chars per CPU second, [\\d,]+ bytes allocated"
              + " per text\\)");

  @TempDir Path folder;

  @Test
  void theExtractorIsToldBesideHanlp() {
    StringWriter out = new StringWriter();
    new ExtractBench(Extractor.standard(), TEXTS, SHORT).run(new PrintWriter(out, true));
    List<String> lines = out.toString().lines().toList();
    assertTrue(
        lines.getFirst().contains("texts 2, characters 20;")
            && lines
                .getFirst()
                .endsWith("not seen before: other digits, clauses shuffled, seed 42"),
        lines.getFirst());
    for (String name : List.of("text as it is: ", "text without numbers: ")) {
      String line = lines.stream().filter(l -> l.startsWith(name)).findFirst().orElse("");
      assertEquals(2, SPEED.matcher(line).results().count(), out::toString);
    }
    assertTrue(lines.get(3).startsWith("two threads: "), out::toString);
    assertEquals(7, lines.size(), out::toString);
  }

  @Test
  void twoBuildsExtractTheSameTexts() throws Exception {
    StringWriter out = new StringWriter();
    OtherBuild other = new OtherBuild("other", OtherBuild.own().classPath());
    new ExtractTurns(TEXTS, SHORT).run(other, new PrintWriter(out, true));
    List<String> lines = out.toString().lines().toList();
    assertEquals(4, lines.size(), out::toString);
    assertTrue(lines.get(1).startsWith("this build: ") && lines.get(2).startsWith("other: "));
    assertEquals(targets(lines.get(1)), targets(lines.get(2)));
    assertTrue(lines.get(3).startsWith("ratio "), out::toString);
  }

  private static String targets(String line) {
    Matcher targets = Pattern.compile(", (\\d+) targets").matcher(line);
    assertTrue(targets.find() && SPEED.matcher(line).find(), line);
    return targets.group(1);
  }

  @Test
  void aBuildThatIsNoneIsTold() throws Exception {
    Path jar = Files.writeString(folder.resolve("none.jar"), "");
    ExtractTurns turns = new ExtractTurns(TEXTS, SHORT);
    PrintWriter out = new PrintWriter(new StringWriter());
    Complaint c = assertThrows(Complaint.class, () -> turns.run(OtherBuild.of(jar), out));
    String said = String.valueOf(c.getMessage());
    assertTrue(said.startsWith("none.jar：这个构建不能抽取"), said);
  }

  @Test
  void batchesTellSecondsOfTheProcessors() throws Exception {
    StringWriter out = new StringWriter();
    OtherBuild other = new OtherBuild("other", OtherBuild.own().classPath());
    new BatchBench(2, 0, List.of(OtherBuild.own(), other), 1).run(new PrintWriter(out, true));
    Pattern run =
        Pattern.compile(
            "(?m)^  (2 cores|1 core), (this build|other): \\d+\\.\\d s, \\d+\\.\\d CPU s, ");
    assertEquals(4, run.matcher(out.toString()).results().count(), out::toString);
    assertEquals(
        2,
        Pattern.compile("  ratio \\d+\\.\\d\\d of seconds, \\d+\\.\\d\\d of CPU seconds")
            .matcher(out.toString())
            .results()
            .count(),
        out::toString);
    assertTrue(!out.toString().contains(" 0.0 CPU s"), out::toString);
  }

  @Test
  void theOtherBuildMustBeThere() throws Exception {
    String none = folder.resolve("none.jar").toString();
    Path texts = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"论文50篇\"}\n");
    Run run = Run.of("bench", "extract", texts.toString(), "--against", none);
    assertEquals(ExitCodes.USAGE, run.code());
    run.says(none + "：没有这个文件");
    Run search = Run.of("bench", "search", "--against", texts.toString());
    assertEquals(ExitCodes.USAGE, search.code());
    search.says("--against 只用于 extract 和 batch");
  }

  @Test
  void ofJsonLinesOnlyTheTextsCount() throws Exception {
    Path bad = Files.writeString(folder.resolve("b.jsonl"), "{\"text\":\"论文50篇\"}\n{\"doc\":1}\n");
    Run run = Run.of("bench", "extract", bad.toString());
    assertEquals(ExitCodes.USAGE, run.code());
    run.says("缺少字符串字段 \"text\"");
    Path blank = Files.writeString(folder.resolve("c.jsonl"), "{\"text\":\" \"}\n\n");
    Run nothing = Run.of("bench", "extract", blank.toString());
    assertEquals(ExitCodes.USAGE, nothing.code());
    nothing.says("没有可抽取的文字");
  }
}
