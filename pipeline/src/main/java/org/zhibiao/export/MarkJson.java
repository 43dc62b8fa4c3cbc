package org.zhibiao.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.Plain;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Category;
import org.zhibiao.model.Change;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Span;

/** Reads and writes the JSON object of one {@link Mark}. */
final class MarkJson {
  private final String text;
  private final JsonNode json;

  MarkJson(String text, JsonNode json) {
    this.text = text;
    this.json = json;
  }

  static void write(Mark mark, ObjectNode to) {
    Change change = mark.change();
    to.put("quote", mark.quote());
    to.put("start", mark.span().start());
    to.put("end", mark.span().end());
    to.put("op", mark.op().code());
    ArrayNode wording = to.putArray("wording");
    mark.wording().forEach(wording::add);
    to.put("value", Plain.number(mark.value()));
    to.put("upper", Plain.numberOrNull(mark.upper()));
    to.put("unit", mark.unit());
    to.put("subject", mark.subject());
    to.put("change", change == null ? null : change.code());
    to.put("per", mark.per());
    to.put("deadline", mark.deadline());
    Category category = mark.category();
    if (category == null) {
      // What a person annotated may leave the class open.
      if (mark.confidence() != null) {
        to.putNull("class");
      }
    } else {
      to.put("class", category.of().code());
    }
    if (category != null && mark.confidence() != null) {
      to.put("class_probability", Plain.share(category.probability()));
    }
    if (mark.confidence() != null) {
      to.put("confidence", Plain.share(mark.confidence()));
    }
    if (mark.optional()) {
      to.put("optional", true);
    }
  }

  Mark mark() throws AnnotationException {
    String quote = required("quote").asText();
    Span span = span(quote);
    return new Mark(
        quote,
        span,
        bound(),
        wording(),
        number(required("value")),
        optionalNumber("upper"),
        string("unit"),
        string("subject"),
        change(),
        string("per"),
        string("deadline"),
        category(),
        null,
        false,
        json.path("optional").asBoolean(false));
  }

  private Span span(String quote) throws AnnotationException {
    int start = required("start").asInt(-1);
    int end = required("end").asInt(-1);
    if (start < 0 || end < start || end > text.length()) {
      throw new AnnotationException("“" + quote + "”的位置 [" + start + ", " + end + ") 不在文本之内");
    }
    String found = text.substring(start, end);
    if (!found.equals(quote)) {
      throw new AnnotationException(
          "位置 [" + start + ", " + end + ") 处是“" + found + "”，不是 quote 所写的“" + quote + "”");
    }
    return new Span(start, end);
  }

  private Bound bound() throws AnnotationException {
    String code = required("op").asText();
    try {
      return Bound.ofCode(code);
    } catch (IllegalArgumentException e) {
      throw new AnnotationException("没有 \"" + code + "\" 这种 op");
    }
  }

  private List<String> wording() {
    List<String> words = new ArrayList<>();
    json.path("wording").forEach(word -> words.add(word.asText()));
    return words;
  }

  private @Nullable Change change() throws AnnotationException {
    String code = string("change");
    if (code == null) {
      return null;
    }
    for (Change change : Change.values()) {
      if (change.code().equals(code)) {
        return change;
      }
    }
    throw new AnnotationException("没有 \"" + code + "\" 这种 change");
  }

  private @Nullable Category category() throws AnnotationException {
    String code = string("class");
    try {
      return code == null
          ? null
          : new Category(IndicatorClass.ofCode(code), json.path("class_probability").asDouble(1));
    } catch (IllegalArgumentException e) {
      throw new AnnotationException("没有 \"" + code + "\" 这种 class");
    }
  }

  private @Nullable BigDecimal optionalNumber(String name) throws AnnotationException {
    JsonNode node = json.get(name);
    return node == null || node.isNull() ? null : number(node);
  }

  private static BigDecimal number(JsonNode node) throws AnnotationException {
    if (!node.isNumber()) {
      throw new AnnotationException("应是数字，实为：" + node);
    }
    return node.decimalValue();
  }

  private @Nullable String string(String name) {
    JsonNode node = json.get(name);
    return node == null || node.isNull() ? null : node.asText();
  }

  private JsonNode required(String name) throws AnnotationException {
    JsonNode node = json.get(name);
    if (node == null || node.isNull()) {
      throw new AnnotationException("targets 中有一项缺少 \"" + name + "\"：" + json);
    }
    return node;
  }
}
