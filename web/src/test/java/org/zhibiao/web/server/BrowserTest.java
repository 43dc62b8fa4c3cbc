package org.zhibiao.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real browser; skipped with a message where there is none, unless ZHIBIAO_REQUIRE_BROWSER=1. */
class BrowserTest {
  @TempDir static Path folder;
  private static TestBrowser browser;
  private static TestSite site;

  @BeforeAll
  static void start() throws Exception {
    browser = TestBrowser.launch();
    site = new TestSite(folder);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (site != null) {
      site.close();
    }
  }

  private static Page page(int width, int height, ColorScheme scheme) {
    return browser.page(width, height, scheme);
  }

  @ParameterizedTest(name = "{0}x{1} {2}")
  @CsvSource({"1280, 900, LIGHT", "390, 844, LIGHT", "1280, 900, DARK", "390, 844, DARK"})
  void aQueryLeadsToAHitAndTheHitToItsMark(int width, int height, ColorScheme scheme) {
    try (Page page = page(width, height, scheme)) {
      page.navigate(site.url("/"));
      page.keyboard().press("/");
      page.keyboard().type("论文 ≥50篇");
      page.keyboard().press("Enter");
      page.waitForURL("**/?q=*");
      assertEquals("与“论文”有关，承诺不少于50篇的指标值：共 3 条", page.locator("#said").innerText());
      assertEquals("不少于50篇", page.locator(".hits mark").first().innerText());
      assertEquals(
          width, TestBrowser.scrollWidth(page), "nothing hangs over the edge of the window");
      page.locator(".hits h3 a").first().click();
      page.waitForURL("**/declarations/**");
      var mark = page.locator("mark:target");
      assertEquals("不少于50篇", mark.innerText());
      assertTrue(mark.isVisible());
      assertNotNull(mark.boundingBox());
      assertTrue(
          mark.boundingBox().y >= 0 && mark.boundingBox().y < height, "the mark is in sight");
      assertTrue(String.valueOf(mark.getAttribute("data-reading")).startsWith("高水平学术论文：≥ 50 篇"));
      assertEquals(width, TestBrowser.scrollWidth(page), "the form scrolls in its own frame");
    }
  }

  @Test
  void aFacetNarrowsTheResultAndTheBackButtonWidensIt() {
    try (Page page = page(1280, 900, ColorScheme.LIGHT)) {
      page.navigate(site.url("/?q=活动"));
      String before = page.locator("#said").innerText();
      page.locator("aside a", new Page.LocatorOptions().setHasText("不少于")).first().click();
      page.waitForURL("**op=ge**");
      assertTrue(page.locator("aside .chosen").first().isVisible());
      page.goBack();
      assertEquals(before, page.locator("#said").innerText());
    }
  }

  @Test
  void thePagesWorkWithoutJavaScript() {
    try (var context =
            browser
                .browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = context.newPage()) {
      page.navigate(site.url("/"));
      page.locator("#q").fill("满意度 ≥90%");
      page.locator("#q").press("Enter");
      page.waitForURL("**/?q=*");
      assertTrue(page.locator(".hits li").count() > 0);
    }
  }

  @Test
  void aHostileDocumentRunsNothing() {
    try (Page page = page(1280, 900, ColorScheme.LIGHT)) {
      page.onDialog(dialog -> {
        throw new AssertionError("a script of the document ran: " + dialog.message());
      });
      page.navigate(site.url("/?q=手册"));
      page.locator(".hits h3 a").first().click();
      page.waitForURL("**/declarations/**");
      assertEquals("不少于3份", page.locator("mark:target").innerText());
    }
  }
}
