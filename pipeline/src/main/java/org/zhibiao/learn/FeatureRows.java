package org.zhibiao.learn;

/**
 * The row of parameters that each hashed feature of a model has. A text asks for thousands, half of
 * them of no row, so that a look-up touches as little memory as can be.
 *
 * <p>Example: the feature 词=覆盖率 has the row 17; a word that the model never saw has the row 0,
 * which a model fills with zeros.
 */
public final class FeatureRows {
  /**
   * Open addressing, a power of two of slots, at most half full. A slot is half of the hash above
   * the row, 0 where it is free. The other half of the hash is in where the slot stands.
   */
  private final long[] slots;

  /** Room for that many features. */
  public FeatureRows(int features) {
    this.slots = new long[Integer.highestOneBit(Math.max(16, features)) * 4];
  }

  /**
   * Gives a feature its row.
   *
   * @param row from 1
   * @throws IllegalStateException if another feature cannot be told from it
   */
  public void put(long hash, int row) {
    if (row(hash) != 0) {
      throw new IllegalStateException("two features have the hash " + hash);
    }
    int at = first(hash);
    while (slots[at] != 0) {
      at = at + 1 & slots.length - 1;
    }
    slots[at] = hash << Integer.SIZE | row;
  }

  private int first(long hash) {
    return (int) (hash ^ hash >>> Integer.SIZE) & slots.length - 1;
  }

  /** The row of a feature, 0 where it has none. */
  public int row(long hash) {
    int at = first(hash);
    long slot = slots[at];
    while (slot != 0 && (int) (slot >>> Integer.SIZE) != (int) hash) {
      at = at + 1 & slots.length - 1;
      slot = slots[at];
    }
    return (int) slot;
  }
}
