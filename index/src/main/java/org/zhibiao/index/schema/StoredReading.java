package org.zhibiao.index.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.review.Scoring;
import org.zhibiao.model.Category;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Normal;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/**
 * A declaration with its targets as the audit needs it again, of its cells those of totals: JSON
 * whose records are arrays, each statement written once. It reads back with the version that wrote
 * it.
 */
public final class StoredReading {
  private static final ObjectMapper JSON = mapper();

  private StoredReading() {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private interface AsArray {}

  private static ObjectMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    List.of(
            Whole.class,
            Row.class,
            Job.class,
            Item.class,
            Header.class,
            Place.class,
            Span.class,
            Context.class,
            Statement.class,
            Target.class,
            Normal.class,
            Category.class,
            Declaration.Money.class,
            Declaration.Fact.class,
            Declaration.Cell.class,
            Declaration.Note.class)
        .forEach(c -> builder.addMixIn(c, AsArray.class));
    return builder.build();
  }

  /** Everything, with statements by their number in the list. */
  record Whole(
      String id,
      String file,
      Header header,
      List<Declaration.Fact> facts,
      List<Declaration.Money> money,
      List<Job> tasks,
      List<Row> rows,
      List<Statement> statements,
      List<Statement> others,
      List<Declaration.Cell> cells,
      List<Declaration.Note> notes,
      List<Item> items) {}

  record Job(String name, Place place, Declaration.@Nullable Money money, int content, int goal) {}

  record Row(
      String level1,
      String level2,
      String level3,
      Place place,
      List<Integer> values,
      List<Integer> actuals,
      List<Integer> expected,
      List<Integer> past,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal score,
      String reason,
      Set<Doubt> doubts) {}

  record Item(
      String id, int statement, Target target, Reading.Stage stage, @Nullable String pair) {}

  /** Statements by number; one that is not in the declaration's list comes behind it. */
  private static final class Numbers {
    final Map<Statement, Integer> numbers = new HashMap<>();
    final List<Statement> others = new ArrayList<>();

    Numbers(List<Statement> statements) {
      statements.forEach(s -> numbers.putIfAbsent(s, numbers.size()));
    }

    int of(@Nullable Statement s) {
      if (s == null) {
        return -1;
      }
      Integer known = numbers.get(s);
      if (known != null) {
        return known;
      }
      others.add(s);
      numbers.put(s, numbers.size());
      return numbers.size() - 1;
    }

    List<Integer> of(List<Statement> statements) {
      return statements.stream().map(this::of).toList();
    }
  }

  /** The reading as JSON. */
  public static String write(Reading reading) {
    Declaration d = reading.declaration();
    List<Statement> distinct = d.statements().stream().distinct().toList();
    Numbers numbers = new Numbers(distinct);
    List<Row> rows = d.indicators().stream().map(i -> row(i, numbers)).toList();
    List<Job> jobs =
        d.tasks().stream()
            .map(t ->
                new Job(
                    t.name(), t.place(), t.money(), numbers.of(t.content()), numbers.of(t.goal())))
            .toList();
    List<Item> items =
        reading.items().stream()
            .map(i -> new Item(i.id(), numbers.of(i.statement()), i.target(), i.stage(), i.pair()))
            .toList();
    Whole whole =
        new Whole(
            d.id(),
            d.file(),
            d.header(),
            d.facts(),
            d.money(),
            jobs,
            rows,
            distinct,
            numbers.others,
            Scoring.cells(d),
            d.notes(),
            items);
    try {
      return JSON.writeValueAsString(whole);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a reading does not write", e);
    }
  }

  private static Row row(Declaration.Indicator i, Numbers numbers) {
    return new Row(
        i.level1(),
        i.level2(),
        i.level3(),
        i.place(),
        numbers.of(i.values()),
        numbers.of(i.assessment().actuals()),
        numbers.of(i.assessment().expected()),
        numbers.of(i.assessment().past()),
        i.assessment().weight(),
        i.assessment().score(),
        i.assessment().reason(),
        i.doubts());
  }

  /** The reading of that JSON, of its cells those of totals. */
  public static Reading read(String json) {
    try {
      return reading(JSON.readValue(json, Whole.class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a stored reading does not read back", e);
    }
  }

  private static Reading reading(Whole whole) {
    List<Statement> all = new ArrayList<>(whole.statements());
    all.addAll(whole.others());
    List<Declaration.Indicator> indicators =
        whole.rows().stream().map(r -> indicator(r, all)).toList();
    List<Declaration.Task> tasks =
        whole.tasks().stream()
            .map(t ->
                new Declaration.Task(
                    t.name(),
                    t.place(),
                    t.money(),
                    t.content() < 0 ? null : all.get(t.content()),
                    t.goal() < 0 ? null : all.get(t.goal())))
            .toList();
    Declaration declaration =
        new Declaration(
            whole.id(),
            whole.file(),
            whole.header(),
            whole.facts(),
            whole.money(),
            tasks,
            indicators,
            whole.statements(),
            whole.cells(),
            whole.notes());
    List<Reading.Item> items =
        whole.items().stream()
            .map(i ->
                new Reading.Item(i.id(), all.get(i.statement()), i.target(), i.stage(), i.pair()))
            .toList();
    return new Reading(declaration, items);
  }

  private static Declaration.Indicator indicator(Row r, List<Statement> all) {
    return new Declaration.Indicator(
        r.level1(),
        r.level2(),
        r.level3(),
        r.place(),
        r.values().stream().map(all::get).toList(),
        new Declaration.Assessment(
            r.actuals().stream().map(all::get).toList(),
            r.expected().stream().map(all::get).toList(),
            r.past().stream().map(all::get).toList(),
            r.weight(),
            r.score(),
            r.reason()),
        r.doubts());
  }
}
