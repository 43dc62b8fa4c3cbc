package org.zhibiao.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.search.Histogram;
import org.zhibiao.index.search.SearchRequest;

/**
 * The histogram of the values, drawn by the server.
 *
 * @param width of the drawing in its own units
 * @param summary what it shows, for those who don't see it
 */
public record HistogramView(String unit, int width, List<Bar> bars, String summary) {
  /** The height of the highest bar, in units of the drawing. */
  public static final int HEIGHT = 60;

  private static final int STEP = 22;

  /** Longer numbers would run into one another below each bar. */
  private static final int LONGEST_TICK = 3;

  /**
   * A bar.
   *
   * @param x of its left edge
   * @param height at least 1 where anything is counted
   * @param tick the number below its left edge, empty for most
   * @param label what it counts: 20–50：13 条
   */
  public record Bar(int x, int height, long count, String tick, String label, String url) {}

  /** The drawing of a histogram of more than one bar, or null. */
  public static @Nullable HistogramView of(SearchState state, Histogram histogram) {
    List<Histogram.Bar> all = histogram.bars();
    if (all.size() < 2) {
      return null;
    }
    long most = all.stream().mapToLong(Histogram.Bar::count).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    long sum = 0;
    boolean dense = all.size() > 18 || all.stream().anyMatch(b -> tick(b).length() > LONGEST_TICK);
    for (int i = 0; i < all.size(); i++) {
      Histogram.Bar bar = all.get(i);
      int height = bar.count() == 0 ? 0 : (int) Math.max(1, HEIGHT * bar.count() / most);
      String span = Words.span(bar.low(), bar.high());
      boolean ticked = !dense || isDecade(bar.low()) || bar.low() <= 0;
      bars.add(
          new Bar(
              i * STEP,
              height,
              bar.count(),
              ticked ? tick(bar) : "",
              span + " " + histogram.unit() + "：" + bar.count() + " 条",
              state.valued(new SearchRequest.Values(bar.low(), bar.high())).url()));
      sum += bar.count();
    }
    String summary =
        "数值分布（对数刻度，"
            + histogram.unit()
            + "）：共 "
            + sum
            + " 条，从 "
            + Words.span(all.getFirst().low(), all.getFirst().high())
            + " 到 "
            + Words.span(all.getLast().low(), all.getLast().high());
    return new HistogramView(histogram.unit(), all.size() * STEP, bars, summary);
  }

  private static boolean isDecade(double low) {
    double exponent = Math.log10(low);
    return low > 0 && Math.abs(exponent - Math.rint(exponent)) < 1e-9;
  }

  private static String tick(Histogram.Bar bar) {
    return Double.isInfinite(bar.low()) ? "<0" : Words.scaled(bar.low());
  }
}
