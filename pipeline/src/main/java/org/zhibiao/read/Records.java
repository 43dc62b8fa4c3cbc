package org.zhibiao.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.zhibiao.model.Place;

/** Splits the text of a file into rows of cells, with the lines they begin in as places. */
final class Records {
  private Records() {}

  /** The records of a text with quoted cells; nothing where its quotes don't pair. */
  static Optional<Grid> parse(String text, char separator, String file) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    List<List<Grid.Cell>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      LineNumbers lines = new LineNumbers(text);
      for (CSVRecord record : parser) {
        int line = lines.at(record.getCharacterPosition());
        List<Grid.Cell> cells = new ArrayList<>();
        for (String cell : record) {
          String broken = cell.replace("\r\n", "\n");
          cells.add(new Grid.Cell(broken, new Place(file, "", line, cells.size() + 1)));
        }
        rows.add(cells);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException notPaired) {
      return Optional.empty();
    }
    return Optional.of(new Grid("", rows));
  }

  /** A row a line, whatever quotes there are. */
  static Grid lines(String text, char separator, String file) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int end = endOfLine(text, from);
      rows.add(cells(text, from, end, separator, new Place(file, "", rows.size() + 1, 1)));
      from = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    return new Grid("", rows);
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** The cells of the line [from, end), which begins at that place. */
  private static List<Grid.Cell> cells(
      String text, int from, int end, char separator, Place place) {
    List<Grid.Cell> cells = new ArrayList<>();
    int begin = from;
    for (int i = from; i <= end; i++) {
      if (i == end || text.charAt(i) == separator) {
        cells.add(new Grid.Cell(text.substring(begin, i), place.at(place.row(), cells.size() + 1)));
        begin = i + 1;
      }
    }
    return cells;
  }

  /** The line of a position; asked for with growing positions. */
  private static final class LineNumbers {
    private final String text;
    private int position;
    private int line = 1;

    LineNumbers(String text) {
      this.text = text;
    }

    int at(long target) {
      for (; position < target; position++) {
        char c = text.charAt(position);
        boolean windows =
            c == '\r' && position + 1 < text.length() && text.charAt(position + 1) == '\n';
        if (c == '\n' || c == '\r' && !windows) {
          line++;
        }
      }
      return line;
    }
  }
}
