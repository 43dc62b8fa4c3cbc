package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhibiao.export.Annotation;
import org.zhibiao.export.AnnotationException;
import org.zhibiao.export.Mark;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.train.Lesson;

/** Reads the corpora that {@code train} learns from: folders of annotated lines. */
record Corpus(Path root) {
  /** A clause and a value whose class is known: a row of classes.tsv. */
  record Classed(String words, String value, IndicatorClass of) {}

  /** The annotated texts of a split, file by file in the order of their names. */
  List<Lesson> lessons(String split) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (Path file : files(split, ".jsonl")) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          lessons.add(lesson(file, number, line));
        }
      }
    }
    return lessons;
  }

  private static Lesson lesson(Path file, int number, String line) {
    try {
      Annotation annotation = Annotation.parse(line);
      return new Lesson(annotation.text(), annotation.marks().stream().map(Corpus::gold).toList());
    } catch (AnnotationException e) {
      throw new Complaint(ExitCodes.USAGE, file + "：第 " + number + " 行" + e.getMessage());
    }
  }

  private static Lesson.Gold gold(Mark m) {
    return new Lesson.Gold(
        m.span(),
        m.op(),
        m.value(),
        m.upper(),
        m.unit(),
        m.subject(),
        m.optional(),
        m.category() == null ? null : m.category().of());
  }

  /** The rows of the tables of classes in a split: class, words, value, separated by tabs. */
  List<Classed> classes(String split) throws IOException {
    List<Classed> rows = new ArrayList<>();
    for (Path file : files(split, ".tsv")) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
          throw new Complaint(
              ExitCodes.USAGE, file + "：第 " + number + " 行应有三栏（类别、文字、数值），实有 " + cells.length);
        }
        rows.add(new Classed(cells[1], cells[2], of(file, number, cells[0])));
      }
    }
    return rows;
  }

  private static IndicatorClass of(Path file, int number, String code) {
    try {
      return IndicatorClass.ofCode(code);
    } catch (IllegalArgumentException e) {
      throw new Complaint(ExitCodes.USAGE, file + "：第 " + number + " 行没有“" + code + "”这个类别");
    }
  }

  /** The files of a split with that ending, sorted by name; none where there is no such folder. */
  List<Path> files(String split, String ending) throws IOException {
    Path folder = root.resolve(split);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }
}
