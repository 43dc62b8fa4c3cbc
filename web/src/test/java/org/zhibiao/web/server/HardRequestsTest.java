package org.zhibiao.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that nobody means well: each has an answer, in Chinese, and leaves the pages alone. */
class HardRequestsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

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

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(site.url(path)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void says(int status, String sentence, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(sentence), answer.body());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").contains("utf-8"));
  }

  @Test
  void aLongQueryIsToldInItsPage() throws Exception {
    says(400, "最多 500 个", send(to("/?q=" + encoded("论文".repeat(500)))));
    says(400, "最多 500 个", send(to("/search.json?q=" + encoded("论文".repeat(500)))));
  }

  @Test
  void anAddressThatIsTooLongIsToldInChinese() throws Exception {
    says(414, "网址太长", send(to("/?q=" + "a".repeat(100_000))));
  }

  @Test
  void manyConditionsAreNoFault() throws Exception {
    String many = "培训|论文|专利|满意度|检查|宣传|展览|演出|".repeat(20);
    String query = many.substring(0, many.length() - 1);
    assertEquals(200, send(to("/?synonyms=1&q=" + encoded(query))).statusCode());
    String letters =
        IntStream.range(0, 120).mapToObj(i -> "a" + i).collect(Collectors.joining("|"));
    assertEquals(200, send(to("/?q=" + encoded(letters))).statusCode());
    String filters =
        IntStream.range(0, 201).mapToObj(i -> "op=a" + i).collect(Collectors.joining("&"));
    says(400, "至多 200 个值", send(to("/?" + filters)));
  }

  @Test
  void aBodyOverTheLimitIsTold() throws Exception {
    byte[] large = new byte[TryRoutes.MOST_BYTES + (2 << 20)];
    HttpRequest.Builder whole =
        to("/try").header("Content-Type", FORM).POST(HttpRequest.BodyPublishers.ofByteArray(large));
    says(413, "提交的内容太大，最多 32 MB", send(whole));
  }

  @Test
  void aMethodThatAPageDoesNotTakeIsTold() throws Exception {
    HttpRequest.Builder put = to("/").PUT(HttpRequest.BodyPublishers.noBody());
    says(405, "不接受 PUT 请求", send(put));
    says(404, "没有这个页面", send(to("/nothing")));
  }

  @Test
  void headTellsWhatGetTells() throws Exception {
    for (String path : List.of("/", "/declarations", "/nothing", "/declarations/none", "/?q=%22")) {
      HttpResponse<String> get = send(to(path));
      HttpResponse<String> head =
          send(to(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertEquals(get.statusCode(), head.statusCode(), path);
      assertEquals("", head.body());
      for (String name : List.of("Content-Type", "Cache-Control")) {
        assertEquals(get.headers().firstValue(name), head.headers().firstValue(name), path);
      }
    }
    assertEquals(
        "private, no-cache", send(to("/")).headers().firstValue("Cache-Control").orElse(""));
  }

  /** Nested deeper than any stack: an answer, and the next request is answered too. */
  @Test
  void whatIsNestedTooDeepIsToldAndHarmsNobody() throws Exception {
    String deep = "<div>".repeat(200_000) + "论文不少于50篇";
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\n\r\n"
            + deep
            + "\r\n--b--\r\n";
    HttpResponse<String> answer =
        send(
            to("/try")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertTrue(answer.statusCode() == 200 || answer.statusCode() == 422, answer.body());
    assertTrue(answer.body().contains("<html"), answer.body());
    assertEquals(200, send(to("/help")).statusCode());
  }

  @Test
  void postsThatNeverEndLeaveThePagesAlone() throws Exception {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), URI.create(site.url("/")).getPort());
        open.add(socket);
        String head =
            "POST /try HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + FORM
                + "\r\nContent-Length: 1000\r\n\r\ntext=";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      }
      assertEquals(200, send(to("/help")).statusCode());
      byte[] answer = new byte[4000];
      int read = open.getLast().getInputStream().read(answer);
      String said = new String(answer, 0, Math.max(0, read), StandardCharsets.UTF_8);
      assertTrue(said.startsWith("HTTP/1.1 503") || said.startsWith("HTTP/1.1 408"), said);
      assertFalse(said.isEmpty());
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }
}
