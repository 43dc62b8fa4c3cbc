package org.zhibiao.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.extract.Extractor;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;

/**
 * Tells what was promised from what was done, is expected or is of another year, and links the
 * first two in each indicator of a 自评表.
 *
 * <p>Example: ≥3.2万亩 under 年度指标值 and 3.25万亩 under 实际完成值 of one row are a pair. Where a cell holds
 * several numbers, each goes with the first of its dimension that is left. Where a form has the
 * values of a period and of the year, the actual ones go with those of the year.
 */
final class Pairing {
  private static final Lexicon WORDS = Lexicon.of(Pairing.class, "pairing.words");
  private static final Automaton ACTUAL = WORDS.automaton("actual-column");
  private static final Automaton PERIOD = WORDS.automaton("period-column");

  private final Declaration declaration;
  private final List<Reading.Item> items;
  private final Extractor extractor;
  private final Map<Statement, List<Integer>> byStatement = new HashMap<>();

  private Pairing(Declaration declaration, List<Reading.Item> items, Extractor extractor) {
    this.declaration = declaration;
    this.items = items;
    this.extractor = extractor;
  }

  static List<Reading.Item> pair(
      Declaration declaration, List<Reading.Item> items, Extractor extractor) {
    return new Pairing(declaration, new ArrayList<>(items), extractor).pair();
  }

  private List<Reading.Item> pair() {
    Map<Place, Reading.Stage> stages = new HashMap<>();
    for (Declaration.Indicator indicator : declaration.indicators()) {
      put(indicator.assessment().actuals(), Reading.Stage.ACTUAL, stages);
      put(indicator.assessment().expected(), Reading.Stage.EXPECTED, stages);
      put(indicator.assessment().past(), Reading.Stage.PAST, stages);
      put(indicator.values(), Reading.Stage.TARGET, stages);
    }
    stage(stages);
    if (stages.containsValue(Reading.Stage.ACTUAL)) {
      link();
    }
    return items;
  }

  private static void put(
      List<Statement> statements, Reading.Stage stage, Map<Place, Reading.Stage> stages) {
    for (Statement statement : statements) {
      stages.put(statement.place(), stage);
    }
  }

  /** Marks what was done, in a cell that is known for it or under the name of such a column. */
  private void stage(Map<Place, Reading.Stage> known) {
    String column = "";
    boolean done = ACTUAL.any(column);
    for (int i = 0; i < items.size(); i++) {
      Statement statement = items.get(i).statement();
      if (!statement.context().column().equals(column)) {
        column = statement.context().column();
        done = ACTUAL.any(column);
      }
      Reading.Stage own = known.get(statement.place());
      Reading.Stage stage = own != null ? own : done ? Reading.Stage.ACTUAL : Reading.Stage.TARGET;
      if (stage != Reading.Stage.TARGET) {
        items.set(i, staged(items.get(i), stage));
      }
    }
  }

  private void link() {
    for (int i = 0; i < items.size(); i++) {
      Statement statement = items.get(i).statement();
      byStatement.computeIfAbsent(statement, k -> new ArrayList<>()).add(i);
    }
    for (Declaration.Indicator indicator : declaration.indicators()) {
      if (!indicator.assessment().actuals().isEmpty()) {
        link(numbers(annual(indicator.values())), numbers(indicator.assessment().actuals()));
      }
    }
  }

  private static Reading.Item staged(Reading.Item item, Reading.Stage stage) {
    return new Reading.Item(item.id(), item.statement(), item.target(), stage, item.pair());
  }

  private static List<Statement> annual(List<Statement> values) {
    List<Statement> annual =
        values.stream().filter(s -> !PERIOD.any(s.context().column())).toList();
    return annual.isEmpty() ? values : annual;
  }

  private List<Integer> numbers(List<Statement> statements) {
    return statements.stream()
        .flatMap(s -> byStatement.getOrDefault(s, List.of()).stream())
        .toList();
  }

  private void link(List<Integer> targets, List<Integer> actuals) {
    Set<Integer> used = new HashSet<>();
    boolean alone = targets.size() == 1 && actuals.size() == 1;
    for (int actual : actuals) {
      for (int target : targets) {
        if (!used.contains(target) && (alone || isAlike(target, actual))) {
          used.add(target);
          Reading.Item promised = items.get(target);
          Reading.Item done = items.get(actual);
          items.set(
              actual,
              new Reading.Item(
                  done.id(),
                  done.statement(),
                  extractor.likePromised(done.target(), promised.target()),
                  done.stage(),
                  promised.id()));
          items.set(target, items.get(target).paired(items.get(actual).id()));
          break;
        }
      }
    }
  }

  private boolean isAlike(int target, int actual) {
    String one = items.get(target).target().normal().dimension();
    return one.equals(items.get(actual).target().normal().dimension());
  }
}
