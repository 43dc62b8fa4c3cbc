package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
  private static final Pattern POINTS = Pattern.compile("[-—/无]|-?[\\d.,]+(?:分|%)?");

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

  /** The best alignment; the row's own columns win unless another shift says clearly more. */
  static Alignment of(Row row, Layout layout, FormWords words) {
    int best = 0;
    int most = score(row, layout, words, 0) + 1;
    int widest = row.size() > 1 ? layout.last() : 0;
    for (int size = 1; size <= widest; size++) {
      for (int shift : new int[] {size, -size}) {
        int score = score(row, layout, words, shift);
        if (score > most) {
          best = shift;
          most = score;
        }
      }
    }
    return at(best, row, layout, words);
  }

  private static Alignment at(int shift, Row row, Layout layout, FormWords words) {
    List<Placed> placed = new ArrayList<>();
    for (Grid.Cell cell : row.cells()) {
      Layout.Column column = layout.at(cell.place().column() - shift);
      boolean fits = column != null && fit(cell.text(), column.role(), words) > -3;
      placed.add(new Placed(cell, fits ? column : null));
    }
    return new Alignment(shift, placed);
  }

  private static int score(Row row, Layout layout, FormWords words, int shift) {
    int score = 0;
    for (Grid.Cell cell : row.cells()) {
      Layout.Column column = layout.at(cell.place().column() - shift);
      score += column == null ? -2 : fit(cell.text(), column.role(), words);
    }
    return score;
  }

  /** How well a text goes with a column, 3 to -3; at -3 it can't belong there. */
  private static int fit(String text, Role role, FormWords words) {
    boolean number = Amount.parse(text).isPresent();
    return switch (role) {
      case LEVEL1 -> levelFit(text, 1, words);
      case LEVEL2 -> levelFit(text, 2, words);
      case NAME, TASK -> words.isLevel(text) || number ? -2 : 1;
      case VALUE, ACTUAL, EARLIER -> words.isLevel(text) ? -2 : 1;
      case CONTENT, GOAL -> number ? -2 : 1;
      case SYMBOL -> words.isSymbol(text) ? 3 : -3;
      case UNIT -> CellText.fold(text).length() <= 8 ? 1 : -3;
      case SCORE -> POINTS.matcher(CellText.fold(text)).matches() ? 2 : -3;
      case MONEY, AMOUNT, NAMED_AMOUNT -> number ? 3 : -2;
      case SERIAL -> CellText.fold(text).length() <= 6 ? 1 : -3;
      case REMARK, GROUP, UNKNOWN -> 0;
    };
  }

  private static int levelFit(String text, int level, FormWords words) {
    if (words.level(level, text).isPresent()) {
      return 3;
    }
    if (words.isLevel(text)) {
      return -3;
    }
    if (CellText.isSentence(text) || CellText.fold(text).length() > 20) {
      return -3;
    }
    return CellText.plain(text).endsWith("指标") ? 1 : -1;
  }
}
