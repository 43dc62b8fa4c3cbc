package org.zhibiao.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.Particulars;
import org.zhibiao.form.Total;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Reading;

/**
 * The row of {@link Layout#DECLARATIONS}: a declaration with its money, how much was read of it and
 * what is doubtful.
 *
 * <p>Example: a form of 年度资金总额 300万元 with four indicators has total 3000000, total_label 年度资金总额,
 * indicators 4.
 */
final class DeclarationRow {
  private DeclarationRow() {}

  static Row of(Reading reading) {
    Declaration d = reading.declaration();
    Header header = d.header();
    Particulars particulars = Particulars.of(d);
    Total total = particulars.total();
    List<Declaration.Note> notes = new ArrayList<>(d.notes());
    notes.addAll(total.notes());
    return new Row(
        Layout.DECLARATIONS,
        Arrays.<@Nullable Object>asList(
            d.id(),
            d.file(),
            Row.absent(header.title()),
            header.kind().label(),
            Row.absent(header.department()),
            Row.absent(particulars.departmentCode()),
            Row.absent(header.project()),
            header.year(),
            Row.absent(particulars.period()),
            Row.plain(total.yuan()),
            Row.absent(total.label()),
            total.place() == null ? null : total.place().address(),
            d.money().stream().map(Detail.Money::of).toList(),
            d.indicators().size(),
            count(reading, Reading.Stage.TARGET),
            count(reading, Reading.Stage.ACTUAL),
            doubts(notes, reading),
            notes.stream().map(Detail.Note::of).toList()));
  }

  private static int count(Reading reading, Reading.Stage stage) {
    int count = 0;
    for (Reading.Item item : reading.items()) {
      count += item.stage() == stage ? 1 : 0;
    }
    return count;
  }

  /** Every doubt about the form or one of its numbers, once. */
  private static List<String> doubts(List<Declaration.Note> notes, Reading reading) {
    Set<Doubt> doubts = new TreeSet<>();
    notes.forEach(n -> doubts.add(n.doubt()));
    reading.items().forEach(i -> doubts.addAll(i.target().doubts()));
    return doubts.stream().map(Doubt::code).toList();
  }
}
