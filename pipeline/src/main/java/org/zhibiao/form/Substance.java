package org.zhibiao.form;

import java.util.List;
import java.util.stream.Stream;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Statement;
import org.zhibiao.read.UnreadableException;

/**
 * Whether what was read holds anything that a declaration or report is read for.
 *
 * <p>Example: a list of staff is {@link #NO_FORM} although it is full of numbers; a form's template
 * is {@link #NOT_FILLED_IN}. A text with a number in a sentence is always read.
 */
enum Substance {
  DECLARATION(""),
  NOT_FILLED_IN("是没有填写的空表，指标值等各栏都未填写；请核对是否选错了文件，或请填报单位重新报送。"),
  NO_FORM("里没有找到绩效目标表，也没有带数量的文字；请核对是否选错了文件。");

  private static final Automaton NUMBER = FormLists.of("number");
  private static final Automaton CLAUSES = FormLists.of("text-clauses");

  private final String reason;

  Substance(String reason) {
    this.reason = reason;
  }

  UnreadableException failure(String file) {
    return new UnreadableException(file, reason);
  }

  static Substance of(Declaration declaration) {
    if (texts(declaration).anyMatch(t -> NUMBER.any(t)) || holdsAmounts(declaration)) {
      return DECLARATION;
    }
    boolean form =
        declaration.header().kind() != Kind.OTHER
            || !declaration.indicators().isEmpty()
            || !declaration.tasks().isEmpty();
    if (!form) {
      return proseHoldsNumber(declaration) ? DECLARATION : NO_FORM;
    }
    boolean words = texts(declaration).anyMatch(t -> !t.isBlank());
    return words ? DECLARATION : NOT_FILLED_IN;
  }

  /** The texts of a form's indicators and tasks. */
  private static Stream<String> texts(Declaration declaration) {
    Stream<Statement> values =
        declaration.indicators().stream()
            .flatMap(i -> Stream.concat(i.values().stream(), i.assessment().actuals().stream()));
    Stream<Statement> tasks =
        declaration.tasks().stream()
            .flatMap(t -> Stream.of(t.content(), t.goal()))
            .filter(s -> s != null);
    return Stream.concat(values, tasks).map(Statement::text);
  }

  private static boolean holdsAmounts(Declaration declaration) {
    return declaration.money().stream().anyMatch(m -> m.yuan() != null);
  }

  /** Cells of a table of names and numbers are no sentences. */
  private static boolean proseHoldsNumber(Declaration declaration) {
    List<String> all = declaration.statements().stream().map(Statement::text).toList();
    return all.size() == declaration.cells().size() && all.stream().anyMatch(Substance::isNumber)
        || all.stream().anyMatch(t -> isNumber(t) && CLAUSES.any(t) && t.length() > 12);
  }

  private static boolean isNumber(String text) {
    return NUMBER.any(text);
  }
}
