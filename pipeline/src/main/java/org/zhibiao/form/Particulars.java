package org.zhibiao.form;

import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Declaration;

/**
 * What a declaration says of itself beside its header: the code of its department, its period, its
 * total.
 *
 * <p>Example: {@code 主管部门 | [105]市教育局}, {@code 项目周期 | 2023年—2025年} and {@code 年度资金总额（万元） | 300}
 * give the code 105, the period 2023年—2025年 and a total of 3000000 元.
 *
 * @param departmentCode 部门的预算编码, empty where the form says none
 * @param period 项目期 as written, empty where the form says none
 * @param total the money it asks for
 */
public record Particulars(String departmentCode, String period, Total total) {
  /** The lists by which particulars are told. */
  static final Lexicon WORDS = Lexicon.of(Particulars.class, "particulars.words");

  private static final Automaton PERIOD = WORDS.automaton("period-label");
  private static final Automaton FROM = WORDS.automaton("period-from");
  private static final Automaton TO = WORDS.automaton("period-to");
  private static final Automaton CODE_LABEL = WORDS.automaton("code-label");
  private static final Automaton CODE = WORDS.automaton("code");

  /** What that declaration says. */
  public static Particulars of(Declaration declaration) {
    return new Particulars(code(declaration), period(declaration), Total.of(declaration));
  }

  private static String period(Declaration declaration) {
    String whole = value(declaration, PERIOD);
    if (!whole.isEmpty()) {
      return whole;
    }
    String from = value(declaration, FROM);
    String to = value(declaration, TO);
    return from.isEmpty() || to.isEmpty() ? from + to : NoteText.span(from, to);
  }

  /** The value of the first fact with such a label, empty where there is none. */
  private static String value(Declaration declaration, Automaton labels) {
    for (Declaration.Fact fact : declaration.facts()) {
      if (FormLists.whole(labels, CellText.plain(fact.label())) && !fact.value().isBlank()) {
        return fact.value().strip();
      }
    }
    return "";
  }

  private static String code(Declaration declaration) {
    String own = bare(value(declaration, CODE_LABEL));
    String department = CellText.fold(declaration.header().department());
    if (!own.isEmpty() || department.isEmpty()) {
      return own;
    }
    for (Declaration.Fact fact : declaration.facts()) {
      String value = CellText.fold(fact.value());
      int at = value.indexOf(department);
      if (at >= 0 && value.length() > department.length()) {
        String code = bare(value.substring(0, at) + value.substring(at + department.length()));
        if (!code.isEmpty()) {
          return code;
        }
      }
    }
    return "";
  }

  /** The digits of a code without the signs around them, empty where it is no code. */
  private static String bare(String written) {
    String folded = CellText.fold(written);
    if (!FormLists.whole(CODE, folded)) {
      return "";
    }
    int from = 0;
    int to = folded.length();
    while (!Character.isDigit(folded.charAt(from))) {
      from++;
    }
    while (!Character.isDigit(folded.charAt(to - 1))) {
      to--;
    }
    return folded.substring(from, to);
  }
}
