package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.passage.Passage;
import org.zhibiao.screening.Candidate;

/**
 * A text with every quantity found in it and the verdict on each.
 *
 * @param all the text with all quantities
 * @param candidates one a quantity, in order
 * @param kept the text with the quantities that may be targets, the others masked where they say
 *     nothing of what is measured
 */
public record Judged(Passage all, List<Candidate> candidates, Passage kept) {
  public Judged {
    candidates = List.copyOf(candidates);
  }

  /** For each kept quantity its place among all. */
  List<Integer> keptIndexes() {
    List<Integer> indexes = new ArrayList<>();
    for (int k = 0; k < candidates.size(); k++) {
      if (candidates.get(k).kept()) {
        indexes.add(k);
      }
    }
    return indexes;
  }
}
