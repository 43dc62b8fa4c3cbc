package org.zhibiao.web.server;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.audit.Suppressions;
import org.zhibiao.export.Format;
import org.zhibiao.export.RowWriter;
import org.zhibiao.fields.Row;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.FindingField;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.search.FindingRequest;
import org.zhibiao.index.search.Findings;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.index.trend.StatisticsField;
import org.zhibiao.index.trend.WordingStatistics;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.api.Twins;
import org.zhibiao.web.pages.AuditState;
import org.zhibiao.web.pages.AuditView;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.ReportView;
import org.zhibiao.web.pages.SearchState;
import org.zhibiao.web.pages.StatisticsView;

/** The audit: findings, working papers, statistics, what is set aside. Thread-safe. */
final class AuditRoutes {
  private final TargetIndex index;
  private final RuleBook book;
  private final Suppressions aside;
  private final Pages pages;
  private final Json json;

  AuditRoutes(TargetIndex index, Site site, Pages pages, Json json) {
    this.index = index;
    this.book = site.rules();
    this.aside = site.aside();
    this.pages = pages;
    this.json = json;
  }

  void page(Context c) throws IOException {
    AuditState state = AuditState.of(c.queryParamMap());
    Answers.page(c, pages, AuditView.of(state, found(state), book, aside.all()));
  }

  private Findings.Page found(AuditState state) throws IOException {
    return index.findings().page(state.request(aside.ids()));
  }

  void twin(Context c) throws IOException {
    AuditState state = AuditState.of(c.queryParamMap());
    Answers.json(c, json.write(twin(found(state), state.page())));
  }

  private static Twins.Findings twin(Findings.Page found, int page) {
    return new Twins.Findings(found.total(), page, found.findings(), found.facets());
  }

  /** All findings that are asked for, streamed. */
  void export(Context c, Format format) throws IOException {
    AuditState state = AuditState.of(c.queryParamMap());
    String day = Instant.now().toString().substring(0, 10);
    Answers.file(c, "审核发现_" + day + "." + format.extension(), Answers.type(format));
    FindingRequest all = state.request(aside.ids());
    try (RowWriter rows = format.writer(c.outputStream(), FindingField.TABLE)) {
      index
          .findings()
          .each(
              all,
              f ->
                  rows.write(
                      FindingField.TABLE.row(
                          new FindingField.Source(f, book.rule(f.rule()), null))));
    }
  }

  /** The working paper of one declaration. */
  void report(Context c) throws IOException {
    String id = c.pathParam("id");
    DeclarationRecord d =
        index
            .declaration(id)
            .orElseThrow(() -> new NotFoundResponse("索引里没有这份申报表（" + id + "），也许它已被换掉。"));
    ReportView.Head head =
        new ReportView.Head(d.title(), d.department(), d.project(), d.year(), d.kind(), d.file());
    List<ReportView.Found> found = new ArrayList<>();
    for (FindingRecord f : index.findings().of(id, java.util.Set.of())) {
      found.add(new ReportView.Found(f, aside.reason(f.id())));
    }
    Answers.page(
        c,
        pages,
        new ReportView.OnSite(ReportView.of(head, found, book), "/declarations/" + d.id()));
  }

  void statistics(Context c) throws IOException {
    Map<String, List<String>> filters = filters(c);
    Answers.page(c, pages, StatisticsView.of(WordingStatistics.of(index, filters), filters));
  }

  void statisticsTwin(Context c) throws IOException {
    Answers.json(c, json.write(Twins.Statistics.of(WordingStatistics.of(index, filters(c)))));
  }

  void statisticsTable(Context c) throws IOException {
    Answers.file(c, "比较词统计.csv", Answers.type(Format.CSV));
    try (RowWriter rows = Format.CSV.writer(c.outputStream(), StatisticsField.TABLE)) {
      for (Row row : WordingStatistics.of(index, filters(c)).rows()) {
        rows.write(row);
      }
    }
  }

  private static Map<String, List<String>> filters(Context c) {
    Map<String, List<String>> filters = new TreeMap<>(SearchState.of(c.queryParamMap()).filters());
    filters.keySet().retainAll(WordingStatistics.DIMENSIONS);
    return filters;
  }

  /** Sets a finding aside; the form says why. */
  void suppress(Context c) throws IOException {
    String id = Objects.requireNonNullElse(c.formParam("id"), "");
    String reason = Objects.requireNonNullElse(c.formParam("reason"), "");
    FindingRecord f =
        index
            .findings()
            .finding(id)
            .orElseThrow(() -> new NotFoundResponse("索引里没有这条发现（" + id + "）。"));
    try {
      aside.add(f.aside(reason));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(e.getMessage() + "；请返回上一页填写。");
    }
    back(c);
  }

  void unsuppress(Context c) throws IOException {
    String id = Objects.requireNonNullElse(c.formParam("id"), "");
    if (!aside.remove(id)) {
      throw new NotFoundResponse("没有搁置这条发现（" + id + "）。");
    }
    back(c);
  }

  /** Back to where the form was: a page of this site and nothing else. */
  private static void back(Context c) {
    String to = Objects.requireNonNullElse(c.formParam("back"), "");
    c.redirect(
        to.matches("/audit(?:\\?[^\\r\\n]*)?") ? to : "/audit",
        io.javalin.http.HttpStatus.SEE_OTHER);
  }
}
