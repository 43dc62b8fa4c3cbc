package org.zhibiao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhibiao.train.Lesson;
import org.zhibiao.train.ModelTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zhibiao train corpora}: trains the models that ship as resources. */
@Command(
    name = "train",
    header =
        "由语料训练随软件发布的模型（边界、类别、置信度）。Train the models that ship with the program from the corpora:"
            + " boundaries, classes, confidence.")
final class TrainCommand implements Callable<Integer> {
  /** What is learnt from; calibration only scales the confidence; dev and test are never read. */
  static final List<String> LEARNT = List.of("train", "units");

  static final String SCALED = "calibration";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "CORPORA",
      description = {
        "语料文件夹，内有 train、units、calibration。",
        "The folder of corpora with train, units and calibration."
      })
  private Path corpora = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "pipeline/src/main/resources",
      description = {
        "模型写入的资源文件夹，缺省 pipeline/src/main/resources。",
        "The resources folder to write the models to, pipeline/src/main/resources by default."
      })
  private Path output = Path.of("");

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Corpus corpus = new Corpus(corpora);
    ModelTrainer trainer = new ModelTrainer();
    int texts = 0;
    for (String split : LEARNT) {
      for (Lesson lesson : corpus.lessons(split)) {
        trainer.learn(lesson);
        texts++;
      }
      corpus.classes(split).forEach(c -> trainer.learn(c.words(), c.value(), c.of()));
    }
    if (texts == 0) {
      throw new Complaint(
          ExitCodes.USAGE, corpora + "：没有可供训练的语料，应有 " + String.join("、", LEARNT) + " 文件夹");
    }
    List<Lesson> apart = corpus.lessons(SCALED);
    List<String> said = new ArrayList<>();
    said.add("texts learnt from: " + texts + " of " + String.join(", ", LEARNT));
    said.add("texts the confidence is scaled on: " + apart.size() + " of " + SCALED);
    said.add("SHA-256 of what was read: " + fingerprint(corpus));
    said.add("random numbers drawn: none");
    said.addAll(trainer.write(output, apart));
    Path told = Files.createDirectories(output.resolve("org/zhibiao/train"));
    Files.writeString(told.resolve("models.txt"), String.join("\n", said) + "\n");
    PrintWriter out = terminal.text();
    said.forEach(out::println);
    out.flush();
    return ExitCodes.OK;
  }

  /** One hash over the names and bytes of all files that training reads. */
  static String fingerprint(Corpus corpus) throws IOException {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    List<Path> files = new ArrayList<>();
    for (String split : LEARNT) {
      files.addAll(corpus.files(split, ".jsonl"));
      files.addAll(corpus.files(split, ".tsv"));
    }
    files.addAll(corpus.files(SCALED, ".jsonl"));
    for (Path file : files) {
      sha.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
      sha.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
