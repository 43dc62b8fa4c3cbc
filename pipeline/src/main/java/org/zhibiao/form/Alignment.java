package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.read.Grid;

/**
 * A row laid over its table's columns: at their place or, where the row has slipped, at the shift
 * where its cells say what the columns hold.
 *
 * <p>Example: in a row that slipped one to the right, 产出指标 stands under 二级指标 and 数量指标 under 三级指标;
 * at shift 1 both stand under their own header.
 *
 * @param shift columns that the row has slipped to the right, negative to the left
 * @param placed the row's cells with their columns, from left to right
 */
record Alignment(int shift, List<Placed> placed) {
  /** A cell and its column, null where it stands under none or can't belong there. */
  record Placed(Grid.Cell cell, Layout.@Nullable Column column) {
    boolean in(Role role) {
      return column != null && column.role() == role;
    }

    /** Its column, where it has one of that role. */
    Optional<Layout.Column> under(Role role) {
      return Optional.ofNullable(column).filter(c -> c.role() == role);
    }
  }

  Alignment {
    placed = List.copyOf(placed);
  }

  /** The best alignment: the row's own columns, unless a cell goes badly with its own. */
  static Alignment of(Row row, Layout layout, FormWords words) {
    List<Traits> traits = row.cells().stream().map(c -> Traits.of(c.text(), words)).toList();
    int best = 0;
    int most = score(row, layout, traits, 0) + 1;
    boolean slipped = row.size() > 1 && !allFit(row, layout, traits);
    for (int size = 1; slipped && size <= layout.last(); size++) {
      for (int shift : new int[] {size, -size}) {
        int score = score(row, layout, traits, shift);
        if (score > most) {
          best = shift;
          most = score;
        }
      }
    }
    return best == 0 ? spread(row, layout, traits) : at(best, row, layout, traits);
  }

  /**
   * A row whose last cells have slipped while the first have not: the name stands under the values
   * or the value under the remarks, where a blank cell is too many.
   */
  private static Alignment spread(Row row, Layout layout, List<Traits> traits) {
    Alignment own = at(0, row, layout, traits);
    Placed last = own.placed().isEmpty() ? null : own.placed().getLast();
    if (last == null
        || layout.having(Role.VALUE).size() != 1
        || !last.in(Role.REMARK)
        || !isQuantity(last.cell())) {
      return own;
    }
    List<Placed> placed = new ArrayList<>(own.placed());
    Layout.Column value = layout.having(Role.VALUE).getFirst();
    int before = placed.size() - 2;
    if (before < 0 || placed.get(before).column() == null) {
      return own;
    }
    boolean nameUnderValue =
        placed.get(before).in(Role.VALUE)
            && !isQuantity(placed.get(before).cell())
            && placed.stream().noneMatch(p -> p.in(Role.NAME))
            && layout.has(Role.NAME);
    boolean valueMissing = placed.stream().noneMatch(p -> p.in(Role.VALUE));
    if (nameUnderValue) {
      placed.set(before, new Placed(placed.get(before).cell(), layout.having(Role.NAME).getLast()));
    } else if (!valueMissing) {
      return own;
    }
    placed.set(placed.size() - 1, new Placed(last.cell(), value));
    return new Alignment(1, placed);
  }

  /** A short text with a number in it. */
  private static boolean isQuantity(Grid.Cell cell) {
    return cell.text().length() <= 20 && cell.text().chars().anyMatch(Character::isDigit);
  }

  private static boolean allFit(Row row, Layout layout, List<Traits> traits) {
    for (int i = 0; i < row.size(); i++) {
      if (fit(row, layout, traits, i, 0) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int score(Row row, Layout layout, List<Traits> traits, int shift) {
    int score = 0;
    for (int i = 0; i < row.size(); i++) {
      score += fit(row, layout, traits, i, shift);
    }
    return score;
  }

  private static int fit(Row row, Layout layout, List<Traits> traits, int i, int shift) {
    Layout.Column column = layout.at(row.cells().get(i).place().column() - shift);
    return column == null ? -2 : traits.get(i).fit(column.role());
  }

  private static Alignment at(int shift, Row row, Layout layout, List<Traits> traits) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Grid.Cell cell = row.cells().get(i);
      Layout.Column column = layout.at(cell.place().column() - shift);
      boolean belongs = fit(row, layout, traits, i, shift) > Traits.NEVER;
      placed.add(new Placed(cell, belongs ? column : null));
    }
    return new Alignment(shift, placed);
  }
}
