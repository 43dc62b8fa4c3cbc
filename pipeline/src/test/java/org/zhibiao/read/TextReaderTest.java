package org.zhibiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private static final String LONG = "开展培训，".repeat(20_000);

  /** What an open quote is, short texts only: on long ones the expression overflows the stack. */
  private static final Pattern OPEN_QUOTE =
      Pattern.compile("(?m)(?:^|\\t)\"(?:[^\"\\t\\r\\n]|\"\")*$");

  @Test
  void anOpenQuoteIsWhatTheExpressionSays() {
    Random random = new Random(7);
    String alphabet = "\"\"\"a\t\n\r\u0085\u2028";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(9); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String s = text.toString();
      String shown = s.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
      assertEquals(OPEN_QUOTE.matcher(s).find(), TextReader.opensQuote(s), shown);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"", "\"\"", " ", "（", "7"})
  void aLongCellThatBeginsWithAQuoteIsRead(String rest) throws Exception {
    String cell = "\"" + LONG + rest;
    List<List<Grid.Cell>> rows = read("部门\t" + cell + "\t3\n目标\t提升");
    // Quotes that pair in the line, or with none, stand there as characters.
    assertEquals(cell, rows.getFirst().get(1).text());
    assertEquals("提升", rows.get(1).get(1).text());
  }

  @Test
  void aLongCellWithABreakInQuotesIsOne() throws Exception {
    List<List<Grid.Cell>> rows = read("部门\t\"" + LONG + "\n" + LONG + "\"\n目标\t提升");
    assertEquals(LONG + "\n" + LONG, rows.getFirst().get(1).text());
    assertEquals(3, rows.get(1).getFirst().place().row());
  }

  @Test
  void manyCellsThatBeginWithAQuoteAreRead() throws Exception {
    List<List<Grid.Cell>> rows = read("\t\"三农".repeat(50_000));
    assertEquals(50_001, rows.getFirst().size());
  }

  private static List<List<Grid.Cell>> read(String text) throws UnreadableException {
    return new TextReader().read(text.getBytes(StandardCharsets.UTF_8), "表.txt").getFirst().rows();
  }
}
