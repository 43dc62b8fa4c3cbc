package org.zhibiao.read;

import java.util.List;

/**
 * Reads one format: the bytes of a file to its grids.
 *
 * <p>Example: {@code new TextReader().read(bytes, "广州/科协2022.txt")} gives one grid with a row a
 * line. Readers hold no state and may be shared by threads.
 */
@FunctionalInterface
public interface Reader {
  /**
   * The grids of the file, in document order, never empty.
   *
   * @param bytes the whole file
   * @param file its name as the user gave it; every place carries it
   * @throws UnreadableException if the file can't be read, with a sentence for the user
   */
  List<Grid> read(byte[] bytes, String file) throws UnreadableException;
}
