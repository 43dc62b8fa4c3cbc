package org.zhibiao.web.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.util.Set;

/** The headers of every answer, and who is answered at all. Immutable. */
final class Guard {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final boolean loopback;

  Guard(String host) {
    this.loopback = LOOPBACK.contains(host) || host.equals("::1");
  }

  void configure(RoutesConfig routes) {
    routes.before(context -> {
      context.header("Content-Security-Policy", POLICY);
      context.header("X-Content-Type-Options", "nosniff");
      // With no-referrer a browser would not say that a form is ours either.
      context.header("Referrer-Policy", "same-origin");
      if (!context.path().startsWith("/static/")) {
        // What stands there may be another after the next index; Back may still show it.
        context.header("Cache-Control", "private, no-cache");
      }
      refuseOtherHosts(context);
      refuseOtherPages(context);
    });
  }

  /** A page on the internet may point a name of its own at 127.0.0.1; its readers get nothing. */
  private void refuseOtherHosts(Context context) {
    String host = String.valueOf(context.host()).replaceFirst(":\\d+$", "");
    if (loopback && !LOOPBACK.contains(host)) {
      throw new ForbiddenResponse("只回答本机的请求：请用 http://localhost 打开");
    }
  }

  /** A form of another page may not make this one work. */
  private static void refuseOtherPages(Context context) {
    String origin = context.header("Origin");
    boolean own = origin == null || origin.replaceFirst("^https?://", "").equals(context.host());
    if (HandlerType.POST.equals(context.method()) && !own) {
      throw new ForbiddenResponse("只接受本页面提交的内容");
    }
  }
}
