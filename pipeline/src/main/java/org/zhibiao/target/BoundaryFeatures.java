package org.zhibiao.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.segment.Word;

/**
 * What the boundary model looks at: the words on both sides of a candidate boundary, their parts of
 * speech, and what the rules would choose. Immutable.
 */
final class BoundaryFeatures {
  /** No phrase reaches further back than this many words. */
  static final int MOST_WORDS = 16;

  private final PhraseWords knowledge;

  BoundaryFeatures(PhraseWords knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Features of the phrase {@code [start, end)} beginning at {@code start}; {@code rule} is the
   * rules' choice.
   */
  Features start(List<Word> words, int start, int end, int rule) {
    Features f = new Features();
    Word first = words.get(start);
    Word head = words.get(end - 1);
    Word before = start > 0 ? words.get(start - 1) : null;
    Word second = start + 1 < end ? words.get(start + 1) : null;
    f.add("p0", first.pos());
    f.add("w0", first.text());
    f.add("p-1", pos(before));
    f.add("w-1", text(before));
    f.add("w-1,p0", text(before), shortPos(first));
    f.add("p-1,w0", shortPos(before), first.text());
    f.add("w0,head", first.text(), suffix(head));
    f.add("w1", text(second));
    f.add("s-1", before == null ? '-' : suffix(before), shortPos(first));
    f.add("s0", suffix(first), first.text().length());
    f.add("len", first.text().length(), before == null ? 0 : before.text().length());
    f.add(
        "d-2,d-1,d0", doing(start > 1 ? words.get(start - 2) : null), doing(before), doing(first));
    f.add("p-1,0", pos(before), first.pos());
    f.add("p0,1", first.pos(), pos(second));
    f.add("d-1,p0", doing(before), shortPos(first));
    f.add("d0,p0,p1", doing(first), shortPos(first), shortPos(second));
    f.add("d0,first", doing(first), start == 0);
    f.add("p-2,-1", pos(start > 1 ? words.get(start - 2) : null), pos(before));
    f.add("head", suffix(head));
    f.add("head,d0", suffix(head), doing(first));
    f.add("head,d-1", suffix(head), doing(before));
    f.add("headpos,d0", shortPos(head), doing(first), Math.min(end - start, 3));
    f.add("n", Math.min(end - start, 6));
    f.add("chars", Math.min((head.end() - first.start()) / 2, 6));
    f.add("first", start == 0);
    f.add("rule", Integer.signum(start - rule));
    f.add("of", of(words, start, end));
    f.add("of-1", before != null && before.text().equals("的"));
    f.add("verbInside", verbInside(words, start + 1, end));
    f.add("list", list(words, start, end), text(before));
    return f;
  }

  /** Features of a phrase ending before {@code end} where the content ends at {@code limit}. */
  Features end(List<Word> words, int end, int limit, int rule) {
    Features f = new Features();
    Word head = words.get(end - 1);
    Word after = end < limit ? words.get(end) : null;
    Word beforeHead = end > 1 ? words.get(end - 2) : null;
    f.add("wh", head.text());
    f.add("ph", head.pos());
    f.add("sh", suffix(head));
    f.add("wa", text(after));
    f.add("pa", pos(after));
    f.add("ph,pa", head.pos(), pos(after));
    f.add("pb,ph", pos(beforeHead), head.pos());
    f.add("da", doing(after), limit - end);
    f.add("dh", doing(head), shortPos(head));
    f.add("left", Math.min(limit - end, 4));
    f.add("only", Math.min(end, 3));
    f.add("rule", Integer.signum(end - rule));
    f.add("rule,wa", Integer.signum(end - rule), text(after));
    f.add("pb,wa", pos(beforeHead), text(after));
    return f;
  }

  private String doing(@Nullable Word w) {
    if (w == null) {
      return "-";
    }
    if (knowledge.is(PhraseWords.Kind.SCOPE, w)) {
      return "scope";
    }
    return knowledge.isDoing(w) ? "doing" : knowledge.isLead(w) ? "lead" : w.isVerb() ? "v" : "n";
  }

  private static String of(List<Word> words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.get(i).text().equals("的")) {
        return i + 2 >= end ? "late" : "inside";
      }
    }
    return "none";
  }

  private boolean verbInside(List<Word> words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.get(i).isVerb() && knowledge.isDoing(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean list(List<Word> words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.get(i).text().equals("、")) {
        return true;
      }
    }
    return false;
  }

  private static char suffix(Word w) {
    return w.text().charAt(w.text().length() - 1);
  }

  private static String pos(@Nullable Word w) {
    return w == null ? "-" : w.is("w") ? "w" + w.text() : w.pos();
  }

  private static String shortPos(@Nullable Word w) {
    return w == null ? "-" : w.pos().equals("vn") ? "vn" : w.pos().substring(0, 1);
  }

  private static String text(@Nullable Word w) {
    return w == null ? "-" : w.text();
  }
}
