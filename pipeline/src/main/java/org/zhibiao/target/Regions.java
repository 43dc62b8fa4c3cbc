package org.zhibiao.target;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.segment.Word;

/**
 * The words left and right of a quantity that may say what it measures: as far as the neighbouring
 * quantity, the comma, or the bracket.
 *
 * <p>Example: in 农村文化礼堂（含五星级3家）不少于25家 the words left of 不少于25家 are 农村 文化 礼堂, those left of 3家 are 含
 * 五星级 with the outer phrase 农村文化礼堂.
 */
final class Regions {
  private final Passage passage;
  private final String masked;

  Regions(Passage passage) {
    this.passage = passage;
    this.masked = Surroundings.withoutTimes(passage.visible());
  }

  /** The words left of a quantity, brackets with quantities of their own left out. */
  List<Word> left(int index) {
    Quantity q = passage.quantities.get(index);
    int end = q.span().start();
    int bracket = openBracket(end);
    int start = Math.max(passage.clauseStart(end), bracket + 1);
    List<Span> closed = new ArrayList<>();
    for (int k = index - 1; k >= 0; k--) {
      Span other = passage.quantities.get(k).span();
      if (other.end() <= start) {
        break;
      }
      int open = openBracket(other.start());
      int close = passage.closingBracket(other.end());
      if (open > bracket && open >= start && close >= 0 && close < end) {
        closed.add(new Span(open, close + 1));
      } else {
        start = other.end();
        break;
      }
    }
    return words(start, end, closed);
  }

  /** The words before the bracket that a quantity stands in; empty where it stands in none. */
  List<Word> beforeBracket(int index) {
    int at = passage.quantities.get(index).span().start();
    int bracket = openBracket(at);
    if (bracket < 0) {
      return List.of();
    }
    int start = passage.clauseStart(bracket);
    for (int k = index - 1; k >= 0; k--) {
      Span other = passage.quantities.get(k).span();
      if (other.end() <= bracket) {
        start = Math.max(start, other.end());
        break;
      }
    }
    return words(start, bracket, List.of());
  }

  /** Whether the quantity stands in a bracket. */
  boolean inBracket(int index) {
    return openBracket(passage.quantities.get(index).span().start()) >= 0;
  }

  /** The words right of a quantity, up to the next quantity, comma, bracket or 、. */
  List<Word> right(int index) {
    Quantity q = passage.quantities.get(index);
    int start = q.span().end();
    int end = rightEnd(index);
    return words(start, end, List.of());
  }

  /** Whether another quantity ends the words right of this one. */
  boolean rightRunsIntoNext(int index) {
    return index + 1 < passage.quantities.size()
        && passage.quantities.get(index + 1).span().start() == rightEnd(index);
  }

  private int rightEnd(int index) {
    int start = passage.quantities.get(index).span().end();
    int end = passage.clauseEnd(start);
    for (int i = start; i < end; i++) {
      if (passage.isColon(i) || passage.folded.charAt(i) == ')') {
        end = i;
      }
    }
    if (index + 1 < passage.quantities.size()) {
      end = Math.min(end, Math.max(start, passage.quantities.get(index + 1).span().start()));
    }
    return end;
  }

  /** The innermost bracket that is open at {@code at} in its clause's sentence, or -1. */
  private int openBracket(int at) {
    int depth = 0;
    int floor = passage.sentenceStart(at);
    for (int i = at - 1; i >= floor; i--) {
      char c = passage.folded.charAt(i);
      if (c == ')') {
        depth++;
      } else if (c == '(') {
        if (depth == 0) {
          return passage.closingBracket(at) >= 0 ? i : -1;
        }
        depth--;
      }
    }
    return -1;
  }

  private List<Word> words(int start, int end, List<Span> without) {
    List<Word> kept = new ArrayList<>();
    int from = start;
    List<Span> sorted = new ArrayList<>(without);
    sorted.sort(null);
    for (Span gap : sorted) {
      addWords(kept, from, gap.start());
      from = gap.end();
    }
    addWords(kept, from, end);
    return kept;
  }

  private void addWords(List<Word> kept, int start, int end) {
    for (Word w : passage.words(start, Math.max(start, end))) {
      if (!masked.substring(w.start(), w.end()).isBlank()) {
        kept.add(w);
      }
    }
  }
}
