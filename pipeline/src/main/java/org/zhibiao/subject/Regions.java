package org.zhibiao.subject;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;
import org.zhibiao.passage.Passage;
import org.zhibiao.passage.Surroundings;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.segment.Word;

/**
 * The words left and right of a quantity that may say what it measures: as far as the neighbouring
 * quantity, the comma, or the bracket. Used by one thread.
 *
 * <p>Example: in 农村文化礼堂（含五星级3家）不少于25家 the words left of 不少于25家 are 农村 文化 礼堂, those left of 3家 are 含
 * 五星级 with the outer phrase 农村文化礼堂.
 */
final class Regions {
  private final Passage passage;
  private final String masked;
  private final @Nullable List<Word>[] lefts;
  private final @Nullable List<Word>[] rights;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Regions(Passage passage) {
    this.passage = passage;
    this.masked = Surroundings.withoutTimes(passage.visible());
    this.lefts = new List[passage.quantities().size()];
    this.rights = new List[passage.quantities().size()];
  }

  /** The words left of a quantity, brackets with quantities of their own left out. */
  List<Word> left(int index) {
    List<Word> known = lefts[index];
    if (known == null) {
      known = findLeft(index);
      lefts[index] = known;
    }
    return known;
  }

  private List<Word> findLeft(int index) {
    int end = passage.quantities().get(index).span().start();
    int bracket = passage.openBracket(end);
    int start = Math.max(passage.clauseStart(end), bracket + 1);
    List<Span> closed = List.of();
    for (int k = index - 1; k >= 0; k--) {
      Span other = passage.quantities().get(k).span();
      if (other.end() <= start) {
        break;
      }
      int open = passage.openBracket(other.start());
      int close = passage.closingBracket(other.end());
      if (open <= bracket || open < start || close < 0 || close >= end) {
        start = other.end();
        break;
      }
      closed = closed.isEmpty() ? new ArrayList<>() : closed;
      closed.add(new Span(open, close + 1));
    }
    Span share = Surroundings.ownPer(passage, index);
    if (share != null && isEach(share, start, end) && !inside(share, closed)) {
      closed = closed.isEmpty() ? new ArrayList<>() : closed;
      closed.add(share);
    }
    return words(start, end, closed);
  }

  private boolean isEach(Span share, int start, int end) {
    return Surroundings.isEach(passage, share) && share.start() >= start && share.end() <= end;
  }

  private static boolean inside(Span share, List<Span> closed) {
    for (int i = 0; i < closed.size(); i++) {
      if (closed.get(i).overlaps(share)) {
        return true;
      }
    }
    return false;
  }

  /** The words before the bracket that a quantity stands in; empty where it stands in none. */
  List<Word> beforeBracket(int index) {
    int at = passage.quantities().get(index).span().start();
    int bracket = passage.openBracket(at);
    if (bracket < 0) {
      return List.of();
    }
    int start = passage.clauseStart(bracket);
    for (int k = index - 1; k >= 0; k--) {
      Span other = passage.quantities().get(k).span();
      if (other.end() <= bracket) {
        start = Math.max(start, other.end());
        break;
      }
    }
    return words(start, bracket, List.of());
  }

  /** Whether the quantity stands in a bracket. */
  boolean inBracket(int index) {
    return passage.openBracket(passage.quantities().get(index).span().start()) >= 0;
  }

  /** The words right of a quantity, up to the next quantity, comma, bracket or 、. */
  List<Word> right(int index) {
    List<Word> known = rights[index];
    if (known == null) {
      Quantity q = passage.quantities().get(index);
      known = words(q.span().end(), rightEnd(index), List.of());
      rights[index] = known;
    }
    return known;
  }

  /** Whether another quantity ends the words right of this one. */
  boolean rightRunsIntoNext(int index) {
    return index + 1 < passage.quantities().size()
        && passage.quantities().get(index + 1).span().start() == rightEnd(index);
  }

  private int rightEnd(int index) {
    int start = passage.quantities().get(index).span().end();
    int end = passage.clauseEnd(start);
    for (int i = start; i < end; i++) {
      if (passage.isColon(i) || passage.folded().charAt(i) == ')') {
        end = i;
      }
    }
    if (index + 1 < passage.quantities().size()) {
      end = Math.min(end, Math.max(start, passage.quantities().get(index + 1).span().start()));
    }
    return end;
  }

  /** The words that can be seen in [start, end). */
  List<Word> visible(int start, int end) {
    return words(start, end, List.of());
  }

  /**
   * The words that can be seen in [start, end), {@code without} some stretches, later ones first.
   */
  private List<Word> words(int start, int end, List<Span> without) {
    List<Word> kept = new ArrayList<>();
    int from = start;
    if (without.size() > 1) {
      without.sort(null);
    }
    for (int i = 0; i < without.size(); i++) {
      addWords(kept, from, without.get(i).start());
      from = without.get(i).end();
    }
    addWords(kept, from, end);
    return kept;
  }

  private void addWords(List<Word> kept, int start, int end) {
    List<Word> words = passage.words(start, Math.max(start, end));
    for (int i = 0; i < words.size(); i++) {
      Word word = visible(words.get(i));
      if (word != null) {
        kept.add(word);
      }
    }
  }

  /** What can be seen of a word: of 汛期前清淤 the segmenter makes 期 前清 淤, where 汛期前 is hidden. */
  private @Nullable Word visible(Word w) {
    int start = w.start();
    int end = w.end();
    while (start < end && Character.isWhitespace(masked.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(masked.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return null;
    }
    boolean whole = start == w.start() && end == w.end();
    return whole
        ? w
        : new Word(w.text().substring(start - w.start(), end - w.start()), w.pos(), start, end);
  }
}
