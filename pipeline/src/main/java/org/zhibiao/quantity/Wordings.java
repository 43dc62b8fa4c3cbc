package org.zhibiao.quantity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Knowledge;

/** The table of comparators, {@code comparators.csv}: one row a wording. Immutable. */
public final class Wordings {
  private static final Pattern CHANGED_TO =
      Pattern.compile("[增减升降提扩缩压拓延][\\p{IsHan}&&[^到至]]?[到至]$");

  private final Phrases<Wording> before;
  private final Phrases<Wording> after;
  private final Phrases<String> notBefore;

  private Wordings(Map<String, Wording> before, Map<String, Wording> after) {
    this.before = Phrases.backwards(before);
    this.after = Phrases.forwards(after);
    Map<String, String> words = new HashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Wordings.class, "comparator-lookalikes.csv")) {
      words.put(row.get("word"), row.get("word"));
    }
    this.notBefore = Phrases.backwards(words);
  }

  /** The table that ships with the project. */
  public static Wordings standard() {
    Map<String, Wording> before = new HashMap<>();
    Map<String, Wording> after = new HashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Wordings.class, "comparators.csv")) {
      Wording.Position position =
          Wording.Position.valueOf(row.get("position").toUpperCase(Locale.ROOT));
      Wording w =
          new Wording(
              CharFold.fold(row.get("wording")),
              position,
              Bound.ofCode(row.get("op")),
              row.get("basis"));
      (position == Wording.Position.BEFORE ? before : after).put(w.text(), w);
    }
    return new Wordings(before, after);
  }

  /** The longest comparator that ends right before {@code at}, unless it is part of 节约, 送达 …. */
  Phrases.@Nullable Match<Wording> before(String folded, int at) {
    Phrases.Match<Wording> match = before.longest(folded, at);
    if (match == null) {
      return changedTo(folded, at);
    }
    Phrases.Match<String> lookalike = notBefore.longest(folded, at);
    return lookalike != null && lookalike.length() > match.length() ? null : match;
  }

  /** 增配至, 压缩到, 调升至: a verb of change with 到 or 至, which no list has all of. */
  private static Phrases.@Nullable Match<Wording> changedTo(String folded, int at) {
    if (at == 0 || "到至".indexOf(folded.charAt(at - 1)) < 0) {
      return null;
    }
    Matcher m = CHANGED_TO.matcher(folded).region(Math.max(0, at - 4), at);
    if (!m.find()) {
      return null;
    }
    Wording w = new Wording(m.group(), Wording.Position.BEFORE, Bound.REACH, "标注指南");
    return new Phrases.Match<>(m.end() - m.start(), w);
  }

  /** The longest comparator that starts at {@code at}, or null. */
  Phrases.@Nullable Match<Wording> after(String folded, int at) {
    return after.longest(folded, at);
  }
}
