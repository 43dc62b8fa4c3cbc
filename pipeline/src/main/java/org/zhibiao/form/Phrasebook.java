package org.zhibiao.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final List<Gap<T>> gaps = new ArrayList<>();

  /** A name with a gap: what stands before the {@code *} and what after it. */
  private record Gap<T>(String before, String after, T meaning) {
    boolean matches(String name) {
      return name.length() >= before.length() + after.length()
          && name.startsWith(before)
          && name.endsWith(after);
    }
  }

  void put(String name, T meaning) {
    String folded = CellText.fold(name);
    int star = folded.indexOf('*');
    if (star >= 0) {
      gaps.add(new Gap<>(folded.substring(0, star), folded.substring(star + 1), meaning));
    } else {
      whole.put(folded, meaning);
    }
  }

  /** What a cell of that text means, if the whole of it is a name. */
  Optional<T> find(String text) {
    if (text.length() > 2 * LONGEST + 2) {
      return Optional.empty();
    }
    String folded = CellText.fold(text);
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return Optional.empty();
    }
    T asWritten = whole.get(folded);
    if (asWritten != null) {
      return Optional.of(asWritten);
    }
    String plain = CellText.plain(text);
    T found = whole.get(plain);
    return found != null
        ? Optional.of(found)
        : gaps.stream().filter(g -> g.matches(plain)).map(Gap::meaning).findFirst();
  }
}
