package org.zhibiao.screening;

import org.jspecify.annotations.Nullable;
import org.zhibiao.quantity.Quantity;

/**
 * A quantity that was found, and why it is no target.
 *
 * <p>Example: in 培养32岁以下青年70名 the candidate 32岁以下 is rejected as {@code age} by the row of that
 * name in {@code screening.rules}, 70名 is not.
 *
 * @param quantity what was read
 * @param rejected the reason why it is no target; null where it may be one
 * @param row the row of knowledge that gave the reason; null where none did
 */
public record Candidate(Quantity quantity, @Nullable String rejected, @Nullable String row) {
  /** Whether it goes on to become a target. */
  public boolean kept() {
    return rejected == null;
  }
}
