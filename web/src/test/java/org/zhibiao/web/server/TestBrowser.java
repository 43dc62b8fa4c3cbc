package org.zhibiao.web.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine; without one its tests are skipped, unless it is required. */
final class TestBrowser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private TestBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static TestBrowser launch() {
    Optional<Path> chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if ("1".equals(System.getenv("ZHIBIAO_REQUIRE_BROWSER"))) {
      assertTrue(chromium.isPresent(), "ZHIBIAO_REQUIRE_BROWSER=1, but there is no Chromium here");
    }
    Assumptions.assumeTrue(
        chromium.isPresent(), "no Chromium here: the browser tests are skipped; install chromium");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setArgs(FLAGS));
    return new TestBrowser(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  Page page(int width, int height, ColorScheme scheme) {
    return browser.newPage(
        new Browser.NewPageOptions().setViewportSize(width, height).setColorScheme(scheme));
  }

  /** How wide the page is; more than the window means that something hangs over its edge. */
  static int scrollWidth(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
