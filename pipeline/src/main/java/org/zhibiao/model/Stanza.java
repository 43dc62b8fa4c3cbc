package org.zhibiao.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of a knowledge file whose entries are too long for a row: a name and lines of values by
 * key, in file order. Immutable.
 *
 * <pre>
 * [rate-word]
 * where ahead
 * words \p{IsHan}{1,5}率
 * why   数后面是比率的名称
 * yes   一次｜修复率
 * no    一次｜活动
 * </pre>
 *
 * @param place the file and the line of the name, for messages
 * @param name in brackets
 * @param values by key, each in the order of its lines
 */
public record Stanza(String place, String name, Map<String, List<String>> values) {
  public Stanza {
    values = new LinkedHashMap<>(values);
    values.replaceAll((key, lines) -> List.copyOf(lines));
  }

  /** The lines of that key, none where it is missing. */
  public List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  /**
   * The one line of that key.
   *
   * @throws IllegalStateException if there is none, or more than one
   */
  public String get(String key) {
    List<String> lines = all(key);
    if (lines.size() != 1) {
      throw wrong("needs one line \"" + key + "\" and has " + lines.size());
    }
    return lines.getFirst();
  }

  /** An error that names the place. */
  public IllegalStateException wrong(String what) {
    return new IllegalStateException(place + ": [" + name + "] " + what);
  }
}
