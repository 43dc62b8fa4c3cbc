package org.zhibiao.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page over the samples at desktop and phone width, light and dark: nothing overhangs, no
 * error in the console, no violation of WCAG 2.1 A and AA that axe sees. With {@code
 * -Dgolden.update=true} the screenshots under docs/ are taken anew.
 */
class PagesInBrowserTest {
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;

  @TempDir static Path folder;
  private static TestBrowser browser;
  private static TestSite site;

  /** A server without an index. */
  private static WebServer empty;

  @BeforeAll
  static void start() throws Exception {
    browser = TestBrowser.launch();
    site = new TestSite(folder, "seeds", "corpora/samples");
    empty = WebServer.start(TestSite.site(null), "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (empty != null) {
      empty.close();
    }
    if (site != null) {
      site.close();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String declaration(String department, int year) throws Exception {
    String address =
        site.url("/declarations.json?year=" + year + "&department=" + encoded(department));
    JsonNode list;
    try (InputStream in = URI.create(address).toURL().openStream()) {
      list = new ObjectMapper().readTree(in);
    }
    return list.get("declarations").get(0).get("id").asText();
  }

  /** Each page by the name of its screenshot; {declaration} and {other} are two of one office. */
  private static Map<String, String> pages() throws Exception {
    String one = declaration("教育局", 2022);
    String other = declaration("教育局", 2023);
    Map<String, String> pages = new LinkedHashMap<>();
    for (org.zhibiao.web.server.Page row : SiteMap.PAGES) {
      assertFalse(row.examples().isEmpty(), () -> row.page().path() + " is tried nowhere");
      row.examples()
          .forEach((name, address) ->
              pages.put(
                  name,
                  encodedValues(address.replace("{declaration}", one).replace("{other}", other))));
    }
    pages.put("error", "/nothing");
    pages.put("first-visit", "http://127.0.0.1:" + empty.port() + "/");
    return pages;
  }

  /** The address with the values of its parameters encoded. */
  private static String encodedValues(String address) {
    int query = address.indexOf('?');
    if (query < 0) {
      return address;
    }
    String parameters =
        Stream.of(address.substring(query + 1).split("&", -1))
            .map(p -> p.substring(0, p.indexOf('=') + 1) + encoded(p.substring(p.indexOf('=') + 1)))
            .collect(Collectors.joining("&"));
    return address.substring(0, query + 1) + parameters;
  }

  static Stream<Arguments> views() throws Exception {
    List<Arguments> views = new ArrayList<>();
    for (var page : pages().entrySet()) {
      for (int width : new int[] {DESKTOP, PHONE}) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
          views.add(Arguments.of(page.getKey(), page.getValue(), width, scheme));
        }
      }
    }
    return views.stream();
  }

  @ParameterizedTest(name = "{0} {2} {3}")
  @MethodSource("views")
  void everyPageFitsAndIsAccessible(String name, String path, int width, ColorScheme scheme)
      throws Exception {
    try (Page page = browser.page(width, width == PHONE ? 844 : 900, scheme)) {
      List<String> errors = new ArrayList<>();
      page.onConsoleMessage(m -> {
        if (m.type().equals("error") && !m.text().contains("the server responded with a status")) {
          errors.add(m.text());
        }
      });
      page.onPageError(errors::add);
      page.navigate(path.startsWith("/") ? site.url(path) : path);
      if (name.equals("trend")) {
        page.waitForSelector("#chart[data-drawn=true]");
      }
      if (name.equals("try")) {
        page.locator("#text").fill("国内外期刊正式发表高水平学术论文不少于50篇，培训约3000人次，展览面积2万多平方米。");
        page.locator("form.try button").click();
        page.waitForSelector(".explained");
      }
      assertEquals(width, TestBrowser.scrollWidth(page), "nothing hangs over the edge");
      assertEquals(List.of(), errors);
      assertEquals(List.of(), violations(page));
      if (Boolean.getBoolean("golden.update") && scheme == ColorScheme.LIGHT) {
        screenshot(page, name + (width == PHONE ? "-phone" : ""));
      } else if (Boolean.getBoolean("golden.update") && name.equals("trend") && width == DESKTOP) {
        screenshot(page, name + "-dark");
      }
    }
  }

  private static List<String> violations(Page page) {
    AxeResults results =
        new AxeBuilder(page)
            .setLegacyMode(true)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .analyze();
    List<String> violations = new ArrayList<>();
    for (Rule rule : results.getViolations()) {
      rule.getNodes()
          .forEach(
              node -> violations.add(rule.getId() + ": " + rule.getHelp() + ": " + node.getHtml()));
    }
    return violations;
  }

  private static void screenshot(Page page, String name) throws Exception {
    Path docs = Path.of(String.valueOf(System.getProperty("zhibiao.root")), "docs", "screenshots");
    Files.createDirectories(docs);
    page.screenshot(new Page.ScreenshotOptions().setPath(docs.resolve(name + ".png")));
  }

  @Test
  void theTrialOfAFileShowsItsForm() {
    try (Page page = browser.page(DESKTOP, 900, ColorScheme.LIGHT)) {
      page.navigate(site.url("/try"));
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "表.txt", "text/plain", TestSite.HOSTILE.getBytes(StandardCharsets.UTF_8)));
      page.waitForSelector(".explained");
      assertEquals("不少于3份", page.locator(".sheet mark").first().innerText());
    }
  }

  @Test
  void keysWalkThroughTheHits() {
    try (Page page = browser.page(DESKTOP, 900, ColorScheme.LIGHT)) {
      page.navigate(site.url("/?q=" + encoded("论文")));
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("k");
      page.keyboard().press("j");
      String second = String.valueOf(page.locator(".hits h3 a").nth(1).getAttribute("href"));
      assertEquals(second, page.evaluate("document.activeElement.getAttribute('href')"));
      page.keyboard().press("Enter");
      page.waitForURL("**/declarations/**");
      assertTrue(page.url().endsWith(second));
    }
  }

  @Test
  void switchesChipsAndBarsChangeTheSearchAndCanBeTakenBack() {
    try (Page page = browser.page(DESKTOP, 900, ColorScheme.LIGHT)) {
      page.navigate(site.url("/?q=" + encoded("论文 ≥160篇")));
      int strict = page.locator(".hits > li").count();
      page.locator(".switches a").first().click();
      page.waitForURL("**could=1**");
      assertTrue(page.locator("#said").innerText().contains("可能不少于160篇"));
      assertTrue(page.locator(".hits > li").count() > strict);
      page.locator(".switches a").nth(1).click();
      page.waitForURL("**synonyms=1**");
      assertTrue(page.locator("#said").innerText().contains("（或文章"), "the synonyms are told");
      page.locator(".histogram a").first().click();
      page.waitForURL("**from=**");
      assertEquals(1, page.locator(".chips a[title]").count());
      page.locator(".chips a[title]").click();
      page.waitForURL(url -> !url.contains("from="));
    }
  }

  @Test
  void fromAHitToItsYearsAndBackToTheForm() {
    try (Page page = browser.page(DESKTOP, 900, ColorScheme.LIGHT)) {
      page.navigate(site.url("/?q=" + encoded("核心期刊论文 约 年度:2022")));
      page.locator(".hits .where a").first().click();
      page.waitForURL("**/trend?target=**");
      page.waitForSelector("#chart[data-drawn=true]");
      assertTrue(page.locator(".break").first().isVisible());
      page.locator("table.years td a").first().click();
      page.waitForURL("**/declarations/**");
      assertTrue(page.locator("mark:target").isVisible());
    }
  }

  @Test
  void twoDeclarationsAreTickedAndCompared() {
    try (Page page = browser.page(DESKTOP, 900, ColorScheme.LIGHT)) {
      page.navigate(site.url("/declarations?department=" + encoded("水务局")));
      page.locator("input[name=id]").nth(0).check();
      page.locator("input[name=id]").nth(1).check();
      page.locator("form[action='/compare'] button").click();
      page.waitForURL("**/compare?id=**");
      assertTrue(page.locator("table.compare tr.changed").count() > 5);
    }
  }

  @Test
  void theExportIsDownloaded() {
    try (Page page = browser.page(DESKTOP, 900, ColorScheme.LIGHT)) {
      page.navigate(site.url("/?q=" + encoded("论文 ≥50篇")));
      Download download =
          page.waitForDownload(() -> page.locator("a[href^='/export.csv']").click());
      assertTrue(
          download.suggestedFilename().startsWith("指标_论文_50篇_"), download.suggestedFilename());
      assertTrue(download.suggestedFilename().endsWith(".csv"));
    }
  }

  @Test
  void nothingMovesWhileAPageLoads() {
    try (Page page = browser.page(DESKTOP, 900, ColorScheme.LIGHT)) {
      page.addInitScript(
          "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => {"
              + " window.shift += e.value; })).observe({ type: 'layout-shift', buffered: true });");
      page.navigate(site.url("/trend?q=" + encoded("论文 单位:篇")));
      page.waitForSelector("#chart[data-drawn=true]");
      page.waitForTimeout(300);
      assertTrue(((Number) page.evaluate("window.shift")).doubleValue() < 0.01);
    }
  }

  @Test
  void printedTheFormIsThereAndTheControlsAreNot() {
    try (Page page = browser.page(DESKTOP, 900, ColorScheme.DARK)) {
      page.navigate(site.url("/?q=" + encoded("论文")));
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      assertTrue(page.locator(".hits").isVisible());
      assertTrue(page.locator("#said").isVisible());
      assertTrue(page.locator("aside").isHidden());
      assertEquals(
          "rgb(255, 255, 255)", page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }
  }
}
