package org.zhibiao.web.server;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Lets only some of the threads wait for what is posted, and none for ever, so that posts that
 * never end leave the pages alone. Thread-safe.
 */
final class Bodies {
  /** How many may be read at a time; the server has some 250 threads. */
  private static final int MOST = 16;

  /** A file with the text beside it and what a form puts around them. */
  private static final long MOST_BYTES = TryRoutes.MOST_BYTES + (1L << 20);

  private final Semaphore free = new Semaphore(MOST);
  private final long seconds;

  /**
   * Bounds.
   *
   * @param seconds within which a body must have come
   */
  Bodies(long seconds) {
    this.seconds = seconds;
  }

  Handler bounded(Handler handler) {
    return c -> {
      if (!free.tryAcquire()) {
        throw new ServiceUnavailableResponse("正在处理的内容太多，请过一会儿再试。");
      }
      try {
        readInTime(c);
        handler.handle(c);
      } finally {
        free.release();
      }
    };
  }

  /** A sender that trickles is cut off; what is read stays with the request. */
  private void readInTime(Context c) throws IOException {
    CompletableFuture<Void> deadline =
        CompletableFuture.runAsync(
            () -> cutOff(c), CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
    try {
      if (c.req().getContentLengthLong() > MOST_BYTES) {
        // A browser that still sends would see a broken connection and no sentence.
        c.req().getInputStream().transferTo(OutputStream.nullOutputStream());
        throw new ContentTooLargeResponse(Refusals.said(413));
      }
      c.formParamMap();
    } finally {
      deadline.cancel(false);
    }
  }

  private static void cutOff(Context c) {
    ServletContextRequest.getServletContextRequest(c.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
