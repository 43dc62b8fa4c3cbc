package org.zhibiao.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /**
   * A cell's text as names are compared. Every book is asked about every cell of a row, so that the
   * last few are kept.
   */
  private record Name(String folded, String plain) {
    private static final int KEPT = 64;
    private static final ThreadLocal<Map<String, Name>> LAST =
        ThreadLocal.withInitial(() ->
            new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<String, Name> eldest) {
                return size() > KEPT;
              }
            });

    static Name of(String text) {
      return LAST.get()
          .computeIfAbsent(
              text,
              t -> {
                String folded = CellText.fold(t);
                return new Name(folded, CellText.plainOf(folded));
              });
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
    Name name = Name.of(text);
    String folded = name.folded();
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return Optional.empty();
    }
    T asWritten = whole.get(folded);
    if (asWritten != null) {
      return Optional.of(asWritten);
    }
    String plain = name.plain();
    T found = whole.get(plain);
    return found != null ? Optional.of(found) : withGap(plain);
  }

  private Optional<T> withGap(String plain) {
    for (int i = 0; i < gaps.size(); i++) {
      if (gaps.get(i).matches(plain)) {
        return Optional.of(gaps.get(i).meaning());
      }
    }
    return Optional.empty();
  }
}
