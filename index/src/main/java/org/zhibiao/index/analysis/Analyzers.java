package org.zhibiao.index.analysis;

import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.zhibiao.segment.Segmenter;

/** The two ways in which text is analysed, and which field takes which. */
public final class Analyzers {
  /** Fields whose name ends so hold pairs of characters. */
  public static final String PAIRS = "_pairs";

  private Analyzers() {}

  /** HanLP's words: precise where HanLP cuts as the reader thinks. */
  public static Analyzer words() {
    return words(new Memo(Segmenter.standard()));
  }

  private static Analyzer words(Memo memo) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new HanlpTokenizer(memo));
      }

      @Override
      protected Reader initReader(String fieldName, Reader reader) {
        return new FoldingReader(reader);
      }

      @Override
      protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return new FoldingReader(reader);
      }
    };
  }

  /** Pairs of neighbouring characters: finds what HanLP cuts apart (参保率 → 参|保|率). */
  public static Analyzer pairs() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer source = new StandardTokenizer();
        TokenStream pairs = new CJKBigramFilter(source);
        return new TokenStreamComponents(source, pairs);
      }

      @Override
      protected Reader initReader(String fieldName, Reader reader) {
        return new FoldingReader(reader);
      }

      @Override
      protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return new FoldingReader(reader);
      }
    };
  }

  /** The analyzer of a whole index: each text field as words, its twin as pairs. */
  public static Analyzer perField(String... textFields) {
    Map<String, Analyzer> byField = new HashMap<>();
    Memo memo = new Memo(Segmenter.standard());
    for (String field : textFields) {
      byField.put(field, words(memo));
      byField.put(field + PAIRS, pairs());
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
  }
}
