package org.zhibiao.model;

/**
 * Where a text stands in the original: file, part (sheet, table or page), row and column.
 *
 * <p>Example: {@code gz-kx-2022.txt!15:5} is the fifth tab-separated column of line 15; a cell of a
 * workbook reads {@code 教育局.xlsx!绩效表!12:6}.
 *
 * @param file the file as it was named to the reader, with forward slashes
 * @param part sheet, table or page; empty where the file has only one
 * @param row from 1; for text files the line
 * @param column from 1; for text files the tab-separated column
 */
public record Place(String file, String part, int row, int column) implements Comparable<Place> {
  public Place {
    if (row < 1 || column < 1) {
      throw new IllegalArgumentException("rows and columns count from 1: " + row + ":" + column);
    }
  }

  /** The place inside its file, {@code 15:5} or {@code 绩效表!12:6}. */
  public String address() {
    String cell = row + ":" + column;
    return part.isEmpty() ? cell : part + "!" + cell;
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
