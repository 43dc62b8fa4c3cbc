package org.zhibiao.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the annotation form: a text with its targets, and whatever else the line holds.
 *
 * <p>Example: {@code {"doc":"gz-kx-2022","text":"论文不少于50篇","targets":[…]}}. Fields that are not
 * ours ({@code doc}, {@code where}, any other) are kept, in their order.
 *
 * @param line the whole line; treat it as read-only
 * @param text the text that offsets count in
 */
public record Annotation(ObjectNode line, String text) {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .reader();

  /**
   * Reads a line.
   *
   * @throws AnnotationException if it is no JSON object or has no string {@code text}
   */
  public static Annotation parse(String line) throws AnnotationException {
    JsonNode node;
    try {
      node = READER.readTree(line);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      throw new AnnotationException("不是合法的 JSON（第 " + column + " 列附近）：" + excerpt(line));
    }
    if (!(node instanceof ObjectNode object)) {
      throw new AnnotationException("应是一个 JSON 对象 {…}，实为：" + excerpt(line));
    }
    JsonNode text = object.get("text");
    if (text == null || !text.isTextual()) {
      throw new AnnotationException("缺少字符串字段 \"text\"：" + excerpt(line));
    }
    return new Annotation(object, text.textValue());
  }

  /**
   * The targets on the line, in its order; none where it has no {@code targets}.
   *
   * @throws AnnotationException if one of them is incomplete or its quote is not the text's
   */
  public List<Mark> marks() throws AnnotationException {
    JsonNode targets = line.get("targets");
    List<Mark> marks = new ArrayList<>();
    if (targets != null) {
      for (JsonNode target : targets) {
        marks.add(new MarkJson(text, target).mark());
      }
    }
    return marks;
  }

  /** The same line with these targets in place of its own. */
  public Annotation withMarks(List<Mark> marks) {
    ObjectNode copy = line.deepCopy();
    ArrayNode targets = copy.putArray("targets");
    for (Mark mark : marks) {
      MarkJson.write(mark, targets.addObject());
    }
    return new Annotation(copy, text);
  }

  /** The line as JSON, without a line break. */
  public String json() {
    return line.toString();
  }

  private static String excerpt(String line) {
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
