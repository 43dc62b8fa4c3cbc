package org.zhibiao.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.audit.Audit;
import org.zhibiao.fields.TargetField;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Reading;

/**
 * The page to try the extraction on.
 *
 * @param text what was pasted, empty where a file was given or nothing yet
 * @param message what went wrong, empty where nothing did
 * @param results one a declaration
 */
public record TryView(String text, String message, List<Result> results) implements View {
  @Override
  public String template() {
    return "try";
  }

  /** A declaration with its form and what was read in it. */
  public record Result(DeclarationView form, List<Explained> targets) {}

  /** A target with all its fields and how it was read. */
  public record Explained(
      String id, String quote, String reading, List<DeclarationView.Fact> fields, String rules) {}

  /** The page before anything was tried. */
  public static TryView empty() {
    return new TryView("", "", List.of());
  }

  /** The page where reading failed. */
  public static TryView failed(String text, String message) {
    return new TryView(text, message, List.of());
  }

  /** The page of what was read. */
  public static TryView of(String text, List<Reading> readings, Audit audit) {
    String message = readings.stream().allMatch(r -> r.items().isEmpty()) ? "没有读到指标值。" : "";
    return new TryView(text, message, readings.stream().map(r -> result(r, audit)).toList());
  }

  private static Result result(Reading reading, Audit audit) {
    DeclarationRecord d = DeclarationRecord.of(reading);
    List<TargetRecord> targets = new ArrayList<>();
    List<Explained> explained = new ArrayList<>();
    for (Reading.Item item : reading.items()) {
      TargetRecord t = TargetRecord.of(reading.declaration(), item);
      targets.add(t);
      explained.add(
          new Explained(
              t.id(),
              t.quote(),
              Words.reading(t),
              fields(t, item),
              String.join(" → ", item.target().rules())));
    }
    List<DeclarationView.Finding> findings =
        audit.declaration(reading).stream()
            .map(f -> DeclarationView.finding(FindingRecord.of(f), audit.book()))
            .toList();
    return new Result(DeclarationView.of(d, targets, findings, List.of()), explained);
  }

  private static List<DeclarationView.Fact> fields(TargetRecord t, Reading.Item item) {
    List<DeclarationView.Fact> fields = new ArrayList<>();
    add(fields, TargetField.SUBJECT.chinese(), t.subject());
    add(fields, SearchField.OP.label(), SearchField.OP.shown(t.op()));
    add(fields, SearchField.WORDING.label(), String.join("、", t.wording()));
    add(fields, "数值", Words.number(t.value(), t.upper()));
    add(fields, TargetField.UNIT.chinese(), t.unit());
    add(
        fields,
        "折算",
        Words.number(t.normalValue(), t.normalUpper())
            + " "
            + (t.normalUnit() == null ? "" : t.normalUnit()));
    add(fields, "增减", Words.change(t.change()));
    add(fields, "频次", t.per());
    add(fields, "时限", t.deadline());
    add(fields, "类别", t.category());
    add(fields, "置信度", "%.2f".formatted(t.confidence()));
    add(
        fields,
        "存疑",
        String.join("、", item.target().doubts().stream().map(Doubt::chinese).toList()));
    add(fields, "位置", t.place() + "，第 " + (t.start() + 1) + "–" + t.end() + " 字");
    return fields;
  }

  private static void add(
      List<DeclarationView.Fact> fields,
      String label,
      @org.jspecify.annotations.Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.add(new DeclarationView.Fact(label, value.strip()));
    }
  }
}
