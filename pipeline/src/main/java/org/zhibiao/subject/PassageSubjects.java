package org.zhibiao.subject;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.passage.Passage;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.Trait;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseWords.Kind;

/**
 * What each quantity of one passage measures (指标内容), with shared heads and ellipsis filled in. Used
 * by one thread.
 *
 * <p>Example: in 省级不少于1门、院级60门精品在线开放课程 the subjects are 省级精品在线开放课程 and 院级精品在线开放课程.
 */
final class PassageSubjects {
  private static final int MOST_DEED = 4;

  /** 社区20场讲座: a phrase of more words before the number is no modifier of the noun behind it. */
  private static final int MOST_BESIDE = 2;

  private final Passage passage;
  private final Regions regions;
  private final PhraseRules rules;
  private final Neighbours neighbours;
  private final Levels levels;
  private final List<NounPhrase> phrases = new ArrayList<>();
  private final List<NounPhrase> actors = new ArrayList<>();

  PassageSubjects(Passage passage, PhraseRules rules) {
    this.passage = passage;
    this.regions = new Regions(passage);
    this.rules = rules;
    this.neighbours = new Neighbours(passage);
    this.levels = new Levels(passage, regions, rules, neighbours);
  }

  /** One entry a quantity, in order. */
  List<Subjects.Found> all() {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < passage.quantities().size(); k++) {
      names.add(phrase(k));
    }
    new SameNames(passage, rules.words(), phrases, actors).tellApart();
    SubjectTexts texts = new SubjectTexts(passage, regions, rules, neighbours);
    List<Subjects.Found> found = new ArrayList<>();
    for (int k = 0; k < phrases.size(); k++) {
      found.add(new Subjects.Found(texts.of(k, phrases.get(k), actors.get(k)), names.get(k)));
    }
    return found;
  }

  /** For each quantity the phrases before it that may be what is measured, likeliest first. */
  List<List<PhraseOption>> options() {
    List<List<PhraseOption>> options = new ArrayList<>();
    for (int k = 0; k < passage.quantities().size(); k++) {
      options.add(rules.before().options(regions.left(k), measure(k), passage.text()));
    }
    return options;
  }

  private int measure(int k) {
    return BoundaryFeatures.measure(passage.quantities().get(k));
  }

  private void put(NounPhrase phrase, NounPhrase actor) {
    phrases.add(phrase);
    actors.add(actor);
  }

  private void put(NounPhrase phrase) {
    put(phrase, NounPhrase.EMPTY);
  }

  /** Decides the phrase of quantity k; returns the rule's name. */
  private String phrase(int k) {
    Quantity q = passage.quantities().get(k);
    List<Word> left = regions.left(k);
    NounPhrase deed = deedAfter(k, left);
    if (!deed.isEmpty()) {
      put(deed);
      return "subject:deed-after";
    }
    NounPhrase before = rules.before().endingAt(left, measure(k));
    boolean takesNext = !Neighbours.isShare(q) && takesNext(k, left, before);
    boolean mayTakeNext = takesNext || !Neighbours.isShare(q) && mayTakeNext(k, left, before);
    // The words behind are segmented only where they may be asked for.
    NounPhrase after = mayTakeNext ? rules.behind().of(regions.right(k)) : NounPhrase.EMPTY;
    if (!after.isEmpty() && (takesNext || after.first().start() == q.span().end())) {
      return nounBehind(k, left, before, after);
    }
    if (!before.isEmpty()) {
      return nounBefore(k, before, left);
    }
    if (!after.isEmpty()) {
      put(after);
      return "subject:behind";
    }
    return inherit(k);
  }

  /** 审核后5日之内兑付: a time that runs from something bounds what is done by its end. */
  private NounPhrase deedAfter(int k, List<Word> left) {
    Quantity q = passage.quantities().get(k);
    boolean time = q.is(Trait.PERIOD) && !q.is(Trait.LONG);
    if (!time || left.isEmpty() || !SubjectWords.AFTER.any(left.getLast().text())) {
      return NounPhrase.EMPTY;
    }
    List<Word> right = regions.right(k);
    int end = 0;
    while (end < right.size()
        && end < MOST_DEED
        && !rules.words().is(Kind.DEED_END, right.get(end))
        && !right.get(end).text().isBlank()) {
      end++;
    }
    return new NounPhrase(right, 0, end);
  }

  /** Whether the noun behind the quantity is what it counts: 举办20场专项活动. */
  private boolean takesNext(int k, List<Word> left, NounPhrase before) {
    return before.isEmpty()
        || rules.nouns().onlyScope(before)
        || rules.left().endsWithVerb(left)
        || rules.left().endsWithOf(left)
        || rules.left().endsWithAndSo(left)
        || rules.left().endsWithOfCount(left) && !regions.rightRunsIntoNext(k);
  }

  /** Whether a noun right behind the quantity would be what it counts: 社区20场讲座. */
  private boolean mayTakeNext(int k, List<Word> left, NounPhrase before) {
    boolean beside = before.size() <= MOST_BESIDE && left.size() == before.size();
    return (beside || before.size() > MOST_BESIDE && nounFollows(k))
        && passage.quantities().get(k).is(Trait.SORTAL)
        && !rules.left().endsWithCountNoun(left)
        && !levels.isLevel(before);
  }

  /** 活动覆盖全省8个地市: a noun of more than one character right behind the measure word. */
  private boolean nounFollows(int k) {
    List<Word> right = regions.right(k);
    return !right.isEmpty()
        && right.getFirst().is("n")
        && right.getFirst().text().length() > 1
        && right.getFirst().start() == passage.quantities().get(k).span().end();
  }

  private String nounBehind(int k, List<Word> left, NounPhrase before, NounPhrase after) {
    NounPhrase paid = rules.behind().paidAtStandard(regions.right(k));
    if (!paid.isEmpty()) {
      put(paid);
      return "subject:paid-at-standard";
    }
    boolean verb = rules.left().endsWithVerb(left);
    boolean shared = !verb && !before.isEmpty() && regions.rightRunsIntoNext(k);
    NounPhrase noun = shared ? after.to(1) : after;
    NounPhrase modifier = rules.before().modifier(left);
    boolean ofCount = rules.left().endsWithOfCount(left);
    if (rules.left().endsWithOf(left) && !ofCount) {
      boolean thing = modifier.size() > 1 && Nouns.namesThing(modifier);
      put(thing ? modifier.plus(rules.left().of(left)).plus(noun) : noun);
      return "subject:modified";
    }
    if (rules.left().endsWithAndSo(left)) {
      put(noun);
      return "subject:and-so-on";
    }
    if (ofCount) {
      put(rules.left().withoutCount(left).plus(noun));
      return "subject:count-of";
    }
    if (levels.isLevel(modifier)) {
      put(modifier.plus(noun));
      levels.shareBackwards(k, noun, phrases);
      return "subject:level-behind";
    }
    if (!before.isEmpty()
        && before.size() <= MOST_BESIDE
        && !verb
        && !rules.nouns().onlyScope(before)) {
      put(before.plus(noun));
      return "subject:around";
    }
    put(noun, rules.actors().of(left));
    return "subject:behind";
  }

  private String nounBefore(int k, NounPhrase before, List<Word> left) {
    NounPhrase previous = previous(k);
    if (levels.isLevel(before)) {
      put(levels.complete(k, before, previous));
      return levels.headIsAhead(k) ? "subject:level-ahead" : "subject:level";
    }
    if (!previous.isEmpty()
        && rules.left().endsWithOf(left)
        && !Neighbours.isShare(passage.quantities().get(k))) {
      put(before.plus(rules.left().of(left)).plus(previous));
      return "subject:of-which";
    }
    if (!previous.isEmpty() && rules.nouns().onlyDoing(before) && neighbours.sameDimension(k)) {
      // 新建高标准农田38万亩，改造提升12.5万亩: the verb tells it from what was named before.
      put(before.plus(rules.nouns().withoutLeadingDoing(previous)));
      return "subject:verb-of-previous";
    }
    NounPhrase adjoining = neighbours.adjoins(k) ? previous : NounPhrase.EMPTY;
    NounPhrase completed = rules.heads().complete(before, adjoining, neighbours.joined(k));
    NounPhrase outer =
        regions.inBracket(k)
            ? rules.before().outer(regions.beforeBracket(k), before)
            : NounPhrase.EMPTY;
    put(outer.isEmpty() ? completed : before.plus(outer), rules.actors().of(left));
    return completed == before ? "subject:before" : "subject:shared";
  }

  private NounPhrase previous(int k) {
    return neighbours.sameSentence(k) ? phrases.get(k - 1) : NounPhrase.EMPTY;
  }

  /**
   * Nothing stands at the quantity: the phrase of the quantity before it, or of the clause before.
   */
  private String inherit(int k) {
    NounPhrase outer = rules.before().endingAt(regions.beforeBracket(k));
    if (!outer.isEmpty()) {
      put(outer);
      return "subject:bracket";
    }
    if (isLabelled(k)) {
      put(named(k));
      return "subject:labelled";
    }
    NounPhrase earlier = clauseBefore(k);
    NounPhrase previous = isUnderHead(k, earlier) ? NounPhrase.EMPTY : previous(k);
    if (!previous.isEmpty()) {
      put(previous);
      return "subject:inherited";
    }
    put(earlier);
    return earlier.isEmpty() ? "subject:none" : "subject:clause-before";
  }

  /** 年度指标值≤10%, 全年实际值：9.2%: what stands there says only which value it is. */
  private boolean isLabelled(int k) {
    List<Word> left = regions.left(k);
    int clause = passage.clauseStart(start(k));
    boolean colon = left.isEmpty() && clause > 0 && passage.isColon(clause - 1);
    List<Word> beside = colon ? regions.visible(passage.clauseStart(clause - 1), clause - 1) : left;
    return rules.nouns().isLabel(beside);
  }

  /**
   * The name over a label: the head in front of its colon (提取额：设定≥450亿元), else what was measured
   * last, else the clause before.
   */
  private NounPhrase named(int k) {
    int label = passage.clauseStart(start(k));
    boolean itself = regions.left(k).isEmpty();
    if (label > 0 && passage.isColon(label - 1) && itself) {
      label = passage.clauseStart(label - 1);
    }
    boolean underHead = label > 0 && passage.isColon(label - 1);
    if (label == 0 || k > 0 && !underHead) {
      return k > 0 ? phrases.get(k - 1) : NounPhrase.EMPTY;
    }
    NounPhrase head =
        rules.before().endingAt(regions.visible(passage.clauseStart(label - 1), label - 1));
    return head.isEmpty() && k > 0 ? phrases.get(k - 1) : head;
  }

  private int start(int k) {
    return passage.quantities().get(k).span().start();
  }

  /** 支出进度：一季度20%: a head with its colon stands before the clause. */
  private boolean isUnderHead(int k, NounPhrase head) {
    int clause = passage.clauseStart(passage.quantities().get(k).span().start());
    return !head.isEmpty() && clause > 0 && passage.isColon(clause - 1);
  }

  private NounPhrase clauseBefore(int k) {
    int clause = passage.clauseStart(passage.quantities().get(k).span().start());
    int start = clause;
    if (clause > 0 && !passage.isHard(clause - 1)) {
      start = passage.clauseStart(clause - 1);
    }
    boolean quantityBetween = k > 0 && passage.quantities().get(k - 1).span().end() > start;
    return start < clause && !quantityBetween
        ? rules.before().endingAt(regions.visible(start, clause - 1))
        : NounPhrase.EMPTY;
  }
}
