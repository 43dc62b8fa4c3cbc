package org.zhibiao.web.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.staticfiles.Location;

/**
 * The server of the search page. Listens where it is told, by default on the loopback only, and
 * only answers requests that name that host. Thread-safe; the index stays the caller's to close.
 */
public final class WebServer implements AutoCloseable {
  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts serving.
   *
   * @param host the address to listen on: {@code 127.0.0.1} for this machine only
   * @param port the port, 0 for any free one
   * @throws io.javalin.util.JavalinException if the port is taken
   */
  public static WebServer start(Site site, String host, int port) {
    Routes routes = new Routes(site);
    Guard guard = new Guard(host);
    return new WebServer(
        Javalin.create(
                config -> {
                  configure(config);
                  config.router.javaLangErrorHandler(routes::fault);
                  guard.configure(config.routes);
                  routes.configure(config.routes);
                })
            .start(host, port));
  }

  /** A sender that is silent for so long is given up. */
  private static final long IDLE_MILLIS = 10_000;

  /** Room for any query that is read, and for longer ones to be refused with a sentence. */
  private static final int HEADER_BYTES = 64 << 10;

  private static void configure(JavalinConfig config) {
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setRequestHeaderSize(HEADER_BYTES);
      http.setIdleTimeout(IDLE_MILLIS);
    });
    config.jetty.modifyServer(server -> server.setErrorHandler(new EarlyErrors()));
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    // What is tried stays in memory: nothing of it may be left on the disk.
    config.jetty.multipartConfig.maxFileSize(TryRoutes.MOST_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(2L * TryRoutes.MOST_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(2 * TryRoutes.MOST_BYTES, SizeUnit.BYTES);
    config.http.maxRequestSize = TryRoutes.MOST_BYTES;
    config.staticFiles.add(files -> {
      files.hostedPath = "/static/echarts";
      files.directory = "/META-INF/resources/webjars/echarts/5.5.0";
      files.location = Location.CLASSPATH;
    });
    config.staticFiles.add(files -> {
      files.hostedPath = "/static";
      files.directory = "/org/zhibiao/web/static";
      files.location = Location.CLASSPATH;
    });
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
