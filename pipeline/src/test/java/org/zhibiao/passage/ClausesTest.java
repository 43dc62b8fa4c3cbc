package org.zhibiao.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.segment.Segmenter;

/** The places worked out in one pass are those that a walk from each place would find. */
class ClausesTest {
  private static final String FEW_ENDS = "论文研究的一个5％";
  private static final String MANY_ENDS = "论，,|：:。；\n（）()“”《》5 ";

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 30, 400})
  void everyPlaceIsWhatAWalkFinds(int rare) {
    long seed = 15L + rare;
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      String text = text(random, 1 + random.nextInt(rare > 30 ? 2_500 : 120), rare);
      BitSet inQuantities = places(random, text.length());
      BitSet inQuotes = places(random, text.length());
      String folded = CharFold.fold(text);
      Clauses clauses = new Clauses(text, folded, inQuantities, inQuotes);
      Walk walk = new Walk(text, folded, inQuantities, inQuotes);
      for (int at = 0; at <= text.length(); at++) {
        int of = at;
        Supplier<String> place = () -> "seed " + seed + ", place " + of + " of " + text;
        assertEquals(walk.sentenceStart(at), clauses.sentenceStart(at), place);
        assertEquals(walk.clauseStart(at), clauses.clauseStart(at), place);
        assertEquals(walk.clauseEnd(at), clauses.clauseEnd(at), place);
        assertEquals(walk.openBracket(at), clauses.openBracket(at), place);
      }
    }
  }

  @Test
  void aMegabyteInOneLineIsLinear() {
    String text = "（国考断面，5".repeat(150_000);
    Passage passage = new Passage(text, CharFold.fold(text), List.of(), Segmenter.standard());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int at = 0; at < text.length(); at++) {
            Assertions.assertTrue(passage.clauseStart(at) <= passage.clauseEnd(at));
            Assertions.assertTrue(passage.openBracket(at) < at);
          }
        });
  }

  private static String text(Random random, int length, int rare) {
    StringBuilder s = new StringBuilder();
    while (s.length() < length) {
      String from = random.nextInt(rare) == 0 ? MANY_ENDS : FEW_ENDS;
      s.append(from.charAt(random.nextInt(from.length())));
    }
    return s.toString();
  }

  private static BitSet places(Random random, int length) {
    BitSet places = new BitSet();
    for (int n = random.nextInt(4); n > 0; n--) {
      int from = random.nextInt(length);
      places.set(from, Math.min(length, from + random.nextInt(12)));
    }
    return places;
  }

  /** The definition: walks from the place, character by character. */
  private record Walk(String text, String folded, BitSet inQuantities, BitSet inQuotes) {
    private boolean hard(int i) {
      return "。；;！!？?\n\r".indexOf(text.charAt(i)) >= 0;
    }

    private boolean soft(int i) {
      return "，,|".indexOf(text.charAt(i)) >= 0 && !inQuantities.get(i);
    }

    private boolean colon(int i) {
      return "：:".indexOf(text.charAt(i)) >= 0 && !inQuantities.get(i);
    }

    int sentenceStart(int at) {
      int i = at;
      while (i > 0 && at - i < Clauses.MOST_SENTENCE && !hard(i - 1)) {
        i--;
      }
      return i;
    }

    int clauseStart(int at) {
      int i = at;
      int depth = 0;
      while (i > 0 && at - i < Clauses.MOST_CLAUSE) {
        char c = folded.charAt(i - 1);
        depth = c == ')' ? depth + 1 : c == '(' ? Math.max(0, depth - 1) : depth;
        boolean ends = hard(i - 1) || depth == 0 && (soft(i - 1) || colon(i - 1));
        if (ends && !inQuotes.get(i - 1)) {
          return i;
        }
        i--;
      }
      return i;
    }

    int clauseEnd(int at) {
      int i = at;
      while (i < text.length()
          && i - at < Clauses.MOST_CLAUSE
          && (inQuotes.get(i) || !(hard(i) || soft(i)))) {
        i++;
      }
      return i;
    }

    int openBracket(int at) {
      int depth = 0;
      int floor = sentenceStart(at);
      for (int i = at - 1; i >= floor; i--) {
        char c = folded.charAt(i);
        if (c == '(' && depth == 0) {
          return i;
        }
        depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      }
      return -1;
    }
  }
}
