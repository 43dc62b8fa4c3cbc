package org.zhibiao.form.unread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;

/**
 * Doubts the paragraphs around the tables of a form that stand under no heading of goals: a
 * published budget tells there what the department is and has, and the notice in front of a form
 * what money is sent, not what is promised.
 *
 * <p>Example: 内设机构12个，编制人员3,215名 under 第一部分部门概况, where the indicators stand in a table.
 */
public final class Outside {
  private Outside() {}

  /** The declaration with a note for each such paragraph that holds a number. */
  public static Declaration told(Declaration declaration) {
    Set<String> tables = new HashSet<>();
    for (Declaration.Indicator indicator : declaration.indicators()) {
      indicator.values().forEach(s -> tables.add(s.place().part()));
    }
    Place start = start(declaration);
    List<Declaration.Note> notes = new ArrayList<>(declaration.notes());
    for (Statement s : declaration.statements()) {
      String section = s.context().section();
      boolean apart = !tables.contains(s.place().part()) && !section.isEmpty();
      boolean before = start != null && isBefore(s.place(), start) && Filled.isSentence(s.text());
      boolean outside = !tables.isEmpty() && (apart || before);
      if (outside && !Filled.isPromised(section) && Filled.orMoney(s.text())) {
        String message = NoteText.outside(NoteText.start(s.text()), section);
        notes.add(new Declaration.Note(s.place(), Doubt.UNPLACED, message));
      }
    }
    boolean none = notes.size() == declaration.notes().size();
    return none ? declaration : LeftOut.with(declaration, notes);
  }

  /** Where the form begins: at its first label or amount; null where it has none. */
  private static @Nullable Place start(Declaration declaration) {
    List<Place> places = new ArrayList<>();
    declaration.facts().forEach(f -> places.add(f.place()));
    declaration.money().forEach(m -> places.add(m.place()));
    return places.isEmpty() ? null : Collections.min(places);
  }

  private static boolean isBefore(Place place, Place start) {
    return place.part().equals(start.part()) && place.row() < start.row();
  }
}
