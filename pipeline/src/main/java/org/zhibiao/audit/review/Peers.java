package org.zhibiao.audit.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Context;
import org.zhibiao.model.Header;
import org.zhibiao.model.Normal;
import org.zhibiao.model.Reading;
import org.zhibiao.quantity.CharFold;

/**
 * The same indicator of other departments in the same year (同类指标), and which value of them is far
 * off.
 *
 * <p>Example: nine bureaus write 办公设备采购合格率 95% to 98% and one 60%: its robust z, the distance from
 * the median in units of 1.4826 times the median distance, is over 3.5. Counts and amounts are
 * compared by their logarithms, since they spread by factors.
 */
public final class Peers {
  private static final double NORMAL = 1.4826;

  /** As {@link #NORMAL} for the mean distance, where more than half of the values are equal. */
  private static final double MEAN = 1.2533;

  /** A longer name is no name that several departments share. */
  private static final int LONGEST_KEY = 300;

  private static final Cut NOISE = new Cut(Words.SHARED.automaton("peer-noise"));

  private Peers() {}

  /**
   * One value of a group.
   *
   * @param department whose it is
   * @param item id of the target
   * @param value in the base unit
   */
  public record Peer(String declaration, String department, String item, double value) {}

  /**
   * A value far from its peers.
   *
   * @param rule the id of the rule that tells it
   * @param median of the group, in the base unit
   * @param others how many other departments there are
   */
  public record Odd(String rule, Peer peer, double median, int others) {
    /** The same of another name for the value. */
    public Odd of(Peer same) {
      return new Odd(rule, same, median, others);
    }
  }

  /**
   * The name of the group that a target belongs to: year, indicator, direction and unit; null where
   * it can't be compared.
   */
  public static @Nullable String key(Header header, Reading.Item item) {
    Context c = item.statement().context();
    Normal normal = item.target().normal();
    boolean row = !c.level3().isEmpty() && !c.level1().isEmpty();
    if (!row
        || item.stage() != Reading.Stage.TARGET
        || header.department().isEmpty()
        || header.year() == null
        || normal.unit() == null) {
      return null;
    }
    String subject = item.target().subject();
    String own =
        subject == null || item.target().rules().contains("subject-from-name") ? "" : subject;
    String key =
        header.year()
            + "|"
            + NOISE.from(CharFold.fold(c.level3()))
            + "|"
            + own
            + "|"
            + normal.unit();
    return key.length() > LONGEST_KEY ? null : key;
  }

  /**
   * Those of a group that are further off than {@code limit}.
   *
   * @param rule the id of the rule that asks
   * @param key of the group
   * @param least none of a group of no more departments than that
   */
  public static List<Odd> odd(String rule, List<Peer> group, String key, double limit, int least) {
    Map<String, Peer> firsts = new HashMap<>();
    group.forEach(p -> firsts.putIfAbsent(p.department(), p));
    if (firsts.size() <= least) {
      return List.of();
    }
    boolean logarithmic =
        !key.endsWith("|%") && firsts.values().stream().allMatch(p -> p.value() > 0);
    double[] values =
        firsts.values().stream()
            .mapToDouble(p -> logarithmic ? Math.log(p.value()) : p.value())
            .sorted()
            .toArray();
    double median = median(values);
    double spread = spread(values, median);
    List<Odd> odd = new ArrayList<>();
    for (Peer p : firsts.values()) {
      double value = logarithmic ? Math.log(p.value()) : p.value();
      if (spread > 0 && Math.abs(value - median) > limit * spread) {
        odd.add(new Odd(rule, p, logarithmic ? Math.exp(median) : median, firsts.size() - 1));
      }
    }
    return odd;
  }

  private static double spread(double[] sorted, double median) {
    double[] distances = Arrays.stream(sorted).map(v -> Math.abs(v - median)).sorted().toArray();
    double typical = median(distances);
    return typical > 0 ? NORMAL * typical : MEAN * Arrays.stream(distances).average().orElse(0);
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }
}
