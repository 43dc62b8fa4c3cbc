package org.zhibiao.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.Truncation;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.Units;
import org.zhibiao.read.Hash;

/**
 * A form of an {@link AuditExample} while it is made a declaration of, as if a file had been read.
 *
 * <p>Example: the row 产出指标, 数量指标, 培训人数（人）, ≥100 has a value with the unit 人.
 */
final class ExampleForm {
  private static final Lexicon WORDS = Lexicon.of(ExampleForm.class, "example.words");
  private static final Automaton UNIT_IN_BRACKETS = WORDS.automaton("unit-in-brackets");
  private static final Automaton SCALE = WORDS.automaton("scale");
  private static final Automaton POINTS = WORDS.automaton("points");
  private static final Units UNITS = Units.standard();
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final AuditExample.Sketch sketch;
  private final String file;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Declaration.Note> notes = new ArrayList<>();
  private final List<Declaration.Money> money = new ArrayList<>();
  private int row = 1;

  ExampleForm(AuditExample.Sketch sketch, int number) {
    this.sketch = sketch;
    this.file = "example-" + (number + 1);
  }

  Declaration declaration() {
    Header header =
        new Header(
            "",
            Objects.requireNonNullElse(sketch.department(), ""),
            Objects.requireNonNullElse(sketch.project(), ""),
            sketch.year(),
            Kind.ofLabel(Objects.requireNonNullElse(sketch.kind(), Kind.PROJECT.label())));
    for (List<String> m : Objects.requireNonNullElse(sketch.money(), List.<List<String>>of())) {
      money.add(amount(m.size() > 2 ? m.get(2) : "资金", m.get(0), m.get(1)));
    }
    String goal = sketch.goal();
    if (goal != null) {
      state(goal, 1, new Context("总体绩效目标", "", "", "", "", null));
      row++;
    }
    List<Declaration.Task> tasks = tasks();
    List<Declaration.Indicator> indicators = new ArrayList<>();
    for (JsonNode node : Objects.requireNonNullElse(sketch.rows(), List.<JsonNode>of())) {
      indicators.add(indicator(AuditExample.row(node)));
      row++;
    }
    String id = Hash.id((file + header + statements).getBytes(StandardCharsets.UTF_8));
    return new Declaration(
        id, file, header, List.of(), money, tasks, indicators, statements, cells(), notes);
  }

  /** The rows of cells, below all else; a blank cell is none. */
  private List<Declaration.Cell> cells() {
    List<Declaration.Cell> cells = new ArrayList<>();
    for (List<String> texts : Objects.requireNonNullElse(sketch.cells(), List.<List<String>>of())) {
      for (int i = 0; i < texts.size(); i++) {
        if (!texts.get(i).isBlank()) {
          Place place = new Place(file, "", row, i + 1);
          cells.add(new Declaration.Cell(place, texts.get(i), 1, 1));
        }
      }
      row++;
    }
    return cells;
  }

  private Declaration.Money amount(String group, String label, String tenThousands) {
    BigDecimal yuan = new BigDecimal(tenThousands.replace(",", "")).multiply(TEN_THOUSAND);
    return new Declaration.Money(
        group, label, yuan, tenThousands, "万元", new Place(file, "", row++, 2));
  }

  private Statement state(String text, int column, Context context) {
    Statement s = new Statement(new Place(file, "", row, column), text, context);
    statements.add(s);
    if (Truncation.isCut(text)) {
      notes.add(new Declaration.Note(s.place(), Doubt.TRUNCATED, "文字在句子中间断开"));
    }
    return s;
  }

  private List<Declaration.Task> tasks() {
    List<Declaration.Task> tasks = new ArrayList<>();
    for (AuditExample.Task t :
        Objects.requireNonNullElse(sketch.tasks(), List.<AuditExample.Task>of())) {
      Context context = new Context("年度重点工作任务", "", "", t.name(), "", null);
      String written = t.money();
      Declaration.@Nullable Money amount =
          written == null ? null : amount("年度重点工作任务", t.name(), written);
      if (amount != null) {
        money.add(amount);
      }
      String content = t.content();
      String goal = t.goal();
      tasks.add(
          new Declaration.Task(
              t.name(),
              new Place(file, "", row, 1),
              amount,
              content == null ? null : state(content, 2, context),
              goal == null ? null : state(goal, 3, context)));
      row++;
    }
    return tasks;
  }

  private Declaration.Indicator indicator(AuditExample.Row r) {
    List<String> columns = Objects.requireNonNullElse(sketch.columns(), List.of("指标值"));
    List<Statement> values = new ArrayList<>();
    boolean missing = false;
    for (int i = 0; i < r.values().size(); i++) {
      if (r.values().get(i).isEmpty()) {
        missing = true;
        notes.add(
            new Declaration.Note(
                new Place(file, "", row, 4 + i),
                Doubt.MISSING_CELL,
                "指标“" + r.levels().get(2) + "”缺少“" + columns.get(i) + "”"));
      } else {
        values.add(state(r.values().get(i), 4 + i, context(r, columns.get(i), r.symbol())));
      }
    }
    String actual = r.actual();
    List<Statement> actuals =
        actual == null || actual.isEmpty()
            ? List.of()
            : List.of(state(actual, 9, context(r, "实际完成值", null)));
    return new Declaration.Indicator(
        r.levels().get(0),
        r.levels().get(1),
        r.levels().get(2),
        new Place(file, "", row, 3),
        values,
        new Declaration.Assessment(
            actuals,
            List.of(),
            past(r),
            number(r.weight()),
            number(r.score()),
            Objects.requireNonNullElse(r.reason(), "")),
        missing ? Set.of(Doubt.MISSING_CELL) : Set.of());
  }

  private List<Statement> past(AuditExample.Row r) {
    String past = r.past();
    return past == null ? List.of() : List.of(state(past, 8, context(r, "上年完成值", r.symbol())));
  }

  private static Context context(AuditExample.Row r, String column, @Nullable String symbol) {
    String unit = blank(r.unit()) ? unitIn(r.levels().get(2)) : r.unit();
    return new Context(
        "绩效指标",
        r.levels().get(0),
        r.levels().get(1),
        r.levels().get(2),
        column,
        unit,
        blank(symbol) ? null : symbol);
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** 培训人数（人）. */
  private static @Nullable String unitIn(String name) {
    String bare = name.strip();
    int length = UNIT_IN_BRACKETS.longest(bare, 0, bare.length());
    if (length < 0) {
      return null;
    }
    String unit = bare.substring(bare.length() - length + 1, bare.length() - 1);
    int scale = Math.clamp(SCALE.longest(unit, 0, unit.length()), 0, unit.length() - 1);
    return UNITS.named(unit.substring(scale)) == null ? null : unit;
  }

  private static @Nullable BigDecimal number(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    String bare = written.strip();
    int points = Math.max(0, POINTS.longest(bare, 0, bare.length()));
    return new BigDecimal(bare.substring(0, bare.length() - points));
  }
}
