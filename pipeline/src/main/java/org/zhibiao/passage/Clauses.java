package org.zhibiao.passage;

import java.util.BitSet;
import org.zhibiao.model.Span;

/**
 * Where the clauses and sentences of a text begin and end, and which brackets are open: worked out
 * for all places in one pass each way. Immutable.
 *
 * <p>Example: 建设专业2个，省级4个。 has the sentence [0, 13) and two clauses.
 */
final class Clauses {
  private static final String HARD = "。；;！!？?\n\r";
  private static final String SOFT = "，,|";
  private static final String COLON = "：:";

  /**
   * No clause or sentence is longer; without a limit, a megabyte without a comma would take hours.
   */
  static final int MOST_CLAUSE = 300;

  static final int MOST_SENTENCE = 1000;

  private static final byte IS_HARD = 1;
  private static final byte IS_SOFT = 2;
  private static final byte IS_COLON = 3;
  private static final char FIRST_CHINESE = 0x4e00;
  private static final char LAST_CHINESE = 0x9fff;
  private static final byte[] SIGNS = signs();

  private final String text;
  private final BitSet inQuantities;
  private final BitSet inQuotes;

  /** Where the sentence begins, as if there were no limit. */
  private final int[] sentence;

  /** Likewise the clause. */
  private final int[] start;

  /** Where the clause ends, as if there were no limit. */
  private final int[] end;

  /** The innermost bracket that is open before the place, -1 where none is. */
  private final int[] open;

  /**
   * Of a text, with what is folded of it.
   *
   * @param inQuantities the places of numbers, whose commas end nothing
   * @param inQuotes the places between quotes
   */
  Clauses(String text, String folded, BitSet inQuantities, BitSet inQuotes) {
    this.text = text;
    this.inQuantities = inQuantities;
    this.inQuotes = inQuotes;
    int n = text.length();
    this.sentence = new int[n + 1];
    this.start = new int[n + 1];
    this.end = new int[n + 1];
    this.open = new int[n + 1];
    open[0] = -1;
    forwards(folded);
    backwards();
  }

  private static byte[] signs() {
    byte[] signs = new byte[Character.MAX_VALUE + 1];
    mark(signs, HARD, IS_HARD);
    mark(signs, SOFT, IS_SOFT);
    mark(signs, COLON, IS_COLON);
    return signs;
  }

  private static void mark(byte[] signs, String of, byte kind) {
    for (int i = 0; i < of.length(); i++) {
      signs[of.charAt(i)] = kind;
    }
  }

  /** No Chinese character ends anything: for most of a text the table is not asked. */
  private static byte sign(char c) {
    return c >= FIRST_CHINESE && c <= LAST_CHINESE ? 0 : SIGNS[c];
  }

  /** Whether anything in the stretch may end a clause. */
  static boolean anySign(String text, Span in) {
    for (int i = in.start(); i < in.end(); i++) {
      if (sign(text.charAt(i)) != 0) {
        return true;
      }
    }
    return false;
  }

  private void forwards(String folded) {
    int hard = 0;
    for (int i = 0; i < text.length(); i++) {
      byte sign = sign(text.charAt(i));
      int at = i + 1;
      sentence[at] = sign == IS_HARD ? at : sentence[i];
      boolean ends = sign != 0 && !inQuotes.get(i);
      hard = ends && sign == IS_HARD ? at : hard;
      char c = folded.charAt(i);
      open[at] = c == '(' ? i : c != ')' ? open[i] : open[i] < 0 ? -1 : open[open[i]];
      if (c == ')') {
        // A comma in a bracket that is closed before a place ends no clause.
        start[at] = open[i] < 0 || hard > open[i] ? hard : start[open[i]];
      } else {
        start[at] = ends && (sign == IS_HARD || !inQuantities.get(i)) ? at : start[i];
      }
    }
  }

  private void backwards() {
    int n = text.length();
    end[n] = n;
    for (int i = n - 1; i >= 0; i--) {
      byte sign = sign(text.charAt(i));
      end[i] = sign != 0 && endsClause(i, sign) ? i : end[i + 1];
    }
  }

  private boolean endsClause(int i, byte sign) {
    return sign != IS_COLON && !inQuotes.get(i) && (sign == IS_HARD || !inQuantities.get(i));
  }

  /** Whether a sentence ends at this character: 。；！？ or a line's end. */
  boolean isHard(int i) {
    return sign(text.charAt(i)) == IS_HARD;
  }

  /** Whether a clause ends at this character: a comma that does not stand in a number. */
  boolean isSoft(int i) {
    return sign(text.charAt(i)) == IS_SOFT && !inQuantities.get(i);
  }

  boolean isColon(int i) {
    return sign(text.charAt(i)) == IS_COLON && !inQuantities.get(i);
  }

  /** Whether it is a colon, wherever it stands. */
  static boolean isColonSign(char c) {
    return sign(c) == IS_COLON;
  }

  /** Where the sentence begins that holds {@code at}. */
  int sentenceStart(int at) {
    return Math.max(sentence[at], at - MOST_SENTENCE);
  }

  /** Where the clause begins that holds {@code at}: behind a comma, a colon or a sentence's end. */
  int clauseStart(int at) {
    return Math.max(start[at], at - MOST_CLAUSE);
  }

  /** Where the clause ends that holds {@code at}, exclusive of the comma. */
  int clauseEnd(int at) {
    return Math.min(end[at], at + MOST_CLAUSE);
  }

  /** The innermost bracket of the same sentence that is open before {@code at}, or -1. */
  int openBracket(int at) {
    return open[at] >= sentenceStart(at) ? open[at] : -1;
  }
}
