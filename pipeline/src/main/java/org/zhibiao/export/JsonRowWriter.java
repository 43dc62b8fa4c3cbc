package org.zhibiao.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines: arrays for wording and doubts, plain decimals for numbers, null where absent.
 *
 * <p>Most of a row is that of the row before: file, department, level, often the whole text. A
 * field that holds the same object as in the row before is copied from there as bytes.
 */
final class JsonRowWriter implements RowWriter {
  /** Rows are handed on in blocks of about as many bytes. */
  private static final int BLOCK = 1 << 16;

  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;
  private final JsonBytes json = new JsonBytes();

  /**
   * The names of the fields with the signs around them: <code>{"id":</code>, then {@code ,"file":}.
   */
  private final byte[][] names;

  /** Where the fields of the row before begin, and where the last of them ends. */
  private final int[] starts;

  /** The values of the row before, null where its bytes are gone. */
  private @Nullable List<@Nullable Object> before;

  JsonRowWriter(OutputStream out, Layout layout) {
    this.out = out;
    this.names = names(layout);
    this.starts = new int[names.length + 1];
  }

  private static byte[][] names(Layout layout) {
    byte[][] names = new byte[layout.names().size()][];
    for (int i = 0; i < names.length; i++) {
      String name = (i == 0 ? "{" : ",") + "\"" + layout.names().get(i) + "\":";
      names[i] = name.getBytes(StandardCharsets.UTF_8);
    }
    return names;
  }

  @Override
  public void write(Row row) throws IOException {
    List<@Nullable Object> values = row.values();
    for (int i = 0; i < names.length; i++) {
      int from = starts[i];
      starts[i] = json.length();
      Object value = values.get(i);
      if (before != null && isSame(value, before.get(i))) {
        json.again(from, starts[i + 1]);
      } else {
        json.raw(names[i]);
        value(value);
      }
    }
    starts[names.length] = json.length();
    json.raw('}');
    json.raw('\n');
    before = values;
    if (json.length() >= BLOCK) {
      flush();
    }
  }

  @SuppressWarnings("ReferenceEquality") // To compare long texts would cost what is to be saved.
  private static boolean isSame(@Nullable Object one, @Nullable Object other) {
    return one == other;
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> json.raw(NULL);
      case String text -> json.text(text);
      case BigDecimal number -> json.ascii(number.toPlainString());
      case Integer number -> json.ascii(number.toString());
      case List<?> words -> words(words);
      default -> json.text(value.toString());
    }
  }

  private void words(List<?> words) {
    json.raw('[');
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        json.raw(',');
      }
      json.text(String.valueOf(words.get(i)));
    }
    json.raw(']');
  }

  @Override
  public void flush() throws IOException {
    before = null;
    json.flush(out);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
