package org.zhibiao.export;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads back the rows that were written as JSON Lines, digit by digit the same. */
public final class RowReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private RowReader() {}

  /**
   * The row of a line.
   *
   * @throws IOException if it is no row of that layout
   */
  public static Row read(String line, Layout layout) throws IOException {
    JsonNode object = JSON.readTree(line);
    List<@Nullable Object> values = new ArrayList<>();
    for (String name : layout.names()) {
      JsonNode node = object.get(name);
      if (node == null) {
        throw new IOException(
            "没有字段 " + name + "：" + line.substring(0, Math.min(80, line.length())));
      }
      values.add(value(node));
    }
    return new Row(layout, values);
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isInt()) {
      return node.intValue();
    }
    if (node.isNumber()) {
      return node.decimalValue();
    }
    if (node.isArray()) {
      List<Object> words = new ArrayList<>();
      for (JsonNode word : node) {
        words.add(word.isObject() ? detail(word) : word.asText());
      }
      return words;
    }
    return node.asText();
  }

  /** A detail by the fields it has. */
  private static Detail detail(JsonNode node) {
    if (node.has("yuan")) {
      JsonNode yuan = node.path("yuan");
      return new Detail.Money(
          node.path("group").asText(),
          node.path("label").asText(),
          yuan.isNumber() ? yuan.decimalValue() : null,
          node.path("written").asText(),
          node.path("unit").asText(),
          node.path("place").asText());
    }
    return new Detail.Note(
        node.path("place").asText(), node.path("doubt").asText(), node.path("message").asText());
  }
}
