package org.zhibiao.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.index.search.TargetIndex;

/** A server over an index that is not what was written says so, and tells programs nothing. */
class IntegrityTest {
  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> get(WebServer server, String path) throws Exception {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The page once the index is verified, which may take a moment. */
  private String verified(WebServer server) throws Exception {
    String page = get(server, "/help").body();
    for (int i = 0; i < 200 && page.contains("索引还在核对"); i++) {
      Thread.sleep(50);
      page = get(server, "/help").body();
    }
    return page;
  }

  @Test
  void aBrokenIndexIsSaidOnEveryPageAndRefusedToPrograms() throws Exception {
    new TestSite(folder).close();
    try (TargetIndex index = broken(folder.resolve("index"));
        WebServer server = WebServer.start(TestSite.site(index), "127.0.0.1", 0)) {
      String page = verified(server);
      assertTrue(page.contains("索引坏了，这里的数字不可靠"), page);
      HttpResponse<String> json = get(server, "/search.json?q=%E8%AE%BA%E6%96%87");
      assertEquals(503, json.statusCode());
      assertTrue(json.body().contains("索引坏了"), json.body());
      assertEquals(503, get(server, "/export.csv").statusCode());
      assertEquals(200, get(server, "/openapi.json").statusCode());
    }
  }

  @Test
  void aWholeIndexIsSaidNothingOf() throws Exception {
    try (TestSite site = new TestSite(folder);
        WebServer server = WebServer.start(TestSite.site(site.index()), "127.0.0.1", 0)) {
      assertFalse(verified(server).contains("索引坏了"));
      assertEquals(200, get(server, "/search.json").statusCode());
    }
  }

  /** Flips a bit of the largest file where the index still opens. */
  private static TargetIndex broken(Path root) throws Exception {
    Path file;
    try (Stream<Path> files = Files.walk(root)) {
      file = files.max(java.util.Comparator.comparingLong(f -> f.toFile().length())).orElseThrow();
    }
    byte[] whole = Files.readAllBytes(file);
    for (int at = whole.length / 2; at < whole.length; at += 997) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 1;
      Files.write(file, bytes);
      try {
        return TargetIndex.open(root);
      } catch (IndexException e) {
        // Noticed at once: another place.
      }
    }
    throw new IllegalStateException("every flipped bit is noticed when the index is opened");
  }
}
