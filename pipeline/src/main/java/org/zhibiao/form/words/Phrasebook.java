package org.zhibiao.form.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;

/**
 * Names and what they mean; a {@code *} in a name stands for any characters.
 *
 * <p>Example: {@code 预期*实现值} finds 预期2022年实现值. A name as written wins over a plain one, and a whole
 * name over one with {@code *}. Immutable after it is filled by {@link FormWords}.
 */
public final class Phrasebook {
  /** The longest cell that can be a name; longer ones are texts. */
  private static final int LONGEST = 25;

  /** Longer where an explanation in brackets follows the name. */
  private static final int LONGEST_EXPLAINED = 2 * LONGEST + 2;

  private static final Automaton LABEL_TAIL = FormLists.of("label-tail");

  private final Map<String, Meaning> whole = new HashMap<>();

  /** The names with a gap by their last character: most texts end as few of them do. */
  private final Map<Character, List<Gap>> gaps = new HashMap<>();

  /** A name with a gap: what stands before the {@code *} and what after it. */
  private record Gap(String before, String after, Meaning meaning) {
    boolean matches(String name) {
      return name.length() >= before.length() + after.length()
          && name.startsWith(before)
          && name.endsWith(after);
    }
  }

  /** Adds a name; of two meanings of one kind the last put counts, with a gap the first. */
  void put(String name, Meaning meaning) {
    String folded = CellText.fold(name);
    int star = folded.indexOf('*');
    if (star < 0) {
      whole.merge(folded, meaning, (before, now) -> now.or(before));
    } else if (star == folded.length() - 1) {
      throw new IllegalArgumentException("a name can't end in a gap: " + name);
    } else {
      Gap gap = new Gap(folded.substring(0, star), folded.substring(star + 1), meaning);
      gaps.computeIfAbsent(last(folded), c -> new ArrayList<>()).add(gap);
    }
  }

  /** Whether the text is a name without a gap. */
  public boolean isWhole(String text) {
    String folded = CellText.fold(text);
    return whole.containsKey(folded) || whole.containsKey(CellText.plainOf(folded));
  }

  /** Whether a text is short enough for a name, before it is folded. */
  public static boolean isShort(String text) {
    return text.length() <= LONGEST_EXPLAINED;
  }

  /** What a cell of that text means, if the whole of it is a name. */
  public Meaning find(String text) {
    return isShort(text) ? findFolded(CellText.fold(text)) : Meaning.NONE;
  }

  /** The same of a text that is {@linkplain #isShort short} and folded already. */
  public Meaning findFolded(String folded) {
    boolean explained = folded.endsWith(")") || folded.endsWith("):");
    if (folded.isEmpty() || folded.length() > (explained ? LONGEST_EXPLAINED : LONGEST)) {
      return Meaning.NONE;
    }
    String plain = CellText.plainOf(folded);
    Meaning found = plain.length() > LONGEST ? null : named(folded, plain);
    return found == null ? Meaning.NONE : found;
  }

  /** What a name means as it stands or, where it means nothing so, without 名称, 及代码 and the like. */
  private @Nullable Meaning named(String folded, String plain) {
    Meaning found = as(folded, plain);
    String rest = plain;
    String bare = FormLists.withoutTail(LABEL_TAIL, rest);
    while (found == null && bare.length() > 2 && !bare.equals(rest)) {
      rest = CellText.plainOf(bare);
      found = as(bare, rest);
      bare = FormLists.withoutTail(LABEL_TAIL, rest);
    }
    return found == null || rest.equals(plain) ? found : found.withoutLevels();
  }

  private @Nullable Meaning as(String folded, String plain) {
    Meaning found = whole.get(folded);
    found = plain.equals(folded) ? found : both(found, whole.get(plain));
    if (!plain.isEmpty()) {
      for (Gap gap : gaps.getOrDefault(last(plain), List.of())) {
        found = gap.matches(plain) ? both(found, gap.meaning()) : found;
      }
    }
    return found;
  }

  private static char last(String name) {
    return name.charAt(name.length() - 1);
  }

  private static @Nullable Meaning both(@Nullable Meaning first, @Nullable Meaning second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first.or(second);
  }
}
