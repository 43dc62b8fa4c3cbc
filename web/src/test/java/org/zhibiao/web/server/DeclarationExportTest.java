package org.zhibiao.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.fields.DeclarationField;

/** The declarations themselves: as rows, with the fields of the page's twin, and on the page. */
class DeclarationExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static TestSite site;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    site = new TestSite(folder, "seeds", "corpora/samples/示例市教育局");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private <T> T get(String path, HttpResponse.BodyHandler<T> as) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(site.url(path))).build(), as).body();
  }

  private String text(String path) throws Exception {
    return get(path, HttpResponse.BodyHandlers.ofString());
  }

  private static String education() {
    return "?department=" + URLEncoder.encode("教育局", StandardCharsets.UTF_8);
  }

  @Test
  void theRowsAreTheTwinsOfTheDeclarations() throws Exception {
    int rows = 0;
    for (String line : text("/declarations.jsonl" + education()).lines().toList()) {
      JsonNode row = JSON.readTree(line);
      JsonNode twin =
          JSON.readTree(text("/declarations/" + row.get("id").asText() + ".json"))
              .get("declaration");
      for (String name : DeclarationField.TABLE.names()) {
        JsonNode there = twin.get(name);
        String of = name + " of " + row;
        assertTrue(there != null, () -> "the twin has no " + of);
        boolean absent = row.get(name).isNull() && there.asText().isEmpty();
        assertTrue(absent || row.get(name).asText().equals(there.asText()), of);
        assertEquals(row.get(name).size(), there.size(), of);
      }
      assertTrue(row.get("total").isNumber(), line);
      rows++;
    }
    assertEquals(5, rows);
  }

  @Test
  void theyAreExportedAsTables() throws Exception {
    String csv = text("/declarations.csv" + education() + "&year=2022");
    assertEquals(2, csv.lines().count(), csv);
    assertTrue(csv.startsWith("\uFEFFid,file,title,"), csv);
    byte[] xlsx = get("/declarations.xlsx" + education(), HttpResponse.BodyHandlers.ofByteArray());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      assertEquals(5, book.getSheet("申报表").getLastRowNum());
      assertTrue(book.getSheet("资金").getLastRowNum() > 5);
    }
  }

  @Test
  void thePageShowsTheMoney() throws Exception {
    JsonNode row = JSON.readTree(text("/declarations.jsonl" + education()).lines().toList().get(0));
    String page = text("/declarations/" + row.get("id").asText());
    String total =
        "%,d 元（%s，%s）"
            .formatted(
                row.get("total").asLong(),
                row.get("total_label").asText(),
                row.get("total_place").asText());
    assertTrue(page.contains(total), () -> total + " is not in " + page);
    assertTrue(page.contains("资金（" + row.get("money").size() + "）"), page);
    String list = text("/declarations" + education());
    assertTrue(list.contains("<td class=\"number\">%,d</td>".formatted(row.get("total").asLong())));
    assertTrue(list.contains("/declarations.xlsx?department="), list);
  }

  @Test
  void aSearchByMoneyIsOnThePage() throws Exception {
    String query = "?q=" + URLEncoder.encode("金额:≥1亿元", StandardCharsets.UTF_8);
    String page = text("/" + query);
    assertTrue(page.contains("金额不少于1亿元"), page);
    JsonNode found = JSON.readTree(text("/search.json" + query));
    assertTrue(found.get("total").asInt() > 0, found.toString());
  }
}
