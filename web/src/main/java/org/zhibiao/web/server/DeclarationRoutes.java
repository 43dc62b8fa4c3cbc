package org.zhibiao.web.server;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.GoneResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhibiao.batch.Original;
import org.zhibiao.export.Format;
import org.zhibiao.export.RowWriter;
import org.zhibiao.fields.Layout;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.Source;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.search.Declarations;
import org.zhibiao.index.search.TargetIndex;
import org.zhibiao.index.trend.Comparison;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.api.Twins;
import org.zhibiao.web.pages.CompareView;
import org.zhibiao.web.pages.DeclarationView;
import org.zhibiao.web.pages.ListView;
import org.zhibiao.web.pages.Pages;

/** The declarations: list, form, original file, comparison of two. Thread-safe. */
final class DeclarationRoutes {
  private final TargetIndex index;
  private final Pages pages;
  private final Json json;
  private final Site site;

  DeclarationRoutes(TargetIndex index, Site site, Pages pages, Json json) {
    this.site = site;
    this.index = index;
    this.pages = pages;
    this.json = json;
  }

  void list(Context c) throws IOException {
    Answers.page(c, pages, listed(c));
  }

  void listTwin(Context c) throws IOException {
    ListView list = listed(c);
    Answers.json(
        c,
        json.write(
            new Twins.Declarations(
                list.listing().total(), list.page(), list.listing().declarations())));
  }

  /** All declarations of that department and year, however many, streamed. */
  void export(Context c, Format format) throws IOException {
    String department = asked(c, "department");
    String year = asked(c, "year");
    Answers.file(
        c, "申报表_" + LocalDate.now(ZoneOffset.UTC) + "." + format.extension(), Answers.type(format));
    try (RowWriter rows = format.writer(c.outputStream(), Layout.DECLARATIONS.table())) {
      index
          .lists()
          .each(
              department,
              year,
              reading -> rows.write(Layout.DECLARATIONS.rows(reading).getFirst()));
    }
  }

  private static String asked(Context c, String name) {
    return Objects.requireNonNullElse(c.queryParam(name), "").strip();
  }

  private ListView listed(Context c) throws IOException {
    String department = asked(c, "department");
    String year = asked(c, "year");
    String asked = Objects.requireNonNullElse(c.queryParam("page"), "1");
    int page = asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    Declarations.Listing listing =
        index.lists().list(department, year, (page - 1) * ListView.PAGE_SIZE, ListView.PAGE_SIZE);
    return ListView.of(department, year, page, listing);
  }

  private DeclarationRecord declaration(String id) throws IOException {
    return index
        .declaration(id)
        .orElseThrow(() -> new NotFoundResponse("索引里没有这份申报表（" + id + "），也许它已被换掉。"));
  }

  void page(Context c) throws IOException {
    DeclarationRecord d = declaration(c.pathParam("id"));
    List<DeclarationView.Link> links = new ArrayList<>();
    if (!d.department().isEmpty()) {
      links.addAll(DeclarationView.neighbours(d, index.lists().ofDepartment(d.department())));
    }
    if (index.source(d.id()).filter(s -> !s.path().isEmpty()).isPresent()) {
      links.add(new DeclarationView.Link("下载原文件", "/declarations/" + d.id() + "/original"));
    }
    links.add(new DeclarationView.Link("审核意见表", "/declarations/" + d.id() + "/audit"));
    links.add(new DeclarationView.Link("JSON", "/declarations/" + d.id() + ".json"));
    Answers.page(c, pages, DeclarationView.of(d, index.targetsOf(d.id()), findings(d.id()), links));
  }

  private List<DeclarationView.Finding> findings(String id) throws IOException {
    return index.findings().of(id, site.aside().ids()).stream()
        .map(f -> DeclarationView.finding(f, site.rules()))
        .toList();
  }

  void twin(Context c) throws IOException {
    DeclarationRecord d = declaration(c.pathParam("id"));
    Answers.json(c, json.write(new Twins.DeclarationAndTargets(d, index.targetsOf(d.id()))));
  }

  /** The very file that was indexed, and nothing else: its hash must still be the same. */
  void original(Context c) throws IOException {
    DeclarationRecord d = declaration(c.pathParam("id"));
    Source source = index.source(d.id()).orElse(Source.NONE);
    if (source.path().isEmpty()) {
      throw new NotFoundResponse("建立索引时没有记下这份申报表的原文件。");
    }
    byte[] bytes =
        Original.bytes(Path.of(source.path()), source.name(), source.hash())
            .orElseThrow(
                () -> new GoneResponse("原文件 " + source.name() + " 已被移走或改动，与索引中的不再是同一份；请重新建立索引。"));
    String name = source.name().substring(source.name().lastIndexOf('/') + 1);
    Answers.file(c, name, "application/octet-stream");
    c.result(bytes);
  }

  /** A permalink to one target leads to its mark in the form. */
  void target(Context c) throws IOException {
    TargetRecord target = targetOf(c);
    c.redirect("/declarations/" + target.declaration() + "#t-" + target.id());
  }

  void targetTwin(Context c) throws IOException {
    Answers.json(c, json.write(targetOf(c)));
  }

  private TargetRecord targetOf(Context c) throws IOException {
    String id = c.pathParam("id");
    return index.target(id).orElseThrow(() -> new NotFoundResponse("索引里没有这条指标值（" + id + "）。"));
  }

  /** Two declarations, read once. */
  private record Two(DeclarationRecord left, DeclarationRecord right, Comparison comparison) {}

  private Two two(Context c) throws IOException {
    List<String> ids = c.queryParams("id");
    if (ids.size() != 2) {
      throw new BadRequestResponse("请在申报表列表中勾选两份再对照；现在选了 " + ids.size() + " 份。");
    }
    DeclarationRecord left = declaration(ids.get(0));
    DeclarationRecord right = declaration(ids.get(1));
    return new Two(
        left,
        right,
        Comparison.of(left, index.targetsOf(left.id()), right, index.targetsOf(right.id())));
  }

  void compare(Context c) throws IOException {
    Two two = two(c);
    Answers.page(c, pages, CompareView.of(two.left(), two.right(), two.comparison()));
  }

  void compareTwin(Context c) throws IOException {
    Two two = two(c);
    Answers.json(c, json.write(Twins.Comparison.of(two.left(), two.right(), two.comparison())));
  }
}
