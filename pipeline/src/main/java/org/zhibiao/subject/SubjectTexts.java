package org.zhibiao.subject;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.model.Span;
import org.zhibiao.passage.Passage;
import org.zhibiao.passage.Surroundings;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.segment.Word;

/**
 * The names of what a quantity measures, by its phrase: one, or several where the members of a list
 * share the number. Used by one thread.
 *
 * <p>Example: 初查率、办结率均不低于99% measures 初查率 and 办结率, each for itself.
 */
final class SubjectTexts {
  /** How far before a number 均 or 两个 may stand. */
  private static final int NEAR = 4;

  private final Passage passage;
  private final Regions regions;
  private final PhraseRules rules;
  private final Neighbours neighbours;
  private final Headings headings;

  SubjectTexts(Passage passage, Regions regions, PhraseRules rules, Neighbours neighbours) {
    this.passage = passage;
    this.regions = regions;
    this.rules = rules;
    this.neighbours = neighbours;
    this.headings = new Headings(passage);
  }

  /** What quantity k measures; none where its phrase is empty. */
  List<String> of(int k, NounPhrase phrase, NounPhrase actor) {
    List<String> shared = respectively(k);
    if (!shared.isEmpty()) {
      return shared;
    }
    List<String> members = eachDoing(k);
    if (!members.isEmpty()) {
      return members;
    }
    if (phrase.isEmpty()) {
      return List.of();
    }
    if (passage.quantities().get(k).each() || evenly(k, phrase)) {
      return eachOf(phrase, actor);
    }
    String text = whole(k, phrase);
    return text.isEmpty() ? List.of() : List.of(headings.over(start(k), text));
  }

  /** The phrase without 全市 before it, and of 研发投入占营业收入比重 both sides of 占. */
  private String whole(int k, NounPhrase said) {
    NounPhrase phrase = rules.nouns().withoutScope(said);
    String text = ShareInName.text(passage, k, phrase, rules.words());
    int start = phrase.first().start();
    if (SubjectWords.SHARE_OF.longest(text, 0, text.length()) <= 0) {
      return text;
    }
    int from = clauseText(start);
    boolean joined = from < start && SubjectWords.JOINT.longest(passage.folded(), from, start) > 0;
    return joined ? text : passage.text().substring(from, start).strip() + text;
  }

  /** Where the words of a clause begin, behind the quantities before that place. */
  private int clauseText(int at) {
    int from = passage.clauseStart(at);
    for (Quantity q : passage.quantities()) {
      from = q.span().end() <= at ? Math.max(from, q.span().end()) : from;
    }
    return from;
  }

  private int start(int k) {
    return passage.quantities().get(k).span().start();
  }

  /** 甲、乙启动试点各1条: the places that do it share what they do. */
  private List<String> eachOf(NounPhrase phrase, NounPhrase actor) {
    List<String> things = rules.members().completed(phrase, passage.text());
    List<String> doers = rules.actors().listed(actor, passage.text());
    if (things.size() > 1 || doers.size() < 2) {
      return things;
    }
    return eachWith(doers, phrase.text(passage.text()));
  }

  private static List<String> eachWith(List<String> members, String what) {
    List<String> all = new ArrayList<>(members.size());
    for (int i = 0; i < members.size(); i++) {
      all.add(members.get(i) + what);
    }
    return all;
  }

  /** 三江镇、六合乡各建1所敬老院, 市、县财政各承担50%: 各 stands before the verb. */
  private List<String> eachDoing(int k) {
    int length =
        SubjectWords.EACH_DOING.longest(passage.folded(), passage.clauseStart(start(k)), start(k));
    if (length < 0) {
      return List.of();
    }
    int each = start(k) - length;
    NounPhrase before = rules.before().allOf(endingBy(regions.left(k), each));
    List<String> members = rules.members().completed(before, passage.text());
    if (members.size() < 2) {
      return List.of();
    }
    return eachWith(members, done(k, each + 1));
  }

  private static List<Word> endingBy(List<Word> words, int at) {
    int to = words.size();
    while (to > 0 && words.get(to - 1).end() > at) {
      to--;
    }
    return words.subList(0, to);
  }

  /** What each does: behind the number, or from {@code verb} on; nothing to say of a change. */
  private String done(int k, int verb) {
    Quantity q = passage.quantities().get(k);
    NounPhrase behind =
        Neighbours.isShare(q) ? NounPhrase.EMPTY : rules.behind().of(regions.right(k));
    if (!behind.isEmpty()) {
      return behind.text(passage.text());
    }
    boolean change = Surroundings.change(passage, k) != null;
    return change ? "" : passage.folded().substring(verb, start(k)).strip();
  }

  /** 国考、省考断面水质比例分别达到85%、92%: the k-th of as many things as there are numbers. */
  private List<String> respectively(int k) {
    int at = start(k) - 1;
    int clause = passage.clauseStart(start(k));
    while (at >= clause && SubjectWords.RESPECTIVELY.longest(passage.folded(), at, start(k)) < 0) {
      at--;
    }
    if (at < clause) {
      return List.of();
    }
    int first = k;
    while (first > 0 && start(first - 1) > at) {
      first--;
    }
    int last = neighbours.lastJoined(first);
    NounPhrase all = rules.before().allOf(regions.left(first));
    List<String> items = rules.members().completed(all, passage.text());
    if (items.size() != last - first + 1 || k > last) {
      return List.of();
    }
    return List.of(rules.members().withSharedParts(items, k - first));
  }

  /** 初查率、办结率均不低于99%: both rates, each for itself. */
  private boolean evenly(int k, NounPhrase phrase) {
    Span near = new Span(Math.max(0, start(k) - NEAR), start(k));
    if (!saidOfAll(near)) {
      return false;
    }
    List<String> members = rules.members().asWritten(phrase, passage.text());
    for (int i = 0; i < members.size(); i++) {
      if (!SubjectWords.isRate(members.get(i))) {
        return false;
      }
    }
    return members.size() > 1;
  }

  private boolean saidOfAll(Span near) {
    String text = passage.folded();
    return SubjectWords.COUNTED.whole(text, near.start(), near.end())
        || SubjectWords.EVENLY.any(text, near.start(), near.end())
            && !SubjectWords.MEAN.whole(text, near.start(), near.end());
  }
}
