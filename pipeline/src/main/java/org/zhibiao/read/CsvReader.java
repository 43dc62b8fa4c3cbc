package org.zhibiao.read;

import java.util.List;

/**
 * Reads tables of separated values: a row a record, in quotes also over several lines.
 *
 * <p>Example: the third cell of the record that begins in line 8 of {@code 表.csv} has the place
 * {@code 表.csv!8:3}. The separator is the comma, semicolon or tab that stands in the text most
 * often.
 */
public final class CsvReader implements Reader {
  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    String text = TextReader.text(bytes, file);
    return List.of(
        Records.parse(text, separator(text), file).orElseGet(() -> Records.lines(text, ',', file)));
  }

  private static char separator(String text) {
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      if (count(text, c) > count(text, best)) {
        best = c;
      }
    }
    return best;
  }

  private static int count(String text, char c) {
    int count = 0;
    for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
      count++;
    }
    return count;
  }
}
