package org.zhibiao.export;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.Detail;
import org.zhibiao.fields.Field;
import org.zhibiao.fields.MoneyField;
import org.zhibiao.fields.NoteField;
import org.zhibiao.fields.Row;
import org.zhibiao.fields.Table;
import org.zhibiao.fields.Type;

/** Reads back the rows that were written as JSON Lines, digit by digit the same. */
public final class RowReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private RowReader() {}

  /**
   * The row of a line.
   *
   * @throws IOException if it is no row of that table
   */
  public static Row read(String line, Table<?> table) throws IOException {
    JsonNode object = JSON.readTree(line);
    List<@Nullable Object> values = new ArrayList<>();
    for (Field<?> field : table.fields()) {
      JsonNode node = object.get(field.code());
      if (node == null) {
        throw new IOException(
            "没有字段 " + field.code() + "：" + line.substring(0, Math.min(80, line.length())));
      }
      values.add(value(node, field.type()));
    }
    return new Row(table, values);
  }

  /** The value of a field that was written as JSON, null for none. */
  public static @Nullable Object value(@Nullable JsonNode node, Type type) {
    if (node == null || node.isNull()) {
      return null;
    }
    return switch (type) {
      case COUNT, COUNT_OR_NULL -> node.intValue();
      case TEXTS -> all(node, JsonNode::asText);
      case MONEY -> all(node, RowReader::money);
      case NOTES -> all(node, RowReader::note);
      // A value of an indicator is a number or a text.
      default -> node.isNumber() ? node.decimalValue() : node.asText();
    };
  }

  private static <T> List<T> all(JsonNode array, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    array.forEach(node -> all.add(read.apply(node)));
    return all;
  }

  private static Detail.Money money(JsonNode node) {
    JsonNode yuan = node.path(MoneyField.YUAN.code());
    return new Detail.Money(
        text(node, MoneyField.GROUP),
        text(node, MoneyField.LABEL),
        yuan.isNumber() ? yuan.decimalValue() : null,
        text(node, MoneyField.WRITTEN),
        text(node, MoneyField.UNIT),
        text(node, MoneyField.PLACE));
  }

  private static Detail.Note note(JsonNode node) {
    return new Detail.Note(
        text(node, NoteField.PLACE), text(node, NoteField.DOUBT), text(node, NoteField.MESSAGE));
  }

  private static String text(JsonNode node, Field<?> field) {
    return node.path(field.code()).asText();
  }
}
