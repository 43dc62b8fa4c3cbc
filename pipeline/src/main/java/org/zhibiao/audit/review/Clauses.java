package org.zhibiao.audit.review;

/**
 * Where clauses and sentences of a folded text begin and end.
 *
 * <p>Example: in 培训500人；合格率达95%，满意度高, the clause before 95% begins at 合.
 */
public final class Clauses {
  private static final String SENTENCE = "。；;";
  private static final String CLAUSE = SENTENCE + "，";
  private static final String LOUD = "！？\n";
  private static final String COMMA = "，";
  private static final char LISTED = '、';
  private static final String BLANKS = " \t\n\u3000";

  private Clauses() {}

  /** Where the clause begins that goes up to that place. */
  public static int start(String text, int end) {
    int from = end;
    while (from > 0 && !isIn(CLAUSE, text, from - 1) && !isIn(LOUD, text, from - 1)) {
      from--;
    }
    return from;
  }

  /** Where the clause ends that goes on at that place. */
  public static int end(String text, int from) {
    int end = from;
    while (end < text.length() && !isIn(CLAUSE, text, end)) {
      end++;
    }
    return end;
  }

  /** Where the sentence begins that goes up to that place. */
  public static int sentenceStart(String text, int end) {
    int from = end;
    while (from > 0 && !isIn(SENTENCE, text, from - 1)) {
      from--;
    }
    return from;
  }

  /** Where the sentence ends that goes on at that place, at {@code last} at the latest. */
  public static int sentenceEnd(String text, int from, int last) {
    int end = from;
    while (end < last && !isIn(SENTENCE, text, end)) {
      end++;
    }
    return end;
  }

  /** Where a comma stands last before that place, -1 where none does from {@code from} on. */
  public static int lastComma(String text, int from, int end) {
    int at = text.lastIndexOf(COMMA, end - 1);
    return at < from ? -1 : at;
  }

  /** The last of the things that a clause lists: 教师 of 学生、教师. */
  public static String lastListed(String clause) {
    return clause.substring(clause.lastIndexOf(LISTED) + 1);
  }

  /** The text without a stop at its end. */
  public static String withoutStop(String text) {
    int last = text.length() - 1;
    return last >= 0 && isIn(SENTENCE, text, last) ? text.substring(0, last) : text;
  }

  /** The text without any stops and blanks at its end. */
  public static String withoutStops(String text) {
    int end = text.length();
    while (end > 0 && (isIn(SENTENCE, text, end - 1) || isIn(BLANKS, text, end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isIn(String marks, String text, int at) {
    return marks.indexOf(text.charAt(at)) >= 0;
  }
}
