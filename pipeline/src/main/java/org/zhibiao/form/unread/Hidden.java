package org.zhibiao.form.unread;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;

/**
 * Tells of what a file holds but does not show, and what therefore was not read.
 *
 * <p>Example: row 9 of a sheet is hidden; the declaration of that sheet has a note at A9.
 */
public final class Hidden {
  private Hidden() {}

  /** The declarations with a note for each part that hides something. */
  public static List<Declaration> told(List<Declaration> declarations, List<Grid> grids) {
    List<Declaration> told = new ArrayList<>(declarations);
    for (Grid grid : grids) {
      if (!grid.hidden().isEmpty()) {
        int of = ofPart(declarations, grid.part());
        told.set(of, with(told.get(of), grid.hidden()));
      }
    }
    return told;
  }

  /** The first declaration that stands in a part, or the first of all. */
  private static int ofPart(List<Declaration> declarations, String part) {
    for (int i = 0; i < declarations.size(); i++) {
      for (Declaration.Cell cell : declarations.get(i).cells()) {
        if (cell.place().part().equals(part)) {
          return i;
        }
      }
    }
    return 0;
  }

  private static Declaration with(Declaration declaration, List<Grid.Cell> hidden) {
    Place place = hidden.getFirst().place();
    String first = NoteText.start(hidden.getFirst().text());
    String message =
        hidden.size() == 1
            ? NoteText.hidden(first)
            : NoteText.hidden(hidden.size(), first, hidden.getLast().place().address());
    List<Declaration.Note> notes = new ArrayList<>(declaration.notes());
    notes.add(new Declaration.Note(place, Doubt.HIDDEN, message));
    return LeftOut.with(declaration, notes);
  }
}
