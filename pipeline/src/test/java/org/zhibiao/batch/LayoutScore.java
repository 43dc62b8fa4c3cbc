package org.zhibiao.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Target;

/**
 * What is right in the files of corpora/layouts: a row is right where value, upper, unit,
 * comparator and stage are; levels and heads are counted over right rows, pairs over the actual
 * values expected.
 */
final class LayoutScore {
  private static final double SURE = 0.95;

  int files;

  /** Files of which nothing was read, though each of them is filled. */
  int empty;

  int whole;
  int wanted;
  int given;
  int right;
  int level1;
  int level1Asked;
  int level2;
  int level3;
  int kind;
  int department;
  int year;
  int project;
  int pairs;
  int pairsWanted;
  int money;
  int moneyWanted;

  /** Right rows that look sure. */
  int sure;

  /** Wrong rows that look sure: the worst there is. */
  int silent;

  final List<String> misses = new ArrayList<>();

  /** Counts one file. */
  void add(JsonNode expected, List<Reading> readings) {
    int before = misses.size();
    files++;
    empty += readings.stream().allMatch(r -> r.items().isEmpty()) ? 1 : 0;
    List<Given> left = new ArrayList<>();
    for (Reading reading : readings) {
      reading.items().forEach(item -> left.add(new Given(reading.declaration(), item)));
    }
    given += left.size();
    String file = text(expected, "file");
    for (JsonNode declared : expected.path("decls")) {
      declaration(file, declared, left);
      money(file, declared, readings);
    }
    for (Given extra : left) {
      silent += extra.sure() ? 1 : 0;
      misses.add(file + ": not wanted " + extra);
    }
    whole += misses.size() == before ? 1 : 0;
  }

  private void declaration(String file, JsonNode declared, List<Given> left) {
    Map<String, List<Given>> targets = new HashMap<>();
    Map<String, List<Given>> actuals = new HashMap<>();
    Map<String, Integer> promised = new HashMap<>();
    Map<String, Integer> done = new HashMap<>();
    JsonNode rows = declared.path("rows");
    Map<Integer, Given> found = new HashMap<>();
    match(declared, true, left, found);
    match(declared, false, left, found);
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      wanted++;
      String name = text(row, "l3");
      boolean actual = text(row, "stage").equals("actual");
      (actual ? done : promised).merge(name, 1, Integer::sum);
      Given given = found.getOrDefault(i, Given.NONE);
      (actual ? actuals : targets).computeIfAbsent(name, k -> new ArrayList<>()).add(given);
      if (given.item() == null) {
        misses.add(file + ": missed " + Given.key(row) + " of " + name);
      } else {
        right++;
        row(file, declared, row, given);
      }
    }
    actuals.forEach((name, list) -> {
      if (!name.isEmpty() && Objects.equals(promised.get(name), done.get(name))) {
        pairs(file, name, targets.getOrDefault(name, List.of()), list);
      }
    });
  }

  private static void match(
      JsonNode declared, boolean named, List<Given> left, Map<Integer, Given> found) {
    JsonNode rows = declared.path("rows");
    for (int i = 0; i < rows.size(); i++) {
      Given best = found.containsKey(i) ? null : best(declared, rows.get(i), left, named);
      if (best != null) {
        found.put(i, best);
        left.remove(best);
      }
    }
  }

  /** The row read that fits best, where only those of the same name count if that is asked. */
  private static @Nullable Given best(
      JsonNode declared, JsonNode row, List<Given> left, boolean named) {
    String key = Given.key(row);
    Given best = null;
    int most = -1;
    for (Given candidate : left) {
      boolean same = same(text(row, "l3"), candidate.context().level3());
      if (candidate.key().equals(key) && (same || !named)) {
        int fits =
            (same ? 4 : 0)
                + (same(text(row, "column"), candidate.context().column()) ? 1 : 0)
                + (text(declared, "project").equals(candidate.form().header().project()) ? 2 : 0);
        if (fits > most) {
          most = fits;
          best = candidate;
        }
      }
    }
    return best;
  }

  private void row(String file, JsonNode declared, JsonNode row, Given found) {
    Context context = found.context();
    boolean name = same(text(row, "l3"), context.level3());
    level3 += of(file, "level 3", text(row, "l3"), context.level3(), name);
    if (!row.path("l1").isNull()) {
      level1Asked++;
      level1 +=
          of(
              file,
              "level 1",
              text(row, "l1"),
              context.level1(),
              same(text(row, "l1"), context.level1()));
    }
    level2 +=
        of(
            file,
            "level 2",
            text(row, "l2"),
            context.level2(),
            same(text(row, "l2"), context.level2()));
    kind += head(file, "kind", declared, found.form().header().kind().label());
    department += head(file, "department", declared, found.form().header().department());
    project += head(file, "project", declared, found.form().header().project());
    Integer read = found.form().header().year();
    year += head(file, "year", declared, read == null ? "" : read.toString());
    if (found.sure()) {
      sure++;
      silent += name ? 0 : 1;
    }
  }

  private int head(String file, String what, JsonNode declared, String read) {
    return of(file, what, text(declared, what), read, text(declared, what).equals(read));
  }

  private int of(String file, String what, String want, String read, boolean same) {
    if (!same) {
      String miss = file + ": " + what + " is " + want + ", not " + read;
      if (!misses.contains(miss)) {
        misses.add(miss);
      }
    }
    return same ? 1 : 0;
  }

  private void pairs(String file, String name, List<Given> targets, List<Given> actuals) {
    for (int i = 0; i < actuals.size(); i++) {
      pairsWanted++;
      Given target = targets.get(i);
      Given actual = actuals.get(i);
      if (target.item() != null
          && actual.item() != null
          && actual.item().id().equals(target.item().pair())) {
        pairs++;
      } else {
        misses.add(file + ": no pair of " + name);
      }
    }
  }

  private void money(String file, JsonNode declared, List<Reading> readings) {
    if (!declared.path("money").isNumber()) {
      return;
    }
    moneyWanted++;
    BigDecimal yuan = declared.path("money").decimalValue();
    boolean found =
        readings.stream()
            .flatMap(r -> r.declaration().money().stream())
            .anyMatch(m -> m.yuan() != null && m.yuan().compareTo(yuan) == 0);
    money += found ? 1 : 0;
    if (!found) {
      misses.add(file + ": no money of " + yuan.toPlainString() + " yuan");
    }
  }

  private static boolean same(String want, String read) {
    return plain(want).equals(plain(read));
  }

  /** A level or name without 指标 and without a bracket at its end that holds the unit. */
  private static String plain(String name) {
    StringBuilder shown = new StringBuilder();
    name.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> shown.append((char) c));
    String tight = shown.toString().replace("指标", "").replace('(', '（').replace(')', '）');
    int bracket = tight.lastIndexOf('（');
    return bracket > 0 && tight.endsWith("）") ? tight.substring(0, bracket) : tight;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }

  double f1() {
    return 2.0 * right / Math.max(1, wanted + given);
  }

  /** A part of the right rows, or 1 where there are none. */
  static double share(int part, int of) {
    return of == 0 ? 1 : (double) part / of;
  }

  /** One line for the log. */
  @Override
  public String toString() {
    return String.format(
        "F1 %.3f rows %d of %d, %d given; levels %.3f %.3f %.3f; kind %.3f department %.3f year"
            + " %.3f project %.3f; pairs %d of %d; money %d of %d; sure %.3f; silent %d; whole %d"
            + " of %d, empty %d",
        f1(),
        right,
        wanted,
        given,
        share(level1, level1Asked),
        share(level2, right),
        share(level3, right),
        share(kind, right),
        share(department, right),
        share(year, right),
        share(project, right),
        pairs,
        pairsWanted,
        money,
        moneyWanted,
        share(sure, right),
        silent,
        whole,
        files,
        empty);
  }

  /** A row that was read. */
  private record Given(@Nullable Declaration declaration, Reading.@Nullable Item item) {
    static final Given NONE = new Given(null, null);

    Declaration form() {
      return Objects.requireNonNull(declaration);
    }

    Context context() {
      return Objects.requireNonNull(item).statement().context();
    }

    boolean sure() {
      Target target = Objects.requireNonNull(item).target();
      return target.confidence() >= SURE && target.doubts().isEmpty();
    }

    String key() {
      Reading.Item row = Objects.requireNonNull(item);
      Target t = row.target();
      return key(
          t.value(),
          t.upper(),
          t.unit() == null ? "" : t.unit(),
          t.bound().code(),
          row.stage().code());
    }

    static String key(JsonNode row) {
      BigDecimal upper = row.path("upper").isNull() ? null : new BigDecimal(text(row, "upper"));
      return key(
          new BigDecimal(text(row, "value")),
          upper,
          text(row, "unit"),
          text(row, "op"),
          text(row, "stage"));
    }

    private static String key(
        BigDecimal value, @Nullable BigDecimal upper, String unit, String op, String stage) {
      String to = upper == null ? "" : ".." + upper.stripTrailingZeros().toPlainString();
      return stage + " " + op + " " + value.stripTrailingZeros().toPlainString() + to + " " + unit;
    }

    @Override
    public String toString() {
      Target t = Objects.requireNonNull(item).target();
      return key() + " of " + context().level3() + " " + t.confidence() + " " + t.doubts();
    }
  }
}
