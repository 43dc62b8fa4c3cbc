package org.zhibiao.segment;

import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.model.Knowledge;

/**
 * Chinese word segmentation with parts of speech and no named entities. The dictionaries are static
 * inside HanLP: they are filled once, before the first use, and only read afterwards, so one
 * segmenter serves all threads.
 *
 * <p>Example: 发表学术论文 is 发表/v, 学术/n, 论文/n.
 */
public final class Segmenter {
  private final Segment segment;

  /** The part of speech of a word with that suffix. */
  private final Map<String, String> suffixes = new HashMap<>();

  private Segmenter(Segment segment) {
    this.segment = segment;
    for (Knowledge.Row row : Knowledge.rows(Segmenter.class, "suffixes.csv")) {
      suffixes.put(row.get("suffix"), row.get("pos"));
    }
  }

  /** Fills HanLP's dictionary with the project's words exactly once. */
  private static final class Shared {
    static final Segmenter INSTANCE = load();

    private static Segmenter load() {
      for (Knowledge.Row row : Knowledge.rows(Segmenter.class, "words.csv")) {
        CustomDictionary.add(row.get("word"), row.get("pos") + " 1000");
      }
      return new Segmenter(
          new ViterbiSegment()
              .enableAllNamedEntityRecognize(false)
              .enableCustomDictionaryForcing(false));
    }
  }

  /** The segmenter with the project's words. */
  public static Segmenter standard() {
    return Shared.INSTANCE;
  }

  /** The words of a text, in order, without gaps; offsets in UTF-16 code units. */
  public List<Word> words(String text) {
    return words(text, 0, text.length());
  }

  /**
   * The words of the stretch {@code [start, end)} of a text, as if it stood alone; offsets into the
   * whole text.
   */
  public List<Word> words(String text, int start, int end) {
    List<Term> terms = segment.seg(text.substring(start, end));
    List<Word> words = new ArrayList<>(terms.size());
    int at = start;
    for (Term term : terms) {
      int to = at + term.word.length();
      // HanLP can be told to normalise what it reads; a word is what stands in the text.
      String word = text.startsWith(term.word, at) ? term.word : text.substring(at, to);
      add(words, new Word(word, String.valueOf(term.nature), at, to));
      at = to;
    }
    return words;
  }

  /** Joins a suffix to its word, which the dictionary cuts off: 初查|率, 院|级, 双师|型. */
  private void add(List<Word> words, Word word) {
    String pos = word.text().length() == 1 ? suffixes.get(word.text()) : null;
    if (pos == null || words.isEmpty() || !takesSuffix(words.getLast())) {
      words.add(word);
      return;
    }
    Word last = words.removeLast();
    words.add(new Word(last.text() + word.text(), pos, last.start(), word.end()));
  }

  private static boolean takesSuffix(Word w) {
    return w.text().length() <= 4
        && (w.isNominal() || w.isVerb() || w.is("a") || w.is("b") || w.is("f"));
  }
}
