package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench} asks of its arguments, and what it says where it cannot measure. */
class BenchCommandTest {
  @TempDir Path folder;

  @Test
  void theDistributableSaysWhereTheMeasurementsAre() {
    Run run = Run.of("bench", "batch");
    assertEquals(ExitCodes.NOTHING_DONE, run.code());
    run.says("不随软件发布：请在源代码的文件夹里用 ./zhibiao bench 运行");
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
