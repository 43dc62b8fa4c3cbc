package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.audit.Suppressions;

class VerifyCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("zhibiao.root"));
  private static final String SEED = ROOT.resolve("seeds/gz-kx-2022.txt").toString();

  @TempDir Path folder;

  private Run verify(String... more) {
    Path aside = folder.resolve("suppressions.jsonl");
    return Run.of(
        Stream.concat(Stream.of("verify", "--suppressions", aside.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static void flip(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    Files.write(file, bytes);
  }

  @Test
  void whatIsWholeIsSaidSo() throws IOException {
    String index = folder.resolve("index").toString();
    String out = folder.resolve("out").toString();
    assertEquals(ExitCodes.OK, Run.of("index", SEED, "--index", index).code());
    assertEquals(ExitCodes.OK, Run.of("extract", SEED, "-o", out + "/").code());
    Suppressions.open(folder.resolve("suppressions.jsonl"))
        .add(new Suppressions.Entry("a", "W04", "表!1", "约", "惯例", "2026-01-01T00:00:00Z"));
    Run run = verify("--index", index, out);
    assertEquals(ExitCodes.OK, run.code(), run.out());
    assertTrue(run.out().contains("索引 " + index + "：完好（申报表 1 份，指标值 292 条）"), run.out());
    assertTrue(run.out().contains("结果 " + out + "（targets）：完好（文件 1 个）"), run.out());
    assertTrue(run.out().contains("：完好（搁置 1 条）"), run.out());
  }

  @Test
  void everyFlippedBitOfResultsIsFound() throws IOException {
    Path out = folder.resolve("out");
    assertEquals(ExitCodes.OK, Run.of("extract", SEED, "-o", out + "/").code());
    Random random = new Random(19);
    for (String name : List.of("targets.jsonl", "ledger.jsonl")) {
      byte[] whole = Files.readAllBytes(out.resolve(name));
      for (int i = 0; i < 60; i++) {
        flip(out.resolve(name), random);
        Run run = verify(out.toString());
        assertTrue(run.code() != ExitCodes.OK, name + " round " + i + ": " + run.out());
        Files.write(out.resolve(name), whole);
      }
    }
    assertEquals(ExitCodes.OK, verify(out.toString()).code());
    Files.writeString(out.resolve("targets.jsonl"), "");
    Run run = verify(out.toString());
    assertEquals(ExitCodes.SOME_FAILED, run.code());
    assertTrue(run.out().contains("比台账说的短"), run.out());
  }

  @Test
  void everyFlippedBitOfWhatWasSetAsideIsFound() throws IOException {
    Path file = folder.resolve("suppressions.jsonl");
    Suppressions aside = Suppressions.open(file);
    for (int i = 0; i < 3; i++) {
      aside.add(new Suppressions.Entry("a" + i, "W04", "表!1", "约", "惯例", "2026-01-01T00:00:00Z"));
    }
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      flip(file, random);
      Run run = verify();
      boolean told = run.code() == ExitCodes.SOME_FAILED || run.out().contains("没有校验和");
      assertTrue(told || run.out().contains("搁置 2 条"), run.out());
      Files.write(file, whole);
    }
  }

  @Test
  void aBrokenIndexIsNamedWithWhatToDo() throws IOException {
    Path index = folder.resolve("index");
    assertEquals(ExitCodes.OK, Run.of("index", SEED, "--index", index.toString()).code());
    Path file;
    try (Stream<Path> files = Files.walk(index)) {
      file = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    flip(file, new Random(3));
    Run run = verify("--index", index.toString());
    assertEquals(ExitCodes.SOME_FAILED, run.code());
    assertTrue(run.out().contains("请重新运行 zhibiao index"), run.out());
    assertTrue(run.out().contains("内容与校验和不符"), run.out());
    Run search = Run.of("search", "论文", "--index", index.toString());
    assertEquals(ExitCodes.NOTHING_DONE, search.code(), search.out());
    search.says("内容与校验和不符");
  }

  @Test
  void nothingToVerifyIsAWrongCommand() {
    assertEquals(ExitCodes.USAGE, verify(folder.toString()).code());
  }
}
