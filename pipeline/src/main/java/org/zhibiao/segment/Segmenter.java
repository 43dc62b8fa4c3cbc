package org.zhibiao.segment;

import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
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
  private static final Map<String, String> SUFFIXES =
      Map.ofEntries(
          Map.entry("率", "n"),
          Map.entry("量", "n"),
          Map.entry("额", "n"),
          Map.entry("度", "n"),
          Map.entry("员", "nnt"),
          Map.entry("者", "nnt"),
          Map.entry("师", "nnt"),
          Map.entry("性", "n"),
          Map.entry("化", "vn"),
          Map.entry("型", "b"),
          Map.entry("级", "b"),
          Map.entry("类", "n"),
          Map.entry("室", "n"),
          Map.entry("站", "n"),
          Map.entry("馆", "n"),
          Map.entry("厅", "n"),
          Map.entry("点", "n"),
          Map.entry("群", "n"),
          Map.entry("费", "n"));

  private final Segment segment;

  private Segmenter(Segment segment) {
    this.segment = segment;
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
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (Term term : segment.seg(text)) {
      int end = at + term.word.length();
      add(words, new Word(text.substring(at, end), String.valueOf(term.nature), at, end));
      at = end;
    }
    return words;
  }

  /** Joins a suffix to its word, which the dictionary cuts off: 初查|率, 院|级, 双师|型. */
  private static void add(List<Word> words, Word word) {
    String pos = word.text().length() == 1 ? SUFFIXES.get(word.text()) : null;
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
