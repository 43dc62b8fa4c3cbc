package org.zhibiao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The number grammar against a second, slow and obvious one: a number is written in some notation,
 * and both must read that number. {@code -Dzhibiao.expressions=1000000} runs more than the usual.
 */
class NumberGrammarTest {
  private static final QuantityScanner SCANNER = QuantityScanner.standard();
  private static final int EXPRESSIONS = Integer.getInteger("zhibiao.expressions", 20_000);
  private static final long SEED = Long.getLong("zhibiao.seed", 18);
  private static final int TOLD = Integer.getInteger("zhibiao.told", 40);

  @Test
  void whatIsWrittenIsRead() {
    Notations notations = new Notations(SEED);
    List<String> differences = new ArrayList<>();
    int different = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      WrittenNumber written = notations.next();
      String slow = SlowNumbers.read(written.text(), Notations.UNITS).toString();
      String real = real(written.text());
      if (!slow.equals(written.toString()) || !real.equals(slow)) {
        different++;
        if (differences.size() < TOLD) {
          differences.add(written.text() + " is " + written + ", slow " + slow + ", real " + real);
        }
      }
    }
    String told = different + " of " + EXPRESSIONS + " (seed " + SEED + "):\n";
    assertEquals("", String.join("\n", differences), told);
  }

  /** What the scanner reads, which must be all of the text. */
  private static String real(String text) {
    String folded = CharFold.fold(text);
    List<Quantity> found = SCANNER.scan(folded);
    if (found.size() != 1) {
      return found.size() + " quantities";
    }
    Quantity q = found.getFirst();
    String all = q.span().length() == text.length() ? "" : " in " + q.span().slice(text);
    return new WrittenNumber(text, q.value(), q.upper(), q.unitName()) + all;
  }
}
