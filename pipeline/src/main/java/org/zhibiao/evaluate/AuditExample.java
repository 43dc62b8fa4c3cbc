package org.zhibiao.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.Finding;
import org.zhibiao.audit.Rule;
import org.zhibiao.batch.ReadingMaker;
import org.zhibiao.extract.Extractor;
import org.zhibiao.model.Reading;

/**
 * An example of the audit: a few small forms, and what one rule is to find in them. Each is a line
 * of corpora/audit; its README says what the fields mean.
 *
 * <p>Example: {@code {"rule":"W01","quotes":["不少于50篇以上"],"forms":[{"rows":[["产出指标","数量指标","论文",
 * "不少于50篇以上"]]}]}}.
 *
 * @param rule the rule it is for
 * @param quotes a piece of each place that the rule is to find; none where it is to find nothing
 */
public record AuditExample(
    String rule, List<String> quotes, @Nullable String why, List<Sketch> forms) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  public AuditExample {
    quotes = List.copyOf(quotes);
    forms = List.copyOf(forms);
  }

  /** A form of an example, with only what matters. */
  public record Sketch(
      @Nullable String kind,
      @Nullable String department,
      @Nullable String project,
      @Nullable Integer year,
      @Nullable List<List<String>> money,
      @Nullable List<String> columns,
      @Nullable List<JsonNode> rows,
      @Nullable String goal,
      @Nullable List<Task> tasks,
      @Nullable List<List<String>> cells) {
    private void show(List<String> lines, boolean named) {
      String head =
          Stream.of(year == null ? "" : year + "年", department, project)
              .filter(s -> s != null && !s.isEmpty())
              .collect(Collectors.joining(" "));
      if (named || rows == null) {
        lines.add("【" + head + "】");
      }
      for (List<String> m : Objects.requireNonNullElse(money, List.<List<String>>of())) {
        lines.add(m.get(0) + "：" + m.get(1) + "万元");
      }
      if (goal != null) {
        lines.add("目标：" + goal);
      }
      for (Task t : Objects.requireNonNullElse(tasks, List.<Task>of())) {
        lines.add(
            Stream.of(t.name(), t.content(), t.money() == null ? null : t.money() + "万元", t.goal())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ｜ ", "任务：", "")));
      }
      for (JsonNode node : Objects.requireNonNullElse(rows, List.<JsonNode>of())) {
        lines.add(AuditExample.row(node).shown());
      }
      for (List<String> texts : Objects.requireNonNullElse(cells, List.<List<String>>of())) {
        lines.add("表格：" + String.join(" ｜ ", texts));
      }
    }
  }

  /** A task; money in 万元. */
  public record Task(
      String name, @Nullable String content, @Nullable String money, @Nullable String goal) {}

  /** A row of a form that says more than names and values. */
  public record Row(
      List<String> levels,
      List<String> values,
      @Nullable String symbol,
      @Nullable String unit,
      @Nullable String actual,
      @Nullable String weight,
      @Nullable String score,
      @JsonProperty("reason") @Nullable String reason,
      @Nullable String past) {
    private String shown() {
      StringBuilder s = new StringBuilder(String.join(" › ", levels)).append("：");
      s.append(
          values.stream().map(v -> v.isEmpty() ? "（空白）" : v).collect(Collectors.joining(" ｜ ")));
      if (symbol != null && !symbol.isEmpty()) {
        s.append("（符号栏 ").append(symbol).append("）");
      }
      if (unit != null && !unit.isEmpty()) {
        s.append("（单位栏 ").append(unit).append("）");
      }
      if (past != null) {
        s.append("；上年 ").append(past);
      }
      if (actual != null) {
        s.append("；实际 ").append(actual);
      }
      if (weight != null && !weight.isEmpty()) {
        s.append("；分值 ").append(weight);
      }
      if (score != null && !score.isEmpty()) {
        s.append("，得分 ").append(score);
      }
      return s.toString();
    }
  }

  /**
   * The example of a line.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  public static AuditExample parse(String line) {
    try {
      return JSON.readValue(line, AuditExample.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no example: " + e.getOriginalMessage(), e);
    }
  }

  /** The row, whichever way it is written. */
  static Row row(JsonNode node) {
    if (node.isArray()) {
      List<String> cells = new ArrayList<>();
      node.forEach(n -> cells.add(n.asText()));
      return new Row(
          cells.subList(0, 3),
          cells.subList(3, cells.size()),
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    return JSON.convertValue(node, Row.class);
  }

  /** The forms with their targets. */
  public List<Reading> readings(Extractor extractor) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      readings.add(ReadingMaker.reading(new ExampleForm(forms.get(i), i).declaration(), extractor));
    }
    return readings;
  }

  /** The forms in lines for people: 产出指标 › 数量指标 › 培训人数：≥100人. */
  public List<String> shown() {
    List<String> lines = new ArrayList<>();
    for (Sketch form : forms) {
      form.show(lines, forms.size() > 1);
    }
    return lines;
  }

  /**
   * How the rule does.
   *
   * @param hits expected and found
   * @param missed expected and not found
   * @param wrong found and not expected
   */
  public record Score(List<String> hits, List<String> missed, List<Finding> wrong) {
    public Score {
      hits = List.copyOf(hits);
      missed = List.copyOf(missed);
      wrong = List.copyOf(wrong);
    }
  }

  /** Runs the audit on the example and compares what its rule finds. */
  public Score score(Audit audit, Extractor extractor) {
    List<Finding> left = new ArrayList<>();
    for (Finding f : audit.all(readings(extractor))) {
      if (f.rule().equals(rule)) {
        left.add(f);
      }
    }
    Rule.Finds finds = audit.book().rule(rule).finds();
    List<String> hits = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (String quote : quotes) {
      Finding match = left.stream().filter(f -> matches(f, quote, finds)).findFirst().orElse(null);
      if (match == null) {
        missed.add(quote);
      } else {
        left.remove(match);
        hits.add(quote);
      }
    }
    return new Score(hits, missed, left);
  }

  /**
   * Whether a finding is the expected one. One about a number must quote it, here or as the other
   * place; one about a row may quote any of its words; one about a whole form is there or not.
   */
  private boolean matches(Finding f, String expected, Rule.Finds finds) {
    if (finds == Rule.Finds.FORM) {
      return true;
    }
    List<String> found = new ArrayList<>(List.of(f.quote()));
    if (f.other() != null) {
      found.add(f.other().quote());
    }
    if (finds == Rule.Finds.ROW) {
      found.add(f.context().level3());
      forms.stream()
          .flatMap(s -> Objects.requireNonNullElse(s.rows(), List.<JsonNode>of()).stream())
          .map(AuditExample::row)
          .filter(r -> r.levels().get(2).equals(f.context().level3()))
          .forEach(r -> found.addAll(r.values()));
    }
    return found.stream()
        .filter(q -> !q.isBlank())
        .anyMatch(q -> q.contains(expected) || expected.contains(q));
  }
}
