package org.zhibiao.audit.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.category.Categorizer;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Category;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.CharFold;

/**
 * A declaration as a reviewer looks at it: its rows with their cells and what each promises, then
 * its prose. What two columns or two paragraphs say in the same words is looked at once. Immutable.
 */
public final class Form {
  private static final Categorizer LEVELS = Categorizer.levelsOnly();
  private static final Automaton FOOTER = Words.SHARED.automaton("footer");

  private final Reading reading;
  private final List<Line> lines;
  private final List<Promise> promises;
  private final List<Cell> texts;
  private @Nullable Scoring scoring;
  private @Nullable List<Named> inTable;
  private @Nullable List<Named> inProse;

  private Form(Reading reading, List<Line> lines, List<Promise> promises, List<Cell> texts) {
    this.reading = reading;
    this.lines = lines;
    this.promises = promises;
    this.texts = texts;
  }

  /** A value cell with what it promises. */
  public record Cell(Statement statement, String folded, List<Promise> promises) {}

  /**
   * A row of the table of indicators.
   *
   * @param cells its value cells, those that say the same in the same words but once
   * @param values all its value cells
   * @param past what its cells of other years say
   * @param promises of the cells
   * @param style how its form writes comparators
   * @param of the class that its levels stand for, null where they stand for none
   */
  public record Line(
      Declaration.Indicator indicator,
      List<Cell> cells,
      List<Cell> values,
      List<Reading.Item> past,
      List<Promise> promises,
      Style style,
      @Nullable IndicatorClass of) {
    /** The third level: what is measured. */
    public String name() {
      return indicator.level3();
    }

    /** What a finding about the row says of where it stands. */
    public Context context() {
      Declaration.Indicator i = indicator;
      return new Context("", i.level1(), i.level2(), i.level3(), "", null);
    }

    /** Whether it stands under one of those classes. */
    public boolean isOf(IndicatorClass... classes) {
      for (IndicatorClass c : classes) {
        if (c == of) {
          return true;
        }
      }
      return false;
    }

    /** A row is where it stands. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Line l && l.indicator.place().equals(indicator.place());
    }

    @Override
    public int hashCode() {
      return indicator.place().hashCode();
    }
  }

  /** Whether a row stands under 成本指标. */
  public static boolean isCost(@Nullable Line line) {
    return line != null && line.of() == IndicatorClass.COST;
  }

  /** The declaration of a reading. */
  public static Form of(Reading reading) {
    return new Builder(reading).build();
  }

  /** What it was read from. */
  public Reading reading() {
    return reading;
  }

  /** The declaration itself. */
  public Declaration declaration() {
    return reading.declaration();
  }

  /** What it says of money and points besides its rows. */
  public Scoring scoring() {
    Scoring known = scoring;
    if (known == null) {
      known = Scoring.of(declaration());
      scoring = known;
    }
    return known;
  }

  /** Whether anything that was done, or its points, is told. */
  public boolean isAssessed() {
    for (Line line : lines) {
      Declaration.Assessment a = line.indicator().assessment();
      if (a.score() != null || !a.actuals().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether its layout was there to be read, and nothing of it had to be inferred. */
  public boolean isLaidOut() {
    for (Declaration.Note note : declaration().notes()) {
      if (note.doubt() == Doubt.LAYOUT_UNSURE || note.doubt() == Doubt.FORM_UNREAD) {
        return false;
      }
    }
    return true;
  }

  /** The rows of the table of indicators, in order. */
  public List<Line> lines() {
    return lines;
  }

  /** Everything that is promised, in document order. */
  public List<Promise> promises() {
    return promises;
  }

  /** What is promised in the table, or in prose, made ready for comparing; facts are left out. */
  public List<Named> named(boolean table) {
    List<Named> known = table ? inTable : inProse;
    if (known == null) {
      known = new ArrayList<>();
      for (Promise p : promises) {
        if ((p.line() != null) == table && !p.isFact()) {
          known.add(new Named(p));
        }
      }
      if (table) {
        inTable = known;
      } else {
        inProse = known;
      }
    }
    return known;
  }

  /** Every text that may promise something, those of the same words once. */
  public List<Cell> texts() {
    return texts;
  }

  /** What a declaration is called: the project, else the department. */
  public String name() {
    String project = declaration().header().project();
    return project.isEmpty() ? declaration().header().department() : project;
  }

  /** The first two levels of a row. */
  private record Levels(String first, String second) {}

  private static final class Builder {
    private final Reading reading;
    private final Map<Statement, List<Reading.Item>> targets = new HashMap<>();
    private final Set<Statement> told = new HashSet<>();
    private final Set<Statement> others = new HashSet<>();
    private final Map<Statement, Line> lineOf = new HashMap<>();
    private final Map<Statement, Cell> cells = new HashMap<>();
    private final Style style = new Style();
    private final Map<Levels, @Nullable Category> classes = new HashMap<>();

    Builder(Reading reading) {
      this.reading = reading;
      for (Reading.Item item : reading.items()) {
        if (item.stage() == Reading.Stage.TARGET) {
          targets.computeIfAbsent(item.statement(), p -> new ArrayList<>()).add(item);
        } else {
          others.add(item.statement());
        }
      }
    }

    Form build() {
      Declaration declaration = reading.declaration();
      List<Line> lines = new ArrayList<>();
      for (Declaration.Indicator indicator : declaration.indicators()) {
        if (isFooter(indicator)) {
          others.addAll(indicator.values());
        } else {
          lines.add(line(indicator));
        }
      }
      Set<String> seen = new LinkedHashSet<>();
      List<Promise> promises = new ArrayList<>();
      List<Cell> texts = new ArrayList<>();
      for (Statement s : declaration.statements()) {
        Line line = lineOf.get(s);
        if (others.contains(s) || told.contains(s)) {
          continue;
        }
        if (line != null || seen.add(s.text())) {
          Cell cell = cells.containsKey(s) ? cells.get(s) : cell(s, line);
          texts.add(cell);
          promises.addAll(cell.promises());
        }
      }
      style.see(promises);
      return new Form(reading, lines, promises, texts);
    }

    /** 说明, 其他需要说明的问题, 总分: what stands below the table and is no row of it. */
    private static boolean isFooter(Declaration.Indicator indicator) {
      return isFooter(indicator.level3()) || isFooter(indicator.level1());
    }

    private static boolean isFooter(String level) {
      if (level.isEmpty()) {
        return false;
      }
      String name = CharFold.fold(level).strip();
      return FOOTER.whole(name, 0, name.length());
    }

    private Line line(Declaration.Indicator indicator) {
      Category category =
          classes.computeIfAbsent(
              new Levels(indicator.level1(), indicator.level2()),
              levels -> LEVELS.ofLevels(levels.first(), levels.second()));
      others.addAll(indicator.assessment().actuals());
      others.addAll(indicator.assessment().expected());
      others.addAll(indicator.assessment().past());
      Set<String> seen = new HashSet<>();
      List<Cell> cells = new ArrayList<>();
      List<Cell> values = new ArrayList<>();
      List<Promise> promises = new ArrayList<>();
      Line line =
          new Line(
              indicator,
              cells,
              values,
              past(indicator),
              promises,
              style,
              category == null ? null : category.of());
      for (Statement s : indicator.values()) {
        Cell cell = cell(s, line);
        this.cells.put(s, cell);
        values.add(cell);
        if (seen.add(Clauses.withoutStops(s.text()))) {
          cells.add(cell);
          promises.addAll(cell.promises());
          lineOf.put(s, line);
        } else {
          told.add(s);
        }
      }
      return line;
    }

    private List<Reading.Item> past(Declaration.Indicator indicator) {
      if (indicator.assessment().past().isEmpty()) {
        return List.of();
      }
      return reading.items().stream()
          .filter(i -> i.stage() == Reading.Stage.PAST)
          .filter(i -> indicator.assessment().past().contains(i.statement()))
          .toList();
    }

    private Cell cell(Statement s, @Nullable Line line) {
      String folded = CharFold.fold(s.text());
      List<Promise> promises = new ArrayList<>();
      for (Reading.Item item : targets.getOrDefault(s, List.of())) {
        promises.add(new Promise(reading.declaration().id(), item, folded, line, style));
      }
      return new Cell(s, folded, promises);
    }
  }
}
