package org.zhibiao.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.Severity;
import org.zhibiao.index.schema.FindingGroup;
import org.zhibiao.index.schema.FindingRecord;

/**
 * A reviewer's working paper for one declaration (审核意见表), which prints on A4.
 *
 * @param facts labelled values of the header
 * @param counts how many findings of each severity
 * @param lines the findings, the gravest first and those of one cause together
 * @param aside those set aside, with their reasons
 */
public record ReportView(
    String title,
    List<DeclarationView.Fact> facts,
    String counts,
    List<Line> lines,
    List<Line> aside) {
  /**
   * The paper as a page of the site.
   *
   * @param back the address of the declaration's page
   */
  public record OnSite(ReportView paper, String back) implements View {
    @Override
    public String template() {
      return "report";
    }
  }

  /** Whose paper it is. */
  public record Head(
      String title,
      String department,
      String project,
      @Nullable Integer year,
      String kind,
      String file) {}

  /** A finding, with the reason why it is set aside or null. */
  public record Found(FindingRecord finding, @Nullable String reason) {}

  /** A line of the paper. */
  public record Line(
      int number,
      String severity,
      String severityCode,
      String rule,
      String place,
      String path,
      String quote,
      String message,
      String other,
      String advice,
      String basis,
      String reason) {}

  /** The paper of a declaration. */
  public static ReportView of(Head head, List<Found> found, RuleBook book) {
    List<Line> lines = new ArrayList<>();
    List<Line> aside = new ArrayList<>();
    for (Found f : ordered(found)) {
      List<Line> to = f.reason() == null ? lines : aside;
      to.add(line(to.size() + 1, f, book));
    }
    return new ReportView(
        head.title().isEmpty() ? head.file() : head.title(),
        facts(head),
        counts(lines),
        lines,
        aside);
  }

  /** Errors first, those of one cause together. */
  private static List<Found> ordered(List<Found> found) {
    Map<String, Found> byId = new HashMap<>();
    found.forEach(f -> byId.put(f.finding().id(), f));
    return FindingGroup.of(found.stream().map(Found::finding).toList()).stream()
        .flatMap(group -> group.findings().stream())
        .map(f -> byId.get(f.id()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String counts(List<Line> lines) {
    return Stream.of(Severity.values())
        .map(s ->
            s.chinese()
                + " "
                + lines.stream().filter(l -> l.severityCode().equals(s.code())).count()
                + " 条")
        .collect(Collectors.joining("，"));
  }

  private static List<DeclarationView.Fact> facts(Head head) {
    return Stream.of(
            new DeclarationView.Fact("部门", head.department()),
            new DeclarationView.Fact("项目", head.project()),
            new DeclarationView.Fact("年度", head.year() == null ? "" : head.year().toString()),
            new DeclarationView.Fact("表种", head.kind().equals("other") ? "其他" : head.kind()),
            new DeclarationView.Fact("来源", head.file()))
        .filter(f -> !f.value().isEmpty())
        .toList();
  }

  private static Line line(int number, Found found, RuleBook book) {
    FindingRecord f = found.finding();
    Rule rule = book.rule(f.rule());
    FindingRecord.Other other = f.other();
    return new Line(
        number,
        f.gravity().chinese(),
        f.severity(),
        f.rule() + " " + rule.title(),
        f.place(),
        Words.path(f),
        f.quote(),
        f.message(),
        other == null ? "" : Words.elsewhere(f, other),
        f.advice(),
        rule.basis(),
        found.reason() == null ? "" : found.reason());
  }
}
