package org.zhibiao.subject;

import org.jspecify.annotations.Nullable;
import org.zhibiao.learn.Features;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.Trait;
import org.zhibiao.segment.Word;

/**
 * What the boundary model looks at: the words on both sides of a candidate boundary, their parts of
 * speech, and what the rules would choose. Stateless.
 */
final class BoundaryFeatures {
  /** No phrase reaches further back than this many words. */
  static final int MOST_WORDS = 16;

  private static final long POS = Features.name("p0");
  private static final long WORD = Features.name("w0");
  private static final long POS_BEFORE = Features.name("p-1");
  private static final long WORD_BEFORE = Features.name("w-1");
  private static final long WORD_BEFORE_POS = Features.name("w-1,p0");
  private static final long POS_BEFORE_WORD = Features.name("p-1,w0");
  private static final long SUFFIX_BEFORE = Features.name("s-1");
  private static final long SUFFIX = Features.name("s0");
  private static final long LENGTHS = Features.name("len");
  private static final long DOINGS = Features.name("d-2,d-1,d0");
  private static final long POS_BEFORE_POS = Features.name("p-1,0");
  private static final long DOING_BEFORE_POS = Features.name("d-1,p0");
  private static final long DOING_FIRST = Features.name("d0,first");
  private static final long TWO_POS_BEFORE = Features.name("p-2,-1");
  private static final long FIRST = Features.name("first");
  private static final long OF_BEFORE = Features.name("of-1");
  private static final long SECOND = Features.name("w1");
  private static final long POS_SECOND = Features.name("p0,1");
  private static final long DOING_POS_SECOND = Features.name("d0,p0,p1");
  private static final long HEAD = Features.name("head");
  private static final long WORD_HEAD = Features.name("w0,head");
  private static final long HEAD_DOING = Features.name("head,d0");
  private static final long HEAD_DOING_BEFORE = Features.name("head,d-1");
  private static final long HEAD_POS_DOING = Features.name("headpos,d0");
  private static final long COUNT = Features.name("n");
  private static final long CHARS = Features.name("chars");
  private static final long RULE = Features.name("rule");
  private static final long OF = Features.name("of");
  private static final long VERB_INSIDE = Features.name("verbInside");
  private static final long LIST = Features.name("list");

  private static final long END_WORD = Features.name("wh");
  private static final long END_POS = Features.name("ph");
  private static final long END_SUFFIX = Features.name("sh");
  private static final long AFTER = Features.name("wa");
  private static final long AFTER_POS = Features.name("pa");
  private static final long END_POS_AFTER_POS = Features.name("ph,pa");
  private static final long TWO_END_POS = Features.name("pb,ph");
  private static final long AFTER_DOING = Features.name("da");
  private static final long END_DOING = Features.name("dh");
  private static final long LEFT = Features.name("left");
  private static final long ONLY = Features.name("only");
  private static final long RULE_AFTER = Features.name("rule,wa");
  private static final long POS_BEFORE_AFTER = Features.name("pb,wa");

  private static final int NO_WORD = "-".hashCode();
  private static final int VERBAL_NOUN = "vn".hashCode();
  private static final int NONE = "none".hashCode();
  private static final int LATE = "late".hashCode();
  private static final int INSIDE = "inside".hashCode();
  private static final int YES = Features.value(true);
  private static final int NO = Features.value(false);

  private static final long MEASURE_END = Features.name("u,ph");
  private static final long MEASURE_WORD = Features.name("u,wh");
  private static final long MEASURE_LEFT = Features.name("u,left");
  private static final long MEASURE_PAIR = Features.name("u,ph,pb");
  private static final long MEASURE_DOING = Features.name("u,d0");
  private static final long MEASURE_POS = Features.name("u,p0,p1");

  private BoundaryFeatures() {}

  /** The unit of a quantity as a feature: what it counts tells thing from deed. */
  static int measure(Quantity q) {
    boolean itself = q.unit() == null || q.is(Trait.SORTAL);
    return Features.value(itself ? q.unitName() : q.dimension().name());
  }

  /**
   * Adds the features of the beginning of a phrase; {@code rule} is the beginning the rules choose.
   */
  static Features start(Features f, Stretch phrase, int rule) {
    first(f, phrase.side(), phrase.start());
    second(f, phrase.side(), phrase.start(), phrase.end());
    together(f, phrase, rule);
    return f;
  }

  /** Of its first word and those before it. */
  private static void first(Features f, Side side, int start) {
    Word first = side.word(start);
    Word before = start > 0 ? side.word(start - 1) : null;
    int pos = pos0(first);
    int word = text(first);
    int shortPos = shortPos(first);
    f.add(POS, pos);
    f.add(WORD, word);
    f.add(POS_BEFORE, pos(before));
    f.add(WORD_BEFORE, text(before));
    f.add(WORD_BEFORE_POS, text(before), shortPos);
    f.add(POS_BEFORE_WORD, shortPos(before), word);
    f.add(SUFFIX_BEFORE, before == null ? '-' : suffix(before), shortPos);
    f.add(SUFFIX, suffix(first), first.text().length());
    f.add(LENGTHS, first.text().length(), before == null ? 0 : before.text().length());
    f.add(DOINGS, side.doing(start - 2), side.doing(start - 1), side.doing(start));
    f.add(POS_BEFORE_POS, pos(before), pos);
    f.add(DOING_BEFORE_POS, side.doing(start - 1), shortPos);
    f.add(DOING_FIRST, side.doing(start), start == 0 ? YES : NO);
    f.add(TWO_POS_BEFORE, pos(start > 1 ? side.word(start - 2) : null), pos(before));
    f.add(FIRST, start == 0 ? YES : NO);
    f.add(OF_BEFORE, start > 0 && side.is(start - 1, Side.OF) ? YES : NO);
  }

  /** Of its second word. */
  private static void second(Features f, Side side, int start, int end) {
    Word first = side.word(start);
    Word second = start + 1 < end ? side.word(start + 1) : null;
    f.add(SECOND, text(second));
    f.add(POS_SECOND, pos0(first), pos(second));
    f.add(DOING_POS_SECOND, side.doing(start), shortPos(first), shortPos(second));
  }

  /** Of its last word and what stands between. */
  private static void together(Features f, Stretch phrase, int rule) {
    Side side = phrase.side();
    int start = phrase.start();
    int n = phrase.end() - start;
    Word first = side.word(start);
    Word head = side.word(phrase.end() - 1);
    int doing = side.doing(start);
    f.add(HEAD, suffix(head));
    f.add(WORD_HEAD, text(first), suffix(head));
    f.add(HEAD_DOING, suffix(head), doing);
    f.add(HEAD_DOING_BEFORE, suffix(head), side.doing(start - 1));
    f.add(HEAD_POS_DOING, shortPos(head), doing, Math.min(n, 3));
    f.add(COUNT, Math.min(n, 6));
    f.add(CHARS, Math.min((head.end() - first.start()) / 2, 6));
    f.add(RULE, Integer.signum(start - rule));
    f.add(MEASURE_DOING, side.measure(), doing);
    f.add(MEASURE_POS, side.measure(), pos0(first), pos(n > 1 ? side.word(start + 1) : null));
    int of = phrase.ofFromEnd();
    f.add(OF, of == 0 ? NONE : of <= 2 ? LATE : INSIDE);
    f.add(VERB_INSIDE, phrase.hasVerbInside() ? YES : NO);
    int before = text(start > 0 ? side.word(start - 1) : null);
    f.add(LIST, phrase.hasComma() ? YES : NO, before);
  }

  /**
   * Adds the features of a phrase ending before {@code end} where the content ends at {@code
   * limit}; {@code rule} is the end the rules choose.
   */
  static Features end(Features f, Side side, int end, int limit, int rule) {
    Word head = side.word(end - 1);
    Word after = end < limit ? side.word(end) : null;
    Word beforeHead = end > 1 ? side.word(end - 2) : null;
    int pos = pos0(head);
    int chosen = Integer.signum(end - rule);
    f.add(END_WORD, text(head));
    f.add(END_POS, pos);
    f.add(END_SUFFIX, suffix(head));
    f.add(AFTER, text(after));
    f.add(AFTER_POS, pos(after));
    f.add(END_POS_AFTER_POS, pos, pos(after));
    f.add(TWO_END_POS, pos(beforeHead), pos);
    f.add(AFTER_DOING, side.doing(after == null ? -1 : end), limit - end);
    f.add(END_DOING, side.doing(end - 1), shortPos(head));
    f.add(LEFT, Math.min(limit - end, 4));
    f.add(ONLY, Math.min(end, 3));
    f.add(RULE, chosen);
    f.add(RULE_AFTER, chosen, text(after));
    f.add(POS_BEFORE_AFTER, pos(beforeHead), text(after));
    f.add(MEASURE_END, side.measure(), pos, pos(after));
    f.add(MEASURE_PAIR, side.measure(), pos, pos(beforeHead));
    f.add(MEASURE_WORD, side.measure(), text(head));
    f.add(MEASURE_LEFT, side.measure(), Math.min(limit - end, 4), side.doing(end - 1));
    return f;
  }

  private static char suffix(Word w) {
    return w.text().charAt(w.text().length() - 1);
  }

  /** The part of speech by itself. */
  private static int pos0(Word w) {
    return w.pos().hashCode();
  }

  /** The part of speech, with the sign itself where it is one: w、. */
  private static int pos(@Nullable Word w) {
    return w == null ? NO_WORD : w.is("w") ? sign(w.text()) : w.pos().hashCode();
  }

  /** The hash code of w and the sign, without joining them. */
  private static int sign(String text) {
    int h = 'w';
    for (int i = 0; i < text.length(); i++) {
      h *= 31;
    }
    return h + text.hashCode();
  }

  /** The first letter of the part of speech, but vn is not v. */
  private static int shortPos(@Nullable Word w) {
    return w == null ? NO_WORD : w.pos().equals("vn") ? VERBAL_NOUN : w.pos().charAt(0);
  }

  private static int text(@Nullable Word w) {
    return w == null ? NO_WORD : w.text().hashCode();
  }
}
