package org.zhibiao.web.server;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.eclipse.jetty.http.HttpException;

/** What is said to a request that is not answered, in Chinese, with what to do. */
final class Refusals {
  private Refusals() {}

  /** The status with which the server itself refused what came, 0 where it did not. */
  static int refusal(Throwable e) {
    int status = 0;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("max") && message.contains("exceeded")) {
        return 413;
      }
      if (cause instanceof HttpException refused) {
        status = refused.getCode();
      }
    }
    return status;
  }

  /** The sentence of a refusal: our own, or what the status means. */
  static String said(HttpResponseException e, Context c) {
    String message = String.valueOf(e.getMessage());
    boolean own = message.codePoints().anyMatch(Character::isIdeographic);
    if (own) {
      return message;
    }
    return switch (e.getStatus()) {
      case 404 -> "没有这个页面：" + c.path();
      case 405 -> "网址 " + c.path() + " 不接受 " + c.method() + " 请求。";
      default -> said(e.getStatus());
    };
  }

  /** What a status means. */
  static String said(int status) {
    return switch (status) {
      case 400 -> "请求有误，没有读懂。";
      case 404 -> "没有这个页面。";
      case 408 -> "提交的内容迟迟没有传完，已放弃；请重试。";
      case 413 ->
          "提交的内容太大，最多 " + (TryRoutes.MOST_BYTES >> 20) + " MB；请拆成几个文件，或用 zhibiao extract 抽取。";
      case 414 -> "网址太长；请把查询缩短，或少选几个筛选。";
      case 431 -> "请求头太长；请清除本网站的 Cookie 后重试。";
      default -> "无法完成这个请求（" + status + "）。";
    };
  }
}
