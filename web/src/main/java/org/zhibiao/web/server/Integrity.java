package org.zhibiao.web.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.search.TargetIndex;

/**
 * Whether the index is what was written: every byte is compared with its checksum once, behind the
 * pages, which say so until then. Of an index that is broken the pages warn, and what programs read
 * is refused. Thread-safe.
 */
final class Integrity {
  /** What is broken; null until it is known. */
  private volatile @Nullable List<String> broken;

  Integrity(@Nullable TargetIndex index) {
    if (index == null) {
      broken = List.of();
    } else {
      Thread thread = new Thread(() -> broken = index.broken(), "verify");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** What must be known before a number is used; empty where all is whole. */
  String warning() {
    List<String> known = broken;
    if (known == null) {
      return "索引还在核对，核对完之前请不要引用这里的数字。";
    }
    return known.isEmpty()
        ? ""
        : "索引坏了，这里的数字不可靠：" + String.join("；", known) + "。请重新运行 zhibiao index，并检查磁盘。";
  }

  /** Refuses to programs what a broken index says: they read no warnings. */
  Handler guarded(Handler handler) {
    return c -> {
      List<String> known = broken;
      if (known != null && !known.isEmpty() && isForPrograms(c)) {
        throw new ServiceUnavailableResponse(warning());
      }
      handler.handle(c);
    };
  }

  private static boolean isForPrograms(Context c) {
    String name = c.path().substring(c.path().lastIndexOf('/') + 1);
    return name.indexOf('.') >= 0;
  }
}
