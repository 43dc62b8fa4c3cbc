package org.zhibiao.web.server;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.zhibiao.web.server.Parameter.Body;

/**
 * A route as a row: how it is asked, what it answers, who answers it. What is served and what the
 * interface for programs says both follow from it.
 *
 * @param tag the group it stands in: pages, json, export
 * @param summary what it is, in Chinese and English
 * @param body the form that is posted; of no fields where there is none
 * @param answers by status
 * @param needsIndex whether it says what to do where there is no index
 */
record Route(
    HandlerType method,
    String path,
    String tag,
    String summary,
    List<Parameter> parameters,
    Body body,
    List<Answer> answers,
    boolean needsIndex,
    Function<Rooms, Handler> handler) {
  Route {
    parameters = List.copyOf(parameters);
    answers = List.copyOf(answers);
  }

  /**
   * An answer.
   *
   * @param media its media type, empty where it has no body
   * @param twin what its JSON holds; {@code Void} for none
   * @param list whether it is an array of these
   */
  record Answer(int status, String said, String media, Class<?> twin, boolean list) {
    static final String HTML = "text/html";
    static final String JSON = "application/json";

    static Answer of(int status, String said, String media) {
      return new Answer(status, said, media, Void.class, false);
    }
  }

  static Route get(
      String path, String tag, String summary, Answer answer, Function<Rooms, Handler> handler) {
    return new Route(
        HandlerType.GET, path, tag, summary, List.of(), Body.NONE, List.of(answer), true, handler);
  }

  static Route post(
      String path, String tag, String summary, Answer answer, Function<Rooms, Handler> handler) {
    return new Route(
        HandlerType.POST, path, tag, summary, List.of(), Body.NONE, List.of(answer), true, handler);
  }

  Route taking(List<Parameter> more) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.addAll(more);
    return new Route(method, path, tag, summary, all, body, answers, needsIndex, handler);
  }

  Route posting(Body form) {
    return new Route(method, path, tag, summary, parameters, form, answers, needsIndex, handler);
  }

  Route or(Answer another) {
    List<Answer> all = new ArrayList<>(answers);
    all.add(another);
    return new Route(method, path, tag, summary, parameters, body, all, needsIndex, handler);
  }

  Route needing(boolean index) {
    return new Route(method, path, tag, summary, parameters, body, answers, index, handler);
  }
}
