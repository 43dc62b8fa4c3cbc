package org.zhibiao.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.zhibiao.learn.FeatureRows;
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

  private final FeatureRows features;

  /** Row after row one weight a class; the first is of no feature. */
  private final double[] rows;

  Weights(DoccatModel model) {
    AbstractModel maxent = (AbstractModel) model.getMaxentModel();
    for (int i = 0; i < maxent.getNumOutcomes(); i++) {
      classes.add(IndicatorClass.ofCode(maxent.getOutcome(i)));
    }
    @SuppressWarnings("unchecked")
    Map<String, Context> parameters = (Map<String, Context>) maxent.getDataStructures()[1];
    this.features = new FeatureRows(parameters.size());
    this.rows = new double[classes.size() * (parameters.size() + 1)];
    int row = 0;
    for (Map.Entry<String, Context> parameter : parameters.entrySet()) {
      put(parameter.getKey(), parameter.getValue(), ++row);
    }
  }

  private void put(String predicate, Context context, int row) {
    long key = hash(predicate.startsWith(BAG) ? predicate.substring(BAG.length()) : predicate);
    features.put(key, row);
    for (int i = 0; i < context.getOutcomes().length; i++) {
      rows[row * classes.size() + context.getOutcomes()[i]] = context.getParameters()[i];
    }
  }

  /** The hash of a text, character by character, so that what follows it can go on from there. */
  static long hash(String text) {
    return hash(OFFSET, text, 0, text.length());
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
    surface.each(new Sum(sums));
    double most = sums[0];
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
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

  /** Adds up the rows of tokens, one sum a class. */
  private final class Sum implements Surface.Tokens {
    private final double[] sums;

    Sum(double[] sums) {
      this.sums = sums;
    }

    @Override
    public void token(Surface.Mark mark, String text, int from, int to) {
      add(hash(mark.hash(), text, from, to));
    }

    @Override
    public void token(Surface.Mark mark, String one, String two) {
      add(hash(hash(mark.hash(), one, 0, one.length()), two, 0, two.length()));
    }

    private void add(long key) {
      int row = features.row(key);
      if (row > 0) {
        int from = row * sums.length;
        for (int i = 0; i < sums.length; i++) {
          sums[i] += rows[from + i];
        }
      }
    }
  }
}
