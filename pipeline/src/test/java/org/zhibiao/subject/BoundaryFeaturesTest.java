package org.zhibiao.subject;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhibiao.learn.Features;
import org.zhibiao.model.Knowledge;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/** What the boundary model sees, and which stretches of words it is asked about. */
class BoundaryFeaturesTest {
  private static final PhraseWords KNOWLEDGE = PhraseWords.standard();
  private static final int ROUNDS = 300;
  private static final int MEASURE = "座".hashCode();

  /** Signs and words of every kind that a trait or a feature asks for. */
  private static final List<String> TEXTS =
      Stream.concat(
              Stream.of("的", "、", "，", "(", ")", "“", "”", "《", "》", " ", "学术", "论文", "率", "A"),
              Knowledge.rows(PhraseWords.class, "phrase-words.csv").stream()
                  .map(row -> row.get("word")))
          .toList();

  private static final List<String> TAGS = List.of("n", "nz", "v", "vi", "vn", "w", "ude1", "p");

  private final Random random = new Random(15);

  /** The shipped weights stand under these hashes, so they may not change. */
  @Test
  void theHashesAreThoseOfTheValuesThemselves() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Word> words = words();
      int end = 1 + random.nextInt(words.size());
      int start = random.nextInt(end);
      int rule = random.nextInt(end + 1);
      Side side = new Side(words, MEASURE, KNOWLEDGE);
      Stretch phrase = Stretch.between(side, start, end);
      Features found = BoundaryFeatures.start(new Features(), phrase, rule);
      assertEquals(
          sorted(startByValues(words, start, end, rule)), sorted(found.names()), words::toString);
      Features ends = BoundaryFeatures.end(new Features(), side, end, words.size(), rule);
      assertArrayEquals(endByValues(words, end, words.size(), rule), ends.names());
    }
  }

  @Test
  void aStretchIsAPhraseWhereItsBracketsAreWhole() {
    for (int round = 0; round < 10 * ROUNDS; round++) {
      List<Word> words = words();
      int end = 1 + random.nextInt(words.size());
      Stretch stretch = new Stretch(new Side(words, MEASURE, KNOWLEDGE), end);
      while (stretch.start() > 0) {
        stretch.widen();
        boolean whole = canBegin(words, stretch.start(), end);
        assertEquals(whole, stretch.canBePhrase(), () -> words + " from " + stretch.start());
      }
    }
  }

  @Test
  void aWordHasTheKindsOfItsRows() {
    for (Knowledge.Row row : Knowledge.rows(PhraseWords.class, "phrase-words.csv")) {
      String name = row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_');
      assertTrue(KNOWLEDGE.is(Kind.valueOf(name), row.get("word")), row.get("word"));
    }
    assertEquals(0, KNOWLEDGE.kinds("学术"));
    assertEquals(0, KNOWLEDGE.kinds(""));
  }

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (int n = 1 + random.nextInt(12); n > 0; n--) {
      String text = TEXTS.get(random.nextInt(random.nextBoolean() ? 14 : TEXTS.size()));
      String pos = TAGS.get(random.nextInt(TAGS.size()));
      words.add(new Word(text, pos, at, at + text.length()));
      at += text.length();
    }
    return words;
  }

  private static List<String> sorted(String[] names) {
    return Stream.of(names).sorted().toList();
  }

  private static String[] startByValues(List<Word> words, int start, int end, int rule) {
    ByValue f = new ByValue();
    Word first = words.get(start);
    Word head = words.get(end - 1);
    Word before = start > 0 ? words.get(start - 1) : null;
    Word before2 = start > 1 ? words.get(start - 2) : null;
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
    f.add("d-2,d-1,d0", doing(before2), doing(before), doing(first));
    f.add("p-1,0", pos(before), first.pos());
    f.add("p0,1", first.pos(), pos(second));
    f.add("d-1,p0", doing(before), shortPos(first));
    f.add("d0,p0,p1", doing(first), shortPos(first), shortPos(second));
    f.add("d0,first", doing(first), start == 0);
    f.add("p-2,-1", pos(before2), pos(before));
    f.add("head", suffix(head));
    f.add("head,d0", suffix(head), doing(first));
    f.add("head,d-1", suffix(head), doing(before));
    f.add("headpos,d0", shortPos(head), doing(first), Math.min(end - start, 3));
    f.add("n", Math.min(end - start, 6));
    f.add("chars", Math.min((head.end() - first.start()) / 2, 6));
    f.add("first", start == 0);
    f.add("rule", Integer.signum(start - rule));
    f.add("u,d0", MEASURE, doing(first));
    f.add("u,p0,p1", MEASURE, first.pos(), pos(second));
    f.add("of", of(words.subList(start, end)));
    f.add("of-1", before != null && before.text().equals("的"));
    f.add("verbInside", words.subList(start + 1, end).stream().anyMatch(w -> doesAsVerb(w)));
    boolean comma = words.subList(start, end).stream().anyMatch(w -> w.text().equals("、"));
    f.add("list", comma, text(before));
    return f.names.toArray(new String[0]);
  }

  private static String[] endByValues(List<Word> words, int end, int limit, int rule) {
    ByValue f = new ByValue();
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
    f.add("u,ph", MEASURE, head.pos(), pos(after));
    f.add("u,ph,pb", MEASURE, head.pos(), pos(beforeHead));
    f.add("u,wh", MEASURE, head.text());
    f.add("u,left", MEASURE, Math.min(limit - end, 4), doing(head));
    return f.names.toArray(new String[0]);
  }

  /** The features as they were first written: of the values' own hash codes. */
  private static final class ByValue {
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    final List<String> names = new ArrayList<>();

    void add(Object... parts) {
      long h = PRIME;
      for (Object part : parts) {
        h = (h ^ part.hashCode()) * PRIME;
        h ^= h >>> 29;
      }
      names.add(Long.toString(h, 36));
    }
  }

  /** Looked at from the left, bracket by bracket. */
  private static boolean canBegin(List<Word> among, int start, int end) {
    Word first = among.get(start);
    if (first.text().isBlank()
        || first.is("w") && !"“《\"(（".contains(first.text())
        || first.text().equals("的")
        || KNOWLEDGE.is(Kind.ADVERB, first)
        || KNOWLEDGE.isLead(first) && !first.isNominal()
        || start > 1 && KNOWLEDGE.is(Kind.CONNECTIVE, among.get(start - 1))) {
      return false;
    }
    int depth = 0;
    for (Word w : among.subList(start, end)) {
      depth += "(（“《".contains(w.text()) ? 1 : ")）”》".contains(w.text()) ? -1 : 0;
      if (depth < 0 || w.text().isBlank()) {
        return false;
      }
    }
    return depth == 0;
  }

  private static boolean doesAsVerb(Word w) {
    return w.isVerb() && KNOWLEDGE.isDoing(w);
  }

  private static String doing(@Nullable Word w) {
    if (w == null) {
      return "-";
    }
    if (KNOWLEDGE.is(Kind.SCOPE, w)) {
      return "scope";
    }
    return KNOWLEDGE.isDoing(w) ? "doing" : KNOWLEDGE.isLead(w) ? "lead" : w.isVerb() ? "v" : "n";
  }

  private static String of(List<Word> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (phrase.get(i).text().equals("的")) {
        return i + 2 >= phrase.size() ? "late" : "inside";
      }
    }
    return "none";
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
