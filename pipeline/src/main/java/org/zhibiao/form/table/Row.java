package org.zhibiao.form.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Role;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;

/**
 * The cells of one row that hold text, from left to right, and the layout that they head.
 *
 * <p>Example: {@code | 三级指标 | | 指标值} has two cells. Belongs to one reading and one thread.
 */
public final class Row {
  private static final Comparator<FormCell> FROM_THE_LEFT =
      (one, other) -> one.place().compareTo(other.place());

  private final List<FormCell> cells;
  private final @Nullable Place start;
  private @Nullable Row rest;
  private @Nullable Layout known;
  private boolean looked;
  private @Nullable Layout under;
  private boolean aside;
  private boolean unsure;

  private Row(List<FormCell> cells, @Nullable Place start) {
    this.cells = cells;
    this.start = start;
  }

  /** The row of those cells, which hold text and stand in their order. */
  public Row(List<FormCell> cells) {
    this(cells, cells.isEmpty() ? null : cells.getFirst().place());
  }

  /** A row as a file has it. */
  static Row of(List<Grid.Cell> all, FormWords words) {
    List<FormCell> cells = new ArrayList<>(all.size());
    boolean sorted = true;
    for (Grid.Cell cell : all) {
      if (!cell.isBlank()) {
        sorted &= cells.isEmpty() || cells.getLast().place().compareTo(cell.place()) <= 0;
        cells.add(new FormCell(cell, words));
      }
    }
    if (!sorted) {
      cells.sort(FROM_THE_LEFT);
    }
    return new Row(cells, all.isEmpty() ? null : all.getFirst().place());
  }

  /** The same, of texts that belong to no row: they are kept, and not read. */
  public Row asAside() {
    aside = true;
    return this;
  }

  /** The same, of cells that may have been put under the wrong columns. */
  public Row asUnsure() {
    unsure = true;
    return this;
  }

  /** Puts it under columns that no header names. */
  public void putUnder(Layout columns) {
    under = columns;
  }

  /** The columns that it stands under although no header names them, or null. */
  public @Nullable Layout under() {
    return under;
  }

  public boolean isAside() {
    return aside;
  }

  public boolean isUnsure() {
    return unsure;
  }

  public List<FormCell> cells() {
    return cells;
  }

  /** Where the row begins in the file, be it with a blank cell; null where it has none at all. */
  @Nullable Place start() {
    return start;
  }

  public boolean isEmpty() {
    return cells.isEmpty();
  }

  public int size() {
    return cells.size();
  }

  public FormCell first() {
    return cells.getFirst();
  }

  /** The row without its first cell. */
  public Row rest() {
    Row known = rest;
    if (known == null) {
      known = new Row(cells.subList(1, cells.size()));
      rest = known;
    }
    return known;
  }

  /** The layout that the row heads by its words, or null; found out once, however many ask. */
  @Nullable Layout known(LayoutReader layouts) {
    if (!looked) {
      known = layouts.known(this);
      looked = true;
    }
    return known;
  }

  /** Its cells in those columns of the grid, and the first level before them that they share. */
  public Row between(int from, int end, Layout block) {
    List<FormCell> own = new ArrayList<>();
    for (FormCell cell : cells) {
      boolean shared =
          block.at(cell.column()) != null
              || !block.has(Role.LEVEL1) && cell.meaning().level1() != null;
      if (cell.column() >= from ? cell.column() < end : shared) {
        own.add(cell);
      }
    }
    return new Row(own);
  }

  /** The first column that holds text. */
  public int column() {
    return first().column();
  }

  /** A place in this row's line, in that column; columns before the first count as the first. */
  public Place at(int column) {
    return first().place().at(first().place().row(), Math.max(1, column));
  }
}
