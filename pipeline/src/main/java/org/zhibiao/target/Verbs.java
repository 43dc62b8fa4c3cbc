package org.zhibiao.target;

import java.util.HashSet;
import java.util.Set;
import org.zhibiao.model.Knowledge;
import org.zhibiao.segment.Word;

/**
 * Verbs of doing and words of lead-in that stand left of what is measured: rows of {@code
 * verbs.csv}. Immutable.
 *
 * <p>Example: 举办 in 举办专项活动20场, 共 in 共12个项目.
 */
final class Verbs {
  private final Set<String> doing = new HashSet<>();
  private final Set<String> lead = new HashSet<>();
  private final Set<String> nominalised = new HashSet<>();

  private Verbs() {}

  static Verbs standard() {
    Verbs verbs = new Verbs();
    for (Knowledge.Row row : Knowledge.rows(Verbs.class, "verbs.csv")) {
      String word = row.get("word");
      switch (row.get("kind")) {
        case "lead" -> verbs.lead.add(word);
        case "nominalised" -> {
          verbs.doing.add(word);
          verbs.nominalised.add(word);
        }
        default -> verbs.doing.add(word);
      }
    }
    return verbs;
  }

  /** Whether the word is a verb of doing, whatever the segmenter calls it. */
  boolean isDoing(Word w) {
    return doing.contains(w.text());
  }

  /** Whether the verb often stands where a noun would: 成果转化, 人才引进. */
  boolean isNominalised(Word w) {
    return nominalised.contains(w.text());
  }

  /** Whether the word leads in: 共, 其中, 对, 依托. */
  boolean isLead(Word w) {
    return lead.contains(w.text());
  }
}
