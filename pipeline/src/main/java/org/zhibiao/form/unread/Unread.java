package org.zhibiao.form.unread;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;

/**
 * A form whose layout could not be made out: its cells are read as prose, each for itself, and it
 * has the doubt {@link Doubt#FORM_UNREAD}, so that nothing that was filled in vanishes.
 *
 * <p>Example: a form whose rows are 产出指标 数量指标 保洁河道长度 ≥120公里 in one cell, and no header, is read as
 * such sentences.
 */
public final class Unread {
  /** Doubts about tables, which say nothing where there is none. */
  private static final Set<Doubt> OF_TABLES =
      EnumSet.of(Doubt.UNPLACED, Doubt.MISSING_CELL, Doubt.SHIFTED_ROW, Doubt.LAYOUT_UNSURE);

  private Unread() {}

  /** Whether the declaration was read as prose since its layout could not be made out. */
  public static boolean is(Declaration declaration) {
    for (Declaration.Note note : declaration.notes()) {
      if (note.doubt() == Doubt.FORM_UNREAD) {
        return true;
      }
    }
    return false;
  }

  /**
   * The declaration as prose, if a cell says an amount that went into no text that could be placed;
   * empty where nothing was left out, or where it is read as prose already.
   */
  public static Optional<Declaration> of(Declaration declaration) {
    return is(declaration) || LeftOut.orUnplaced(declaration).isEmpty()
        ? Optional.empty()
        : Optional.of(prose(declaration));
  }

  /** Places of money and of the form's head. */
  static Set<Place> known(Declaration declaration) {
    Set<Place> known = new HashSet<>();
    declaration.money().forEach(m -> known.add(m.place()));
    for (Declaration.Fact fact : declaration.facts()) {
      // An amount is no label: such a pair are two cells of a row that slipped.
      if (!Filled.in(fact.label())) {
        known.add(fact.place());
      }
    }
    return known;
  }

  /** The texts that were read and have their place in the form. */
  static List<Statement> placed(Declaration d) {
    Set<Place> unplaced = new HashSet<>();
    for (Declaration.Note note : d.notes()) {
      if (note.doubt() == Doubt.UNPLACED) {
        unplaced.add(note.place());
      }
    }
    List<Statement> placed = new ArrayList<>();
    for (Statement statement : d.statements()) {
      if (!unplaced.contains(statement.place())) {
        placed.add(statement);
      }
    }
    return placed;
  }

  /** The declaration as prose, whether cells were left out or not. */
  public static Declaration prose(Declaration d) {
    return new Declaration(
        d.id(),
        d.file(),
        d.header(),
        d.facts(),
        d.money(),
        List.of(),
        List.of(),
        statements(d),
        d.cells(),
        notes(d));
  }

  /** Every cell for itself but money and head; sentences that have their place keep it. */
  private static List<Statement> statements(Declaration d) {
    Set<Place> known = known(d);
    Map<Place, Statement> placed = new HashMap<>();
    placed(d).forEach(s -> placed.put(s.place(), s));
    List<Statement> statements = new ArrayList<>();
    List<Declaration.Cell> cells = d.cells();
    for (int i = 0; i < cells.size(); i++) {
      Declaration.Cell cell = cells.get(i);
      boolean sentence = Filled.isSentence(cell.text());
      Statement own = sentence ? placed.get(cell.place()) : null;
      String sign =
          i > 0 && Filled.isSign(cells.get(i - 1).text()) ? cells.get(i - 1).text() : null;
      // A bare number may be a score, unless its comparator stands before it.
      boolean bare = sign == null && Filled.isNumber(cell.text());
      boolean holds = sentence || !bare && CellText.holdsDigit(cell.text());
      if (own != null) {
        statements.add(own);
      } else if (holds && !known.contains(cell.place())) {
        statements.add(new Statement(cell.place(), cell.text(), context(cells, i, sign)));
      }
    }
    return statements;
  }

  private static List<Declaration.Note> notes(Declaration d) {
    List<Declaration.Note> notes = new ArrayList<>();
    Place start = d.cells().getFirst().place();
    notes.add(new Declaration.Note(start, Doubt.FORM_UNREAD, NoteText.FORM_UNREAD));
    for (Declaration.Note note : d.notes()) {
      if (!OF_TABLES.contains(note.doubt())) {
        notes.add(note);
      }
    }
    return notes;
  }

  /** What the neighbours say of a cell: a comparator and a name before it, a unit behind it. */
  private static Context context(List<Declaration.Cell> cells, int at, @Nullable String sign) {
    String next = at + 1 < cells.size() ? cells.get(at + 1).text() : "";
    String unit = Filled.isUnit(next) ? next.strip() : null;
    int before = sign == null ? at - 1 : at - 2;
    String name =
        before >= 0 && isBeside(cells.get(before), cells.get(at)) ? name(cells.get(before)) : "";
    return new Context("", "", "", name, "", unit, sign == null ? null : sign.strip());
  }

  private static boolean isBeside(Declaration.Cell left, Declaration.Cell right) {
    return left.place().part().equals(right.place().part())
        && left.place().row() == right.place().row();
  }

  /** The text where it may be the name of an indicator, else empty. */
  private static String name(Declaration.Cell cell) {
    boolean name =
        !CellText.isSentence(cell.text())
            && !Filled.in(cell.text())
            && !Filled.isNumber(cell.text())
            && !Filled.isOfIndicators(cell.text());
    return name ? CellText.name(cell.text()) : "";
  }
}
