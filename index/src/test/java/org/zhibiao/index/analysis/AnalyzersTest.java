package org.zhibiao.index.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Lucene's own contract for token streams, on random text of all kinds. */
public class AnalyzersTest extends BaseTokenStreamTestCase {

  public void testWordsKeepTheContractOnRandomText() throws Exception {
    try (Analyzer words = Analyzers.words()) {
      checkRandomData(random(), words, 300 * RANDOM_MULTIPLIER);
    }
  }

  public void testPairsKeepTheContractOnRandomText() throws Exception {
    try (Analyzer pairs = Analyzers.pairs()) {
      checkRandomData(random(), pairs, 300 * RANDOM_MULTIPLIER);
    }
  }

  public void testWordsAreHanlpsWithTheirPlaces() throws Exception {
    try (Analyzer words = Analyzers.words()) {
      assertAnalyzesTo(
          words,
          "发表学术论文，50篇",
          new String[] {"发表", "学术", "论文", "50", "篇"},
          new int[] {0, 2, 4, 7, 9},
          new int[] {2, 4, 6, 9, 10});
    }
  }

  public void testTraditionalAndFullWidthFoldInPlace() throws Exception {
    try (Analyzer words = Analyzers.words()) {
      assertAnalyzesTo(
          words,
          "發表學術論文ＡＢ",
          new String[] {"发表", "学术", "论文", "ab"},
          new int[] {0, 2, 4, 6},
          new int[] {2, 4, 6, 8});
    }
  }

  public void testPairsFindWhatWordsCutApart() throws Exception {
    try (Analyzer pairs = Analyzers.pairs()) {
      assertAnalyzesTo(pairs, "参保率", new String[] {"参保", "保率"}, new int[] {0, 1}, new int[] {2, 3});
    }
  }
}
