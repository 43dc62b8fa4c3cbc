package org.zhibiao.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What confidence says against what is seen. */
class ReliabilityTest {
  @Test
  void aBinHasItsMeanAndItsShare() {
    Reliability r = Reliability.EMPTY.plus(0.91, true).plus(0.93, false).plus(1, true);
    Reliability.Bin bin = r.bins().stream().filter(b -> b.from() == 0.9).findFirst().orElseThrow();
    assertEquals(2, bin.count());
    assertEquals(0.92, bin.said(), 1e-12);
    assertEquals(0.5, bin.observed());
    assertEquals(1, r.bins().getLast().count());
  }

  @Test
  void theErrorWeighsEachBinByItsCount() {
    Reliability r = Reliability.EMPTY.plus(0.92, false).plus(1, true).plus(1, true);
    assertEquals(0.92 / 3, r.error(), 1e-12);
    assertEquals(0, Reliability.EMPTY.error());
  }

  @Test
  void twoAddUp() {
    Reliability one = Reliability.EMPTY.plus(0.4, true);
    Reliability two = one.plus(one);
    assertEquals(2, two.bins().getFirst().count());
    assertEquals(0.8, two.bins().getFirst().sum(), 1e-12);
  }
}
