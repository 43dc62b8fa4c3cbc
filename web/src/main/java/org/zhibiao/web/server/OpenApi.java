package org.zhibiao.web.server;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.api.Schemas;

/** The description of the interface for programs, as OpenAPI 3.1, from the rows of the site. */
public final class OpenApi {
  private final Schemas schemas = new Schemas();

  private OpenApi() {}

  /** The document as JSON. */
  public static String document() {
    return new Json().write(new OpenApi().whole());
  }

  private Map<String, Object> whole() {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Route route : SiteMap.routes()) {
      paths
          .computeIfAbsent(route.path(), p -> new LinkedHashMap<>())
          .put(route.method().toString().toLowerCase(Locale.ROOT), operation(route));
    }
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Zhibiao 指标");
    info.put("version", "1");
    info.put(
        "description",
        "绩效目标申报表里的指标值：查找、历年对照、导出、试抽取。每个页面都有同名的 .json，字段名与导出一致。Targets of performance declarations;"
            + " every page has a .json twin whose names are those of the export.");
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("openapi", "3.1.0");
    whole.put("info", info);
    whole.put("paths", paths);
    whole.put("components", Map.of("schemas", schemas.components()));
    return whole;
  }

  private Map<String, Object> operation(Route route) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", route.summary());
    operation.put("tags", List.of(route.tag()));
    operation.put("parameters", parameters(route));
    if (HandlerType.POST.equals(route.method())) {
      operation.put("requestBody", body(route.body()));
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    route.answers().forEach(a -> responses.put(String.valueOf(a.status()), answer(a)));
    operation.put("responses", responses);
    return operation;
  }

  private static List<Object> parameters(Route route) {
    List<Parameter> all = new ArrayList<>();
    for (String part : route.path().split("[{]", -1)) {
      int end = part.indexOf('}');
      if (end > 0) {
        all.add(Parameter.inPath(part.substring(0, end)));
      }
    }
    all.addAll(route.parameters());
    List<Object> parameters = new ArrayList<>();
    for (Parameter p : all) {
      Map<String, Object> parameter = new LinkedHashMap<>();
      parameter.put("name", p.name());
      parameter.put("in", p.in());
      if (!p.said().isEmpty()) {
        parameter.put("description", p.said());
      }
      parameter.putAll(p.more());
      parameters.add(parameter);
    }
    return parameters;
  }

  private static Map<String, Object> body(Parameter.Body body) {
    Map<String, Object> properties = new LinkedHashMap<>();
    body.fields()
        .forEach((name, said) ->
            properties.put(
                name,
                name.equals(body.file())
                    ? Map.of("type", "string", "format", "binary", "description", said)
                    : Map.of("type", "string", "description", said)));
    Map<String, Object> schema = Map.of("type", "object", "properties", properties);
    return Map.of("required", true, "content", Map.of(body.media(), Map.of("schema", schema)));
  }

  private Map<String, Object> answer(Route.Answer a) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("description", a.said());
    if (!a.media().isEmpty()) {
      Map<String, Object> held =
          a.twin() == Void.class
              ? Map.of()
              : Map.of("schema", a.list() ? schemas.listOf(a.twin()) : schemas.of(a.twin()));
      answer.put("content", Map.of(a.media(), held));
    }
    return answer;
  }
}
