package org.zhibiao.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zhibiao.model.Place;

/**
 * The rows of cells of one part of a file: a sheet, a table, a page, or the whole of a text.
 *
 * <p>Example: line 5 of a tab-separated text, {@code 部门名称→广州市科学技术协会}, is a row of two cells with
 * the places 5:1 and 5:2. Running text is a grid too, one paragraph a row.
 *
 * @param part the sheet, table or page; empty where the file has only one
 * @param rows in document order; a cell that a merged one covers is absent or blank
 * @param recognized whether the text was recognised in a picture, and may be misread
 * @param hidden what the file holds there but does not show, in document order: hidden rows and
 *     columns of a sheet, hidden text of a document
 */
public record Grid(String part, List<List<Cell>> rows, boolean recognized, List<Cell> hidden) {
  /** A grid that shows all its text. */
  public Grid(String part, List<List<Cell>> rows, boolean recognized) {
    this(part, rows, recognized, List.of());
  }

  /** A grid whose text is what the file says. */
  public Grid(String part, List<List<Cell>> rows) {
    this(part, rows, false);
  }

  /** The same part with other rows. */
  public Grid with(List<List<Cell>> others) {
    return new Grid(part, others, recognized, hidden);
  }

  public Grid {
    hidden = List.copyOf(hidden);
    List<List<Cell>> copies = new ArrayList<>(rows.size());
    for (List<Cell> row : rows) {
      copies.add(List.copyOf(row));
    }
    rows = Collections.unmodifiableList(copies);
  }

  /**
   * A cell as it stands in the source.
   *
   * @param text exactly as it stands, without trimming
   * @param place the upper left corner
   * @param rowSpan rows it covers, from 1
   * @param colSpan columns it covers, from 1
   */
  public record Cell(String text, Place place, int rowSpan, int colSpan) {
    public Cell {
      if (rowSpan < 1 || colSpan < 1) {
        throw new IllegalArgumentException("spans count from 1: " + rowSpan + "x" + colSpan);
      }
    }

    /** A cell that covers no other. */
    public Cell(String text, Place place) {
      this(text, place, 1, 1);
    }

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          return false;
        }
      }
      return true;
    }
  }
}
