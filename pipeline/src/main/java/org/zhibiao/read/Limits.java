package org.zhibiao.read;

/**
 * What is read of one file at most, so that a broken or hostile one can't take the memory of all.
 *
 * <p>Example: a workbook of two million cells is read, one of two million and one is refused with a
 * sentence that says so.
 *
 * @param bytes bytes of a file, also of one in an archive
 * @param cells cells of all sheets and tables
 * @param characters UTF-16 units of all cells
 * @param inflated bytes that a ZIP container of an office program may unpack to
 * @param pages pages of a document
 * @param entries files in an archive, those in archives inside it counted too
 * @param unpacked bytes that all files of an archive may unpack to
 * @param nesting archives in one another, from 1
 */
public record Limits(
    long bytes,
    long cells,
    long characters,
    long inflated,
    int pages,
    int entries,
    long unpacked,
    int nesting) {
  /** What the project reads. */
  public static final Limits STANDARD =
      new Limits(256L << 20, 2_000_000, 50_000_000, 1L << 30, 2_000, 10_000, 16L << 30, 3);
}
