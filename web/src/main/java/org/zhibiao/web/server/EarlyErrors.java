package org.zhibiao.web.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What the server answers by itself, before any route is asked: an address that is too long. */
final class EarlyErrors extends ErrorHandler {
  private static final String HTML = "text/html; charset=utf-8";

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, HTML);
    Content.Sink.write(response, true, page(code), callback);
  }

  private static String page(int status) {
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>出错了（"
        + status
        + "）</title></head><body><h1>无法完成这个请求</h1><p>"
        + Refusals.said(status)
        + "</p><p><a href=\"/\">回到查找</a></p></body></html>\n";
  }
}
