package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zhibiao.index.search.IndexException;
import org.zhibiao.index.search.TargetIndex;

/** Opens an index for one command. */
final class OpenIndex {
  /** What is verified in less time than the program takes to start; a larger index by verify. */
  private static final long VERIFIED_BYTES = 64L << 20;

  private OpenIndex() {}

  /**
   * The index, compared with its checksums where it is not large.
   *
   * @throws IndexException if there is none, or it is broken
   */
  static TargetIndex of(Path root) throws IndexException, IOException {
    TargetIndex open = TargetIndex.open(root);
    try {
      List<String> broken = open.bytes() <= VERIFIED_BYTES ? open.broken() : List.of();
      if (!broken.isEmpty()) {
        throw new IndexException(
            "索引 " + root + " 坏了：" + String.join("；", broken) + "；请重新运行 zhibiao index，并检查磁盘");
      }
      return open;
    } catch (IndexException | IOException | RuntimeException e) {
      open.close();
      throw e;
    }
  }
}
