package org.zhibiao.index.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhibiao.model.Knowledge;

/** The dimensions of units (量纲) as people call them, {@code dimensions.csv}. Immutable. */
public final class Dimensions {
  private static final Map<String, String> CHINESE = read();

  private Dimensions() {}

  private static Map<String, String> read() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Dimensions.class, "dimensions.csv")) {
      names.put(row.get("dimension"), row.get("chinese"));
    }
    return Collections.unmodifiableMap(names);
  }

  /** Slugs and Chinese names, the common ones first. */
  public static Map<String, String> chinese() {
    return CHINESE;
  }

  /** What is one kind for a reader: all counts are, {@code count:篇} is {@code count}. */
  public static String group(String dimension) {
    return dimension.startsWith("count:") ? "count" : dimension;
  }
}
