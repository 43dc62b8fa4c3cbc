package org.zhibiao.form.lost;

import org.zhibiao.model.Place;

/**
 * A stretch of text that no gap divides, as it is left of a form whose layout is lost.
 *
 * <p>Example: the line {@code 质量指标 保洁合格率 ≥95%} has three pieces; where it stands in line 7, the
 * second has the place 7:2.
 *
 * @param text without blanks at its ends, never empty
 * @param place its line, and which of the line's pieces it is
 * @param gap what stands before it
 */
record Piece(String text, Place place, Gap gap) {
  /** What divides a piece from the one before it. */
  enum Gap {
    /** Nothing at all: what was written without a blank and may yet be two cells. */
    NONE,
    /** One blank. */
    BLANK,
    /** Several blanks, a full-width one or a tab. */
    WIDE,
    /** A bar, which no cell goes over. */
    BAR,
    /** The end of a line. */
    LINE,
    /** Blank lines. */
    PARAGRAPH
  }
}
