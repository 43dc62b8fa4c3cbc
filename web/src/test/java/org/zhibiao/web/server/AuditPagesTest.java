package org.zhibiao.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;

/** The pages of the audit, as a browser would ask for them. */
class AuditPagesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static TestSite site;

  @BeforeAll
  static void start() throws Exception {
    site = new TestSite(folder, "seeds", "corpora/samples/示例市水务局");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.url(path))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String form) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.url(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void everyFindingIsLinkedToItsMark() throws Exception {
    for (JsonNode f : json("/audit.json").get("findings")) {
      String page = get("/declarations/" + f.get("declaration").asText()).body();
      String anchor = "id=\"f-" + f.get("id").asText() + "\"";
      assertEquals(1, page.split(java.util.regex.Pattern.quote(anchor), -1).length - 1, anchor);
    }
    String audit = get("/audit").body();
    assertTrue(audit.contains("#f-"), "the page links to the marks");
  }

  @Test
  void theFiltersNarrow() throws Exception {
    long all = json("/audit.json").get("total").asLong();
    long some =
        json("/audit.json?rule=W01&severity=" + encoded("警告") + "&year=2022年")
            .get("total")
            .asLong();
    assertTrue(some > 0 && some < all);
    assertEquals(0, json("/audit.json?department=none").get("total").asLong());
    assertEquals(400, get("/audit?severity=grave").statusCode());
    assertEquals(400, get("/audit?page=0").statusCode());
    assertTrue(get("/audit?page=99").body().contains("没有第 99 页"));
  }

  @Test
  void aFindingIsSetAsideWithAReasonAndTakenUpAgain() throws Exception {
    JsonNode first = json("/audit.json?rule=W04").get("findings").get(0);
    String id = first.get("id").asText();
    long before = json("/audit.json").get("total").asLong();
    assertEquals(400, post("/audit/suppress", "id=" + id + "&reason=").statusCode());
    String back = encoded("/audit?rule=W04");
    HttpResponse<String> done =
        post("/audit/suppress", "id=" + id + "&reason=" + encoded("<b>已核实</b>") + "&back=" + back);
    assertEquals(303, done.statusCode());
    assertEquals("/audit?rule=W04", done.headers().firstValue("Location").orElseThrow());
    assertEquals(before - 1, json("/audit.json").get("total").asLong());
    String page = get("/audit").body();
    assertTrue(page.contains("&lt;b&gt;已核实") && !page.contains("<b>已核实"), "escaped");
    String report = get("/declarations/" + first.get("declaration").asText() + "/audit").body();
    assertTrue(report.contains("已搁置") && report.contains("&lt;b&gt;已核实"));
    assertEquals(303, post("/audit/unsuppress", "id=" + id).statusCode());
    assertEquals(404, post("/audit/unsuppress", "id=" + id).statusCode());
    assertEquals(before, json("/audit.json").get("total").asLong());
    assertEquals(404, post("/audit/suppress", "id=none&reason=x").statusCode());
  }

  @Test
  void noRedirectLeavesTheSite() throws Exception {
    JsonNode f = json("/audit.json").get("findings").get(0);
    String form =
        "id=" + f.get("id").asText() + "&reason=x&back=" + encoded("https://example.org/audit");
    assertEquals(
        "/audit", post("/audit/suppress", form).headers().firstValue("Location").orElseThrow());
    post("/audit/unsuppress", "id=" + f.get("id").asText());
  }

  @Test
  void theWholeListIsExported() throws Exception {
    long total = json("/audit.json").get("total").asLong();
    assertEquals(total, get("/audit.jsonl").body().lines().count());
    String csv = get("/audit.csv").body();
    assertTrue(csv.startsWith("\uFEFFid,severity,rule,title"));
    assertEquals(200, get("/audit.xlsx").statusCode());
    long some = json("/audit.json?rule=W01").get("total").asLong();
    assertEquals(some, get("/audit.jsonl?rule=W01").body().lines().count());
  }

  @Test
  void theStatisticsHaveTheirData() throws Exception {
    JsonNode all = json("/audit/statistics.json").get("all");
    String page = get("/audit/statistics").body();
    assertTrue(page.contains("共 " + all.get("total").asLong() + " 条指标值"));
    assertTrue(page.contains("<rect class=\"binding\""));
    JsonNode one = json("/audit/statistics.json?year=2022").get("all");
    assertTrue(one.get("total").asLong() < all.get("total").asLong());
    assertTrue(get("/audit/statistics.csv").body().startsWith("\uFEFFgroup,value,total"));
  }

  static java.util.stream.Stream<String> rules() {
    return RuleBook.standard().rules().stream().map(Rule::id);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void everyRuleHasAPageWithExamples(String id) throws Exception {
    HttpResponse<String> page = get("/rules/" + id);
    assertEquals(200, page.statusCode());
    Rule rule = RuleBook.standard().rule(id);
    for (String text : new String[] {"不妥的例子", "妥当的例子", "依据"}) {
      assertTrue(page.body().contains(text), text);
    }
    assertTrue(page.body().contains(rule.title()));
    assertTrue(get("/rules").body().contains("/rules/" + id));
  }

  @Test
  void whatIsTriedIsAuditedToo() throws Exception {
    HttpResponse<String> page = post("/try", "text=" + encoded("全年接受科普知识传播不少于1500万人次以上。"));
    assertTrue(page.body().contains("下限说了两次"), page.body());
    assertEquals(404, get("/rules/W99").statusCode());
    assertEquals(404, get("/declarations/none/audit").statusCode());
    assertFalse(get("/audit").body().contains("<script>alert"));
  }
}
