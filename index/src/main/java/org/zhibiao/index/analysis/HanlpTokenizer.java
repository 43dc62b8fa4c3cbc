package org.zhibiao.index.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.segment.Word;

/**
 * HanLP's words as index terms; punctuation and blanks are left out and leave no hole in the
 * positions. One value per field: the whole input is read before the first token.
 *
 * <p>Example: 发表学术论文，50篇 gives 发表, 学术, 论文, 50, 篇.
 */
public final class HanlpTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Memo memo;
  private Iterator<Word> words = List.<Word>of().iterator();
  private int length;

  /** A tokenizer that segments with {@code segmenter}. */
  public HanlpTokenizer(Segmenter segmenter) {
    this(new Memo(segmenter));
  }

  /** A tokenizer that shares what is segmented with others. */
  HanlpTokenizer(Memo memo) {
    this.memo = memo;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (words.hasNext()) {
      Word w = words.next();
      if (isTerm(w.text())) {
        term.setEmpty().append(w.text());
        offset.setOffset(correctOffset(w.start()), correctOffset(w.end()));
        return true;
      }
    }
    return false;
  }

  private static boolean isTerm(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        || text.codePoints().anyMatch(c -> "≥≤><=%‰".indexOf(c) >= 0);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      text.append(buffer, 0, n);
    }
    length = text.length();
    words = memo.words(text.toString()).iterator();
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(length);
    offset.setOffset(last, last);
  }
}
