package org.zhibiao.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each value of an enum a bit, so that a row can ask for several at once. Immutable.
 *
 * @param <E> of at most 64 values
 */
final class Bits<E extends Enum<E>> {
  private final List<E> values;
  private final Map<E, Long> bits;

  Bits(Class<E> type) {
    this.values = List.of(type.getEnumConstants());
    this.bits = new EnumMap<>(type);
    if (values.size() > Long.SIZE) {
      throw new IllegalArgumentException("more than " + Long.SIZE + " values: " + type);
    }
    for (int i = 0; i < values.size(); i++) {
      bits.put(values.get(i), 1L << i);
    }
  }

  long of(E value) {
    return bits.getOrDefault(value, 0L);
  }

  /** The value of the lowest bit. */
  E lowest(long set) {
    return values.get(Long.numberOfTrailingZeros(set));
  }

  List<E> values() {
    return values;
  }
}
