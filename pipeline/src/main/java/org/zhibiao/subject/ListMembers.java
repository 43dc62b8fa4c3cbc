package org.zhibiao.subject;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * The members of a list in a phrase, and what they share. Immutable.
 *
 * <p>Example: 春季、秋季招聘会 has the members 春季招聘会 and 秋季招聘会.
 */
final class ListMembers {
  /** 及时率, 合规率. */
  private static final int SHORT_RATE = 3;

  private static final int MOST_VERB = 4;

  private final PhraseWords words;

  ListMembers(PhraseWords words) {
    this.words = words;
  }

  /** The members of A、B和C, each with the head that only the last one spells out. */
  List<String> completed(NounPhrase phrase, String text) {
    List<NounPhrase> members = of(phrase);
    List<String> texts = new ArrayList<>(members.size());
    for (int i = 0; i < members.size(); i++) {
      add(texts, completed(members.get(i), members.getLast()).text(text));
    }
    return texts;
  }

  /** The members of a list, none completed. */
  List<String> asWritten(NounPhrase phrase, String text) {
    List<NounPhrase> members = of(phrase);
    List<String> texts = new ArrayList<>(members.size());
    for (int i = 0; i < members.size(); i++) {
      add(texts, members.get(i).text(text));
    }
    return texts;
  }

  private static void add(List<String> texts, String text) {
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  private List<NounPhrase> of(NounPhrase phrase) {
    List<NounPhrase> members = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < phrase.size(); i++) {
      Word w = phrase.word(i);
      depth += Marks.depth(w.text());
      if (depth == 0 && words.is(Kind.SEPARATOR, w)) {
        members.add(phrase.to(i).from(from));
        from = i + 1;
      }
    }
    members.add(phrase.from(from));
    return members;
  }

  /** 春季、秋季招聘会: a member like the beginning of the last one shares the rest of it. */
  private static NounPhrase completed(NounPhrase member, NounPhrase last) {
    int n = member.size();
    if (n == 0 || last.size() <= n || ending(member.last()) == ending(last.last())) {
      return member;
    }
    Word mine = member.last();
    Word theirs = last.word(n - 1);
    boolean alike =
        ending(mine) == ending(theirs)
            || mine.pos().equals(theirs.pos()) && mine.text().length() == theirs.text().length();
    return alike ? member.plus(last.from(n)) : member;
  }

  private static char ending(Word w) {
    return w.text().charAt(w.text().length() - 1);
  }

  /**
   * The k-th item with what only another one spells out: 国考 + 断面水质优Ⅲ比例, 新建 + 基层社, “双公示”信息上报 + 合规率.
   */
  String withSharedParts(List<String> items, int k) {
    String item = items.get(k);
    String last = items.getLast();
    if (k < items.size() - 1 && words.is(Kind.DOING, item)) {
      return item + withoutVerb(last);
    }
    String first = items.getFirst();
    boolean rate = SubjectWords.isRate(item);
    if (k > 0 && rate && item.length() <= SHORT_RATE && SubjectWords.isRate(first)) {
      // Both are rates; the later one is short, so it measures a part of what the first one names.
      return first.substring(0, Math.max(0, first.length() - item.length())) + item;
    }
    if (k == items.size() - 1
        || rate
        || item.length() >= last.length()
        || !SubjectWords.isRate(last) && item.length() > 2) {
      return item;
    }
    return item + last.substring(Math.min(item.length(), last.length()));
  }

  private String withoutVerb(String item) {
    for (int n = Math.min(MOST_VERB, item.length() - 1); n > 0; n--) {
      if (words.is(Kind.DOING, item.substring(0, n))) {
        return item.substring(n);
      }
    }
    return item;
  }
}
