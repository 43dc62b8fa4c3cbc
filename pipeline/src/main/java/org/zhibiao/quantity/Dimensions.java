package org.zhibiao.quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Knowledge;

/**
 * The table of dimensions (量纲), {@code dimensions.csv}: one row a dimension, and one row for all
 * that begin alike and have no row of their own ({@code count:*}). Immutable.
 */
public final class Dimensions {
  private static final String FAMILY = ":*";
  private static final Map<String, Dimension> ROWS = rows();
  private static final Map<String, String> CHINESE = groups();

  /** The dimension of a number that has no unit, or one that is not known. */
  public static final Dimension NONE = known("");

  private Dimensions() {}

  private static Map<String, Dimension> rows() {
    Map<String, Dimension> rows = new LinkedHashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Dimensions.class, "dimensions.csv")) {
      Dimension d = Dimension.of(row);
      if (rows.put(d.name(), d) != null) {
        throw new IllegalStateException("dimensions.csv has \"" + d.name() + "\" twice");
      }
    }
    return rows;
  }

  private static Map<String, String> groups() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Dimension d : ROWS.values()) {
      if (!d.isNone()) {
        names.putIfAbsent(d.group(), d.chinese());
      }
    }
    return Collections.unmodifiableMap(names);
  }

  /** The dimension of that name, by its own row or that of its family, or null. */
  public static @Nullable Dimension named(String name) {
    Dimension own = ROWS.get(name);
    int colon = own == null ? name.indexOf(':') : -1;
    Dimension family = colon < 0 ? null : ROWS.get(name.substring(0, colon) + FAMILY);
    return family == null ? own : family.named(name);
  }

  /**
   * The dimension of that name.
   *
   * @throws IllegalStateException if the table has no row for it
   */
  static Dimension known(String name) {
    Dimension d = named(name);
    if (d == null) {
      throw new IllegalStateException(
          "dimensions.csv has no row for \"%s\"; add one".formatted(name));
    }
    return d;
  }

  /** Whether that is true of the dimension of that name; false for a name that is not known. */
  public static boolean is(String name, Trait trait) {
    Dimension d = named(name);
    return d != null && d.is(trait);
  }

  /**
   * What is one kind for a reader: {@code count} for {@code count:篇}; an unknown name is its own.
   */
  public static String group(String name) {
    Dimension d = named(name);
    return d == null ? name : d.group();
  }

  /** Groups and what people call them, the common ones first. */
  public static Map<String, String> chinese() {
    return CHINESE;
  }
}
