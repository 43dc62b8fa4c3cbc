package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user meets them: output, messages and exit codes. */
class CommandTest {
  private static final Path ROOT = Path.of(System.getProperty("zhibiao.root"));
  private static final String SEED = ROOT.resolve("seeds/gz-kx-2022.txt").toString();
  private static final String GOLD = ROOT.resolve("corpora/gold/gz-kx-2022.jsonl").toString();

  @TempDir Path folder;

  // --- extract ---

  @Test
  void extractWritesOneRowATarget() throws IOException {
    Run run = Run.of("extract", SEED);
    assertEquals(ExitCodes.OK, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertTrue(run.err().contains("指标值 " + lines.size() + " 条"), run.err());
    assertTrue(lines.size() > 150, () -> lines.size() + " rows");
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertEquals(SEED, first.get("file").asText());
  }

  @Test
  void extractTakesTheFormatFromTheFileName() throws IOException {
    Path csv = folder.resolve("out/targets.csv");
    Run run = Run.of("extract", SEED, "-o", csv.toString());
    assertEquals(ExitCodes.OK, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(Files.readString(csv).startsWith("\uFEFFid,file,place,"));
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertEquals(List.of(csv), files.toList(), "nothing is left beside the output");
    }
  }

  @Test
  void extractToAFolderKeepsALedgerAndGoesOn() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/b"));
    Files.writeString(in.resolve("x.txt"), "论文不少于50篇");
    Files.writeString(in.resolveSibling("x.txt"), "论文不少于60篇");
    Files.createFile(in.resolve("空.txt"));
    String out = folder.resolve("out") + "/";
    String paths = folder.resolve("in").toString();
    Run run = Run.of("extract", paths, "-o", out, "--format", "csv,XLSX");
    assertEquals(ExitCodes.SOME_FAILED, run.code(), run.err());
    String csv = Files.readString(Path.of(out, "targets.csv"));
    assertTrue(csv.indexOf("50篇") < csv.indexOf("60篇"), csv);
    assertTrue(Files.exists(Path.of(out, "targets.xlsx")));
    assertEquals(3, Files.readAllLines(Path.of(out, "ledger.jsonl")).size());
    Run again = Run.of("extract", paths, "-o", out);
    assertEquals(ExitCodes.SOME_FAILED, again.code());
    again.says("共见文件 3 个：读取 0（先前已读 2），失败 1，跳过 0；指标值 2 条。");
    Files.writeString(in.resolve("空.txt"), "论文不少于70篇");
    Run retry = Run.of("extract", paths, "-o", out, "--retry-failed");
    assertEquals(ExitCodes.OK, retry.code(), retry.err());
    retry.says("读取 1（先前已读 2），失败 0");
    assertEquals(3, Files.readAllLines(Path.of(out, "targets.jsonl")).size());
  }

  @Test
  void retryNeedsTheFolderOfABatch() {
    assertEquals(ExitCodes.USAGE, Run.of("extract", SEED, "--retry-failed").code());
    Run run = Run.of("extract", SEED, "-o", folder.resolve("new") + "/", "--retry-failed");
    assertEquals(ExitCodes.USAGE, run.code());
    run.says("没有失败的文件可以重读");
  }

  @Test
  void searchGivesTheRowsThatExtractGives() {
    String index = folder.resolve("index").toString();
    assertEquals(ExitCodes.OK, Run.of("index", SEED, "--index", index).code());
    var extracted = new TreeSet<>(Run.of("extract", SEED).out().lines().toList());
    var found =
        new TreeSet<>(
            Run.of("search", "", "--index", index, "--format", "jsonl").out().lines().toList());
    assertEquals(extracted, found);
  }

  @Test
  void searchWidensToWhatCouldBeAndToSynonymsAndTellsIt() {
    String index = folder.resolve("index").toString();
    assertEquals(ExitCodes.OK, Run.of("index", SEED, "--index", index).code());
    int strict = Run.of("search", "≥190个", "项目对接", "--index", index).out().split("≈").length;
    Run could = Run.of("search", "≥190个", "项目对接", "--index", index, "--could");
    assertTrue(could.out().split("≈").length > strict, could.out());
    assertTrue(could.out().contains("可能不少于190个"), could.out());
    Run synonyms = Run.of("search", "讲座", "--index", index, "--synonyms");
    assertTrue(synonyms.out().contains("（或培训、"), synonyms.out());
  }

  @Test
  void theLayoutOfSearchesIsNoneOfExtractions() {
    Run run = Run.of("extract", SEED, "--layout", "results");
    assertEquals(ExitCodes.USAGE, run.code());
    run.says("“results”不能作 --layout 的值，可以是 targets、indicators、declarations");
  }

  @Test
  void oneFileHasOneFormat() {
    Run run = Run.of("extract", SEED, "--format", "csv,jsonl");
    assertEquals(ExitCodes.USAGE, run.code());
    run.says("只能有一种格式");
  }

  @Test
  void indicatorsInTheColumnsOfBudgetSystems() throws IOException {
    Path form = folder.resolve("form.txt");
    Files.writeString(
        form,
        """
        一级指标\t二级指标\t三级指标\t指标值
        产出指标\t数量指标\t培训人数\t不少于2万人次
        效益指标\t社会效益指标\t服务水平\t明显提升
        """);
    String csv =
        Run.of("extract", form.toString(), "--layout", "indicators", "--format", "csv").out();
    assertTrue(csv.contains("产出指标,数量指标,培训人数,≥,20000,人次,不少于2万人次,指标值"), csv);
    assertTrue(csv.contains("效益指标,社会效益指标,服务水平,定性,明显提升,,明显提升,指标值"), csv);
  }

  @Test
  void aFolderIsWalkedInAStableOrderPastHiddenFiles() throws IOException {
    for (String name : List.of("b.txt", "a/c.txt", ".hidden/d.txt", "~$b.txt", "A.txt")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "论文不少于5篇");
    }
    List<String> files =
        Run.of("extract", folder.toString())
            .out()
            .lines()
            .map(line -> line.replaceAll(".*\"file\":\"" + folder + "/([^\"]*)\".*", "$1"))
            .toList();
    assertEquals(List.of("A.txt", "a/c.txt", "b.txt"), files);
  }

  @Test
  void aMissingPathIsAWrongCommand() {
    Run run = Run.of("extract", "没有这里");
    assertEquals(ExitCodes.USAGE, run.code());
    run.says("没有这里：没有这个文件或文件夹");
  }

  @Test
  void aFolderWithNothingReadableDoesNothing() throws IOException {
    Files.writeString(folder.resolve("film.mp4"), "film");
    Path out = folder.resolve("out.jsonl");
    Run run = Run.of("extract", folder.toString(), "-o", out.toString());
    assertEquals(ExitCodes.NOTHING_DONE, run.code());
    run.says(folder + "：文件夹里没有能读的文件");
    run.says("film.mp4");
    assertFalse(Files.exists(out));
  }

  @Test
  void anEmptyFileDoesNothing() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Run run = Run.of("extract", empty.toString());
    assertEquals(ExitCodes.NOTHING_DONE, run.code());
    run.says("empty.txt");
    run.says("空");
  }

  @Test
  void aBinaryNamedTxtDoesNotStopTheRest() throws IOException {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    noise[100] = 0;
    Files.write(folder.resolve("a-noise.txt"), noise);
    Files.copy(Path.of(SEED), folder.resolve("seed.txt"));
    Run run = Run.of("extract", folder.toString(), "又一处");
    assertEquals(ExitCodes.SOME_FAILED, run.code());
    run.says("a-noise.txt");
    run.says("又一处：没有这个文件或文件夹");
    run.says("共见文件 2 个：读取 1，失败 1，跳过 0");
    assertTrue(run.out().contains("不少于50篇"));
  }

  @Test
  void aFailedRunLeavesTheOldOutputAlone() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    Run.of("extract", "没有这里", "-o", out.toString());
    assertEquals("old", Files.readString(out));
  }

  @Test
  void anOutputThatCannotBeWrittenIsAWrongCommand() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Run run = Run.of("extract", SEED, "-o", file.resolve("under.jsonl").toString());
    assertEquals(ExitCodes.USAGE, run.code());
    run.says("under.jsonl：不能写到这里");
  }

  /** A move over a device would put a file in its place: /dev/null must survive {@code -o}. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void anOutputThatIsAPipeIsWrittenToAndStaysAPipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(() -> {
          try {
            return Files.readString(pipe);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    Run run = Run.of("extract", SEED, "-o", pipe.toString());
    assertEquals(ExitCodes.OK, run.code(), run.err());
    assertTrue(read.get(10, TimeUnit.SECONDS).contains("不少于50篇"));
    assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(pipe), files.toList(), "nothing is written beside a pipe");
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void anOutputThatIsALinkStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real.jsonl"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), real);
    assertEquals(ExitCodes.OK, Run.of("extract", SEED, "-o", link.toString()).code());
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(real).contains("不少于50篇"));
  }

  // --- annotate ---

  @Test
  void annotateKeepsOrderFieldsAndLines() throws IOException {
    String in =
        """
        {"n":1,"text":"论文不少于50篇","note":"留"}

        这行不是 JSON
        {"n":2,"text":"没有"}
        """;
    Run run = Run.with(in, "annotate");
    assertEquals(ExitCodes.SOME_FAILED, run.code());
    List<String> lines = run.out().lines().toList();
    assertEquals(4, lines.size());
    ObjectMapper mapper = new ObjectMapper();
    JsonNode first = mapper.readTree(lines.get(0));
    assertEquals("留", first.get("note").asText());
    assertEquals("不少于50篇", first.get("targets").get(0).get("quote").asText());
    assertEquals("", lines.get(1));
    assertTrue(mapper.readTree(lines.get(2)).get("error").asText().contains("第 3 行"));
    assertEquals("{\"n\":2,\"text\":\"没有\",\"targets\":[]}", lines.get(3));
    run.says("标准输入：第 3 行不是合法的 JSON");
  }

  @Test
  void annotateOfNothingDoesNothing() {
    Run run = Run.with("", "annotate");
    assertEquals(ExitCodes.NOTHING_DONE, run.code());
    run.says("标准输入：没有内容");
  }

  @Test
  void annotateOfAMissingFileIsAWrongCommand() {
    Run run = Run.of("annotate", "没有.jsonl");
    assertEquals(ExitCodes.USAGE, run.code());
    run.says("没有.jsonl：没有这个文件");
  }

  @Test
  void annotateSaysWhichLineIsNoUtf8() throws IOException {
    byte[] gbk = "{\"text\":\"论文\"}\n".getBytes(Charset.forName("GBK"));
    Path file = Files.write(folder.resolve("gbk.jsonl"), gbk);
    Run run = Run.of("annotate", file.toString());
    assertEquals(ExitCodes.NOTHING_DONE, run.code());
    run.says("第 1 行不是 UTF-8 编码");
  }

  // --- evaluate ---

  @Test
  void evaluatePrintsARowAFileAndTheTotal() throws IOException {
    Path gold = Files.copy(Path.of(GOLD), folder.resolve("again.jsonl"));
    Run run = Run.of("evaluate", GOLD, gold.toString());
    assertEquals(ExitCodes.OK, run.code(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(5, lines.size(), run.out());
    assertTrue(lines.get(0).contains("严格F1"), run.out());
    assertTrue(lines.get(0).contains("分卷"), run.out());
    assertTrue(lines.get(1).contains("  gold  "), run.out());
    assertTrue(lines.get(3).startsWith("合计"), run.out());
    assertEquals(lines.get(1).length(), lines.get(2).length(), "aligned");
  }

  @Test
  void evaluateTellsTheOtherFieldsAndTheReliability() {
    Run run = Run.of("evaluate", "--details", "--rules-only", GOLD);
    assertEquals(ExitCodes.OK, run.code(), run.err());
    for (String name : List.of("wording", "deadline", "class", "gold 置信度", "0.90–0.95", "偏差")) {
      assertTrue(run.out().contains(name), () -> name + " is missing: " + run.out());
    }
  }

  @Test
  void trainWritesModelsThatTheExtractorCanUse() throws IOException {
    Path corpora = folder.resolve("corpora");
    Path train = Files.createDirectories(corpora.resolve("train"));
    Files.copy(Path.of(GOLD), train.resolve("a.jsonl"));
    Files.writeString(train.resolve("classes.tsv"), "数量\t培训人数\t≥50人\n质量\t验收合格率\t98%\n".repeat(20));
    Path out = folder.resolve("models");
    Run run = Run.of("train", corpora.toString(), "-o", out.toString());
    assertEquals(ExitCodes.OK, run.code(), run.err());
    assertTrue(run.out().contains("random numbers drawn: none"), run.out());
    Path models = out.resolve("org/zhibiao");
    assertTrue(Files.size(models.resolve("subject/boundary.model.gz")) > 1000);
    assertTrue(Files.size(models.resolve("extract/confidence.model.gz")) > 1000);
    assertTrue(Files.exists(models.resolve("category/category.model.bin")));
    assertEquals(run.out(), Files.readString(models.resolve("train/models.txt")));
  }

  @Test
  void trainWithoutCorporaSaysWhatIsMissing() {
    Run run = Run.of("train", folder.toString(), "-o", folder.resolve("m").toString());
    assertEquals(ExitCodes.USAGE, run.code());
    run.says("没有可供训练的语料");
  }

  @Test
  void benchOfAMissingFileSaysSo() {
    Run run = Run.of("bench", "extract", folder.resolve("none.txt").toString());
    assertEquals(ExitCodes.USAGE, run.code());
    run.says("没有这个文件");
  }

  @Test
  void evaluateShowsWhatWasMissed() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"text":"论文不少于50篇","targets":[]}
            {"text":"没有","targets":[{"quote":"没有","start":0,"end":2,"op":"eq","value":0}]}
            """);
    Run run = Run.of("evaluate", gold.toString(), "--show");
    assertEquals(ExitCodes.OK, run.code(), run.err());
    assertTrue(run.out().contains("gold.jsonl:1 误报"), run.out());
    assertTrue(run.out().contains("gold.jsonl:2 漏报"), run.out());
  }

  @Test
  void evaluateNamesABadGoldLine() throws IOException {
    Path gold = Files.writeString(folder.resolve("bad.jsonl"), "{\"text\":\"a\"}\n{\"text\":1}\n");
    Run run = Run.of("evaluate", gold.toString());
    assertEquals(ExitCodes.SOME_FAILED, run.code());
    run.says("bad.jsonl：第 2 行缺少字符串字段 \"text\"");
  }

  // --- explain, help, usage ---

  @Test
  void explainNamesTheRules() {
    Run run = Run.of("explain", "发表论文不少于50篇");
    assertEquals(ExitCodes.OK, run.code());
    assertTrue(run.out().contains("1. 不少于50篇  [4, 10)"), run.out());
    assertTrue(run.out().contains("规则："), run.out());
    assertTrue(run.out().contains("比较关系：ge ≥ 不少于"), run.out());
  }

  @Test
  void explainOfATextWithoutTargetsSaysSo() {
    assertEquals("没有指标值。\n", Run.of("explain", "工作水平提高").out());
    Run rejected = Run.of("explain", "培养32岁以下青年");
    assertTrue(rejected.out().contains("不取（age）"), rejected.out());
    assertTrue(rejected.out().endsWith("没有指标值。\n"), rejected.out());
  }

  @ParameterizedTest(name = "{0} --help")
  @ValueSource(strings = {"extract", "annotate", "evaluate", "explain", "train", "bench"})
  void helpIsInBothLanguagesAndHasTheExitCodes(String command) {
    Run run = Run.of(command, "--help");
    assertEquals(ExitCodes.OK, run.code());
    assertTrue(run.out().contains("用法 Usage: zhibiao " + command), run.out());
    assertTrue(run.out().contains("显示帮助。"), run.out());
    assertTrue(run.out().contains("Show this help."), run.out());
    assertTrue(run.out().contains("部分文件失败"), run.out());
  }

  @Test
  void versionIsPrinted() {
    Run run = Run.of("--version");
    assertEquals(ExitCodes.OK, run.code());
    assertTrue(run.out().startsWith("zhibiao "), run.out());
  }

  @ParameterizedTest(name = "zhibiao {0}")
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "extract",
        "extract x --format xml",
        "extract x --odd",
        "evaluate"
      })
  void aWrongCommandLineIsOneSentence(String line) {
    Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(ExitCodes.USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("用法"), run.err());
  }

  @Test
  void chineseIsWrittenAsUtf8() {
    Run run = Run.of("explain", "论文5篇");
    assertTrue(run.out().getBytes(StandardCharsets.UTF_8).length > run.out().length());
  }
}
