package org.zhibiao.audit.review;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;

/**
 * A row that promises a day and says the day on which it was done, which is later.
 *
 * <p>Example: 2023年9月底前, 实际 2023年11月20日.
 *
 * @param due the cell with the day promised
 * @param done the cell with the day it was done
 */
public record Late(Form.Line line, Statement due, Statement done) {
  /** All rows of a form that are late, in order. */
  public static List<Late> of(Form form) {
    Integer year = form.declaration().header().year();
    List<Late> late = new ArrayList<>();
    for (Form.Line line : form.lines()) {
      List<Statement> actuals = line.indicator().assessment().actuals();
      if (actuals.size() != 1 || line.values().isEmpty()) {
        continue;
      }
      Statement due = line.values().getLast().statement();
      Statement done = actuals.getFirst();
      Day last = Day.in(due.text(), year);
      Day actual = last == null ? null : Day.in(done.text(), year);
      if (last != null && actual != null && actual.first().isAfter(last.last())) {
        late.add(new Late(line, due, done));
      }
    }
    return late;
  }

  /** Both for people: “2023年9月底前”，实际“2023年11月20日”. */
  public String shown() {
    return "“%s”，实际“%s”".formatted(due.text().strip(), done.text().strip());
  }

  /** What the form says of how the row was met. */
  public Declaration.Assessment assessment() {
    return line.indicator().assessment();
  }

  /** Whether the row was read beyond doubt. */
  public boolean isSure() {
    return Surely.read(line.indicator());
  }
}
