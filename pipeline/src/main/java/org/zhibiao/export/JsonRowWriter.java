package org.zhibiao.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.Detail;
import org.zhibiao.fields.Row;
import org.zhibiao.fields.Table;

/**
 * JSON Lines: arrays for wording, doubts and details, plain decimals for numbers, null where
 * absent.
 */
final class JsonRowWriter implements RowWriter {
  /** The names of the fields, turned into bytes once. */
  private final List<SerializableString> names;

  private final JsonGenerator json;

  JsonRowWriter(OutputStream out, Table<?> table) throws IOException {
    names = table.names().stream().<SerializableString>map(SerializedString::new).toList();
    json = new JsonFactory().createGenerator(out);
    json.setRootValueSeparator(null);
  }

  @Override
  public void write(Row row) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < names.size(); i++) {
      json.writeFieldName(names.get(i));
      writeValue(row.values().get(i));
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeValue(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Integer number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number.toPlainString());
      case List<?> words -> {
        json.writeStartArray();
        for (Object word : words) {
          writeWord(word);
        }
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }

  private void writeWord(Object word) throws IOException {
    if (word instanceof Detail detail) {
      Row row = detail.row();
      json.writeStartObject();
      for (int i = 0; i < row.values().size(); i++) {
        json.writeFieldName(row.table().names().get(i));
        writeValue(row.values().get(i));
      }
      json.writeEndObject();
    } else {
      json.writeString(String.valueOf(word));
    }
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
