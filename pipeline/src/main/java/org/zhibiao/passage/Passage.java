package org.zhibiao.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.segment.Word;

/**
 * A text with its quantities and the boundaries between its clauses: what the rules of screening
 * and subject look at. Segments only the stretches that are asked for. Used by one thread.
 *
 * <p>Example: 建设专业2个，省级4个。 has the sentence [0, 13) and two clauses.
 */
public final class Passage {
  /** No clause is longer. */
  public static final int MOST_CLAUSE = Clauses.MOST_CLAUSE;

  private final String text;
  private final String folded;
  private final int contentLength;
  private final List<Quantity> quantities;
  private final List<Span> quoted;
  private final Segmenter segmenter;
  private final List<Span> masks = new ArrayList<>();
  private final Map<Span, List<Word>> segmented;
  private @Nullable Clauses clauses;

  /**
   * A text as it stands.
   *
   * @param folded the text as {@link org.zhibiao.quantity.CharFold} folds it, of the same length
   * @param quantities those of the text, in order
   */
  public Passage(String text, String folded, List<Quantity> quantities, Segmenter segmenter) {
    this.text = text;
    this.folded = folded;
    this.contentLength = text.strip().length();
    this.quantities = new ArrayList<>(quantities);
    this.quoted = quantities.isEmpty() ? List.of() : QuantityScanner.quoted(text);
    this.segmenter = segmenter;
    this.segmented = new HashMap<>();
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
    this.clauses = whole.endsClauseIfDropped(quantities) ? null : whole.clauses;
  }

  /** Whether a quantity that is not kept holds a comma or colon, which then is one of the text. */
  private boolean endsClauseIfDropped(List<Quantity> kept) {
    int next = 0;
    for (int i = 0; i < quantities.size(); i++) {
      if (next < kept.size() && kept.get(next).span().equals(quantities.get(i).span())) {
        next++;
      } else if (Clauses.anySign(text, quantities.get(i).span())) {
        return true;
      }
    }
    return false;
  }

  /** The text as written. */
  public String text() {
    return text;
  }

  /** The text with its characters folded, place by place. */
  public String folded() {
    return folded;
  }

  /** The length of the text without blanks at its ends. */
  public int contentLength() {
    return contentLength;
  }

  /** The quantities, in order. */
  public List<Quantity> quantities() {
    return quantities;
  }

  /** What stands in titles and quotes, with these: 《科普一分钟》. */
  public List<Span> quoted() {
    return quoted;
  }

  /** The same text with only these of its quantities. */
  public Passage with(List<Quantity> kept) {
    return new Passage(this, kept);
  }

  private Clauses clauses() {
    Clauses known = clauses;
    if (known == null) {
      BitSet inQuantities = new BitSet();
      BitSet inQuotes = new BitSet();
      for (int i = 0; i < quantities.size(); i++) {
        Span span = quantities.get(i).span();
        inQuantities.set(span.start(), span.end());
      }
      for (int i = 0; i < quoted.size(); i++) {
        inQuotes.set(quoted.get(i).start() + 1, quoted.get(i).end() - 1);
      }
      known = new Clauses(text, folded, inQuantities, inQuotes);
      clauses = known;
    }
    return known;
  }

  /** Hides stretches that say nothing of what is measured: baselines, ages, conditions. */
  public void mask(List<Span> spans) {
    masks.addAll(spans);
  }

  /** The folded text with blanks for what is hidden. */
  public String visible() {
    if (masks.isEmpty()) {
      return folded;
    }
    StringBuilder s = new StringBuilder(folded);
    for (Span m : masks) {
      for (int i = m.start(); i < m.end(); i++) {
        s.setCharAt(i, ' ');
      }
    }
    return s.toString();
  }

  /** Whether a sentence ends at this character: 。；！？ or a line's end. */
  public boolean isHard(int i) {
    return clauses().isHard(i);
  }

  /** Whether a clause ends at this character: a comma that does not stand in a number. */
  public boolean isSoft(int i) {
    return clauses().isSoft(i);
  }

  /** Whether a colon stands at this character, and not in a number. */
  public boolean isColon(int i) {
    return clauses().isColon(i);
  }

  /** Whether a colon stands anywhere, even in a number. */
  public boolean hasColon() {
    for (int i = 0; i < folded.length(); i++) {
      if (Clauses.isColonSign(folded.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where the sentence begins that holds {@code at}. */
  public int sentenceStart(int at) {
    return clauses().sentenceStart(at);
  }

  /** Where the clause begins that holds {@code at}: behind a comma, a colon or a sentence's end. */
  public int clauseStart(int at) {
    return clauses().clauseStart(at);
  }

  /** Where the clause ends that holds {@code at}, exclusive of the comma. */
  public int clauseEnd(int at) {
    return clauses().clauseEnd(at);
  }

  /** Where the next bracket closes, or -1 where none does nearby. */
  public int closingBracket(int from) {
    return folded.indexOf(')', from, Math.min(folded.length(), from + MOST_CLAUSE));
  }

  /** The innermost bracket of the sentence that is open at {@code at} and closes, or -1. */
  public int openBracket(int at) {
    int open = clauses().openBracket(at);
    return open >= 0 && closingBracket(at) >= 0 ? open : -1;
  }

  /** The words of a stretch, with offsets into the whole text. */
  public List<Word> words(int start, int end) {
    if (start >= end) {
      return List.of();
    }
    return segmented.computeIfAbsent(new Span(start, end), this::segment);
  }

  private List<Word> segment(Span span) {
    return segmenter.words(folded, span.start(), span.end());
  }
}
