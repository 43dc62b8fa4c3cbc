package org.zhibiao.web.server;

import static org.zhibiao.export.Format.CSV;
import static org.zhibiao.export.Format.JSONL;
import static org.zhibiao.export.Format.XLSX;
import static org.zhibiao.web.server.Page.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.web.api.Twins;
import org.zhibiao.web.pages.HelpView;
import org.zhibiao.web.pages.Navigation;
import org.zhibiao.web.server.Parameter.Body;
import org.zhibiao.web.server.Route.Answer;

/**
 * Every page and every other route, a row each: what is served, the navigation, what needs an index
 * and the interface for programs follow from it. To add a page, add a row, a view and its template:
 * see CONTRIBUTING.md.
 */
public final class SiteMap {
  private static final List<Parameter> PAGE = List.of(Parameter.PAGE);

  /** The pages, in the order of the navigation. */
  static final List<Page> PAGES =
      List.of(
          page("/", "查找。Search.", r -> r.search()::page)
              .taking(Parameter.SEARCH)
              .taking(PAGE)
              .refusing(400)
              .twin("/search.json", Twins.SearchResult.class, r -> r.search()::twin)
              .exports(
                  "/export",
                  "整个结果，每行都带查询、条数、时间和索引版本。The whole result; each row tells query, count, time and"
                      + " index.",
                  (r, format) -> c -> r.search().export(c, format),
                  CSV,
                  XLSX,
                  JSONL)
              .like("start", "/")
              .like("search", "/?q=培训 ≥1000人次&year=2023&year=2024")
              .like("wrong", "/?q=论文 (≥50篇")
              .like("none", "/?q=论文 ≥50000篇"),
          page("/declarations", "申报表列表。The list of declarations.", r -> r.declarations()::list)
              .labelled("申报表")
              .taking(Parameter.DECLARATIONS)
              .taking(PAGE)
              .twin("/declarations.json", Twins.Declarations.class, r -> r.declarations()::listTwin)
              .exports(
                  "/declarations",
                  "一行一份申报表，字段与 extract --layout declarations 相同。A row a declaration, with the"
                      + " fields of extract --layout declarations.",
                  (r, format) -> c -> r.declarations().export(c, format),
                  CSV,
                  XLSX,
                  JSONL)
              .like("declarations", "/declarations?department=示例市"),
          page(
                  "/declarations/{id}",
                  "一份申报表，指标值在原处标出。A declaration with its targets marked.",
                  r -> r.declarations()::page)
              .refusing(404)
              .twin(
                  "/declarations/{id}.json",
                  Twins.DeclarationAndTargets.class,
                  r -> r.declarations()::twin)
              .like("declaration", "/declarations/{declaration}"),
          page("/trend", "历年对照。Across years and departments.", r -> r.trend()::page)
              .labelled("历年")
              .taking(List.of(Parameter.TARGET))
              .taking(Parameter.SEARCH)
              .taking(PAGE)
              .refusing(400)
              .refusing(404)
              .twin("/trend.json", Twins.TrendOrSeries.class, r -> r.trend()::twin)
              .taking(List.of(Parameter.UNIT_OF_CHART))
              .like("trend", "/trend?q=论文 单位:篇 一级:产出"),
          page("/compare", "两份申报表对照。Two declarations side by side.", r -> r.declarations()::compare)
              .taking(List.of(Parameter.TWO))
              .refusing(400)
              .refusing(404)
              .twin("/compare.json", Twins.Comparison.class, r -> r.declarations()::compareTwin)
              .like("compare", "/compare?id={declaration}&id={other}"),
          page("/audit", "审核发现。The findings of the audit.", r -> r.audit()::page)
              .labelled("审核")
              .taking(Parameter.FINDINGS)
              .taking(PAGE)
              .refusing(400)
              .twin("/audit.json", Twins.Findings.class, r -> r.audit()::twin)
              .exports(
                  "/audit",
                  "全部发现。All findings.",
                  (r, format) -> c -> r.audit().export(c, format),
                  CSV,
                  XLSX,
                  JSONL)
              .like("audit", "/audit?department=示例市教育局&severity=warning"),
          page("/audit/statistics", "比较词统计。How comparators are used.", r -> r.audit()::statistics)
              .taking(Parameter.STATISTICS)
              .twin(
                  "/audit/statistics.json", Twins.Statistics.class, r -> r.audit()::statisticsTwin)
              .exports(
                  "/audit/statistics",
                  "统计表。The table.",
                  (r, format) -> r.audit()::statisticsTable,
                  CSV)
              .like("statistics", "/audit/statistics"),
          page(
                  "/declarations/{id}/audit",
                  "一份申报表的审核意见表，可打印。The working paper of a declaration.",
                  r -> r.audit()::report)
              .refusing(404)
              .like("report", "/declarations/{declaration}/audit"),
          page("/rules", "审核规则。The rules of the audit.", r -> r.rules()::list)
              .twins("/rules.json", Twins.RuleText.class, r -> r.rules()::twin)
              .withoutIndex()
              .like("rules", "/rules"),
          page("/rules/{id}", "一条规则的说明和例子。A rule with its examples.", r -> r.rules()::page)
              .refusing(404)
              .withoutIndex()
              .like("rule", "/rules/W01"),
          page("/try", "试一试的页面。The page to try the extraction on.", r -> r.tries()::page)
              .labelled("试一试")
              .withoutIndex()
              .like("try", "/try"),
          page(
                  "/help",
                  "查询怎么写。How to write queries.",
                  r -> c -> Answers.page(c, r.pages(), HelpView.standard()))
              .labelled("说明")
              .withoutIndex()
              .like("help", "/help"));

  private static final Body TRIED =
      new Body(
          "multipart/form-data",
          Map.of("text", "一段文字。A text.", "file", "一个文件，有它时不看文字。A file; goes before the text."),
          "file");

  /** What is no page: files, permalinks and what is posted. */
  private static final List<Route> OTHERS =
      List.of(
          Route.get(
                  "/declarations/{id}/original",
                  "pages",
                  "下载原文件：只给索引时读过、至今未变的那一份。The very file that was indexed.",
                  Answer.of(200, "文件。The file.", "application/octet-stream"),
                  r -> r.declarations()::original)
              .or(Answer.of(404, Page.refusal(404), Answer.HTML))
              .or(Answer.of(410, Page.refusal(410), Answer.HTML)),
          Route.get(
                  "/targets/{id}.json",
                  "json",
                  "一条指标值。One target.",
                  new Answer(200, "结果。The result.", Answer.JSON, TargetRecord.class, false),
                  r -> r.declarations()::targetTwin)
              .or(Page.wrong(404)),
          Route.get(
                  "/targets/{id}",
                  "pages",
                  "一条指标值的固定网址，转到它在表中的位置；重建索引后不变。Permalink to a target's mark.",
                  Answer.of(302, "转到申报表页。To the declaration's page.", ""),
                  r -> r.declarations()::target)
              .or(Answer.of(404, Page.refusal(404), Answer.HTML)),
          Route.post(
                  "/try",
                  "pages",
                  "试一试：抽取粘贴的文字或文件。Extract from a pasted text or a file.",
                  Answer.of(200, "网页。A page.", Answer.HTML),
                  r -> r.tries()::tried)
              .posting(TRIED)
              .or(Answer.of(422, Page.refusal(422), Answer.HTML))
              .needing(false),
          Route.post(
                  "/try.json",
                  "json",
                  "同上，返回 JSON。The same as JSON.",
                  new Answer(200, "结果。The result.", Answer.JSON, Twins.Readings.class, false),
                  r -> r.tries()::twin)
              .posting(TRIED)
              .or(Page.wrong(422))
              .needing(false),
          Route.post(
                  "/audit/suppress",
                  "pages",
                  "搁置一条发现。Set a finding aside.",
                  Answer.of(303, "回到审核页。Back to the audit.", ""),
                  r -> r.audit()::suppress)
              .posting(
                  new Body(
                      "application/x-www-form-urlencoded",
                      Map.of(
                          "id", "发现的编号。The finding.",
                          "reason", "理由。Why.",
                          "back", "回到哪一页。Where to go back to."),
                      ""))
              .or(Answer.of(400, "没有写理由。No reason.", Answer.HTML))
              .or(Answer.of(404, Page.refusal(404), Answer.HTML)),
          Route.post(
                  "/audit/unsuppress",
                  "pages",
                  "不再搁置。Take a finding up again.",
                  Answer.of(303, "回到审核页。Back to the audit.", ""),
                  r -> r.audit()::unsuppress)
              .posting(
                  new Body(
                      "application/x-www-form-urlencoded",
                      Map.of("id", "发现的编号。The finding.", "back", "回到哪一页。Where to go back to."),
                      ""))
              .or(Answer.of(404, Page.refusal(404), Answer.HTML)),
          Route.get(
                  "/openapi.json",
                  "json",
                  "本说明。This document.",
                  Answer.of(200, "OpenAPI 3.1.", Answer.JSON),
                  r -> c -> Answers.json(c, OpenApi.document()))
              .needing(false));

  private SiteMap() {}

  /** All routes, in the order in which they are tried. */
  static List<Route> routes() {
    return Stream.concat(PAGES.stream().flatMap(Page::routes), OTHERS.stream()).toList();
  }

  /** The links of the navigation. */
  static List<Navigation.Link> links() {
    return PAGES.stream()
        .filter(p -> !p.label().isEmpty())
        .map(p -> new Navigation.Link(p.label(), p.page().path()))
        .toList();
  }

  /** The addresses of the pages, each with those of its twin and exports. */
  public static Map<String, List<String>> pages() {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    PAGES.forEach(p -> pages.put(p.page().path(), p.data().stream().map(Route::path).toList()));
    return pages;
  }
}
