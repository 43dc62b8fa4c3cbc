package org.zhibiao.form.words;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a name means wherever names have a meaning; null where it has none.
 *
 * <p>Example: 质量指标 is a 二级指标 and nothing else; 指标值 is the header of a column of values.
 *
 * @param columns the role of a column with that header, by what the table is about
 * @param section what the part of the form under that label is about
 * @param level1 the full name of a 一级指标: 产出指标 for 产出
 * @param level2 the full name of a 二级指标
 * @param label what the value beside that label says
 */
public record Meaning(
    Map<Topic, Role> columns,
    @Nullable Topic section,
    @Nullable String level1,
    @Nullable String level2,
    @Nullable Field label) {
  /** That of a text that is no name. */
  public static final Meaning NONE = new Meaning(Map.of(), null, null, null, null);

  /** That of the header of a column, in tables about {@code topic}. */
  public static Meaning column(Topic topic, Role role) {
    return new Meaning(Map.of(topic, role), null, null, null, null);
  }

  static Meaning section(Topic topic) {
    return new Meaning(Map.of(), topic, null, null, null);
  }

  /** That of a level, 1 or 2, with its full name. */
  public static Meaning level(int level, String name) {
    return new Meaning(Map.of(), null, level == 1 ? name : null, level == 2 ? name : null, null);
  }

  static Meaning label(Field field) {
    return new Meaning(Map.of(), null, null, null, field);
  }

  /** The role of a column with that header in a table about {@code topic}. */
  public @Nullable Role column(Topic topic) {
    return columns.get(topic);
  }

  /** The full name of the level, 1 or 2. */
  public @Nullable String level(int level) {
    return level == 1 ? level1 : level2;
  }

  public boolean isLevel() {
    return level1 != null || level2 != null;
  }

  /** The same, but no level: 社会效益情况 is none. */
  Meaning withoutLevels() {
    return new Meaning(columns, section, null, null, label);
  }

  /** With what the other says where this one says nothing. */
  Meaning or(Meaning other) {
    Map<Topic, Role> all = new EnumMap<>(Topic.class);
    all.putAll(other.columns);
    all.putAll(columns);
    return new Meaning(
        all,
        section == null ? other.section : section,
        level1 == null ? other.level1 : level1,
        level2 == null ? other.level2 : level2,
        label == null ? other.label : label);
  }
}
