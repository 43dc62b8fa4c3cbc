package org.zhibiao.screening;

import java.util.List;
import org.zhibiao.model.Span;
import org.zhibiao.passage.Passage;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.segment.Word;

/**
 * One quantity where it stands, with what the rows of the screening ask of it. Used by one thread.
 *
 * <p>Example: 500万元以上 in 500万元以上项目12个 is bounded, a noun stands behind it, and another quantity in
 * its clause.
 */
final class Situation {
  /** How far to look for the noun or the verb behind a quantity. */
  private static final int NOUN_AHEAD = 12;

  private static final int VERB_AHEAD = 8;

  private static final String CLAUSE_ENDS = "，。；;,、()（）|\n";

  final Passage passage;
  final int index;
  final Quantity quantity;
  final int clauseStart;
  final int clauseEnd;

  Situation(Passage passage, int index) {
    this.passage = passage;
    this.index = index;
    this.quantity = passage.quantities().get(index);
    this.clauseStart = passage.clauseStart(start());
    this.clauseEnd = passage.clauseEnd(end());
  }

  int start() {
    return quantity.span().start();
  }

  int end() {
    return quantity.span().end();
  }

  /** The folded character at a place; a blank outside the text. */
  char at(int place) {
    return place >= 0 && place < passage.folded().length() ? passage.folded().charAt(place) : ' ';
  }

  boolean hasNext() {
    return index + 1 < passage.quantities().size();
  }

  Quantity next() {
    return passage.quantities().get(index + 1);
  }

  boolean boundBefore() {
    return boundBefore(quantity);
  }

  static boolean boundBefore(Quantity q) {
    return !q.wording().isEmpty() && q.wording().getFirst().start() < q.number().start();
  }

  boolean boundAfter() {
    return boundAfter(quantity);
  }

  /** 10日内, 12小时之内. */
  boolean endsInside() {
    return end() > quantity.number().end() && at(end() - 1) == INSIDE;
  }

  /** 内 ends it or stands right behind it. */
  boolean inside() {
    return endsInside() || at(end()) == INSIDE;
  }

  private static final char INSIDE = '内';

  private static boolean boundAfter(Quantity q) {
    return !q.wording().isEmpty() && q.wording().getLast().start() >= q.number().end();
  }

  /** Whether nothing else stands in the text. */
  boolean alone() {
    return passage.contentLength() == quantity.span().length();
  }

  /** Whether nothing stands before it in its clause. */
  boolean blankLeft() {
    for (int i = clauseStart; i < start(); i++) {
      if (!Character.isWhitespace(passage.folded().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  boolean endsClause() {
    int e = end();
    while (e < passage.text().length() && passage.text().charAt(e) == ' ') {
      e++;
    }
    return e >= passage.text().length() || CLAUSE_ENDS.indexOf(passage.text().charAt(e)) >= 0;
  }

  /** Whether it stands in a title: 《科普一分钟》. */
  boolean inTitle() {
    int k = quote();
    return k >= 0 && passage.text().charAt(passage.quoted().get(k).start()) == '《';
  }

  /** Whether it stands in quotes of the length of a name. */
  boolean inShortQuote() {
    int k = quote();
    return k >= 0 && passage.quoted().get(k).length() <= MOST_NAME;
  }

  private static final int MOST_NAME = 24;

  private int quote() {
    for (int k = 0; k < passage.quoted().size(); k++) {
      Span s = passage.quoted().get(k);
      if (s.start() <= quantity.number().start() && quantity.number().end() <= s.end()) {
        return k;
      }
    }
    return -1;
  }

  /** The bracket that is open before the quantity, or -1. */
  int bracket() {
    int from = Math.max(0, start() - Passage.MOST_CLAUSE);
    for (int i = start() - 1; i >= from; i--) {
      char c = passage.folded().charAt(i);
      if (c == ')' || c == '。' || c == '\n') {
        return -1;
      }
      if (c == '(') {
        return i;
      }
    }
    return -1;
  }

  /** Whether another quantity stands directly before or behind the bracket: 医用冰箱4台（2～8℃）. */
  boolean bracketOfCount() {
    int open = bracket();
    if (open < 0) {
      return false;
    }
    int close = passage.closingBracket(end());
    for (Quantity other : passage.quantities()) {
      if (other.span().end() == open || close >= 0 && other.span().start() == close + 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether another quantity stands directly behind the bracket. */
  boolean bracketBeforeCount() {
    return bracket() >= 0
        && hasNext()
        && next().span().start() == passage.closingBracket(end()) + 1;
  }

  /** Whether another quantity stands in the clause, and no 、 between. */
  boolean nextInClause() {
    return hasNext() && next().span().start() < clauseEnd && !listed(end(), next().span().start());
  }

  private boolean listed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (passage.text().charAt(i) == '、') {
        return true;
      }
    }
    return false;
  }

  boolean nounAt(int place) {
    int to = Math.min(passage.clauseEnd(place), place + NOUN_AHEAD);
    List<Word> words = passage.words(place, to);
    if (words.isEmpty()) {
      return false;
    }
    Word first = words.getFirst();
    if (first.isNominal() || first.is("b")) {
      return true;
    }
    return first.is("a") && (nominal(words, 1) || nominal(words, 2));
  }

  private static boolean nominal(List<Word> words, int k) {
    return k < words.size() && words.get(k).isNominal();
  }

  boolean verbRight() {
    List<Word> words = passage.words(end(), Math.min(clauseEnd, end() + VERB_AHEAD));
    return !words.isEmpty() && words.getFirst().isVerb();
  }

  /** The words of the clause before the quantity. */
  List<Word> wordsLeft() {
    return passage.words(clauseStart, start());
  }
}
