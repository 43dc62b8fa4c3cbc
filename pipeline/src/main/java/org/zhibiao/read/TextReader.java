package org.zhibiao.read;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.model.Place;

/**
 * Reads tab-separated and plain text: a row a line, a cell a tab-separated column.
 *
 * <p>Example: the third column of line 8 of {@code 科协.txt} has the place {@code 科协.txt!8:3}. Blank
 * lines are rows too, so that places are line numbers.
 */
public final class TextReader implements Reader {
  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    String text =
        TextDecoder.decode(bytes)
            .orElseThrow(() ->
                new UnreadableException(
                    file, "的文字编码既不是 UTF-8 也不是 GB18030，无法识别；请用记事本等程序另存为 UTF-8 编码后再试。"));
    if (text.isBlank()) {
      throw new UnreadableException(file, "是空文件，没有可读的内容；请核对是否选错了文件。");
    }
    if (isBinary(text)) {
      throw binary(file, Format.BINARY);
    }
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (String line : text.split("\r\n|\n|\r", -1)) {
      rows.add(row(line, file, rows.size() + 1));
    }
    return List.of(new Grid("", rows));
  }

  /** The failure for a file whose name promises text and whose content is something else. */
  public static UnreadableException binary(String file, Format found) {
    return new UnreadableException(
        file, "是二进制文件，不是文本（内容是" + found.chinese() + "）；请改回正确的扩展名，或另存为文本文件后再试。");
  }

  private static List<Grid.Cell> row(String line, String file, int number) {
    List<Grid.Cell> cells = new ArrayList<>();
    for (String text : line.split("\t", -1)) {
      cells.add(new Grid.Cell(text, new Place(file, "", number, cells.size() + 1)));
    }
    return cells;
  }

  /** GB18030 decodes almost anything, so control characters tell what is no text. */
  private static boolean isBinary(String text) {
    long controls =
        text.chars().filter(c -> c < ' ' && "\t\n\r\f\u000b\u001a".indexOf(c) < 0).count();
    return controls * 200 > text.length();
  }
}
