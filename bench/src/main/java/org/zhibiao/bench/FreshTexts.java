package org.zhibiao.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Variants of a sample of texts, none of which was given before, so that nothing that an extractor
 * remembers of an earlier text makes it look fast.
 *
 * <p>The clauses of all texts, which end at ，；。、： or a break, are shuffled and dealt to the places
 * of the sample, whose punctuation stays; every number gets other digits, as many as it had and
 * none that begins with 0, but 20 of 2022 stays. Example: 论文50篇，培训3000人 may become 培训7128人，论文36篇. A
 * text that came before all the same, such as 数量指标, is dealt anew, and then lengthened by clauses
 * until it is new. The same seed gives the same variants. Not thread-safe.
 */
final class FreshTexts {
  private static final String ENDS = "，；。、：,;\n\t";
  private static final int DEALS = 3;

  private final List<List<String>> sample = new ArrayList<>();
  private final List<String> clauses = new ArrayList<>();
  private final Set<String> given = new HashSet<>();
  private final Random random;
  private int next;

  FreshTexts(List<String> texts, long seed) {
    random = new Random(seed);
    for (String text : texts) {
      List<String> pieces = pieces(text);
      sample.add(pieces);
      pieces.stream().filter(p -> !isEnd(p)).forEach(clauses::add);
    }
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("no text in the sample");
    }
    given.addAll(texts);
  }

  /** Clauses and the signs between them, in their order. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0) {
        if (from < i) {
          pieces.add(text.substring(from, i));
        }
        pieces.add(text.substring(i, i + 1));
        from = i + 1;
      }
    }
    if (from < text.length()) {
      pieces.add(text.substring(from));
    }
    return pieces;
  }

  private static boolean isEnd(String piece) {
    return piece.length() == 1 && ENDS.contains(piece);
  }

  /** As many variants of the whole sample as have at least so many characters, one at least. */
  List<String> next(long characters) {
    List<String> variants = new ArrayList<>();
    long seen = 0;
    do {
      for (List<String> pieces : sample) {
        String text = variant(pieces);
        variants.add(text);
        seen += text.length();
      }
    } while (seen < characters);
    return variants;
  }

  private String variant(List<String> pieces) {
    StringBuilder text = new StringBuilder();
    for (int deal = 0; deal < DEALS; deal++) {
      text.setLength(0);
      pieces.forEach(p -> text.append(isEnd(p) ? p : clause()));
      if (given.add(text.toString())) {
        return text.toString();
      }
    }
    do {
      text.append('，').append(clause());
    } while (!given.add(text.toString()));
    return text.toString();
  }

  /** The next clause of the shuffled ones, with other digits. */
  private String clause() {
    if (next == 0) {
      Collections.shuffle(clauses, random);
    }
    String clause = clauses.get(next);
    next = (next + 1) % clauses.size();
    return otherDigits(clause);
  }

  private String otherDigits(String clause) {
    StringBuilder text = new StringBuilder(clause);
    for (int i = 0; i < text.length(); i++) {
      int from = i;
      while (i < text.length() && isDigit(text.charAt(i))) {
        i++;
      }
      boolean year = i - from == 4 && clause.startsWith("20", from);
      for (int k = year ? from + 2 : from; k < i; k++) {
        text.setCharAt(k, (char) (k == from ? '1' + random.nextInt(9) : '0' + random.nextInt(10)));
      }
    }
    return text.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
