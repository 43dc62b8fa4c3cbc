package org.zhibiao.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.evaluate.RuleExamples;

/** The pages that explain the rules of the audit: a list, and one for each. */
public record RulesView(List<Group> groups) implements View {
  @Override
  public String template() {
    return "rules";
  }

  /** Rules of one group. */
  public record Group(String name, List<Line> rules) {}

  /** A rule in the list. */
  public record Line(
      String id, String url, String severity, String severityCode, String title, String fires) {}

  /**
   * A rule's own page.
   *
   * @param parameters its numbers, as a rules file writes them
   * @param failing an example that it finds, line by line
   * @param passing one that it leaves alone
   */
  public record One(
      Rule rule,
      String severity,
      String parameters,
      List<String> failing,
      List<String> found,
      List<String> passing,
      String findingsUrl)
      implements View {
    @Override
    public String template() {
      return "rule";
    }
  }

  /** The list. */
  public static RulesView of(RuleBook book) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (Rule r : book.rules()) {
      groups
          .computeIfAbsent(r.group(), g -> new ArrayList<>())
          .add(
              new Line(
                  r.id(),
                  "/rules/" + r.id(),
                  r.on() ? r.severity().chinese() : "关",
                  r.severity().code(),
                  r.title(),
                  r.fires()));
    }
    return new RulesView(
        groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList());
  }

  /** The page of one rule. */
  public static One one(Rule rule, RuleExamples examples) {
    String parameters =
        rule.parameters().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey() + "=" + e.getValue().toPlainString())
            .collect(Collectors.joining(" "));
    return new One(
        rule,
        rule.severity().chinese(),
        parameters,
        examples.failing(rule.id()).shown(),
        examples.failing(rule.id()).quotes(),
        examples.passing(rule.id()).shown(),
        "/audit?rule=" + rule.id());
  }
}
