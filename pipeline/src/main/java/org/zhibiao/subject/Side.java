package org.zhibiao.subject;

import java.util.List;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * The words beside a quantity with the traits that weighing a phrase asks for again and again, each
 * word looked up once. Used by one thread.
 *
 * <p>Example: in 开展 学术 交流 的 次数 the first word is {@link #DOING_VERB}, the fourth {@link #OF}.
 */
final class Side {
  /** 的. */
  static final int OF = 1;

  /** 、. */
  static final int COMMA = 1 << 1;

  static final int BLANK = 1 << 2;

  /** A bracket or quote that opens. */
  static final int OPENS = 1 << 3;

  /** A bracket or quote that closes. */
  static final int CLOSES = 1 << 4;

  /** A verb of doing that the segmenter calls a verb, too. */
  static final int DOING_VERB = 1 << 5;

  /** 和, 及: joins the members of a list. */
  static final int CONNECTIVE = 1 << 6;

  /** A word that no phrase begins with: 的, 约, 其中, most signs. */
  static final int NEVER_FIRST = 1 << 7;

  private static final int KNOWN = 1 << 8;
  private static final int DOING_SHIFT = 9;

  /** What a word does, by the number that stands above {@link #DOING_SHIFT}. */
  private static final int[] DOINGS = {
    "n".hashCode(), "v".hashCode(), "lead".hashCode(), "doing".hashCode(), "scope".hashCode()
  };

  private static final int NO_WORD = "-".hashCode();

  private final List<Word> words;
  private final int measure;
  private final PhraseWords knowledge;
  private final int[] traits;

  Side(List<Word> words, int measure, PhraseWords knowledge) {
    this.words = words;
    this.measure = measure;
    this.knowledge = knowledge;
    this.traits = new int[words.size()];
  }

  /** The unit beside the words, as a feature; 0 where there is none. */
  int measure() {
    return measure;
  }

  Word word(int i) {
    return words.get(i);
  }

  boolean is(int i, int trait) {
    return (traits(i) & trait) != 0;
  }

  /** Whether a word between these places has the trait. */
  boolean any(int from, int to, int trait) {
    for (int i = from; i < to; i++) {
      if (is(i, trait)) {
        return true;
      }
    }
    return false;
  }

  /** The value, as a feature, of what the word does: scope, doing, lead, v or n; - for no word. */
  int doing(int i) {
    return i < 0 || i >= traits.length ? NO_WORD : DOINGS[traits(i) >>> DOING_SHIFT];
  }

  /** By how much a bracket or quote deepens. */
  int depth(int i) {
    int t = traits(i);
    return (t & OPENS) != 0 ? 1 : (t & CLOSES) != 0 ? -1 : 0;
  }

  private int traits(int i) {
    if (traits[i] == 0) {
      traits[i] = KNOWN | signs(words.get(i)) | kinds(words.get(i));
    }
    return traits[i];
  }

  private static int signs(Word w) {
    String t = w.text();
    if (t.equals("的")) {
      return OF | NEVER_FIRST;
    }
    if (t.equals("、")) {
      return w.is("w") ? COMMA | NEVER_FIRST : COMMA;
    }
    boolean opens = isAmong("(（“《", t);
    return (t.isBlank() ? BLANK | NEVER_FIRST : 0)
        | (opens ? OPENS : 0)
        | (!opens && isAmong(")）”》", t) ? CLOSES : 0)
        | (w.is("w") && !isAmong("“《\"(（", t) ? NEVER_FIRST : 0);
  }

  /** Whether the text stands in the signs; its first character says so for nearly all words. */
  private static boolean isAmong(String signs, String text) {
    return signs.indexOf(text.charAt(0)) >= 0 && signs.contains(text);
  }

  private int kinds(Word w) {
    int kinds = knowledge.kinds(w.text());
    boolean verb = w.isVerb();
    boolean doing = (kinds & Kind.DOING.bit()) != 0;
    boolean lead = (kinds & Kind.LEAD.bit()) != 0;
    boolean never = (kinds & Kind.ADVERB.bit()) != 0 || lead && !w.isNominal();
    int does = (kinds & Kind.SCOPE.bit()) != 0 ? 4 : doing ? 3 : lead ? 2 : verb ? 1 : 0;
    return does << DOING_SHIFT
        | (doing && verb ? DOING_VERB : 0)
        | ((kinds & Kind.CONNECTIVE.bit()) != 0 ? CONNECTIVE : 0)
        | (never ? NEVER_FIRST : 0);
  }
}
