package org.zhibiao.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.Severity;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.index.schema.FindingFacet;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.search.Findings;
import org.zhibiao.index.search.SearchResult;

/**
 * The audit page: findings with their facets, and those set aside.
 *
 * @param chips what is chosen, each with the link that takes it back
 * @param aside findings that were set aside, the last first
 */
public record AuditView(
    AuditState state,
    long total,
    List<Line> lines,
    List<SearchView.Facet> facets,
    List<SearchView.Choice> chips,
    List<Suppressions.Entry> aside,
    @Nullable String previousUrl,
    @Nullable String nextUrl,
    int pages)
    implements View {
  @Override
  public String template() {
    return "audit";
  }

  private static final int SHORT = 10;

  /** A finding as a page shows it. */
  public record Line(
      String id,
      String url,
      String reportUrl,
      String severity,
      String severityCode,
      String rule,
      String ruleUrl,
      String title,
      String quote,
      String message,
      String advice,
      String year,
      String department,
      String path,
      String place,
      String file,
      String other,
      String otherUrl) {}

  /** The page of these findings. */
  public static AuditView of(
      AuditState state, Findings.Page page, RuleBook book, List<Suppressions.Entry> aside) {
    int pages = (int) Math.max(1, (page.total() + AuditState.PAGE_SIZE - 1) / AuditState.PAGE_SIZE);
    return new AuditView(
        state,
        page.total(),
        page.findings().stream().map(f -> line(f, book)).toList(),
        facets(state, page, book),
        chips(state, book),
        aside.reversed(),
        state.page() > 1 ? state.at(Math.min(state.page() - 1, pages)).url() : null,
        state.page() < pages ? state.at(state.page() + 1).url() : null,
        pages);
  }

  static Line line(FindingRecord f, RuleBook book) {
    FindingRecord.Other other = f.other();
    return new Line(
        f.id(),
        Words.findingUrl(f),
        "/declarations/" + f.declaration() + "/audit",
        f.gravity().chinese(),
        f.severity(),
        f.rule(),
        "/rules/" + f.rule(),
        book.rule(f.rule()).title(),
        f.quote(),
        f.message(),
        f.advice(),
        f.year() == null ? "" : f.year() + "年",
        f.department(),
        Words.path(f),
        f.file().substring(f.file().lastIndexOf('/') + 1) + " " + f.place(),
        f.file(),
        other == null ? "" : Words.elsewhere(f, other),
        other == null ? "" : "/declarations/" + other.declaration() + "#t-" + other.target());
  }

  private static List<SearchView.Facet> facets(
      AuditState state, Findings.Page page, RuleBook book) {
    List<SearchView.Facet> facets = new ArrayList<>();
    for (FindingFacet facet : FindingFacet.values()) {
      SearchResult.Facet counted = page.facets().get(facet.code());
      if (counted == null || counted.values().isEmpty()) {
        continue;
      }
      List<SearchView.Choice> values =
          ordered(facet, counted).stream()
              .map(v ->
                  new SearchView.Choice(
                      Words.finding(facet, v.value(), book),
                      v.count(),
                      v.chosen(),
                      state.toggled(facet.code(), v.value()).url()))
              .toList();
      int first = Math.min(SHORT, values.size());
      facets.add(
          new SearchView.Facet(
              facet.code(),
              facet.label(),
              true,
              values.subList(0, first),
              values.subList(first, values.size()),
              counted.distinct() - values.size()));
    }
    return facets;
  }

  /** Severities by gravity, years from new to old, all else as counted. */
  private static List<SearchResult.FacetValue> ordered(FindingFacet of, SearchResult.Facet facet) {
    return switch (of) {
      case SEVERITY ->
          facet.values().stream()
              .sorted(Comparator.comparing(v -> Severity.of(v.value())))
              .toList();
      case YEAR -> facet.descending();
      default -> facet.values();
    };
  }

  private static List<SearchView.Choice> chips(AuditState state, RuleBook book) {
    List<SearchView.Choice> chips = new ArrayList<>();
    state
        .filters()
        .forEach((facet, values) ->
            values.forEach(v ->
                chips.add(
                    new SearchView.Choice(
                        FindingFacet.named(facet).label()
                            + "："
                            + Words.finding(FindingFacet.named(facet), v, book),
                        0,
                        true,
                        state.toggled(facet, v).url()))));
    return chips;
  }
}
