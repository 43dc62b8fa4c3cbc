package org.zhibiao.target;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with every quantity found in it and the verdict on each.
 *
 * @param all the text with all quantities
 * @param candidates one a quantity, in order
 * @param kept the text with the quantities that may be targets, the others masked where they say
 *     nothing of what is measured
 */
record Judged(Passage all, List<Candidate> candidates, Passage kept) {
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
