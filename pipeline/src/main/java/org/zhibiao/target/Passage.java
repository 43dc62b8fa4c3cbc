package org.zhibiao.target;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.segment.Word;

/**
 * A text with its quantities and the boundaries between its clauses: what the rules of this package
 * look at. Segments only the stretches that are asked for. Used by one thread.
 *
 * <p>Example: 建设专业2个，省级4个。 has the sentence [0, 13) and two clauses.
 */
final class Passage {
  private static final String HARD = "。；;！!？?\n\r";
  private static final String SOFT = "，,|";

  final String text;
  final String folded;

  /** The length of the text without blanks at its ends. */
  final int contentLength;

  final List<Quantity> quantities;
  final List<Span> quoted;
  private final Segmenter segmenter;

  /**
   * No clause or sentence is longer; without a limit, a megabyte without a comma would take hours.
   */
  static final int MOST_CLAUSE = 300;

  private static final int MOST_SENTENCE = 1000;

  private final BitSet inQuantities = new BitSet();
  private final BitSet inQuotes = new BitSet();
  private final List<Span> masks = new ArrayList<>();
  private final Map<Span, List<Word>> segmented;

  Passage(String text, String folded, List<Quantity> quantities, Segmenter segmenter) {
    this.text = text;
    this.folded = folded;
    this.contentLength = text.strip().length();
    this.quantities = new ArrayList<>(quantities);
    this.quoted = quantities.isEmpty() ? List.of() : QuantityScanner.quoted(text);
    this.segmenter = segmenter;
    this.segmented = new HashMap<>();
    mark();
  }

  /** The same text, and what is segmented of it, with fewer quantities. */
  private Passage(Passage whole, List<Quantity> quantities) {
    this.text = whole.text;
    this.folded = whole.folded;
    this.contentLength = whole.contentLength;
    this.quantities = new ArrayList<>(quantities);
    this.quoted = quantities.isEmpty() ? List.of() : whole.quoted;
    this.segmenter = whole.segmenter;
    this.segmented = whole.segmented;
    mark();
  }

  Passage with(List<Quantity> kept) {
    return new Passage(this, kept);
  }

  private void mark() {
    this.quantities.forEach(q -> inQuantities.set(q.span().start(), q.span().end()));
    quoted.forEach(s -> inQuotes.set(s.start() + 1, s.end() - 1));
  }

  /** Hides stretches that say nothing of what is measured: baselines, ages, conditions. */
  void mask(List<Span> spans) {
    masks.addAll(spans);
  }

  /** The folded text with blanks for what is hidden. */
  String visible() {
    StringBuilder s = new StringBuilder(folded);
    for (Span m : masks) {
      for (int i = m.start(); i < m.end(); i++) {
        s.setCharAt(i, ' ');
      }
    }
    return s.toString();
  }

  /** Whether a sentence ends at this character: 。；！？ or a line's end. */
  boolean isHard(int i) {
    return HARD.indexOf(text.charAt(i)) >= 0;
  }

  /** Whether a clause ends at this character: a comma that does not stand in a number. */
  boolean isSoft(int i) {
    return SOFT.indexOf(text.charAt(i)) >= 0 && !insideQuantity(i);
  }

  boolean isColon(int i) {
    return "：:".indexOf(text.charAt(i)) >= 0 && !insideQuantity(i);
  }

  private boolean insideQuantity(int i) {
    return inQuantities.get(i);
  }

  private boolean insideQuotes(int i) {
    return inQuotes.get(i);
  }

  /** Where the sentence begins that holds {@code at}. */
  int sentenceStart(int at) {
    int i = at;
    while (i > 0 && at - i < MOST_SENTENCE && !isHard(i - 1)) {
      i--;
    }
    return i;
  }

  /** Where the clause begins that holds {@code at}: behind a comma, a colon or a sentence's end. */
  int clauseStart(int at) {
    int i = at;
    int depth = 0;
    while (i > 0 && at - i < MOST_CLAUSE) {
      char c = folded.charAt(i - 1);
      depth = c == ')' ? depth + 1 : c == '(' ? Math.max(0, depth - 1) : depth;
      if (isHard(i - 1) && !insideQuotes(i - 1)) {
        return i;
      }
      // A comma in a bracket that is closed before this place ends no clause.
      if (depth == 0 && !insideQuotes(i - 1) && (isSoft(i - 1) || isColon(i - 1))) {
        return i;
      }
      i--;
    }
    return i;
  }

  /** Where the clause ends that holds {@code at}, exclusive of the comma. */
  int clauseEnd(int at) {
    int i = at;
    while (i < text.length()
        && i - at < MOST_CLAUSE
        && (insideQuotes(i) || !(isHard(i) || isSoft(i)))) {
      i++;
    }
    return i;
  }

  /** Where the next bracket closes, or -1 where none does nearby. */
  int closingBracket(int from) {
    int end = Math.min(folded.length(), from + MOST_CLAUSE);
    for (int i = from; i < end; i++) {
      if (folded.charAt(i) == ')') {
        return i;
      }
    }
    return -1;
  }

  /** The words of a stretch, with offsets into the whole text. */
  List<Word> words(int start, int end) {
    if (start >= end) {
      return List.of();
    }
    return segmented.computeIfAbsent(new Span(start, end), this::segment);
  }

  private List<Word> segment(Span span) {
    return segmenter.words(folded, span.start(), span.end());
  }
}
