package org.zhibiao.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.index.query.SearchQuery;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.TargetRecord;
import org.zhibiao.index.search.SearchResult;

/** The JSON twins of the pages; targets have the fields and names of the export. Thread-safe. */
public final class Json {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** The twin of the search page. */
  public String search(SearchQuery query, SearchResult result, int page) {
    Map<String, Object> twin = new LinkedHashMap<>();
    twin.put("query", query.source());
    twin.put("meaning", query.describe());
    twin.put("total", result.total());
    twin.put("page", page);
    twin.put("targets", result.hits());
    twin.put("facets", result.facets());
    return write(twin);
  }

  /** The twin of a declaration's page. */
  public String declaration(DeclarationRecord declaration, List<TargetRecord> targets) {
    Map<String, Object> twin = new LinkedHashMap<>();
    twin.put("declaration", declaration);
    twin.put("targets", targets);
    return write(twin);
  }

  /** The twin of the list of declarations, without their cells. */
  public String declarations(List<DeclarationRecord> all) {
    List<Map<String, Object>> rows =
        all.stream()
            .map(d -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("id", d.id());
              row.put("file", d.file());
              row.put("title", d.title());
              row.put("department", d.department());
              row.put("project", d.project());
              row.put("year", d.year());
              row.put("kind", d.kind());
              row.put("targets", d.targets());
              return row;
            })
            .toList();
    return write(Map.of("declarations", rows));
  }

  /** An error. */
  public String error(String message) {
    return write(Map.of("error", message));
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a page's twin does not write", e);
    }
  }
}
