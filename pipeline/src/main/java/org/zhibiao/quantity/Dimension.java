package org.zhibiao.quantity;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Knowledge;

/**
 * What a unit measures (量纲), a row of {@code dimensions.csv}: units of one dimension can be
 * converted into each other. Immutable; equal to another of the same name.
 *
 * <p>Example: 亩 and 平方米 are of the dimension {@code area}, 美元 of {@code money:USD}, which is {@link
 * Trait#MONEY} like {@code money}; 篇 is {@code count:篇}, of the group {@code count}.
 */
public final class Dimension {
  private final String name;
  private final String group;
  private final String chinese;
  private final Set<Trait> traits;

  private Dimension(String name, String group, String chinese, Set<Trait> traits) {
    this.name = name;
    this.group = group;
    this.chinese = chinese;
    this.traits = traits;
  }

  /**
   * A row of the table.
   *
   * @throws IllegalStateException if the row names a trait that there is not
   */
  static Dimension of(Knowledge.Row row) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (String slug : row.get("traits").split(" ", -1)) {
      if (!slug.isEmpty()) {
        traits.add(Trait.named(slug));
      }
    }
    return new Dimension(row.get("dimension"), row.get("group"), row.get("chinese"), traits);
  }

  /** The same under another name: {@code count:篇} of the row {@code count:*}. */
  Dimension named(String other) {
    return new Dimension(other, group, chinese, traits);
  }

  /** The English slug, as exports and the index have it: {@code person-time}; empty for no unit. */
  public String name() {
    return name;
  }

  /** What is one kind for a reader: all counts are {@code count}. */
  public String group() {
    return group;
  }

  /** As people call it: 人次. */
  public String chinese() {
    return chinese;
  }

  /** Whether that is true of it; quick. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether no unit is known that would have one. */
  public boolean isNone() {
    return name.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this || other instanceof Dimension d && name.equals(d.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
