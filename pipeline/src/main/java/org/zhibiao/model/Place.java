package org.zhibiao.model;

/**
 * Where a text stands in the original: file, part (sheet, table or page), row and column.
 *
 * <p>Example: {@code gz-kx-2022.txt!15:5} is the fifth tab-separated column of line 15; a cell of a
 * workbook reads {@code 教育局.xlsx!绩效表!F12}, as Excel names it, and one of the second page of a PDF
 * {@code 决算.pdf!第2页!3:4}.
 *
 * @param file the file as it was named to the reader, with forward slashes; for a file in an
 *     archive the archive's name, a slash and the name inside
 * @param part sheet, table or page; empty where the file has only one
 * @param row from 1; for text files the line
 * @param column from 1; for text files the tab-separated column
 * @param notation how row and column are written
 */
public record Place(String file, String part, int row, int column, Notation notation)
    implements Comparable<Place> {
  private static final int LETTERS = 26;

  /** The ways to write a row and a column. */
  public enum Notation {
    /** Two numbers: {@code 12:6}. */
    NUMBERS,
    /** As spreadsheets do: {@code F12}. */
    CELL
  }

  public Place {
    if (row < 1 || column < 1) {
      throw new IllegalArgumentException("rows and columns count from 1: " + row + ":" + column);
    }
  }

  /** A place written in numbers. */
  public Place(String file, String part, int row, int column) {
    this(file, part, row, column, Notation.NUMBERS);
  }

  /** The place inside its file, {@code 15:5} or {@code 绩效表!F12}. */
  public String address() {
    String cell = notation == Notation.CELL ? letters(column) + row : row + ":" + column;
    return part.isEmpty() ? cell : part + "!" + cell;
  }

  /** The same file and part, in that row and column. */
  public Place at(int otherRow, int otherColumn) {
    return new Place(file, part, otherRow, otherColumn, notation);
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.append((char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.reverse().toString();
  }

  @Override
  public String toString() {
    return file + "!" + address();
  }

  /** Reading order inside one part. */
  @Override
  public int compareTo(Place other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }
}
