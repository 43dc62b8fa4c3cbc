package org.zhibiao.read;

/**
 * What is read of one file at most, so that a broken or hostile one can't take the memory of all.
 *
 * <p>Example: a workbook of two million cells is read, one of two million and one is refused with a
 * sentence that says so.
 *
 * @param cells cells of all sheets and tables
 * @param characters UTF-16 units of all cells
 * @param inflated bytes that a ZIP container may unpack to
 * @param pages pages of a document
 */
public record Limits(long cells, long characters, long inflated, int pages) {
  /** What the project reads. */
  public static final Limits STANDARD = new Limits(2_000_000, 50_000_000, 1L << 30, 2_000);
}
