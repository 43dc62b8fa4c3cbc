package org.zhibiao.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zhibiao.model.Knowledge;

/**
 * The phrases of generated declarations, from the CSV files beside this class. They share nothing
 * with what the extractor knows. Immutable.
 */
final class Grammar {
  /** A choice that comes up as often as its weight says. */
  record Weighted<T>(T of, int weight) {}

  /**
   * An indicator and the numbers that it takes.
   *
   * @param action the words before the quantity in a sentence
   * @param low the least number
   * @param high the greatest
   * @param decimals digits after the point
   * @param scale 万 or 亿 where large numbers are written so, else empty
   * @param up whether more is better
   */
  record Indicator(
      String level1,
      String level2,
      String name,
      String action,
      String unit,
      BigDecimal low,
      BigDecimal high,
      int decimals,
      String scale,
      boolean up) {}

  /** How a quantity is worded; {@code {}} stands for number and unit. */
  record Wording(String op, String direction, String pattern) {}

  private final List<Indicator> indicators = new ArrayList<>();
  private final List<Weighted<Wording>> wordings = new ArrayList<>();
  private final List<Weighted<String>> frames = new ArrayList<>();
  private final List<Knowledge.Row> names;

  Grammar() {
    for (Knowledge.Row row : rows("indicators.csv")) {
      indicators.add(
          new Indicator(
              row.get("level1"),
              row.get("level2"),
              row.get("name"),
              row.get("action"),
              row.get("unit"),
              new BigDecimal(row.get("low")),
              new BigDecimal(row.get("high")),
              Integer.parseInt(row.get("decimals")),
              row.get("scale"),
              row.get("direction").equals("up")));
    }
    for (Knowledge.Row row : rows("wordings.csv")) {
      wordings.add(
          new Weighted<>(
              new Wording(row.get("op"), row.get("direction"), row.get("pattern")),
              Integer.parseInt(row.get("weight"))));
    }
    for (Knowledge.Row row : rows("frames.csv")) {
      frames.add(new Weighted<>(row.get("frame"), Integer.parseInt(row.get("weight"))));
    }
    names = rows("names.csv");
  }

  private static List<Knowledge.Row> rows(String resource) {
    return Knowledge.rows(Grammar.class, resource);
  }

  List<Indicator> indicators() {
    return indicators;
  }

  List<String> names(String kind) {
    return names.stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get("name"))
        .toList();
  }

  /** A wording that fits the direction in which an indicator is good. */
  Wording wording(boolean up, Random random) {
    String other = up ? "down" : "up";
    return pick(wordings.stream().filter(w -> !w.of().direction().equals(other)).toList(), random);
  }

  String frame(Random random) {
    return pick(frames, random);
  }

  private static <T> T pick(List<Weighted<T>> choices, Random random) {
    int left = random.nextInt(choices.stream().mapToInt(Weighted::weight).sum());
    for (Weighted<T> choice : choices) {
      left -= choice.weight();
      if (left < 0) {
        return choice.of();
      }
    }
    return choices.getLast().of();
  }
}
