package org.zhibiao.generate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generated declaration.
 *
 * @param department who would declare it
 * @param rows its cells as texts, blank where a merged cell would cover
 * @param truths its targets, in document order
 */
public record Generated(
    String title, String department, int year, List<List<String>> rows, List<Truth> truths) {
  public Generated {
    rows = rows.stream().map(List::copyOf).toList();
    truths = List.copyOf(truths);
  }

  /**
   * A target that the declaration holds.
   *
   * @param row of its cell, from 1
   * @param column of its cell, from 1
   * @param start where the quote begins in the cell, in UTF-16 units
   * @param op as in exports: {@code ge}
   * @param upper the upper end of a span, else null
   */
  public record Truth(
      int row,
      int column,
      int start,
      String quote,
      String op,
      BigDecimal value,
      @Nullable BigDecimal upper,
      String unit) {}
}
