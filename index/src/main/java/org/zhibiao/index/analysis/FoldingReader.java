package org.zhibiao.index.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;
import org.zhibiao.quantity.CharFold;

/**
 * Folds full-width, Traditional and upper-case characters before tokenizing, one character to one,
 * so that every offset stays what it was.
 *
 * <p>Example: 學術論文 is indexed as 学术论文.
 */
final class FoldingReader extends CharFilter {
  FoldingReader(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = input.read(buffer, offset, length);
    for (int i = offset; i < offset + n; i++) {
      char c = CharFold.fold(buffer[i]);
      buffer[i] = Character.isSurrogate(c) ? c : Character.toLowerCase(c);
    }
    return n;
  }

  @Override
  protected int correct(int currentOff) {
    return currentOff;
  }
}
