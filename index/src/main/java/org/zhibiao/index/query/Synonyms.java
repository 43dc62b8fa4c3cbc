package org.zhibiao.index.query;

import com.hankcs.hanlp.dictionary.CoreSynonymDictionary;
import com.hankcs.hanlp.dictionary.common.CommonSynonymDictionary.SynonymItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.model.Knowledge;
import org.zhibiao.quantity.CharFold;

/**
 * Words that mean the same: the groups of {@code synonyms.csv}, and for words that are in none
 * HanLP's dictionary of synonyms. Immutable; HanLP's dictionary is only read.
 *
 * <p>Example: 培训 brings 讲座, 宣讲 and others along.
 */
final class Synonyms {
  private static final int MOST = 8;

  private final Map<String, List<String>> groups;

  private Synonyms(Map<String, List<String>> groups) {
    this.groups = groups;
  }

  static Synonyms standard() {
    Map<String, List<String>> groups = new HashMap<>();
    for (Knowledge.Row row : Knowledge.rows(Synonyms.class, "synonyms.csv")) {
      List<String> words = List.of(row.get("words").split(" +", -1));
      words.forEach(word -> groups.put(word, words));
    }
    return new Synonyms(groups);
  }

  /** Other words for it, at most eight, none where it has none. */
  List<String> of(String word) {
    String folded = CharFold.fold(word);
    Set<String> others = new LinkedHashSet<>(groups.getOrDefault(folded, List.of()));
    if (others.isEmpty()) {
      others.addAll(dictionary(folded));
    }
    others.remove(folded);
    return List.copyOf(new ArrayList<>(others).subList(0, Math.min(MOST, others.size())));
  }

  /** HanLP's words of the very same meaning; one character alone means too much. */
  private static List<String> dictionary(String word) {
    SynonymItem item = word.length() < 2 ? null : CoreSynonymDictionary.get(word);
    if (item == null || !String.valueOf(item.type).equals("EQUAL")) {
      return List.of();
    }
    return item.synonymList.stream()
        .map(s -> s.realWord)
        .filter(w -> w.length() >= 2)
        .distinct()
        .toList();
  }
}
