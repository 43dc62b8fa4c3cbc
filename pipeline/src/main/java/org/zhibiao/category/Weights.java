package org.zhibiao.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.zhibiao.model.IndicatorClass;

/**
 * The parameters of an OpenNLP document categorizer laid out in one table of hashes: the same sums
 * as {@code DocumentCategorizerME} makes (a test compares them), without joining a string for each
 * token. Immutable.
 */
final class Weights {
  /** What OpenNLP's bag of words puts before each token. */
  private static final String BAG = "bow=";

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final List<IndicatorClass> classes = new ArrayList<>();

  /** Open addressing, a power of two long, at most half full. */
  private final long[] keys;

  /** For each key one weight a class; null where the slot is free. */
  private final double[][] weights;

  Weights(DoccatModel model) {
    AbstractModel maxent = (AbstractModel) model.getMaxentModel();
    for (int i = 0; i < maxent.getNumOutcomes(); i++) {
      classes.add(IndicatorClass.ofCode(maxent.getOutcome(i)));
    }
    @SuppressWarnings("unchecked")
    Map<String, Context> parameters = (Map<String, Context>) maxent.getDataStructures()[1];
    int length = Integer.highestOneBit(Math.max(16, parameters.size())) * 4;
    this.keys = new long[length];
    this.weights = new double[length][];
    parameters.forEach(this::put);
  }

  private void put(String predicate, Context context) {
    String token = predicate.startsWith(BAG) ? predicate.substring(BAG.length()) : predicate;
    int at = slot(hash(OFFSET, token, 0, token.length()));
    keys[at] = hash(OFFSET, token, 0, token.length());
    double[] row = new double[classes.size()];
    for (int i = 0; i < context.getOutcomes().length; i++) {
      row[context.getOutcomes()[i]] = context.getParameters()[i];
    }
    weights[at] = row;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ (key >>> 32)) & mask;
    while (weights[at] != null && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static long hash(long start, String text, int from, int to) {
    long h = start;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * PRIME;
    }
    return h;
  }

  IndicatorClass of(int index) {
    return classes.get(index);
  }

  /** The probability of each class, in the order of {@link #of}. */
  double[] probabilities(Surface surface) {
    double[] sums = new double[classes.size()];
    surface.each((mark, text, from, to) -> {
      long key = hash(hash(OFFSET, mark, 0, mark.length()), text, from, to);
      double[] row = weights[slot(key)];
      for (int i = 0; row != null && i < sums.length; i++) {
        sums[i] += row[i];
      }
    });
    double most = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i] - most);
      total += sums[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= total;
    }
    return sums;
  }
}
