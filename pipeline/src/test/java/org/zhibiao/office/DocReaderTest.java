package org.zhibiao.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DocReaderTest {
  @Test
  void marksAndTheCodesOfFieldsGo() {
    assertEquals("第3页", DocReader.clean("第\u0013 PAGE \u00143\u0015页\r"));
    assertEquals("上\n下", DocReader.clean("上\u000b下\u0007\r\u0007"));
  }

  @Test
  void theyAreWhatTheExpressionsSay() {
    Random random = new Random(7);
    String alphabet = "ab\u0007\r\u0013\u0014\u0015\u000b\t\u0001\u001f";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String s = text.toString();
      assertEquals(byExpression(s), DocReader.clean(s), () -> s.chars().boxed().toList() + "");
    }
  }

  /** Quadratic on long runs. */
  private static String byExpression(String text) {
    return text.replaceAll("[\\u0007\\r]+$", "")
        .replace('\r', '\n')
        .replace('\u000b', '\n')
        .replaceAll("\\u0013[^\\u0014\\u0015]*\\u0014|[\\u0000-\\u0008\\u000c-\\u001f]", "");
  }

  @Test
  void longRunsEnd() {
    assertEquals("a", DocReader.clean("\u0007".repeat(1_000_000) + "a"));
    assertEquals("a", DocReader.clean("\u0013".repeat(1_000_000) + "a"));
    assertEquals("", DocReader.clean("\u0013".repeat(1_000_000) + "\u0014"));
  }
}
