package org.zhibiao.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.columns.LevelPair;
import org.zhibiao.form.table.Alignment;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Role;

/**
 * Sets the levels that a row of indicators names, in columns of their own, in one cell, or in a row
 * of their own.
 *
 * <p>Example: 产出指标 | 数量指标, 产出指标-数量指标, and the rows 一、产出指标 and （一）数量指标 say the same.
 */
final class IndicatorLevels {
  private final FormWords words;

  IndicatorLevels(FormWords words) {
    this.words = words;
  }

  /** Sets the levels of the row, and gives the cells that named them to {@code used}. */
  void read(RowWork work, List<FormCell> used) {
    for (Alignment.Placed p : work.placed()) {
      boolean may = p.column() == null || p.in(Role.LEVEL1) || p.in(Role.LEVEL2);
      if (may && pair(p.cell(), work.draft())) {
        used.add(p.cell());
      }
    }
    if (used.isEmpty()) {
      level(1, Role.LEVEL1, work, used);
      level(2, Role.LEVEL2, work, used);
    }
  }

  private boolean pair(FormCell cell, Draft draft) {
    LevelPair pair = cell.meaning().isLevel() ? null : LevelPair.of(cell, words);
    if (pair == null) {
      return false;
    }
    draft.enterLevel1(pair.level1());
    draft.enterLevel2(pair.level2());
    return true;
  }

  /**
   * Reads a row that only names a level, in a table that has no column for it; says whether it
   * does.
   */
  boolean isSection(Row row, Layout layout, Draft draft) {
    FormCell cell = row.first();
    boolean alone = row.size() == 1 && !layout.has(Role.LEVEL1) && !layout.has(Role.LEVEL2);
    if (!alone) {
      return false;
    }
    if (pair(cell, draft)) {
      return true;
    }
    String first = cell.meaning().level1();
    String second = cell.meaning().level2();
    boolean lower = second != null && (first == null || cell.folded().startsWith("("));
    if (lower && second != null) {
      draft.enterLevel2(second);
    } else if (first != null) {
      draft.enterLevel1(first);
    }
    return cell.meaning().isLevel();
  }

  /** Sets a level from its column or, where the word has slipped, from wherever it stands. */
  private static void level(int level, Role role, RowWork work, List<FormCell> used) {
    FormCell own = levelCell(role, work);
    FormCell cell = own == null ? slipped(level, work, used) : own;
    if (cell == null) {
      return;
    }
    used.add(cell);
    if (isPiece(cell)) {
      return;
    }
    String known = cell.meaning().level(level);
    String lower = level == 1 && known == null ? cell.meaning().level2() : null;
    String name = known == null ? CellText.name(cell.text()) : known;
    if (lower != null && !work.layout().has(Role.LEVEL2)) {
      work.draft().enterLevel2(lower);
    } else if (level == 1) {
      work.draft().enterLevel1(name);
    } else {
      work.draft().enterLevel2(name);
    }
  }

  /** 出, where lines of the page cut 产出指标 into its characters: the level above goes on. */
  private static boolean isPiece(FormCell cell) {
    return cell.folded().length() == 1;
  }

  private static @Nullable FormCell levelCell(Role role, RowWork work) {
    for (Alignment.Placed p : work.placed()) {
      if (p.in(role)) {
        return p.cell();
      }
    }
    return null;
  }

  /** The name of a level that stands under no column, or null. */
  private static @Nullable FormCell slipped(int level, RowWork work, List<FormCell> used) {
    for (Alignment.Placed p : work.placed()) {
      boolean free = p.column() == null && !used.contains(p.cell());
      if (free && p.cell().meaning().level(level) != null) {
        return p.cell();
      }
    }
    return null;
  }
}
