package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the confidence of predictions is what it says: in each bin the mean confidence beside the
 * share that is right (strict). Immutable.
 *
 * <p>Example: of 40 predictions with a confidence around 0.93, 37 right is 0.925 observed.
 *
 * @param bins in ascending order of confidence
 */
public record Reliability(List<Bin> bins) {
  private static final double[] EDGES = {0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 1.000001};

  /** No predictions. */
  public static final Reliability EMPTY = new Reliability(emptyBins());

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * One bin, from inclusive to exclusive.
   *
   * @param sum of the confidences in it
   */
  public record Bin(double from, double to, int count, double sum, int right) {
    /** The mean confidence; 0 where the bin is empty. */
    public double said() {
      return count == 0 ? 0 : sum / count;
    }

    /** The share that is right; 0 where the bin is empty. */
    public double observed() {
      return count == 0 ? 0 : (double) right / count;
    }

    private Bin plus(double confidence, boolean isRight) {
      return new Bin(from, to, count + 1, sum + confidence, right + (isRight ? 1 : 0));
    }

    private Bin plus(Bin other) {
      return new Bin(from, to, count + other.count, sum + other.sum, right + other.right);
    }
  }

  /** With one more prediction. */
  public Reliability plus(double confidence, boolean isRight) {
    List<Bin> next = new ArrayList<>();
    for (Bin bin : bins) {
      boolean mine = bin.from <= confidence && confidence < bin.to;
      next.add(mine ? bin.plus(confidence, isRight) : bin);
    }
    return new Reliability(next);
  }

  /** Both together. */
  public Reliability plus(Reliability other) {
    List<Bin> next = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      next.add(bins.get(i).plus(other.bins.get(i)));
    }
    return new Reliability(next);
  }

  /** The expected calibration error: how far said and observed are apart, weighed by count. */
  public double error() {
    int all = bins.stream().mapToInt(Bin::count).sum();
    double sum = bins.stream().mapToDouble(b -> b.count * Math.abs(b.said() - b.observed())).sum();
    return all == 0 ? 0 : sum / all;
  }

  private static List<Bin> emptyBins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i + 1 < EDGES.length; i++) {
      bins.add(new Bin(EDGES[i], EDGES[i + 1], 0, 0, 0));
    }
    return bins;
  }
}
