package org.zhibiao.index.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.segment.Word;

/**
 * Segments a text once that comes again and again: the cell, the row's names and the department of
 * the targets beside each other. Safe for any number of threads.
 */
final class Memo {
  private static final int KEPT = 256;

  private final Segmenter segmenter;

  private final Map<String, List<Word>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Word>> eldest) {
          return size() > KEPT;
        }
      };

  Memo(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  List<Word> words(String text) {
    synchronized (kept) {
      List<Word> known = kept.get(text);
      if (known != null) {
        return known;
      }
    }
    List<Word> words = List.copyOf(segmenter.words(text));
    synchronized (kept) {
      kept.put(text, words);
    }
    return words;
  }
}
