package org.zhibiao.web.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Audit;
import org.zhibiao.batch.ReadingMaker;
import org.zhibiao.extract.Extractor;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;
import org.zhibiao.read.UnreadableException;
import org.zhibiao.web.api.Json;
import org.zhibiao.web.api.Twins;
import org.zhibiao.web.pages.Pages;
import org.zhibiao.web.pages.TryView;

/** The extraction, tried on a text or a file; nothing of it is kept. Thread-safe. */
final class TryRoutes {
  /** The largest file that is tried, in bytes. */
  static final int MOST_BYTES = 32 << 20;

  /** The longest text of one cell: each of its targets is shown with all of it. */
  private static final int MOST_CHARACTERS = 20_000;

  private static final String PASTED = "粘贴的文字.txt";

  private final Site site;
  private final Audit audit;
  private final Pages pages;
  private final Json json;

  TryRoutes(Site site, Pages pages, Json json) {
    this.site = site;
    this.audit = new Audit(site.rules());
    this.pages = pages;
    this.json = json;
  }

  void page(Context c) {
    Answers.page(c, pages, TryView.empty());
  }

  void tried(Context c) throws IOException {
    String text = text(c);
    try {
      Answers.page(c, pages, TryView.of(text, read(c, text), audit));
    } catch (UnreadableException e) {
      c.status(HttpStatus.UNPROCESSABLE_CONTENT);
      Answers.page(c, pages, TryView.failed(text, said(e)));
    }
  }

  void twin(Context c) throws IOException {
    try {
      Answers.json(c, json.write(Twins.Readings.of(read(c, text(c)))));
    } catch (UnreadableException e) {
      c.status(HttpStatus.UNPROCESSABLE_CONTENT);
      Answers.json(c, json.write(new Twins.Problem(said(e), null)));
    }
  }

  private static String said(UnreadableException e) {
    return e.file().isEmpty() ? e.reason() : e.file() + "：" + e.reason();
  }

  private static String text(Context c) {
    return Objects.requireNonNullElse(c.formParam("text"), "");
  }

  private List<Reading> read(Context c, String text) throws IOException, UnreadableException {
    @Nullable UploadedFile file = c.uploadedFile("file");
    if (file != null && file.size() > 0) {
      try (InputStream in = file.content()) {
        return readings(in.readAllBytes(), file.filename());
      }
    }
    if (text.isBlank()) {
      throw new UnreadableException("", "请先粘贴一段文字，或选一个有内容的文件。");
    }
    return readings(text.getBytes(StandardCharsets.UTF_8), PASTED);
  }

  private List<Reading> readings(byte[] bytes, String name) throws UnreadableException {
    try {
      return extracted(bytes, name);
    } catch (StackOverflowError e) {
      throw new UnreadableException(name, "层次套得太深，读不了；请去掉多余的嵌套，或只粘贴其中的文字。");
    } catch (OutOfMemoryError e) {
      throw new UnreadableException(name, "太大，内存不够读取；请拆成几个文件，或用 zhibiao extract 抽取。");
    }
  }

  private List<Reading> extracted(byte[] bytes, String name) throws UnreadableException {
    Extractor extractor = site.extractor().get();
    List<Declaration> read = site.reader().read(bytes, name);
    for (Declaration d : read) {
      for (Statement s : d.statements()) {
        if (s.text().length() > MOST_CHARACTERS) {
          throw new UnreadableException(
              name,
              s.place().address()
                  + " 一格有 "
                  + s.text().length()
                  + " 个字，最多试 "
                  + MOST_CHARACTERS
                  + " 个；请分成几段，或用 zhibiao extract 抽取。");
        }
      }
    }
    return read.stream().map(d -> ReadingMaker.reading(d, extractor)).toList();
  }
}
