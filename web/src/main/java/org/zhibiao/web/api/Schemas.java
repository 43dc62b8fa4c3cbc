package org.zhibiao.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.fields.DeclarationField;
import org.zhibiao.fields.Detail;
import org.zhibiao.fields.Field;
import org.zhibiao.fields.TargetField;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.index.schema.TargetRecord;

/**
 * The JSON schemas of the twins, derived: a record by its components, a target and a declaration by
 * their fields. Not thread-safe: it gathers the named schemas that were asked for.
 *
 * <p>Example: {@code record Word(String word, long count)} is an object with a string and an
 * integer, both required.
 */
public final class Schemas {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is described once and referred to by its name. */
  private static final Map<Class<?>, String> NAMED =
      Map.of(
          TargetRecord.class, "Target",
          DeclarationRecord.class, "Declaration",
          FindingRecord.class, "Finding",
          Twins.Problem.class, "Error");

  private final Map<String, Object> components = new LinkedHashMap<>();

  /** The named schemas that were referred to, by their names. */
  public Map<String, Object> components() {
    return components;
  }

  /** A reference to the schema of a twin. */
  public Map<String, Object> of(Class<?> twin) {
    if (twin.isSealed()) {
      return Map.of(
          "oneOf",
          Stream.of(Objects.requireNonNull(twin.getPermittedSubclasses())).map(this::of).toList());
    }
    String name = NAMED.getOrDefault(twin, twin.getSimpleName());
    if (!components.containsKey(name)) {
      components.put(name, Map.of());
      components.put(name, object(twin));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /** An array of such twins. */
  public Map<String, Object> listOf(Class<?> twin) {
    return array(of(twin));
  }

  private Map<String, Object> object(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    if (type == TargetRecord.class) {
      Stream.of(TargetField.values()).forEach(f -> properties.put(f.code(), field(f)));
    } else if (type == DeclarationRecord.class) {
      Stream.of(DeclarationField.values()).forEach(f -> properties.put(f.code(), field(f)));
    }
    required.addAll(properties.keySet());
    for (RecordComponent c : type.getRecordComponents()) {
      if (properties.isEmpty() || !c.getName().equals("values")) {
        String name = name(c);
        boolean always = c.getAccessor().getAnnotation(JsonInclude.class) == null;
        if (always) {
          required.add(name);
        }
        properties.put(
            name, always ? value(c.getAnnotatedType()) : value(c.getAnnotatedType().getType()));
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }

  private static String name(RecordComponent c) {
    return Optional.ofNullable(c.getAccessor().getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .filter(n -> !n.isEmpty())
        .orElse(c.getName());
  }

  /** The schema of a field, with what the data dictionary says of it. */
  private Map<String, Object> field(Field<?> field) {
    Map<String, Object> schema =
        switch (field.type()) {
          case TEXT -> simple("string");
          case TEXT_OR_NULL -> orNull(simple("string"));
          case COUNT -> simple("integer");
          case COUNT_OR_NULL -> orNull(simple("integer"));
          case NUMBER, SHARE -> simple("number");
          case NUMBER_OR_NULL, SHARE_OR_NULL -> orNull(simple("number"));
          case TEXTS -> array(simple("string"));
          case MONEY -> array(object(Detail.Money.class));
          case NOTES -> array(object(Detail.Note.class));
        };
    List<String> codes =
        SearchField.all().stream()
            .filter(f -> f.of().equals(field))
            .findFirst()
            .map(SearchField::codes)
            .orElse(List.of());
    if (!codes.isEmpty() && "string".equals(schema.get("type"))) {
      schema.put("enum", codes);
    }
    String note = field.column().note();
    schema.put("description", note.isEmpty() ? field.chinese() : field.chinese() + "：" + note);
    return schema;
  }

  private Map<String, Object> value(AnnotatedType type) {
    Map<String, Object> schema = value(type.getType());
    return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
  }

  private Map<String, Object> value(Type type) {
    if (type instanceof ParameterizedType of) {
      Type[] arguments = of.getActualTypeArguments();
      if (of.getRawType() == List.class) {
        return array(value(arguments[0]));
      }
      if (of.getRawType() == Map.class) {
        Map<String, Object> map = simple("object");
        map.put("additionalProperties", value(arguments[1]));
        return map;
      }
    }
    if (!(type instanceof Class<?> c)) {
      throw new IllegalArgumentException("no schema for " + type);
    }
    if (c.isRecord()) {
      boolean named = NAMED.containsKey(c) || c == Twins.Series.class;
      return new LinkedHashMap<>(named ? of(c) : object(c));
    }
    if (c.isEnum()) {
      Map<String, Object> codes = simple("string");
      codes.put(
          "enum",
          Stream.of(Objects.requireNonNull(c.getEnumConstants()))
              .map(e -> JSON.convertValue(e, String.class))
              .toList());
      return codes;
    }
    return simple(primitive(c));
  }

  private static String primitive(Class<?> c) {
    if (c == String.class) {
      return "string";
    }
    if (c == int.class || c == long.class || c == Integer.class || c == Long.class) {
      return "integer";
    }
    if (c == double.class || c == Double.class || c == BigDecimal.class) {
      return "number";
    }
    if (c == boolean.class) {
      return "boolean";
    }
    throw new IllegalArgumentException("no schema for " + c);
  }

  private static Map<String, Object> simple(String type) {
    Map<String, Object> simple = new LinkedHashMap<>();
    simple.put("type", type);
    return simple;
  }

  private static Map<String, Object> array(Map<String, Object> items) {
    Map<String, Object> array = simple("array");
    array.put("items", items);
    return array;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.get("type") instanceof String type && !type.equals("object")) {
      schema.put("type", List.of(type, "null"));
      return schema;
    }
    Map<String, Object> either = new LinkedHashMap<>();
    either.put("oneOf", List.of(schema, simple("null")));
    return either;
  }
}
