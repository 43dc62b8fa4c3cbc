package org.zhibiao.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.Trait;
import org.zhibiao.segment.Word;

/**
 * Finds what each quantity of a passage measures (指标内容), with shared heads and ellipsis filled in.
 *
 * <p>Example: in 省级不少于1门、院级60门精品在线开放课程 the subjects are 省级精品在线开放课程 and 院级精品在线开放课程.
 */
final class Subjects {
  /** What one quantity measures: one phrase, or several for A、B、C各1个. */
  record Found(List<String> subjects, String rule) {}

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:国家|省|市|县|区|镇|乡|村|部|院|校|街道|厅|自治区|师|团)级(?:及?以[上下])?|[省市县区]?本级|[甲乙丙]级|[A-Z1-5一二三四五]+A?级|[A-Z]类(?:及?以[上下])?|城镇|农村|城市|乡村|男性?|女性?|本级|中央|地方");
  private static final Set<String> GENERIC =
      Set.of("活动", "工作", "项目", "内容", "任务", "服务", "培训", "会议", "面积", "人数", "数量", "金额");

  /** How far away a quantity may be to be mistaken for this one. */
  private static final int NEIGHBOURS = 60;

  private final Passage passage;
  private final Regions regions;
  private final Boundaries boundaries;
  private final boolean hasColon;
  private final List<NounPhrase> phrases = new ArrayList<>();
  private final List<NounPhrase> actors = new ArrayList<>();

  Subjects(Passage passage, Boundaries boundaries) {
    this.passage = passage;
    this.regions = new Regions(passage);
    this.boundaries = boundaries;
    this.hasColon = passage.folded.indexOf('：') >= 0 || passage.folded.indexOf(':') >= 0;
  }

  /** One entry a quantity, in order. */
  List<Found> all() {
    List<String> rules = new ArrayList<>();
    for (int k = 0; k < passage.quantities.size(); k++) {
      rules.add(phrase(k));
    }
    tellApart();
    List<Found> found = new ArrayList<>();
    for (int k = 0; k < phrases.size(); k++) {
      found.add(new Found(texts(k), rules.get(k)));
    }
    return found;
  }

  private void put(NounPhrase phrase, NounPhrase actor) {
    phrases.add(phrase);
    actors.add(actor);
  }

  /** Decides the phrase of quantity k; returns the rule's name. */
  private String phrase(int k) {
    Quantity q = passage.quantities.get(k);
    List<Word> left = regions.left(k);
    NounPhrase before = boundaries.endingAt(left);
    NounPhrase after = isShare(q) ? NounPhrase.EMPTY : boundaries.startingAt(regions.right(k));
    NounPhrase deed = deedAfter(k, left);
    if (!deed.isEmpty()) {
      put(deed, NounPhrase.EMPTY);
      return "subject:deed-after";
    }
    if (!after.isEmpty() && takesNext(k, left, before, after)) {
      return nounBehind(k, left, before, after);
    }
    if (!before.isEmpty()) {
      return nounBefore(k, before, left);
    }
    if (!after.isEmpty()) {
      put(after, NounPhrase.EMPTY);
      return "subject:behind";
    }
    return inherit(k);
  }

  /** 审核后5日之内兑付: a time that runs from something bounds what is done by its end. */
  private NounPhrase deedAfter(int k, List<Word> left) {
    Quantity q = passage.quantities.get(k);
    boolean time = q.is(Trait.PERIOD) && !q.is(Trait.LONG);
    if (!time || left.isEmpty() || !left.getLast().text().endsWith("后")) {
      return NounPhrase.EMPTY;
    }
    List<Word> right = regions.right(k);
    int end = 0;
    while (end < right.size()
        && end < MOST_DEED
        && !"到至给并向".contains(right.get(end).text())
        && !right.get(end).text().isBlank()) {
      end++;
    }
    return new NounPhrase(right.subList(0, end));
  }

  private static final int MOST_DEED = 4;

  private static boolean isShare(Quantity q) {
    return "%".equals(q.unitName()) || "‰".equals(q.unitName()) || q.is(Trait.POINTS);
  }

  /** Whether the noun behind the quantity is what it counts: 举办20场专项活动. */
  private boolean takesNext(int k, List<Word> left, NounPhrase before, NounPhrase after) {
    if (before.isEmpty()
        || boundaries.onlyScope(before)
        || boundaries.endsWithVerb(left)
        || Boundaries.endsWithOf(left)
        || Boundaries.endsWithAndSo(left)) {
      return true;
    }
    boolean ofCount = boundaries.endsWithOfCount(left);
    boolean personCount = ofCount && !regions.rightRunsIntoNext(k);
    if (personCount) {
      return true;
    }
    boolean bareNoun = before.words().size() <= 2 && !boundaries.endsWithCountNoun(left);
    return bareNoun
        && isSortal(passage.quantities.get(k))
        && left.size() == before.words().size()
        && !LEVEL.matcher(before.text(passage.text)).matches()
        && after.first().start() == passage.quantities.get(k).span().end();
  }

  private static boolean isSortal(Quantity q) {
    return q.is(Trait.SORTAL);
  }

  private String nounBehind(int k, List<Word> left, NounPhrase before, NounPhrase after) {
    NounPhrase noun = after;
    if (regions.rightRunsIntoNext(k) && !boundaries.endsWithVerb(left) && !before.isEmpty()) {
      noun = after.to(1);
    }
    NounPhrase paid = boundaries.paidAtStandard(regions.right(k));
    if (!paid.isEmpty()) {
      put(paid, NounPhrase.EMPTY);
      return "subject:paid-at-standard";
    }
    NounPhrase modifier = boundaries.modifier(left);
    if (Boundaries.endsWithOf(left) && !boundaries.endsWithOfCount(left)) {
      boolean thing = modifier.words().size() > 1 && Boundaries.namesThing(modifier);
      put(thing ? modifier.plus(Boundaries.of(left)).plus(noun) : noun, NounPhrase.EMPTY);
      return "subject:modified";
    }
    if (Boundaries.endsWithAndSo(left)) {
      put(noun, NounPhrase.EMPTY);
      return "subject:and-so-on";
    }
    if (boundaries.endsWithOfCount(left)) {
      put(boundaries.withoutCount(left).plus(noun), NounPhrase.EMPTY);
      return "subject:count-of";
    }
    if (!modifier.isEmpty() && LEVEL.matcher(modifier.text(passage.text)).matches()) {
      put(modifier.plus(noun), NounPhrase.EMPTY);
      shareBackwards(k, noun);
      return "subject:level-behind";
    }
    if (!before.isEmpty() && !boundaries.onlyScope(before) && !boundaries.endsWithVerb(left)) {
      put(before.plus(noun), NounPhrase.EMPTY);
      return "subject:around";
    }
    put(noun, boundaries.actor(left));
    return "subject:behind";
  }

  /** 省级1门、院级60门课程: gives the earlier level words the head that comes later. */
  private void shareBackwards(int k, NounPhrase head) {
    for (int i = k - 1;
        i >= 0
            && passage.clauseEnd(passage.quantities.get(i).span().end())
                == passage.clauseEnd(passage.quantities.get(k).span().end());
        i--) {
      NounPhrase p = phrases.get(i);
      boolean level = !p.isEmpty() && LEVEL.matcher(p.text(passage.text)).matches();
      if (!level) {
        return;
      }
      phrases.set(i, p.plus(head));
    }
  }

  private String nounBefore(int k, NounPhrase before, List<Word> left) {
    String text = before.text(passage.text);
    NounPhrase previous = previous(k);
    if (LEVEL.matcher(text).matches()) {
      return levelOnly(k, before, previous);
    }
    if (Boundaries.endsWithOf(left) && !previous.isEmpty() && !isShare(passage.quantities.get(k))) {
      put(before.plus(Boundaries.of(left)).plus(previous), NounPhrase.EMPTY);
      return "subject:of-which";
    }
    if (boundaries.onlyDoing(before) && !previous.isEmpty() && sameDimension(k)) {
      // 新建高标准农田38万亩，改造提升12.5万亩: the verb tells it from what was named before.
      put(before.plus(boundaries.withoutLeadingDoing(previous)), NounPhrase.EMPTY);
      return "subject:verb-of-previous";
    }
    NounPhrase completed =
        boundaries.sharedHead(before, adjoining(k), joinedToPrevious(k), passage.text);
    NounPhrase outer =
        regions.inBracket(k)
            ? boundaries.outer(regions.beforeBracket(k), before, passage.text)
            : NounPhrase.EMPTY;
    put(outer.isEmpty() ? completed : before.plus(outer), boundaries.actor(left));
    return completed.equals(before) ? "subject:before" : "subject:shared";
  }

  private String levelOnly(int k, NounPhrase level, NounPhrase previous) {
    NounPhrase next = lookAhead(k);
    if (!next.isEmpty()) {
      put(level.plus(next), NounPhrase.EMPTY);
      return "subject:level-ahead";
    }
    NounPhrase head = previous;
    if (!head.isEmpty()
        && head.words().size() > 1
        && (LEVEL.matcher(head.first().text()).matches()
            || head.first().is("nt")
            || head.first().is("ns"))) {
      head = head.from(1);
    }
    put(level.plus(head), NounPhrase.EMPTY);
    return "subject:level";
  }

  /** The head behind the next level word: 省级不少于1门、院级60门精品在线开放课程. */
  private NounPhrase lookAhead(int k) {
    for (int i = k + 1; i < passage.quantities.size() && joinedToPrevious(i); i++) {
      NounPhrase modifier = boundaries.modifier(regions.left(i));
      if (modifier.isEmpty() || !LEVEL.matcher(modifier.text(passage.text)).matches()) {
        return NounPhrase.EMPTY;
      }
      NounPhrase after = boundaries.startingAt(regions.right(i));
      if (!after.isEmpty()) {
        return after;
      }
    }
    return NounPhrase.EMPTY;
  }

  /** Whether only 、 和 or nothing of a sentence stands between this quantity and the last. */
  private boolean joinedToPrevious(int k) {
    if (k == 0) {
      return false;
    }
    int from = passage.quantities.get(k - 1).span().end();
    int to = passage.quantities.get(k).span().start();
    return from <= to
        && passage.clauseEnd(from) >= to
        && (passage.text.startsWith("、", from)
            || passage.text.startsWith("和", from)
            || passage.text.startsWith("及", from)
            || passage.text.startsWith("与", from));
  }

  private NounPhrase previous(int k) {
    return k > 0 && sameSentence(k) ? phrases.get(k - 1) : NounPhrase.EMPTY;
  }

  /** The phrase of the quantity before, where at most a comma stands between it and this clause. */
  private NounPhrase adjoining(int k) {
    if (k == 0) {
      return NounPhrase.EMPTY;
    }
    int end = passage.quantities.get(k - 1).span().end();
    int start = passage.clauseStart(passage.quantities.get(k).span().start());
    boolean next = start <= end || start == end + 1 && passage.isSoft(end);
    return next ? previous(k) : NounPhrase.EMPTY;
  }

  private boolean sameDimension(int k) {
    Quantity mine = passage.quantities.get(k);
    return k > 0
        && !isShare(mine)
        && !mine.dimension().isNone()
        && mine.dimension().equals(passage.quantities.get(k - 1).dimension());
  }

  private boolean sameSentence(int k) {
    int end = passage.quantities.get(k - 1).span().start();
    return passage.sentenceStart(end)
        == passage.sentenceStart(passage.quantities.get(k).span().start());
  }

  /**
   * Nothing stands at the quantity: the phrase of the quantity before it, or of the clause before.
   */
  private String inherit(int k) {
    NounPhrase outer = boundaries.endingAt(regions.beforeBracket(k));
    if (!outer.isEmpty()) {
      put(outer, NounPhrase.EMPTY);
      return "subject:bracket";
    }
    NounPhrase previous = previous(k);
    if (!previous.isEmpty()) {
      put(previous, NounPhrase.EMPTY);
      return "subject:inherited";
    }
    int clause = passage.clauseStart(passage.quantities.get(k).span().start());
    int start = clause;
    if (clause > 0 && !passage.isHard(clause - 1)) {
      start = passage.clauseStart(clause - 1);
    }
    boolean quantityBetween = k > 0 && passage.quantities.get(k - 1).span().end() > start;
    NounPhrase earlier =
        start < clause && !quantityBetween
            ? boundaries.endingAt(passage.words(start, clause - 1))
            : NounPhrase.EMPTY;
    put(earlier, NounPhrase.EMPTY);
    return earlier.isEmpty() ? "subject:none" : "subject:clause-before";
  }

  /** Adds the actor where two quantities of one text would otherwise measure the same words. */
  private void tellApart() {
    List<String> texts = phrases.stream().map(p -> p.text(passage.text)).toList();
    for (int k = 0; k < phrases.size(); k++) {
      NounPhrase actor = actors.get(k);
      boolean apart =
          !actor.isEmpty()
              && !phrases.get(k).isEmpty()
              && actor.last().end() <= phrases.get(k).first().start()
              && !texts.get(k).startsWith(actor.text(passage.text));
      if (apart && (GENERIC.contains(texts.get(k)) || collides(texts, k))) {
        phrases.set(k, actor.plus(phrases.get(k)));
      }
    }
  }

  private boolean collides(List<String> texts, int k) {
    String mine = texts.get(k);
    int to = Math.min(texts.size(), k + NEIGHBOURS);
    for (int i = Math.max(0, k - NEIGHBOURS); i < to; i++) {
      String other = texts.get(i);
      boolean same = other.endsWith(mine) || mine.endsWith(other) && !other.isEmpty();
      if (i != k
          && same
          && !actors.get(i).isEmpty()
          && !actors.get(i).text(passage.text).equals(actors.get(k).text(passage.text))
          && passage.quantities.get(i).span().start() != passage.quantities.get(k).span().start()) {
        return true;
      }
    }
    return false;
  }

  private List<String> texts(int k) {
    NounPhrase phrase = phrases.get(k);
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
    if (passage.quantities.get(k).each() || evenly(k)) {
      return eachOf(k, phrase);
    }
    String text = phrase.text(passage.text);
    return text.isEmpty() ? List.of() : List.of(underHeading(k, text));
  }

  /** 补助标准：省级河道0.8万元，县级河道0.35万元: what is measured stands before the colon. */
  private String underHeading(int k, String item) {
    if (!hasColon || Boundaries.isRateText(item)) {
      return item;
    }
    int start = passage.quantities.get(k).span().start();
    Matcher heading = HEADING.matcher(passage.folded);
    heading.region(passage.sentenceStart(start), start);
    if (!heading.lookingAt()) {
      return item;
    }
    String head = passage.text.substring(heading.start(1), heading.end(1));
    int shared = Math.min(item.length(), head.length());
    while (shared > 0 && !item.endsWith(head.substring(0, shared))) {
      shared--;
    }
    return item + head.substring(shared);
  }

  private static final Pattern HEADING =
      Pattern.compile(
          "\\s*(?:\\d{1,2}[.、]|[(（]?[一二三四五六七八九十]{1,2}[)）、])?([^，。；：:,;()0-9]{2,12}(?:率|标准|补贴|补助|单价|价格|频次|时限|时间|比例))[:：]");

  /** 甲、乙启动试点各1条: the places that do it share what they do. */
  private List<String> eachOf(int k, NounPhrase phrase) {
    List<String> things = boundaries.listed(phrase, passage.text);
    List<String> doers = boundaries.doers(actors.get(k), passage.text);
    if (things.size() > 1 || doers.size() < 2) {
      return things;
    }
    String thing = phrase.text(passage.text);
    return doers.stream().map(d -> d + thing).toList();
  }

  /** 三江镇、六合乡各建1所敬老院, 市、县财政各承担50%: 各 stands before the verb. */
  private List<String> eachDoing(int k) {
    Quantity q = passage.quantities.get(k);
    int clause = passage.clauseStart(q.span().start());
    Matcher each = EACH_DOING.matcher(passage.folded).region(clause, q.span().start());
    if (!each.find()) {
      return List.of();
    }
    List<Word> before = regions.left(k).stream().filter(w -> w.end() <= each.start()).toList();
    List<String> members = boundaries.listed(boundaries.allOf(before), passage.text);
    if (members.size() < 2) {
      return List.of();
    }
    NounPhrase behind = isShare(q) ? NounPhrase.EMPTY : boundaries.startingAt(regions.right(k));
    boolean change = Surroundings.change(passage, q) != null;
    String what =
        !behind.isEmpty() ? behind.text(passage.text) : change ? "" : each.group(1).strip();
    return members.stream().map(m -> m + what).toList();
  }

  private static final Pattern EACH_DOING =
      Pattern.compile("各(?![级类项界地部镇乡村区县省市校院个种科单成方])([^，。；、,;0-9各]{1,6})$");

  /** 国考、省考断面水质比例分别达到85%、92%: the k-th of as many things as there are numbers. */
  private List<String> respectively(int k) {
    int start = passage.quantities.get(k).span().start();
    int clause = passage.clauseStart(start);
    int at = passage.folded.substring(clause, start).lastIndexOf("分别") + clause;
    if (at < clause) {
      return List.of();
    }
    int first = k;
    while (first > 0 && passage.quantities.get(first - 1).span().start() > at) {
      first--;
    }
    int count = 1;
    int last = first;
    while (last + 1 < passage.quantities.size() && joinedToPrevious(last + 1)) {
      last++;
      count++;
    }
    List<String> items = boundaries.listed(boundaries.allOf(regions.left(first)), passage.text);
    if (items.size() != count || k > last) {
      return List.of();
    }
    return List.of(boundaries.withSharedParts(items, k - first));
  }

  /** 初查率、办结率均不低于99%: both rates, each for itself. */
  private boolean evenly(int k) {
    int start = passage.quantities.get(k).span().start();
    String left = passage.folded.substring(Math.max(0, start - 4), start);
    List<String> members = Boundaries.membersAsWritten(phrases.get(k), passage.text);
    if (members.size() < 2 || !members.stream().allMatch(Boundaries::isRateText)) {
      return false;
    }
    boolean counted = left.matches(".*[两二三四五六七八]个");
    boolean all = left.contains("均") && !left.contains("均每") && !left.matches(".*[年月日人户亩平]均.*");
    return counted || all;
  }
}
