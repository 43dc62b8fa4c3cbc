package org.zhibiao.index.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which findings to show.
 *
 * @param filters chosen values by the name of their FindingFacet; several of one mean any
 * @param declaration id of the declaration, empty for all
 * @param without ids of findings that are set aside
 * @param offset the first, from 0
 */
public record FindingRequest(
    Map<String, List<String>> filters,
    String declaration,
    Set<String> without,
    int offset,
    int size) {
  public FindingRequest {
    filters = Collections.unmodifiableMap(new TreeMap<>(filters));
    without = Set.copyOf(without);
    if (offset < 0 || size < 0) {
      throw new IllegalArgumentException("offset " + offset + ", size " + size);
    }
  }

  /** All findings of a declaration. */
  public static FindingRequest of(String declaration, Set<String> without) {
    return new FindingRequest(Map.of(), declaration, without, 0, Integer.MAX_VALUE);
  }
}
