package org.zhibiao.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.fields.DeclarationField;
import org.zhibiao.fields.TargetField;

/** What openapi.json says is what the server does: every route, every answer. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static TestSite site;
  private static JsonNode document;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    site = new TestSite(folder, "seeds", "corpora/samples/示例市教育局");
    document = json("/openapi.json");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site.url(path)));
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(send(request(path)).body());
  }

  /** The addresses of twins in the document, by method. */
  private static Set<String> twins() {
    Set<String> twins = new TreeSet<>();
    for (var path : document.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        boolean json = method.getValue().at("/responses/200/content/application~1json").isObject();
        if (json && !path.getKey().equals("/openapi.json")) {
          twins.add(method.getKey() + " " + path.getKey());
        }
      }
    }
    return twins;
  }

  @Test
  void everyTwinIsTriedBelow() throws Exception {
    Set<String> tried = new TreeSet<>();
    calls()
        .filter(c -> c.status() == 200)
        .forEach(c -> tried.add(c.method() + " " + c.documented()));
    assertEquals(twins(), tried);
  }

  @Test
  void aDeclarationHasTheFieldsOfTheExportAndItsForm() {
    List<String> expected = new ArrayList<>(DeclarationField.TABLE.names());
    expected.addAll(List.of("cells", "lines"));
    List<String> fields = new ArrayList<>();
    document
        .at("/components/schemas/Declaration/properties")
        .fieldNames()
        .forEachRemaining(fields::add);
    assertEquals(expected, fields);
  }

  @Test
  void aTargetHasTheFieldsOfTheExportAndItsDeclaration() {
    List<String> expected = Stream.of(TargetField.values()).map(TargetField::code).toList();
    List<String> fields = new ArrayList<>();
    document.at("/components/schemas/Target/properties").fieldNames().forEachRemaining(fields::add);
    assertEquals(expected, fields);
  }

  /** A call, the path it stands under in the document, and the status expected. */
  record Call(String path, String documented, String method, int status) {
    @Override
    public String toString() {
      return method + " " + path + " " + status;
    }
  }

  private static Call get(String path, String documented, int status) {
    return new Call(path, documented, "get", status);
  }

  static Stream<Call> calls() throws Exception {
    String q = "?q=" + URLEncoder.encode("教师 ≥1", StandardCharsets.UTF_8);
    String wrong = "?q=" + URLEncoder.encode("(", StandardCharsets.UTF_8);
    JsonNode hit = json("/search.json" + q).get("targets").get(0);
    String target = hit.get("id").asText();
    String declaration = hit.get("declaration").asText();
    String other = "";
    for (JsonNode d : json("/declarations.json").get("declarations")) {
      other = d.get("id").asText().equals(declaration) ? other : d.get("id").asText();
    }
    String two = "?id=" + declaration + "&id=" + other;
    return Stream.of(
        get("/search.json", "/search.json", 200),
        get("/search.json" + q + "&unit=" + encoded("人次"), "/search.json", 200),
        get("/search.json" + wrong, "/search.json", 400),
        get("/trend.json" + q, "/trend.json", 200),
        get("/trend.json?target=" + target, "/trend.json", 200),
        get("/trend.json?target=none", "/trend.json", 404),
        get("/trend.json" + wrong, "/trend.json", 400),
        get("/declarations.json?year=2022", "/declarations.json", 200),
        get("/declarations/" + declaration + ".json", "/declarations/{id}.json", 200),
        get("/declarations/none.json", "/declarations/{id}.json", 404),
        get("/audit.json", "/audit.json", 200),
        get("/audit.json?rule=W01&severity=" + encoded("警告"), "/audit.json", 200),
        get("/audit.json?severity=none", "/audit.json", 400),
        get("/audit/statistics.json", "/audit/statistics.json", 200),
        get("/rules.json", "/rules.json", 200),
        get("/compare.json" + two, "/compare.json", 200),
        get("/compare.json?id=" + declaration, "/compare.json", 400),
        get("/targets/" + target + ".json", "/targets/{id}.json", 200),
        get("/targets/none.json", "/targets/{id}.json", 404),
        new Call("/try.json", "/try.json", "post", 200),
        new Call("/try.json", "/try.json", "post", 422));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void everyTwinAnswersAsDocumented(Call call) throws Exception {
    HttpRequest.Builder request = request(call.path());
    if (call.method().equals("post")) {
      String text = call.status() == 200 ? "发表论文不少于50篇" : "";
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString("text=" + encoded(text)));
    }
    HttpResponse<String> answer = send(request);
    assertEquals(call.status(), answer.statusCode(), answer.body());
    String at =
        "/paths/"
            + call.documented().replace("/", "~1")
            + "/"
            + call.method()
            + "/responses/"
            + call.status()
            + "/content/application~1json/schema";
    JsonNode schema = document.at(at);
    assertTrue(schema.isObject(), () -> "the document has nothing at " + at);
    assertEquals(Set.of(), schema(schema).validate(JSON.readTree(answer.body())));
  }

  /** The schema with the components it refers to beside it. */
  private static JsonSchema schema(JsonNode schema) {
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }

  @Test
  void aWrongAnswerWouldBeSeen() throws Exception {
    JsonNode schema =
        document.at("/paths/~1search.json/get/responses/200/content").elements().next();
    ObjectNode answer = (ObjectNode) json("/search.json");
    answer.put("surprise", 1);
    assertEquals(1, schema(schema.get("schema")).validate(answer).size());
  }
}
