package org.zhibiao.segment;

import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
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
              .enableCustomDictionaryForcing(false)
              .enableOffset(true));
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
      words.add(new Word(text.substring(at, end), String.valueOf(term.nature), at, end));
      at = end;
    }
    return words;
  }
}
