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
      quoted.add(Automaton.quoted(word));
    }
    return quoted;
  }

  /** The table that ships with the project. */
  public static Wordings standard() {
    return new Wordings();
  }

  /** The longest comparator that ends right before {@code at}, unless it is part of 节约, 送达 …. */
  @Nullable Wording before(String folded, int at) {
    int which = behind.which(folded, 0, at);
    if (which >= 0) {
      return which < beforeByNumber.length ? beforeByNumber[which] : null;
    }
    int length = changedTo.longest(folded, 0, at);
    return length < 0 ? null : changedTo(folded.substring(at - length, at));
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
  @Nullable Wording after(String folded, int at) {
    int which = ahead.which(folded, at, folded.length());
    return which < 0 ? null : afterByNumber[which];
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
