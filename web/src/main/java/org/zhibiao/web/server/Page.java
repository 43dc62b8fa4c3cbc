package org.zhibiao.web.server;

import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhibiao.export.Format;
import org.zhibiao.web.api.Twins;
import org.zhibiao.web.server.Route.Answer;

/**
 * A page as a row of {@link SiteMap}: its address, what it takes and refuses, its twin and exports.
 * Its template is named by its view.
 *
 * @param label what the navigation calls it, empty where it is not there
 * @param examples addresses that a browser is tried with, by the names of their screenshots; {@code
 *     {declaration}} and {@code {other}} stand for ids
 * @param data its twin and exports, which are tried before it
 */
record Page(String label, Map<String, String> examples, Route page, List<Route> data) {
  private static final Answer SHOWN = Answer.of(200, "网页。A page.", Answer.HTML);

  static Page page(String path, String summary, Function<Rooms, Handler> handler) {
    return new Page("", Map.of(), Route.get(path, "pages", summary, SHOWN, handler), List.of());
  }

  /** What is said of an answer that is none. */
  static String refusal(int status) {
    return switch (status) {
      case 400 -> "查询或参数读不懂，说明错在哪里、怎样改。What can't be read in the query or a parameter.";
      case 404 -> "没有这一项。No such thing.";
      case 410 -> "原文件已被移走或改动。The original is gone or changed.";
      case 422 -> "读不出来，说明原因。Unreadable, with the reason.";
      default -> throw new IllegalArgumentException("no words for " + status);
    };
  }

  /** In the navigation by that name. */
  Page labelled(String name) {
    return new Page(name, examples, page, data);
  }

  /** Tried in a browser at that address too, which is that of a screenshot. */
  Page like(String name, String address) {
    Map<String, String> more = new LinkedHashMap<>(examples);
    more.put(name, address);
    return new Page(label, more, page, data);
  }

  /** Of use without an index. */
  Page withoutIndex() {
    return new Page(
        label, examples, page.needing(false), data.stream().map(d -> d.needing(false)).toList());
  }

  /** With these parameters, which what is said after this shares. */
  Page taking(List<Parameter> parameters) {
    return new Page(label, examples, page.taking(parameters), data);
  }

  /** With that answer where something is wrong, which what is said after this shares. */
  Page refusing(int status) {
    Answer refused = Answer.of(status, refusal(status), Answer.HTML);
    return new Page(label, examples, page.or(refused), data);
  }

  /** With that twin. */
  Page twin(String path, Class<?> holding, Function<Rooms, Handler> handler) {
    return twin(path, handler, new Answer(200, "结果。The result.", Answer.JSON, holding, false));
  }

  /** With a twin that is an array. */
  Page twins(String path, Class<?> holding, Function<Rooms, Handler> handler) {
    return twin(path, handler, new Answer(200, "结果。The result.", Answer.JSON, holding, true));
  }

  private Page twin(String path, Function<Rooms, Handler> handler, Answer answer) {
    Route twin = Route.get(path, "json", page.summary(), answer, handler).taking(page.parameters());
    for (Answer refused : page.answers().subList(1, page.answers().size())) {
      twin = twin.or(wrong(refused.status()));
    }
    return with(twin.needing(page.needsIndex()));
  }

  /** An answer of a twin where something is wrong. */
  static Answer wrong(int status) {
    return new Answer(status, refusal(status), Answer.JSON, Twins.Problem.class, false);
  }

  /** With all that it shows part of, as files. */
  Page exports(
      String path, String said, BiFunction<Rooms, Format, Handler> handler, Format... formats) {
    Page with = this;
    for (Format format : formats) {
      String media = Answers.type(format).replaceFirst(";.*", "");
      Route export =
          Route.get(
                  path + "." + format.extension(),
                  "export",
                  page.summary(),
                  Answer.of(200, said, media),
                  r -> handler.apply(r, format))
              .taking(page.parameters().stream().filter(p -> !p.equals(Parameter.PAGE)).toList());
      for (Answer refused : page.answers().subList(1, page.answers().size())) {
        export = export.or(refused);
      }
      with = with.with(export);
    }
    return with;
  }

  private Page with(Route more) {
    List<Route> all = new ArrayList<>(data);
    all.add(more);
    return new Page(label, examples, page, all);
  }

  /** All its routes, in the order in which they are tried. */
  Stream<Route> routes() {
    return Stream.concat(data.stream(), Stream.of(page));
  }
}
