package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command whose results were cut off says that all is done. */
class FullDiskTest {
  private static final Path ROOT = Path.of(System.getProperty("zhibiao.root"));
  private static final String SEED = ROOT.resolve("seeds/gz-kx-2022.txt").toString();
  private static final String GOLD = ROOT.resolve("corpora/gold/gz-kx-2022.jsonl").toString();

  @TempDir static Path folder;

  @BeforeAll
  static void index() {
    assertEquals(
        ExitCodes.OK, Run.of("index", SEED, "--index", folder.resolve("index") + "").code());
  }

  /** Takes so many bytes and no more. */
  private static final class Full extends OutputStream {
    private final String why;
    private int left;

    Full(int left, String why) {
      this.left = left;
      this.why = why;
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- <= 0) {
        throw new IOException(why);
      }
    }
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      words.add(
          word.replace("SEED", SEED)
              .replace("GOLD", GOLD)
              .replace("INDEX", folder.resolve("index").toString()));
    }
    return words;
  }

  private static Run run(String command, OutputStream out) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] in = "{\"text\":\"论文不少于50篇\"}\n".getBytes(StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(in), out, Terminal.writer(err), false);
    int code = Main.run(words(command).toArray(String[]::new), terminal);
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract SEED",
        "extract SEED -o -",
        "extract SEED --format csv",
        "extract SEED --format xlsx",
        "annotate",
        "evaluate GOLD",
        "evaluate GOLD --show",
        "explain 论文不少于50篇",
        "audit SEED",
        "audit SEED --format html",
        "audit SEED --format csv",
        "audit SEED --format jsonl",
        "audit SEED --format sarif",
        "audit SEED --format xlsx",
        "audit --rules",
        "search 论文 --index INDEX",
        "search 论文 --index INDEX --format csv",
        "search 论文 --index INDEX --format jsonl",
        "--help",
        "extract --help",
        "--version"
      })
  void whatDoesNotReachTheOutputIsTold(String command) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int code = run(command, whole).code();
    assertTrue(code == ExitCodes.OK || code == ExitCodes.FINDINGS, command);
    // A workbook tells its time, so that the next is a few bytes shorter or longer.
    int end = whole.size() - (command.endsWith("xlsx") ? 256 : 1);
    for (int bytes : new int[] {0, 1, whole.size() / 2, end}) {
      Run run = run(command, new Full(bytes, "No space left on device"));
      assertEquals(ExitCodes.NOTHING_DONE, run.code(), command + " after " + bytes);
      run.says("结果没有全部写到标准输出：磁盘已满（No space left on device）");
      assertEquals(1, run.err().split("No space left", -1).length - 1, run::err);
      assertFalse(run.err().contains("程序有缺陷"), run::err);
    }
    if (!command.endsWith("xlsx")) {
      assertEquals(code, run(command, new Full(whole.size(), "")).code());
    }
  }

  @Test
  void whoeverReadsMayHaveSeenEnough() {
    Run run = run("extract SEED", new Full(100, "Broken pipe"));
    assertEquals(ExitCodes.NOTHING_DONE, run.code());
    assertFalse(run.err().contains("结果没有"), run::err);
  }

  @Test
  void aWrongCommandStaysOne() {
    assertEquals(ExitCodes.USAGE, run("extract 没有这里", new Full(0, "full")).code());
  }

  static boolean isFullThere() {
    return Files.exists(Path.of("/dev/full"));
  }

  @Test
  @EnabledIf("isFullThere")
  void aFullDeviceIsTold() {
    Run run = run("extract SEED -o /dev/full", new ByteArrayOutputStream());
    assertEquals(ExitCodes.NOTHING_DONE, run.code());
    run.says("读写失败：磁盘已满（No space left on device）");
  }
}
