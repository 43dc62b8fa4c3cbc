package org.zhibiao.audit.rules;

import java.util.List;
import java.util.Objects;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Quantity;

/** W13: one number in Chinese and in Arabic numerals in neighbouring columns, 1个 and 一个. */
public final class W13Numeral implements Check.OfRow {
  @Override
  public void check(Form.Line line, Report report) {
    List<Form.Cell> cells = line.cells();
    for (int i = 1; i < cells.size(); i++) {
      compareNumerals(cells.get(0), cells.get(i), report);
      compareBare(cells.get(0), cells.get(i), report);
    }
  }

  private static void compareNumerals(Form.Cell one, Form.Cell other, Report report) {
    for (Promise p : other.promises()) {
      for (Promise q : one.promises()) {
        boolean same =
            p.target().value().compareTo(q.target().value()) == 0
                && p.baseUnit().equals(q.baseUnit())
                && isChinese(p) != isChinese(q);
        if (same) {
          report.promise(
              p,
              q,
              "同一个数，“%s”与“%s”一处用汉字一处用阿拉伯数字".formatted(q.target().quote(), p.target().quote()),
              "统一用阿拉伯数字");
          return;
        }
      }
    }
  }

  /** 四期, which alone may be the fourth, beside 4期. */
  private static void compareBare(Form.Cell one, Form.Cell other, Report report) {
    if (one.promises().size() != 1 || !other.promises().isEmpty()) {
      return;
    }
    Promise q = one.promises().getFirst();
    List<Quantity> said = Vocabulary.quantities(other.folded());
    boolean same =
        said.size() == 1
            && said.getFirst().span().length() == other.folded().length()
            && said.getFirst().value().compareTo(q.target().value()) == 0
            && Objects.equals(said.getFirst().unitName(), q.target().unit())
            && !isChinese(q);
    if (same) {
      report.cell(
          other.statement(),
          "同一个数，“%s”与“%s”一处用汉字一处用阿拉伯数字".formatted(q.target().quote(), other.statement().text()),
          "统一用阿拉伯数字");
    }
  }

  private static boolean isChinese(Promise p) {
    String quote = CharFold.fold(p.target().quote());
    for (int i = 0; i < quote.length(); i++) {
      if (quote.charAt(i) >= '0' && quote.charAt(i) <= '9') {
        return false;
      }
    }
    return true;
  }
}
