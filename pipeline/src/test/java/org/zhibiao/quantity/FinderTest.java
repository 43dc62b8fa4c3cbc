package org.zhibiao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.zhibiao.model.Span;

/** Searching only where a match can begin. */
class FinderTest {
  private static final Finder PERIOD = Finder.of("每.|人均", "每").orPair("人", "均");

  @Test
  void firstAndLast() {
    String text = "每年培训，人均2次，每月1次";
    assertEquals(new Span(0, 2), PERIOD.first(text, 0, text.length()));
    assertEquals(new Span(10, 12), PERIOD.last(text, 0, text.length()));
    assertEquals(new Span(5, 7), PERIOD.last(text, 0, 9));
    assertNull(PERIOD.first("人员众多", 0, 4));
  }

  @Test
  void aMatchEndsWithinItsStretch() {
    assertNull(PERIOD.first("每年", 0, 1));
  }

  @Test
  void blanksKeepTheLength() {
    StringBuilder text = new StringBuilder("人均每年3次");
    PERIOD.blank(text);
    assertEquals("    3次", text.toString());
  }
}
