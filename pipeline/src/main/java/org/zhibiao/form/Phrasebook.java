package org.zhibiao.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names and what they mean; a {@code *} in a name stands for any characters.
 *
 * <p>Example: {@code 预期*实现值} finds 预期2022年实现值. A name as written wins over a plain one, and a whole
 * name over one with {@code *}. Immutable after it is filled by {@link FormWords}.
 */
final class Phrasebook<T> {
  /** The longest cell that can be a name; longer ones are texts. */
  private static final int LONGEST = 25;

  private final Map<String, T> whole = new HashMap<>();
  private final Map<Pattern, T> wild = new LinkedHashMap<>();

  void put(String name, T meaning) {
    String folded = CellText.fold(name);
    if (folded.contains("*")) {
      String regex = "\\Q" + folded.replace("*", "\\E.*\\Q") + "\\E";
      wild.put(Pattern.compile(regex), meaning);
    } else {
      whole.put(folded, meaning);
    }
  }

  /** What a cell of that text means, if the whole of it is a name. */
  Optional<T> find(String text) {
    if (text.length() > 4 * LONGEST) {
      return Optional.empty();
    }
    String folded = CellText.fold(text);
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return Optional.empty();
    }
    T asWritten = whole.get(folded);
    String plain = CellText.plain(text);
    T found = asWritten != null ? asWritten : whole.get(plain);
    if (found != null) {
      return Optional.of(found);
    }
    return wild.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(plain).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
