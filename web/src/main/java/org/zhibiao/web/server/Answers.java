package org.zhibiao.web.server;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.zhibiao.export.Format;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.View;

/** How answers are sent. */
final class Answers {
  private Answers() {}

  /** The page of a view. */
  static void page(Context c, Pages pages, View view) {
    html(c, pages.page(view, c.path()));
  }

  static void html(Context c, String body) {
    c.contentType("text/html; charset=utf-8").result(body);
  }

  static void json(Context c, String body) {
    c.contentType("application/json; charset=utf-8").result(body);
  }

  /** The media type of an export. */
  static String type(Format format) {
    return switch (format) {
      case CSV -> "text/csv; charset=utf-8";
      case JSONL -> "application/x-ndjson; charset=utf-8";
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    };
  }

  /** Makes the answer a file to be saved under that name, whatever is in it. */
  static void file(Context c, String name, String type) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    c.header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
    c.contentType(type);
  }
}
