package org.zhibiao.web.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.index.schema.ResultField;
import org.zhibiao.web.pages.Navigation;

/** The pages across years, the comparison, the exports, the originals and the trial. */
class SitePagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static TestSite site;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    site = new TestSite(folder, "corpora/samples", "seeds");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpResponse<byte[]> fetch(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.url(path))).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String get(String path) throws Exception {
    return new String(fetch(path).body(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path));
  }

  private static String q(String query) {
    return "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  @Test
  void anIndicatorIsFollowedOverTheYears() throws Exception {
    JsonNode trend = json("/trend.json" + q("核心期刊论文 年度:2024"));
    JsonNode series = trend.get("departments").get(0).get("series");
    List<String> all = new ArrayList<>();
    for (JsonNode s : series) {
      List<String> quotes = new ArrayList<>();
      s.get("points").forEach(p -> quotes.add(p.get("target").get("quote").asText()));
      all.add(String.join(" ", quotes));
    }
    assertTrue(all.contains("不少于120篇 不少于135篇 约150篇 约160篇 不少于165篇"), all.toString());
    String page = get("/trend" + q("核心期刊论文 年度:2024"));
    assertTrue(page.contains("措辞变弱"));
    assertTrue(page.contains("+15（+12.5%）"));
    assertTrue(
        page.contains("class=\"beside\""), "years that do not meet the query are told apart");
  }

  @Test
  void aTargetLeadsToItsSeries() throws Exception {
    JsonNode hit = json("/search.json" + q("核心期刊论文 约 年度:2022 部门:示例市")).get("targets").get(0);
    String page = get("/trend?target=" + hit.get("id").asText());
    assertTrue(said(page).endsWith("核心期刊论文”，历年如下：5 年"), said(page));
  }

  @Test
  void twoYearsStandSideBySide() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int year : new int[] {2022, 2023}) {
      JsonNode list = json("/declarations.json?year=" + year + "&department=" + encoded("农业农村局"));
      ids.add(list.get("declarations").get(0).get("id").asText());
    }
    String page = get("/compare?id=" + ids.get(0) + "&id=" + ids.get(1));
    assertTrue(page.contains("其中 0 行不同"), "the form of 2023 is that of 2022: " + said(page));
    JsonNode other = json("/declarations.json?year=2021&department=" + encoded("农业农村局"));
    String older = other.get("declarations").get(0).get("id").asText();
    JsonNode rows = json("/compare.json?id=" + older + "&id=" + ids.get(0)).get("rows");
    int lefts = 0;
    int rights = 0;
    for (JsonNode row : rows) {
      lefts += row.get("left").isNull() ? 0 : 1;
      rights += row.get("right").isNull() ? 0 : 1;
      assertFalse(row.get("left").isNull() && row.get("right").isNull());
    }
    assertEquals(
        json("/declarations/" + older + ".json").get("declaration").get("lines").size(),
        lefts - prose(rows, "left"));
    assertTrue(rights > 20);
  }

  /** Cells of goals and tasks, which are no lines of the indicator table. */
  private static int prose(JsonNode rows, String side) {
    int prose = 0;
    for (JsonNode row : rows) {
      if (!row.get(side).isNull() && row.get(side).get("line").get("level2").asText().isEmpty()) {
        prose++;
      }
    }
    return prose;
  }

  private static String said(String page) {
    return page.replaceAll("(?s).*<h1 id=\"said\">(.*?)</h1>.*", "$1");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void theWholeResultIsExportedWithWhereItComesFrom() throws Exception {
    JsonNode twin = json("/search.json" + q("培训") + "&op=ge");
    int total = twin.get("total").asInt();
    assertTrue(total > 20, "more than a page");
    String[] lines = get("/export.jsonl" + q("培训") + "&op=ge").split("\n", -1);
    assertEquals(total + 1, lines.length, "a line a target, each ended");
    JsonNode row = JSON.readTree(lines[0]);
    List<String> names = new ArrayList<>();
    row.fieldNames().forEachRemaining(names::add);
    assertEquals(ResultField.TABLE.names(), names);
    assertEquals("培训；比较：≥ 不少于", row.get("search_query").asText());
    assertEquals(total, row.get("search_found").asInt());
    assertTrue(row.get("search_time").asText().endsWith("Z"));
    assertTrue(row.get("search_index").asText().startsWith(twin.get("index").get("id").asText()));
    HttpResponse<byte[]> csv = fetch("/export.csv" + q("培训") + "&op=ge");
    assertTrue(csv.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    String text = new String(csv.body(), StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFFid,file,"), text.substring(0, 40));
    assertTrue(text.contains("search_index\r\n"));
  }

  @Test
  void theWorkbookTellsTheSearchEvenWhereNothingWasFound() throws Exception {
    byte[] bytes = fetch("/export.xlsx" + q("论文 ≥50000篇")).body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var about = book.getSheet("查询说明");
      assertEquals("论文 ≥50000篇", about.getRow(1).getCell(1).getStringCellValue());
      assertEquals("0", about.getRow(3).getCell(1).getStringCellValue());
      assertEquals(0, book.getSheet("指标值").getLastRowNum());
    }
  }

  @Test
  void theOriginalIsTheVeryFileAndOnlyWhileItIsUnchanged() throws Exception {
    JsonNode list = json("/declarations.json?department=" + encoded("恶意局"));
    String id = list.get("declarations").get(0).get("id").asText();
    HttpResponse<byte[]> original = fetch("/declarations/" + id + "/original");
    assertEquals(200, original.statusCode());
    assertArrayEquals(TestSite.HOSTILE.getBytes(StandardCharsets.UTF_8), original.body());
    assertTrue(
        original.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    Path file = folder.resolve("source/恶意局.txt");
    Files.writeString(file, "别的内容");
    try {
      HttpResponse<byte[]> changed = fetch("/declarations/" + id + "/original");
      assertEquals(410, changed.statusCode());
      assertFalse(new String(changed.body(), StandardCharsets.UTF_8).contains("别的内容"));
    } finally {
      Files.writeString(file, TestSite.HOSTILE);
    }
  }

  @Test
  void theYearsBeforeAndAfterAreOneClickAway() throws Exception {
    JsonNode list = json("/declarations.json?year=2022&department=" + encoded("水务局"));
    String page = get("/declarations/" + list.get("declarations").get(0).get("id").asText());
    assertTrue(page.contains("上一年：2021年") && page.contains("下一年：2023年"), page);
    assertTrue(page.contains("与 2021年对照"));
  }

  @Test
  void aTextIsTriedAndNothingIsKept() throws Exception {
    int before = site.index().targets();
    String page = post("text=" + encoded("发表论文不少于50篇，<b>培训</b>约3000人次。"), "");
    assertTrue(page.contains("指标值 2 条"), page);
    assertTrue(page.contains("规则："));
    assertFalse(page.contains("<b>培训"), "escaped");
    assertEquals(before, site.index().targets());
    assertTrue(post("text=", "").contains("请先粘贴"));
  }

  @Test
  void everyExampleOfTheHelpFindsSomething() throws Exception {
    Matcher links = Pattern.compile("href=\"(/\\?q=[^\"]+)\"").matcher(get("/help"));
    int examples = 0;
    while (links.find()) {
      String path = links.group(1).replace("&amp;", "&");
      assertTrue(json("/search.json" + path.substring(1)).get("total").asInt() > 0, path);
      examples++;
    }
    assertTrue(examples > 10);
  }

  @Test
  void everyTargetOfAYearAndDepartmentHasItsSeries() throws Exception {
    String[] lines = get("/export.jsonl" + q("部门:广州") + "&year=2022").split("\n", -1);
    assertTrue(lines.length > 250);
    for (String line : lines) {
      if (!line.isEmpty()) {
        String id = JSON.readTree(line).get("id").asText();
        assertEquals(200, fetch("/trend.json?target=" + id).statusCode(), line);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sort=x | relevance、value",
        "from=100万 | 数字，以基本单位计",
        "to=NaN | 数字，以基本单位计",
        "could=yes | 1（是）或 0（否）",
        "page=abc | 从 1 起的页码",
      })
  void aWrongParameterIsTold(String parameter, String wanted) throws Exception {
    HttpResponse<byte[]> answer = fetch("/search.json?" + parameter.replace("万", encoded("万")));
    assertEquals(400, answer.statusCode());
    String said = new String(answer.body(), StandardCharsets.UTF_8);
    assertTrue(said.contains(wanted), said);
  }

  @Test
  void aFacetsValueMayBeWrittenAsInTheForm() throws Exception {
    int all = json("/search.json?level1=" + encoded("产出")).get("total").asInt();
    assertTrue(all > 0);
    assertEquals(all, json("/search.json?level1=" + encoded("产出指标")).get("total").asInt());
    assertEquals(
        json("/search.json?op=ge").get("total").asInt(),
        json("/search.json?op=" + encoded("≥")).get("total").asInt());
  }

  @Test
  void aPageBehindTheLastSaysSo() throws Exception {
    assertTrue(get("/" + q("论文") + "&page=9999").contains("没有第 9999 页，只有"));
  }

  @Test
  void aDroppedPromiseInATextOfSeveralIsTold() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int year : new int[] {2021, 2022}) {
      JsonNode list = json("/declarations.json?year=" + year + "&department=" + encoded("卫健委"));
      ids.add(list.get("declarations").get(0).get("id").asText());
    }
    boolean told = false;
    for (JsonNode row : json("/compare.json?id=" + ids.get(0) + "&id=" + ids.get(1)).get("rows")) {
      boolean papers = row.get("left").toString().contains("论文不少于180篇");
      told |= papers && row.get("breaks").toString().contains("dropped");
      assertFalse(papers && row.get("breaks").toString().contains("\"unit\""), row.toString());
    }
    assertTrue(told);
  }

  @Test
  void aCellTooLongToTryIsRefusedWithItsPlace() throws Exception {
    String page = post("text=" + encoded("论文不少于50篇，".repeat(3000)), "");
    assertTrue(page.contains("1:1 一格有 27000 个字"), page.substring(0, 2000));
  }

  @Test
  void aPermalinkSurvivesARebuild(@TempDir Path again) throws Exception {
    String id = json("/search.json" + q("论文 ≥50篇 部门:广州")).get("targets").get(0).get("id").asText();
    try (TestSite rebuilt = new TestSite(again, "seeds")) {
      assertTrue(rebuilt.index().target(id).isPresent());
      assertFalse(rebuilt.index().version().id().equals(site.index().version().id()));
    }
  }

  @Test
  void anotherPagesFormIsRefused() throws Exception {
    assertTrue(post("text=x", "http://evil.example").contains("只接受本页面提交的内容"));
  }

  private static String post(String body, String origin) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.url("/try")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  @Test
  void withoutAnIndexThePagesSayWhatToDo() throws Exception {
    try (WebServer server = WebServer.start(TestSite.site(null), "127.0.0.1", 0)) {
      for (Page row : SiteMap.PAGES) {
        String path = row.page().path().replaceAll("[{]id[}]", "W01");
        HttpResponse<String> page =
            CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        boolean needs = row.page().needsIndex();
        assertEquals(needs, page.body().contains("./zhibiao serve 文件夹"), path);
        assertEquals(needs && !path.equals("/") ? 503 : 200, page.statusCode(), path);
      }
    }
  }

  @Test
  void theNavigationHasThePagesWithALabelAndMarksTheOneThatIsShown() throws Exception {
    for (Page row : SiteMap.PAGES) {
      String path = row.page().path();
      if (path.equals("/compare") || path.contains("{")) {
        continue;
      }
      String body = get(path);
      for (Navigation.Link link : SiteMap.links()) {
        boolean below = path.startsWith(link.url() + "/");
        String current = path.equals(link.url()) ? "page" : below ? "true" : "false";
        String expected =
            "<a href=\"%s\" aria-current=\"%s\">%s</a>"
                .formatted(link.url(), current, link.label());
        assertTrue(body.contains(expected), () -> expected + " is not on " + path);
      }
    }
  }

  @Test
  void facetsStayRightUnderFilters() throws Exception {
    JsonNode all = json("/search.json" + q("培训"));
    JsonNode some = json("/search.json" + q("培训") + "&year=2022&year=2023&op=ge");
    JsonNode years = some.get("facets").get("year").get("values");
    long chosen = 0;
    for (JsonNode v : years) {
      JsonNode alone = json("/search.json" + q("培训") + "&op=ge&year=" + v.get("value").asText());
      assertEquals(alone.get("total").asLong(), v.get("count").asLong(), v.toString());
      chosen += v.get("chosen").asBoolean() ? v.get("count").asLong() : 0;
    }
    assertEquals(some.get("total").asLong(), chosen, "several years mean any of them");
    assertTrue(some.get("total").asInt() < all.get("total").asInt());
  }
}
