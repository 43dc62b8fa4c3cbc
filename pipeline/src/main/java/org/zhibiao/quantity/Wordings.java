package org.zhibiao.quantity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Automaton.Direction;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Knowledge;

/** The table of comparators, {@code comparators.csv}: one row a wording. Immutable. */
public final class Wordings {
  /** What may stand between the characters of a comparator. */
  private static final String BLANKS = "[ \n]{0,2}";

  private final Map<String, Wording> before = new LinkedHashMap<>();
  private final Map<String, Wording> after = new LinkedHashMap<>();
  private final Wording[] beforeByNumber;
  private final Wording[] afterByNumber;
  private final Automaton behind;
  private final Automaton ahead;
  private final Automaton changedTo = QuantityWords.of("changed-to");

  private Wordings() {
    for (Knowledge.Row row : Knowledge.rows(Wordings.class, "comparators.csv")) {
      Wording w = Wording.of(row);
      (w.position() == Wording.Position.BEFORE ? before : after).put(w.text(), w);
    }
    beforeByNumber = before.values().toArray(new Wording[0]);
    afterByNumber = after.values().toArray(new Wording[0]);
    List<String> ends = quoted(before);
    // Words that end like a comparator are numbered behind all comparators: 节约 is no 约.
    for (Knowledge.Row row : Knowledge.rows(Wordings.class, "comparator-lookalikes.csv")) {
      ends.add(Automaton.quoted(row.get("word")));
    }
    behind = Automaton.of(Direction.BEHIND, ends);
    ahead = Automaton.of(Direction.AHEAD, quoted(after));
  }

  private static List<String> quoted(Map<String, Wording> words) {
    List<String> quoted = new ArrayList<>();
    for (String word : words.keySet()) {
      quoted.add(spaced(word));
    }
    return quoted;
  }

  /** The expression for a word that blanks may part: 不 低于, 大于 或 等于, > =. */
  private static String spaced(String word) {
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      expression.append(i == 0 ? "" : BLANKS).append(Automaton.quoted(word.substring(i, i + 1)));
    }
    return expression.toString();
  }

  /** A comparator in a text, with the characters that it takes, the blanks inside it included. */
  record Found(Wording wording, int length) {}

  /** The table that ships with the project. */
  public static Wordings standard() {
    return new Wordings();
  }

  /** The longest comparator that ends right before {@code at}, unless it is part of 节约, 送达 …. */
  @Nullable Found before(String folded, int at) {
    long match = behind.match(folded, 0, at);
    int which = (int) match;
    if (match >= 0) {
      return which < beforeByNumber.length ? new Found(beforeByNumber[which], length(match)) : null;
    }
    int length = changedTo.longest(folded, 0, at);
    return length < 0 ? null : new Found(changedTo(folded.substring(at - length, at)), length);
  }

  private static int length(long match) {
    return (int) (match >> Integer.SIZE);
  }

  /** 增配至, 压缩到, 调升至: a verb of change with 到 or 至, which no list has all of. */
  private static Wording changedTo(String text) {
    return new Wording(
        text,
        Wording.Position.BEFORE,
        Bound.REACH,
        "changed-to",
        Wording.Use.PLAIN,
        "",
        "before:" + text);
  }

  /** The longest comparator that starts at {@code at}, or null. */
  @Nullable Found after(String folded, int at) {
    long match = ahead.match(folded, at, folded.length());
    return match < 0 ? null : new Found(afterByNumber[(int) match], length(match));
  }

  /** The comparator that is just this word and stands before its number, or null. */
  @Nullable Wording exactlyBefore(String word) {
    return before.get(word);
  }

  /** The comparator that is just this word and stands behind its number, or null. */
  @Nullable Wording exactlyAfter(String word) {
    return after.get(word);
  }
}
