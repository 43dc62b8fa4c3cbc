package org.zhibiao.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** Writes the JSON twins of the pages, {@link Twins}. Thread-safe. */
public final class Json {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** A twin as JSON. */
  public String write(Object twin) {
    try {
      return mapper.writeValueAsString(twin);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a page's twin does not write", e);
    }
  }
}
