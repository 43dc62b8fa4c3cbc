package org.zhibiao.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the screening that can fire on a quantity of some dimension, since it has the traits
 * they ask for. Their signs lie side by side, so that most rows are passed over unread. Immutable.
 *
 * <p>Example: of a count the rows that ask for money are not among them, and of the rest those that
 * want a comparator are ruled out together once none was found.
 */
final class Askers {
  private final long traits;
  private final List<Row> rows;
  private final long[] wanted;
  private final long[] unwanted;

  /** Those of all rows, in order. */
  Askers(long traits, List<Row> all) {
    List<Row> asking = new ArrayList<>();
    for (Row row : all) {
      if (row.traits().by(traits)) {
        asking.add(row);
      }
    }
    this.traits = traits;
    this.rows = List.copyOf(asking);
    this.wanted = rows.stream().mapToLong(r -> r.signs().wanted() | r.words().wanted()).toArray();
    this.unwanted =
        rows.stream().mapToLong(r -> r.signs().unwanted() | r.words().unwanted()).toArray();
  }

  /** The traits of the dimension, as bits of {@link Row#TRAITS}. */
  long traits() {
    return traits;
  }

  /** How many rows there are. */
  int size() {
    return wanted.length;
  }

  Row row(int k) {
    return rows.get(k);
  }

  /**
   * Whether row k cannot fire, by the signs that were looked at.
   *
   * @param known these, as bits of {@link Row#SIGNS}
   * @param holding those of them that hold
   */
  boolean ruledOut(int k, long known, long holding) {
    return (unwanted[k] & holding | wanted[k] & known & ~holding) != 0;
  }
}
