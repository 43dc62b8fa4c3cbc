package org.zhibiao.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Statement;

/**
 * The cells of a declaration that say an amount and went into nothing that was read of it: no text,
 * no money, no head, no name, no column that is not read for targets.
 *
 * <p>Example: where the second of two columns of values is not known for one, its ≥92% and 14场 are
 * left out.
 */
final class LeftOut {
  /** Columns of indicators whose cells are no targets, whatever they say. */
  private static final Set<Role> PASSED =
      EnumSet.of(Role.WEIGHT, Role.SCORE, Role.REASON, Role.REMARK, Role.SERIAL);

  /** Fewer names of columns may stand anywhere. */
  private static final int FEWEST_COLUMNS = 3;

  /** So many cells of a column are told one by one; more are told together. */
  private static final int FEW = 2;

  private final Declaration declaration;
  private final Set<Place> read = new HashSet<>();
  private final Set<String> texts = new HashSet<>();

  /** The first columns of the rows of money. */
  private final Set<Place> moneyRows = new HashSet<>();

  /** The role of each column that a header above named in the same part. */
  private final Map<Integer, Role> roles = new HashMap<>();

  private LeftOut(Declaration declaration) {
    this.declaration = declaration;
    read.addAll(Unread.known(declaration));
    for (Declaration.Money money : declaration.money()) {
      moneyRows.add(start(money.place()));
    }
    for (Declaration.Indicator indicator : declaration.indicators()) {
      text(indicator.level3());
      text(indicator.assessment().reason());
      indicator.values().forEach(this::texts);
    }
    declaration.tasks().forEach(t -> text(t.name()));
    text(declaration.header().title());
    text(declaration.header().project());
  }

  private void texts(Statement statement) {
    text(statement.context().level1());
    text(statement.context().level2());
  }

  private void text(String text) {
    texts.add(CellText.fold(text));
  }

  /** The cells that were left out and are in no statement, in document order. */
  static List<Declaration.Cell> of(Declaration declaration) {
    LeftOut left = new LeftOut(declaration);
    declaration.statements().forEach(s -> left.read.add(s.place()));
    return left.cells();
  }

  /** The cells that are in no statement but one that could not be placed. */
  static List<Declaration.Cell> orUnplaced(Declaration declaration) {
    LeftOut left = new LeftOut(declaration);
    Unread.placed(declaration).forEach(s -> left.read.add(s.place()));
    return left.cells();
  }

  /** All cells that say an amount, whether they were read or not. */
  static List<Declaration.Cell> orRead(Declaration declaration) {
    return new LeftOut(declaration).cells();
  }

  private List<Declaration.Cell> cells() {
    List<Declaration.Cell> cells = new ArrayList<>();
    boolean signed = false;
    int end = 0;
    List<Declaration.Cell> all = declaration.cells();
    for (int i = 0; i < all.size(); i++) {
      if (i == end) {
        if (i > 0 && !all.get(i).place().part().equals(all.get(i - 1).place().part())) {
          roles.clear();
        }
        end = endOfRow(all, i);
        head(all.subList(i, end));
      }
      if (isLeft(all.get(i), signed)) {
        cells.add(all.get(i));
      }
      signed = Filled.isSign(all.get(i).text());
    }
    return cells;
  }

  private static int endOfRow(List<Declaration.Cell> cells, int from) {
    Place row = cells.get(from).place();
    int end = from + 1;
    while (end < cells.size()
        && cells.get(end).place().row() == row.row()
        && cells.get(end).place().part().equals(row.part())) {
      end++;
    }
    return end;
  }

  /** Takes the roles of the columns from a row, if it is the header of a table of indicators. */
  private void head(List<Declaration.Cell> row) {
    int open = row.size();
    int named = 0;
    // A row is left as soon as too few of its cells can still be names of columns.
    for (int i = 0; i < row.size() && named + open >= FEWEST_COLUMNS; i++) {
      open--;
      named += Filled.column(row.get(i).text()) == null ? 0 : 1;
    }
    if (named < FEWEST_COLUMNS) {
      return;
    }
    for (Declaration.Cell cell : row) {
      Role role = Filled.column(cell.text());
      Role told = role == null ? ColumnWords.role(CellText.plain(cell.text())) : role;
      if (told != null) {
        roles.put(cell.place().column(), told);
      }
    }
  }

  /**
   * Whether a cell is left out.
   *
   * @param signed whether the cell before is a comparator
   */
  private boolean isLeft(Declaration.Cell cell, boolean signed) {
    if (!CellText.holdsDigit(cell.text())) {
      return false;
    }
    Role role = roles.get(cell.place().column());
    return (role == null || !PASSED.contains(role))
        && !read.contains(cell.place())
        && !isUseOfMoney(cell)
        && (signed && Filled.isNumber(cell.text()) || Filled.in(cell.text()))
        && !texts.contains(CellText.fold(cell.text()));
  }

  /** 执行率 98.2% behind 预算数 and 执行数. */
  private boolean isUseOfMoney(Declaration.Cell cell) {
    return moneyRows.contains(start(cell.place())) && Filled.isPercentage(cell.text());
  }

  /** Where the row of a place begins. */
  private static Place start(Place place) {
    return place.at(place.row(), 1);
  }

  /** Where the column of a place begins. */
  private static Place top(Place place) {
    return place.at(1, place.column());
  }

  /** The declaration with a note for each cell that was left out, or for each column of several. */
  static Declaration told(Declaration declaration) {
    Map<Place, List<Declaration.Cell>> columns = new LinkedHashMap<>();
    for (Declaration.Cell cell : of(declaration)) {
      columns.computeIfAbsent(top(cell.place()), c -> new ArrayList<>()).add(cell);
    }
    if (columns.isEmpty()) {
      return declaration;
    }
    List<Declaration.Note> notes = new ArrayList<>(declaration.notes());
    for (List<Declaration.Cell> column : columns.values()) {
      if (column.size() > FEW) {
        Declaration.Cell first = column.getFirst();
        String some = Draft.start(first.text());
        String message = NoteText.leftOut(column.size(), some, address(column.getLast()));
        notes.add(new Declaration.Note(first.place(), Doubt.UNPLACED, message));
      } else {
        for (Declaration.Cell cell : column) {
          String message = NoteText.leftOut(Draft.start(cell.text()));
          notes.add(new Declaration.Note(cell.place(), Doubt.UNPLACED, message));
        }
      }
    }
    return with(declaration, notes);
  }

  private static String address(Declaration.Cell cell) {
    return cell.place().address();
  }

  /** The same declaration with other notes. */
  static Declaration with(Declaration d, List<Declaration.Note> notes) {
    return new Declaration(
        d.id(),
        d.file(),
        d.header(),
        d.facts(),
        d.money(),
        d.tasks(),
        d.indicators(),
        d.statements(),
        d.cells(),
        notes);
  }
}
