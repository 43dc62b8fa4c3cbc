package org.zhibiao.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Statement;

/**
 * Doubts the paragraphs around the tables of a form that stand under no heading of goals: a
 * published budget tells there what the department is and has, not what it promises.
 *
 * <p>Example: 内设机构12个，编制人员3,215名 under 第一部分部门概况, where the indicators stand in a table.
 */
final class Outside {
  private Outside() {}

  /** The declaration with a note for each such paragraph that holds a number. */
  static Declaration told(Declaration declaration) {
    Set<String> tables = new HashSet<>();
    for (Declaration.Indicator indicator : declaration.indicators()) {
      indicator.values().forEach(s -> tables.add(s.place().part()));
    }
    List<Declaration.Note> notes = new ArrayList<>(declaration.notes());
    for (Statement s : declaration.statements()) {
      String section = s.context().section();
      boolean outside = !tables.isEmpty() && !tables.contains(s.place().part());
      if (outside && !section.isEmpty() && !Filled.isPromised(section) && Filled.in(s.text())) {
        String message = NoteText.outside(Draft.start(s.text()), section);
        notes.add(new Declaration.Note(s.place(), Doubt.UNPLACED, message));
      }
    }
    boolean none = notes.size() == declaration.notes().size();
    return none ? declaration : LeftOut.with(declaration, notes);
  }
}
