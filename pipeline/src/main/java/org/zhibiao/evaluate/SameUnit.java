package org.zhibiao.evaluate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two units as written are one unit: 平米 and 平方米 are. */
@FunctionalInterface
public interface SameUnit {
  /** Units are the same only where they are written the same. */
  SameUnit AS_WRITTEN = Objects::equals;

  /** Whether they are one unit; null is a number without unit. */
  boolean test(@Nullable String one, @Nullable String other);
}
