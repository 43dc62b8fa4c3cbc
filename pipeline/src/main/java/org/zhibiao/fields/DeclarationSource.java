package org.zhibiao.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.Particulars;
import org.zhibiao.form.Total;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Place;
import org.zhibiao.model.Reading;

/**
 * What the row of a declaration is made of.
 *
 * @param notes the doubts about the form, those about its total too
 */
public record DeclarationSource(
    Reading reading, Particulars particulars, List<Declaration.Note> notes) {
  /** Of a declaration and its targets. */
  public static DeclarationSource of(Reading reading) {
    Particulars particulars = Particulars.of(reading.declaration());
    List<Declaration.Note> notes = new ArrayList<>(reading.declaration().notes());
    notes.addAll(particulars.total().notes());
    return new DeclarationSource(reading, particulars, notes);
  }

  Declaration declaration() {
    return reading.declaration();
  }

  Header header() {
    return declaration().header();
  }

  Total total() {
    return particulars.total();
  }

  @Nullable String totalPlace() {
    Place place = total().place();
    return place == null ? null : place.address();
  }

  int count(Reading.Stage stage) {
    int count = 0;
    for (Reading.Item item : reading.items()) {
      count += item.stage() == stage ? 1 : 0;
    }
    return count;
  }

  /** Every doubt about the form or one of its numbers, once. */
  List<String> doubts() {
    Set<Doubt> doubts = new TreeSet<>();
    notes.forEach(n -> doubts.add(n.doubt()));
    reading.items().forEach(i -> doubts.addAll(i.target().doubts()));
    return Plain.codes(doubts);
  }
}
