package org.zhibiao.quantity;

import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;

/**
 * Reads the comparators behind the unit of one quantity: 以上, 左右, 以内.
 *
 * <p>Example: 以上 in 20人(含)以上 and in 100人以上; nothing in 3个内部机构 and 5项起草工作.
 */
final class AfterReader {
  private static final Automaton BRACKETED = QuantityWords.of("bracketed");
  private static final Automaton WITH = QuantityWords.of("note-with");
  private static final Automaton WITHOUT = QuantityWords.of("note-without");
  private static final int MOST_WORDS = 2;

  private final String text;
  private final Wordings wordings;

  AfterReader(String folded, Wordings wordings) {
    this.text = folded;
    this.wordings = wordings;
  }

  /** Adds the comparators to {@code words}; returns where the expression ends. */
  int read(Body body, List<Word> words, List<String> rules) {
    int end = body.end;
    int note = -1;
    for (int k = 0; k < MOST_WORDS; k++) {
      int i = Blanks.skip(text, end);
      int bracket = Math.max(BRACKETED.longest(text, i, text.length()), note(i, body));
      if (bracket > 0 && wordings.after(text, i + bracket) != null) {
        note = i;
        i += bracket;
      }
      Wordings.Found found = wordings.after(text, i);
      if (found == null || !fits(found.wording(), body, i + found.length())) {
        break;
      }
      words.add(Word.of(found, i));
      rules.add(found.wording().rule());
      end = i + found.length();
    }
    int behind = Blanks.skip(text, end);
    int length = note(behind, body);
    length = words.isEmpty() && !repeats(behind, length) ? 0 : length;
    if (length > 0) {
      note = behind;
      end = behind + length;
    }
    include(note, words);
    return end;
  }

  /** The length of （含30人） or （不含30人） at {@code at} that speaks of this number, or 0. */
  private int note(int at, Body body) {
    int length =
        Math.max(WITH.longest(text, at, text.length()), WITHOUT.longest(text, at, text.length()));
    return length > 0 && saysSame(text.substring(at, at + length), body) ? length : 0;
  }

  /** 150人（含150人）: the number again, which is no second one. */
  private boolean repeats(int note, int length) {
    boolean digit = false;
    for (int i = note; i < note + length; i++) {
      digit |= NumeralSigns.isArabicAt(text, i);
    }
    return digit;
  }

  private boolean saysSame(String note, Body body) {
    return note.chars().noneMatch(c -> NumeralSigns.isArabic((char) c))
        || note.contains(body.number.span().slice(text));
  }

  /** 200人以上（不含200人）: the note at that place says whether the number counts itself. */
  private void include(int note, List<Word> words) {
    boolean in = note >= 0 && WITH.any(text, note, text.length());
    boolean out = note >= 0 && WITHOUT.any(text, note, text.length());
    for (int k = 0; (in || out) && k < words.size(); k++) {
      Word w = words.get(k);
      words.set(k, new Word(w.span(), in ? with(w.bound()) : without(w.bound()), w.use()));
    }
  }

  private static Bound with(Bound bound) {
    return bound == Bound.GT ? Bound.GE : bound == Bound.LT ? Bound.LE : bound;
  }

  private static Bound without(Bound bound) {
    return bound == Bound.GE ? Bound.GT : bound == Bound.LE ? Bound.LT : bound;
  }

  /** Single characters are comparators only where they cannot be part of a word. */
  private boolean fits(Wording wording, Body body, int end) {
    boolean unit =
        switch (wording.use()) {
          case UNIT -> body.unitName != null;
          case PERIOD -> body.is(Trait.PERIOD);
          default -> true;
        };
    return unit && wording.mayStandBefore(end < text.length() ? text.charAt(end) : ' ');
  }
}
