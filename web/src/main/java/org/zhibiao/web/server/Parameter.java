package org.zhibiao.web.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhibiao.index.schema.FindingFacet;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.search.SearchRequest;
import org.zhibiao.index.trend.WordingStatistics;
import org.zhibiao.web.pages.SearchState;

/**
 * A parameter of an address.
 *
 * @param said what it is, in Chinese and English; may be empty
 * @param more what else the interface for programs says of it
 */
record Parameter(String name, String in, String said, Map<String, Object> more) {
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> TEXTS = Map.of("type", "array", "items", TEXT);
  private static final Map<String, Object> NUMBER = Map.of("type", "number");
  private static final Map<String, Object> FLAG = Map.of("type", "string", "enum", List.of("1"));

  /** The part of a result. */
  static final Parameter PAGE = query("page", "", Map.of("type", "integer", "minimum", 1));

  /** What a search is: the query, how it is read, and what is chosen beside it. */
  static final List<Parameter> SEARCH =
      List.of(
          query("q", "查询，写法见 /help。The query; see /help.", TEXT),
          query("could", "1：可能达到的也算。1: what a target could be is enough.", FLAG),
          query("synonyms", "1：连同义词一起查。1: search synonyms too.", FLAG),
          facets(),
          query("from", "所写数值（基本单位）从它起，含。Least number as stated, base unit, inclusive.", NUMBER),
          query("to", "到它止，不含。Exclusive.", NUMBER),
          query("sort", "", Map.of("type", "string", "enum", sorts())));

  /** Of the list of declarations. */
  static final List<Parameter> DECLARATIONS =
      List.of(
          query("department", "部门或项目名中的词。A word of the department's or project's name.", TEXT),
          query("year", "年度。The year.", Map.of("type", "integer")));

  /** Facets of findings. */
  static final List<Parameter> FINDINGS =
      Stream.of(FindingFacet.values())
          .map(f -> query(f.code(), f.label() + "，可多个。Several mean any of them.", TEXTS))
          .toList();

  /** Dimensions of the statistics. */
  static final List<Parameter> STATISTICS =
      WordingStatistics.DIMENSIONS.stream()
          .map(
              d -> query(d, SearchField.named(d).label() + "，可多个。Several mean any of them.", TEXTS))
          .toList();

  /** Of a page across years. */
  static final Parameter TARGET =
      query("target", "只看这条指标值所在的指标；有它时不看查询。Only the indicator of that target.", TEXT);

  /** Of a page across years. */
  static final Parameter UNIT_OF_CHART =
      query("unit-of-chart", "折线图画哪个基本单位。The base unit that the chart draws.", TEXT);

  /** Two declarations. */
  static final Parameter TWO =
      new Parameter(
          "id",
          "query",
          "恰好两个。Exactly two.",
          Map.of(
              "required",
              true,
              "explode",
              true,
              "schema",
              Map.of("type", "array", "items", TEXT, "minItems", 2, "maxItems", 2)));

  /** What an address holds between its slashes. */
  static Parameter inPath(String name) {
    return new Parameter(name, "path", "", Map.of("required", true, "schema", TEXT));
  }

  private static Parameter query(String name, String said, Map<String, Object> schema) {
    return new Parameter(name, "query", said, Map.of("schema", schema));
  }

  private static Parameter facets() {
    Map<String, Object> properties = new LinkedHashMap<>();
    SearchField.facets().forEach(f -> properties.put(f.field(), TEXTS));
    return new Parameter(
        "facet",
        "query",
        "筛选，参数名是字段名："
            + String.join(" ", properties.keySet())
            + "；同名的几个是“或”。Facets, each by its own name; several of one name mean any of them.",
        Map.of(
            "style",
            "form",
            "explode",
            true,
            "schema",
            Map.of("type", "object", "properties", properties)));
  }

  private static List<String> sorts() {
    return Stream.of(SearchRequest.Sort.values()).map(SearchState::code).toList();
  }

  /**
   * A form that is posted.
   *
   * @param fields what each is, in Chinese and English
   * @param file the field that is a file, empty where none is
   */
  record Body(String media, Map<String, String> fields, String file) {
    static final Body NONE = new Body("", Map.of(), "");

    Body {
      fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }
  }
}
