package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Statement;
import org.zhibiao.read.UnreadableException;

/**
 * Whether what was read holds anything that a declaration or report is read for.
 *
 * <p>Example: a list of staff is {@link #NO_FORM} although it is full of numbers; a form's template
 * is {@link #NOT_FILLED_IN}, and a form that is filled but could not be made out {@link #UNREAD}. A
 * text with a number in a sentence is always read.
 */
enum Substance {
  DECLARATION(""),
  LIBRARY("是绩效指标库，列的是可供选用的指标，不是申报的指标值；没有读取。"),
  /** A form that holds amounts which its reading does not: its layout is lost. */
  UNREAD(""),
  NOT_FILLED_IN("是没有填写的空表，指标值等各栏都未填写；请核对是否选错了文件，或请填报单位重新报送。"),
  NO_FORM("里没有找到绩效目标表，也没有带数量的文字；请核对是否选错了文件。");

  private static final Automaton NUMBER = FormLists.of("number");
  private static final Automaton CLAUSES = FormLists.of("text-clauses");

  /** Fewer names of levels and columns may stand anywhere. */
  private static final int FEWEST_NAMES = 3;

  private final String reason;

  Substance(String reason) {
    this.reason = reason;
  }

  UnreadableException failure(String file) {
    return new UnreadableException(file, reason);
  }

  /** Why a form gives nothing that stands in a file beside others. */
  String note() {
    return "这张表" + reason;
  }

  static Substance of(Declaration declaration) {
    if (declaration.header().kind() == Kind.LIBRARY) {
      return LIBRARY;
    }
    if (isLostTable(declaration)) {
      return UNREAD;
    }
    List<Statement> values = values(declaration);
    if (holdsNumber(values) || holdsAmounts(declaration)) {
      return DECLARATION;
    }
    boolean form =
        declaration.header().kind() != Kind.OTHER
            || !declaration.indicators().isEmpty()
            || !declaration.tasks().isEmpty();
    if (!form) {
      return proseHoldsNumber(declaration)
          ? DECLARATION
          : isLostForm(declaration) ? UNREAD : NO_FORM;
    }
    for (Statement value : values) {
      if (!Filled.isBlank(value.text()) && !Filled.isSample(value.context().level3())) {
        return DECLARATION;
      }
    }
    return LeftOut.orRead(declaration).isEmpty() ? NOT_FILLED_IN : UNREAD;
  }

  /** Whether it is called as a form is, and says amounts, although no table was made out. */
  private static boolean isLostForm(Declaration declaration) {
    if (LeftOut.orRead(declaration).isEmpty()) {
      return false;
    }
    for (Declaration.Cell cell : declaration.cells()) {
      if (Filled.isOfForm(cell.text())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether there is a table of indicators of which no row was read: cells are called as its levels
   * and columns are, and most amounts stand in cells that are no sentences.
   */
  private static boolean isLostTable(Declaration declaration) {
    if (!declaration.indicators().isEmpty()) {
      return false;
    }
    int named = 0;
    for (Declaration.Cell cell : declaration.cells()) {
      named += Filled.isOfIndicators(cell.text()) ? 1 : 0;
    }
    if (named < FEWEST_NAMES) {
      return false;
    }
    int sentences = 0;
    List<Declaration.Cell> amounts = LeftOut.orRead(declaration);
    for (Declaration.Cell cell : amounts) {
      sentences += Filled.isSentence(cell.text()) ? 1 : 0;
    }
    return 2 * sentences < amounts.size();
  }

  /** What a form's indicators and tasks say. */
  private static List<Statement> values(Declaration declaration) {
    List<Statement> values = new ArrayList<>();
    for (Declaration.Indicator indicator : declaration.indicators()) {
      values.addAll(indicator.values());
      values.addAll(indicator.assessment().actuals());
      values.addAll(indicator.assessment().expected());
      values.addAll(indicator.assessment().past());
    }
    for (Declaration.Task task : declaration.tasks()) {
      if (task.content() != null) {
        values.add(task.content());
      }
      if (task.goal() != null) {
        values.add(task.goal());
      }
    }
    return values;
  }

  private static boolean holdsNumber(List<Statement> texts) {
    for (Statement text : texts) {
      boolean sample = Filled.isSample(text.text()) || Filled.isSample(text.context().level3());
      if (!sample && NUMBER.any(text.text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAmounts(Declaration declaration) {
    for (Declaration.Money money : declaration.money()) {
      if (money.yuan() != null) {
        return true;
      }
    }
    return false;
  }

  /** Cells of a table of names and numbers are no sentences. */
  private static boolean proseHoldsNumber(Declaration declaration) {
    List<Statement> all = declaration.statements();
    if (all.size() == declaration.cells().size() && holdsNumber(all)) {
      return true;
    }
    for (Statement statement : all) {
      String text = statement.text();
      if (text.length() > 12 && NUMBER.any(text) && CLAUSES.any(text)) {
        return true;
      }
    }
    return false;
  }
}
