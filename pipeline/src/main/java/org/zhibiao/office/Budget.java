package org.zhibiao.office;

import org.zhibiao.read.Limits;
import org.zhibiao.read.UnreadableException;

/** Counts what is read of a file against its limits. Belongs to one reading and one thread. */
final class Budget {
  private final String file;
  private final Limits limits;
  private long cells;
  private long characters;

  Budget(String file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Counts a cell.
   *
   * @throws UnreadableException if the file holds more than is read of one
   */
  void takeCell(int length) throws UnreadableException {
    cells++;
    characters += length;
    if (cells > limits.cells() || characters > limits.characters()) {
      throw new UnreadableException(
          file,
          "内容过大（超过 %,d 个单元格或 %,d 个字）；请删去与绩效目标无关的工作表，或拆成几个文件后再试。"
              .formatted(limits.cells(), limits.characters()));
    }
  }
}
