package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;

/** The seed with its lines and cells disturbed at random: nothing is thrown and nothing is lost. */
class MutationTest {
  private static final DeclarationReader READER = DeclarationReader.standard();

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest(name = "random seed {0}")
  @MethodSource("seeds")
  void disturbedSeedLosesNoCell(int seed) throws Exception {
    Random random = new Random(seed);
    List<List<String>> lines = lines();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      disturb(lines, random);
    }
    List<String> cells = lines.stream().flatMap(List::stream).filter(c -> !c.isBlank()).toList();
    Declaration d = read(lines);
    assertEquals(cells, d.cells().stream().map(Declaration.Cell::text).toList());
    Set<Object> places = new HashSet<>();
    for (Statement s : d.statements()) {
      assertTrue(places.add(s.place()), "stated twice: " + s);
    }
  }

  @ParameterizedTest(name = "random seed {0}")
  @MethodSource("seeds")
  void noLongTextOfASlippedRowIsLost(int seed) throws Exception {
    Random random = new Random(seed);
    List<List<String>> lines = lines();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      slip(lines.get(14 + random.nextInt(lines.size() - 14)), random);
    }
    Set<String> stated = texts(read(lines).statements());
    Set<String> lost =
        texts(READER.read(SeedTest.seed(), "种子.txt").getFirst().statements()).stream()
            .filter(text -> text.length() > 25)
            .filter(text -> lines.stream().anyMatch(line -> line.contains(text)))
            .filter(text -> !stated.contains(text))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), lost);
  }

  @ParameterizedTest(name = "line {0}")
  @MethodSource("indicatorLines")
  void slippedIndicatorRowIsReadAsBefore(int line) throws Exception {
    Declaration.Indicator before = indicator(read(lines()), line);
    for (int shift : new int[] {-1, 1, 2}) {
      List<List<String>> lines = lines();
      slip(lines.get(line - 1), shift);
      Declaration.Indicator after = indicator(read(lines), line);
      assertEquals(before.level1() + before.level2(), after.level1() + after.level2());
      assertEquals(before.level3(), after.level3(), "shift " + shift);
      assertEquals(
          before.values().stream().map(v -> v.context() + v.text()).toList(),
          after.values().stream().map(v -> v.context() + v.text()).toList());
      assertFalse(after.doubts().isEmpty());
    }
  }

  /** All rows with a name and both values, whose place a reader can tell without the header. */
  static Stream<Integer> indicatorLines() {
    return IntStream.rangeClosed(24, 64)
        .filter(n -> n != 34 && n != 50 && n != 61 && n != 48 && n != 49)
        .filter(n -> n != 35 && n != 51)
        .boxed();
  }

  private static Declaration.Indicator indicator(Declaration d, int line) {
    return d.indicators().stream()
        .filter(i -> i.place().row() == line)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no indicator in line " + line));
  }

  private static void disturb(List<List<String>> lines, Random random) {
    int at = random.nextInt(lines.size());
    List<String> line = lines.get(at);
    int cell = random.nextInt(line.size());
    switch (random.nextInt(8)) {
      case 0 -> line.remove(cell);
      case 1 -> line.add(cell, "");
      case 2 -> line.set(cell, "");
      case 3 -> lines.add(at, new ArrayList<>(line));
      case 4 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
      case 5 -> line.set(cell, cut(line.get(cell), random));
      case 6 -> line.add(line.remove(cell));
      default -> line.set(cell, words(lines, random));
    }
    if (line.isEmpty()) {
      line.add("");
    }
  }

  private static String cut(String text, Random random) {
    return text.substring(0, random.nextInt(text.length() + 1));
  }

  private static String words(List<List<String>> lines, Random random) {
    List<String> other = lines.get(random.nextInt(lines.size()));
    return other.isEmpty() ? "" : other.get(random.nextInt(other.size()));
  }

  private static void slip(List<String> line, Random random) {
    slip(line, random.nextInt(5) - 2);
  }

  private static void slip(List<String> line, int shift) {
    for (int i = 0; i < Math.abs(shift); i++) {
      if (shift > 0) {
        line.addFirst("");
      } else if (line.getFirst().isEmpty() && line.size() > 1) {
        line.removeFirst();
      }
    }
  }

  private static Set<String> texts(List<Statement> statements) {
    return statements.stream().map(Statement::text).collect(Collectors.toSet());
  }

  private static Declaration read(List<List<String>> lines) throws Exception {
    String text = lines.stream().map(l -> String.join("\t", l)).collect(Collectors.joining("\n"));
    return READER.read(text.getBytes(StandardCharsets.UTF_8), "种子.txt").getFirst();
  }

  private static List<List<String>> lines() throws Exception {
    List<List<String>> lines = new ArrayList<>();
    for (String line : new String(SeedTest.seed(), StandardCharsets.UTF_8).split("\n", -1)) {
      lines.add(new ArrayList<>(Arrays.asList(line.split("\t", -1))));
    }
    return lines;
  }
}
