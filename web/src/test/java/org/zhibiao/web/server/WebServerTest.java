package org.zhibiao.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
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
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  @TempDir static Path folder;
  private static TestSite site;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    site = new TestSite(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(site.url(path))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String query(String q) {
    return "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  private JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(get(path).body());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/",
        "/declarations",
        "/trend",
        "/trend?q=%22",
        "/try",
        "/help",
        "/compare",
        "/nothing",
        "/?q=%22",
        "/?q=x&page=9"
      })
  void everyPageHasATitleALanguageAndLabels(String path) throws Exception {
    HttpResponse<String> page = get(path);
    assertTrue(page.body().contains("<html lang=\"zh-CN\">"), page.body());
    assertTrue(page.body().matches("(?s).*<title>[^<]+</title>.*"));
    assertTrue(page.body().contains("<label for=\"q\""));
    assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(
        page.headers()
            .firstValue("Content-Security-Policy")
            .orElse("")
            .contains("script-src 'self'"));
  }

  @Test
  void aQuerySaysWhatItMeansAndHighlightsTheQuote() throws Exception {
    String page = get("/" + query("论文 ≥50篇")).body();
    assertTrue(page.contains("与“论文”有关，承诺不少于50篇的指标值：共 3 条"), page);
    assertTrue(page.contains("<mark>不少于50篇</mark>"));
  }

  @Test
  void theTwinHasTheNamesOfTheExport() throws Exception {
    JsonNode twin = json("/search.json" + query("论文 ≥50篇"));
    assertEquals(3, twin.get("total").asInt());
    JsonNode first = twin.get("targets").get(0);
    assertEquals("不少于50篇", first.get("quote").asText());
    assertEquals("广州市科学技术协会", first.get("department").asText());
    assertEquals(50, first.get("normal_value").asInt());
    assertEquals("15:5", first.get("place").asText());
  }

  @Test
  void facetsFilterAndCanBeTakenBack() throws Exception {
    JsonNode all = json("/search.json" + query("活动"));
    JsonNode some = json("/search.json" + query("活动") + "&op=ge&op=gt");
    assertTrue(some.get("total").asInt() < all.get("total").asInt());
    some.get("targets").forEach(t -> assertTrue(t.get("op").asText().startsWith("g")));
    String page = get("/" + query("活动") + "&op=ge").body();
    assertTrue(page.contains("aria-current=\"true\""));
    assertTrue(page.contains("取消全部筛选"));
  }

  @Test
  void aNewQueryKeepsWhatWasChosen() throws Exception {
    String page = get("/" + query("活动") + "&op=ge&op=gt&synonyms=1&sort=year&page=2").body();
    for (String kept :
        new String[] {
          "op\" value=\"ge", "op\" value=\"gt", "synonyms\" value=\"1", "sort\" value=\"year"
        }) {
      assertTrue(page.contains("<input type=\"hidden\" name=\"" + kept + "\">"), page);
    }
    assertFalse(page.contains("name=\"page\""), page);
  }

  @Test
  void whereNothingIsFoundTheNearestIsOffered() throws Exception {
    String page = get("/" + query("满意渡")).body();
    assertTrue(page.contains("改查：满意度</a>："), page);
  }

  @Test
  void theYearsOpenOnTheUnitOfMostPoints() throws Exception {
    String page = get("/trend" + query("论文")).body();
    assertTrue(page.contains("历年的数值（"), page);
    assertTrue(page.contains("unit-of-chart="), page);
  }

  @Test
  void pagesGoOnToTheLastHit() throws Exception {
    int total = json("/search.json").get("total").asInt();
    int last = (total + 19) / 20;
    assertEquals(total - 20 * (last - 1), json("/search.json?page=" + last).get("targets").size());
    assertTrue(get("/?page=" + last).body().contains("第 " + last + " 页，共 " + last + " 页"));
  }

  @Test
  void aWrongQueryShowsThePlaceAndWhatWouldWork() throws Exception {
    HttpResponse<String> page = get("/" + query("年度:去年"));
    assertEquals(400, page.statusCode());
    assertTrue(page.body().contains("<mark>去年</mark>"), page.body());
    assertTrue(page.body().contains("2022 或 2020..2024"));
    assertEquals(400, get("/search.json" + query("年度:去年")).statusCode());
  }

  @Test
  void nothingFoundSaysWhatToRelax() throws Exception {
    String page = get("/" + query("论文 ≥5000篇")).body();
    assertTrue(page.contains("去掉这一条：承诺不少于5,000篇</a>：44 条"), page);
    assertTrue(page.contains("可能达到的也算</a>：1 条"), page);
    String filtered = get("/" + query("论文 ≥50篇") + "&year=1999").body();
    assertTrue(filtered.contains("取消全部筛选</a>：3 条"), filtered);
  }

  @Test
  void everyTargetIsMarkedInItsForm() throws Exception {
    for (JsonNode d : json("/declarations.json").get("declarations")) {
      String path = "/declarations/" + d.get("id").asText();
      String page = get(path).body();
      JsonNode targets = json(path + ".json").get("targets");
      assertEquals(d.get("targets").asInt(), targets.size());
      for (JsonNode t : targets) {
        assertTrue(page.contains("id=\"t-" + t.get("id").asText() + "\""), t.toString());
      }
    }
  }

  @Test
  void aPermalinkLeadsToTheMark() throws Exception {
    JsonNode t = json("/search.json" + query("论文 ≥50篇")).get("targets").get(0);
    HttpResponse<String> moved = get("/targets/" + t.get("id").asText());
    assertEquals(302, moved.statusCode());
    assertEquals(
        "/declarations/" + t.get("declaration").asText() + "#t-" + t.get("id").asText(),
        moved.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", ""));
  }

  @Test
  void nothingFromADocumentReachesAPageUnescaped() throws Exception {
    for (JsonNode d : json("/declarations.json").get("declarations")) {
      hostile(get("/declarations/" + d.get("id").asText()).body());
    }
    hostile(get("/" + query("手册")).body());
    hostile(get("/" + query("\"><script>alert(1)</script>")).body());
    assertTrue(get("/" + query("手册")).body().contains("&lt;img src=x"));
  }

  private static void hostile(String page) {
    assertFalse(page.contains("<script>alert"), page);
    assertFalse(page.contains("<img"), page);
  }

  @Test
  void unknownPlacesAreToldInChinese() throws Exception {
    HttpResponse<String> page = get("/nothing");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("没有这个页面：/nothing"), page.body());
    assertEquals(404, get("/declarations/none").statusCode());
    assertEquals(400, get("/static/../../pom.xml").statusCode(), "refused before any route");
    assertEquals(404, get("/static/pom.xml").statusCode());
  }

  @Test
  void onlyRequestsToThisMachineAreAnswered() throws Exception {
    URI here = URI.create(site.url("/"));
    try (Socket socket = new Socket(here.getHost(), here.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }
  }
}
