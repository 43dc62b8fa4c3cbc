package org.zhibiao.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;
import org.zhibiao.segment.Word;
import org.zhibiao.target.PhraseWords.Kind;

/**
 * Where what is measured begins and ends among the words beside a quantity. Immutable.
 *
 * <p>Example: of 国内外 期刊 正式 发表 高水平 学术 论文 it keeps 高水平 学术 论文; of 产业 学院 个数 it keeps 产业 学院.
 */
final class Boundaries {
  /** What names of measured properties end in. */
  private static final List<String> RATES =
      List.of(
          "率", "度", "比例", "占比", "比重", "面", "额", "量", "值", "指数", "系数", "时间", "时限", "周期", "标准", "收入",
          "产值", "面积", "人次");

  private final PhraseWords words;
  private final LikeliestPhrase likeliest;

  Boundaries(PhraseWords words, @Nullable BoundaryModel model) {
    this.words = words;
    this.likeliest = new LikeliestPhrase(model, words, this::ruleStart);
  }

  /** The phrase that ends where the quantity begins; empty where only verbs and adverbs stand. */
  NounPhrase endingAt(List<Word> beside) {
    List<Word> left = withoutCarrier(beside);
    int limit = contentEnd(left);
    if (limit == 0 || words.is(Kind.CONNECTIVE, left.get(limit - 1).text())) {
      return NounPhrase.EMPTY;
    }
    if (words.is(Kind.WAY, left.get(limit - 1).text())) {
      return NounPhrase.EMPTY;
    }
    Span best = likeliest.choose(left, limit, byRule(left, limit));
    NounPhrase phrase = trim(new NounPhrase(left.subList(best.start(), best.end())));
    boolean nominal = phrase.words().stream().anyMatch(this::carries);
    boolean column =
        !phrase.isEmpty()
            && words.is(Kind.COLUMN, phrase.last())
            && phrase.words().stream().allMatch(w -> words.is(Kind.COLUMN, w) || !w.is("n"));
    return nominal && !column ? phrase : NounPhrase.EMPTY;
  }

  /** 对创新项目进行资金支持 → 创新项目 资金 支持; 专家作为主要参与者 → 专家. */
  private static List<Word> withoutCarrier(List<Word> left) {
    int carrier = -1;
    int of = -1;
    for (int i = 0; i < left.size(); i++) {
      String t = left.get(i).text();
      if (t.equals("作为") && i > 0) {
        return left.subList(0, i);
      }
      of = t.equals("对") && left.get(i).is("p") ? i : of;
      carrier =
          t.equals("进行") || t.equals("给予") || t.equals("予以") || t.equals("实施") && of >= 0
              ? i
              : carrier;
    }
    if (of < 0 || carrier < of || carrier + 1 >= left.size()) {
      return left;
    }
    List<Word> joined = new ArrayList<>(left.subList(of + 1, carrier));
    joined.addAll(left.subList(carrier + 1, left.size()));
    return joined;
  }

  private Span byRule(List<Word> left, int limit) {
    int start = ruleStart(left, limit);
    return new Span(start, withoutCountNoun(left, start, limit));
  }

  /**
   * The likeliest phrases before a quantity, with the rules' choice among them, for explanations.
   */
  List<Explanation.Option> options(List<Word> beside, String text) {
    List<Word> left = withoutCarrier(beside);
    int limit = contentEnd(left);
    if (limit == 0 || words.is(Kind.CONNECTIVE, left.get(limit - 1).text())) {
      return List.of();
    }
    return likeliest.options(left, limit, byRule(left, limit), text);
  }

  /** The rules' choice of where the phrase ends. */
  int ruleEnd(List<Word> left, int limit) {
    return withoutCountNoun(left, ruleStart(left, limit), limit);
  }

  private boolean carries(Word w) {
    return (w.isNominal() && !verbOnly(w))
        || w.is("b")
        || w.is("r")
        || w.is("q")
        || w.is("a")
        || w.is("s")
        || w.is("x")
        || w.isVerb() && !words.isDoing(w) && !words.isLead(w);
  }

  private boolean verbOnly(Word w) {
    return words.isDoing(w) && w.isVerb();
  }

  /** Where the words end that can belong to the phrase: before 共, 为, 约, a colon, a bracket. */
  int contentEnd(List<Word> left) {
    int end = left.size();
    while (end > 0) {
      Word w = left.get(end - 1);
      boolean closing =
          w.text().equals(")")
              || w.text().equals("）")
              || w.text().equals("”")
              || w.text().equals("\"")
              || w.text().equals("》");
      boolean filler =
          w.text().isBlank()
              || (w.is("w") && !closing && !w.text().equals("、"))
              || words.is(Kind.ADVERB, w.text())
              || w.is("d")
              || w.is("p")
              || w.is("u") && !w.text().equals("的")
              || words.is(Kind.FILLER, w.text())
              || w.text().equals("的");
      if (filler) {
        end--;
      } else if (closing && opening(left, end - 1) > 0 && ")）".contains(w.text())) {
        // 乡镇惠农超市（含冷藏间）260个: what stands in the bracket is an aside.
        end = opening(left, end - 1);
      } else {
        break;
      }
    }
    return comparisonStart(left, end);
  }

  /** Leaves out 较上年, 比去年同期, 较常温流通 before the verb of a change. */
  private static int comparisonStart(List<Word> left, int end) {
    for (int i = Math.max(0, end - 6); i < end; i++) {
      String t = left.get(i).text();
      boolean against =
          t.equals("较") && end < left.size() || t.equals("同比") || t.equals("环比") || t.equals("较上年");
      boolean dated =
          (t.equals("较") || t.equals("比") || t.equals("与"))
              && left.subList(i, end).stream()
                  .anyMatch(w -> w.text().contains("年") || w.text().contains("期"));
      if (against || dated) {
        return i;
      }
    }
    return end;
  }

  /** The rule's choice of where the phrase begins. */
  int ruleStart(List<Word> left, int end) {
    int i = end;
    boolean rate = isRate(left.get(end - 1));
    while (i > 0) {
      Word w = left.get(i - 1);
      int open = opening(left, i - 1);
      if (open >= 0) {
        i = open;
        continue;
      }
      if (stops(left, i - 1, end, rate)) {
        break;
      }
      if (w.text().equals("的") && dropsBefore(left, i - 1)) {
        break;
      }
      i--;
    }
    return i;
  }

  /** Where the bracket or quote opens that closes at {@code close}; -1 where none does. */
  private static int opening(List<Word> words, int close) {
    int kind = ")）”》".indexOf(words.get(close).text());
    if (kind < 0) {
      return -1;
    }
    char open = "(（“《".charAt(kind);
    for (int i = close - 1; i >= 0; i--) {
      if (words.get(i).text().charAt(0) == open) {
        return i;
      }
    }
    return -1;
  }

  private boolean isRate(Word w) {
    return isRateText(w.text())
        && !words.is(Kind.COUNT, w.text())
        && !words.is(Kind.PERSON_COUNT, w.text());
  }

  private boolean stops(List<Word> left, int i, int end, boolean rate) {
    Word w = left.get(i);
    String t = w.text();
    if (w.is("w") && !"、“”\"《》()（）·/-—".contains(t) || t.isBlank()) {
      return true;
    }
    Word next = i + 1 < end ? left.get(i + 1) : w;
    boolean adverb =
        w.is("d") && !w.is("dl") && t.length() > 1 && !next.is("vn") && !next.text().endsWith("率");
    boolean someOf =
        w.is("q") && i > 0 && left.get(i - 1).is("m")
            || w.is("m") && "一二两三四五六七八九十百千万几多数".indexOf(t.charAt(0)) >= 0;
    if (words.is(Kind.ADVERB, t) || adverb || someOf || w.is("udeng")) {
      return true;
    }
    if (t.endsWith("期间") && nounAfter(left, i + 1, end)) {
      return true;
    }
    if (w.is("p") && !t.equals("比")) {
      return true;
    }
    boolean rest = nounAfter(left, i + 1, end);
    boolean compound =
        t.length() > 1 && i + 1 < end && next.text().length() == 1 && next.isNominal();
    if (!rest || compound && i > 0) {
      // 清运车, 检测站: the verb is part of a noun.
      return false;
    }
    if (words.isLead(w) && (w.is("v") || w.is("p") || w.is("c") || w.is("d") || w.is("t"))) {
      return !words.is(Kind.CONNECTIVE, t);
    }
    boolean firstVerbalNoun = w.is("vn") && (i == 0 || left.get(i - 1).is("w")) && strongDoing(t);
    boolean ofNoun =
        rate && words.is(Kind.NOMINALISED, w) && i > 0 && left.get(i - 1).is("n") && i + 1 < end;
    return words.isDoing(w)
        && !ofNoun
        && (w.isVerb() && !(rate && end - i <= 3) || firstVerbalNoun)
        && !(i > 0 && words.is(Kind.CONNECTIVE, left.get(i - 1).text()) && !w.isVerb());
  }

  private static boolean strongDoing(String t) {
    return t.equals("建设") || t.equals("指导") || t.equals("支持") || t.equals("组织") || t.equals("实施");
  }

  private boolean nounAfter(List<Word> left, int from, int end) {
    for (int k = from; k < end; k++) {
      Word w = left.get(k);
      if ((w.isNominal() || w.is("b") || w.is("q"))
          && !words.is(Kind.COUNT, w.text())
          && !words.is(Kind.PERSON_COUNT, w.text())) {
        return true;
      }
    }
    return false;
  }

  /** 申请的知识产权, 针对本市科技创新的专项研讨: what stands before 的 tells how or by whom, and goes. */
  private boolean dropsBefore(List<Word> left, int of) {
    int i = of - 1;
    if (i >= 0 && (words.isDoing(left.get(i)) || left.get(i).isVerb())) {
      return true;
    }
    for (int k = i; k >= 0 && !left.get(k).is("w"); k--) {
      Word w = left.get(k);
      boolean stop = w.is("p") || words.isDoing(w) && w.isVerb();
      if (stop) {
        return nounAfter(left, of + 1, left.size()) && !isRate(left.getLast());
      }
    }
    return false;
  }

  /** The end without 数量, 个数 …, where a noun remains. */
  private int withoutCountNoun(List<Word> left, int start, int end) {
    int e = withoutCount(left, start, end);
    while (e - 1 > start
        && words.is(Kind.TRAILING, left.get(e - 1).text())
        && left.get(e - 2).isNominal()) {
      e--;
    }
    return e;
  }

  private int withoutCount(List<Word> left, int start, int end) {
    int e = end;
    while (e - 1 > start) {
      String t = left.get(e - 1).text();
      boolean count = words.is(Kind.COUNT, t);
      boolean person =
          words.is(Kind.PERSON_COUNT, t) && !t.equals("人次") && isPerson(left.get(e - 2));
      boolean of = t.equals("的");
      if (!(count && nounAfter(left, start, e - 1)) && !person && !of) {
        break;
      }
      if (count && !of && e - 2 >= start && nounlessVerb(left, start, e - 1)) {
        break;
      }
      e--;
    }
    return e;
  }

  private boolean nounlessVerb(List<Word> left, int start, int end) {
    return left.subList(start, end).stream()
        .noneMatch(w -> w.isNominal() && !(w.is("vn") && words.isDoing(w)) || w.is("b"));
  }

  private static boolean isPerson(Word w) {
    return w.is("nn")
        || w.text().endsWith("员")
        || w.text().endsWith("者")
        || w.text().endsWith("生")
        || w.text().equals("的")
        || w.text().endsWith("家")
        || w.text().endsWith("士")
        || w.text().endsWith("人");
  }

  /** （高度可调）、一体机: an aside about something before. */
  private static NounPhrase withoutFirstBracket(NounPhrase phrase) {
    if (phrase.isEmpty() || !"(（".contains(phrase.first().text())) {
      return phrase;
    }
    int close = 1;
    while (close < phrase.words().size() && !")）".contains(phrase.words().get(close).text())) {
      close++;
    }
    return close + 1 < phrase.words().size() ? phrase.from(close + 1) : phrase;
  }

  private static final Set<String> LEFT_OUT_FIRST = Set.of("新增", "净增", "新增加", "净增加", "达到", "实现");

  /** Whether it is nothing but 全省, 全市: where, and not what. */
  boolean onlyScope(NounPhrase phrase) {
    return phrase.words().stream().allMatch(w -> words.is(Kind.SCOPE, w));
  }

  /** Whether it is nothing but verbs of doing. */
  boolean onlyDoing(NounPhrase phrase) {
    return phrase.words().stream().allMatch(words::isDoing);
  }

  /** Whether a noun that is no verb stands in it. */
  static boolean namesThing(NounPhrase phrase) {
    return phrase.words().stream().anyMatch(w -> w.is("n") && w.text().length() > 1);
  }

  NounPhrase withoutLeadingDoing(NounPhrase phrase) {
    int from = 0;
    while (from < phrase.words().size() - 1 && words.isDoing(phrase.words().get(from))) {
      from++;
    }
    return phrase.from(from);
  }

  private NounPhrase trim(NounPhrase phrase) {
    NounPhrase p = withoutFirstBracket(phrase);
    while (!p.isEmpty()
        && (p.words().size() > 1 && LEFT_OUT_FIRST.contains(p.first().text())
            || words.isLead(p.first()) && !p.first().isNominal()
            || words.is(Kind.CONNECTIVE, p.first().text())
            || p.first().text().equals("的")
            || p.first().text().isBlank()
            || p.first().is("w") && !"“《\"(（".contains(p.first().text()))) {
      p = p.from(1);
    }
    return p;
  }

  /** The phrase that begins where the quantity ends; empty where no noun stands there. */
  NounPhrase startingAt(List<Word> right) {
    int from = !right.isEmpty() && right.getFirst().text().equals("的") ? 1 : 0;
    int to = from;
    while (to < right.size() && continues(right, from, to)) {
      to++;
    }
    while (to > from
        && (words.is(Kind.CONNECTIVE, right.get(to - 1).text())
            || right.get(to - 1).text().equals("的")
            || right.get(to - 1).is("p"))) {
      to--;
    }
    NounPhrase phrase = new NounPhrase(right.subList(from, to));
    return phrase.anyNominal() ? phrase : NounPhrase.EMPTY;
  }

  /** 按每人每月620元标准发放孤儿基本生活费: what is paid at that standard; empty where nothing is. */
  NounPhrase paidAtStandard(List<Word> right) {
    int from = !right.isEmpty() && right.getFirst().text().equals("的") ? 1 : 0;
    if (from >= right.size() || !right.get(from).text().equals("标准")) {
      return NounPhrase.EMPTY;
    }
    int verb = -1;
    for (int i = from + 1; i < right.size(); i++) {
      verb = words.isDoing(right.get(i)) && verb < 0 ? i : verb;
    }
    return verb < 0 ? NounPhrase.EMPTY : startingAt(right.subList(verb + 1, right.size()));
  }

  private boolean continues(List<Word> right, int from, int i) {
    Word w = right.get(i);
    String t = w.text();
    if (t.isBlank()) {
      return false;
    }
    if (w.is("w")) {
      return "“”\"《》·".contains(t) || t.equals("、") && i > from && listGoesOn(right, i);
    }
    if (i == from
        && (words.is(Kind.CONNECTIVE, t)
            || w.isVerb() && words.isDoing(w) && !nounFollows(right, i))) {
      return false;
    }
    if (w.is("c") || words.is(Kind.CONNECTIVE, t)) {
      return i > from && nounFollows(right, i);
    }
    if (w.is("p") || w.is("d") && t.length() > 1 || w.is("m") || w.is("y")) {
      return i == from && w.is("m");
    }
    return !(w.isVerb() && i > from && (words.isDoing(w) || words.isLead(w)) || t.equals("进行"));
  }

  private static boolean listGoesOn(List<Word> right, int i) {
    return i + 1 < right.size() && right.get(i + 1).isNominal();
  }

  private static boolean nounFollows(List<Word> right, int i) {
    return i + 1 < right.size()
        && (right.get(i + 1).isNominal() || right.get(i + 1).is("b") || right.get(i + 1).is("a"));
  }

  boolean endsWithVerb(List<Word> left) {
    int end = contentEnd(left);
    if (end == 0) {
      return true;
    }
    Word last = left.get(end - 1);
    if (words.is(Kind.CONNECTIVE, last.text())) {
      return true;
    }
    return words.isDoing(last)
        && (last.isVerb() || allDoing(left, end) || strongDoing(last.text()));
  }

  /** 建设改造, 力争完成: nothing but verbs. */
  private boolean allDoing(List<Word> left, int end) {
    return left.subList(0, end).stream()
        .allMatch(w ->
            words.isDoing(w)
                || words.isLead(w)
                || words.is(Kind.ADVERB, w)
                || w.is("d")
                || w.text().isBlank());
  }

  /** Whether the words end in 等: 推动本钢等5户企业 names some of what is counted. */
  static boolean endsWithAndSo(List<Word> left) {
    int i = left.size() - 1;
    while (i >= 0 && left.get(i).text().isBlank()) {
      i--;
    }
    return i >= 0 && left.get(i).text().equals("等");
  }

  /** The 的 that the words end in. */
  static NounPhrase of(List<Word> left) {
    return new NounPhrase(
        left.stream().filter(w -> w.text().equals("的")).reduce((a, b) -> b).stream().toList());
  }

  /** Whether the words end in 的: 其中配套冷链设施的不低于20个 leaves out what was named before. */
  static boolean endsWithOf(List<Word> left) {
    int i = left.size() - 1;
    while (i >= 0 && left.get(i).text().isBlank()) {
      i--;
    }
    return i >= 0 && left.get(i).text().equals("的");
  }

  boolean endsWithCountNoun(List<Word> left) {
    int end = contentEnd(left);
    return end > 0
        && (words.is(Kind.COUNT, left.get(end - 1).text())
            || words.is(Kind.PERSON_COUNT, left.get(end - 1).text())
            || isRateText(left.get(end - 1).text()));
  }

  /** Whether the words end in 的人数, 的数量: the thing counted comes behind the number. */
  boolean endsWithOfCount(List<Word> left) {
    int end = contentEnd(left);
    return end > 1 && endsWithCountNoun(left) && left.get(end - 2).text().equals("的");
  }

  /** 宣传的人数 → 宣传的. */
  NounPhrase withoutCount(List<Word> left) {
    int end = contentEnd(left) - 1;
    int start = end - 1;
    if (start > 0) {
      start--;
    }
    return new NounPhrase(left.subList(start, end));
  }

  /** All of the words left, without connectives and lead-in. */
  NounPhrase modifier(List<Word> left) {
    int end = contentEnd(left);
    int start = end == 0 ? 0 : ruleStart(left, end);
    return trim(new NounPhrase(left.subList(start, end)));
  }

  /** The members of a list of those who do it, up to the verb: 甲、乙 of 甲、乙启动. */
  List<String> doers(NounPhrase actor, String text) {
    List<Word> all = actor.words();
    int end = 0;
    while (end < all.size() && !words.isDoing(all.get(end))) {
      end++;
    }
    return listed(actor.to(end), text);
  }

  /** Who does it: the noun before the verb of doing, 大篷车 in 大篷车开展活动40次. */
  NounPhrase actor(List<Word> left) {
    for (int i = 0; i < left.size(); i++) {
      if (words.isDoing(left.get(i)) && left.get(i).isVerb()) {
        int from = 0;
        while (from < i
            && (left.get(from).is("w")
                || words.isLead(left.get(from))
                || words.is(Kind.ADVERB, left.get(from).text())
                || left.get(from).text().equals("依托")
                || left.get(from).is("m")
                || left.get(from).text().isBlank())) {
          from++;
        }
        return from < i ? new NounPhrase(left.subList(from, i)) : NounPhrase.EMPTY;
      }
    }
    return NounPhrase.EMPTY;
  }

  /** 院级赛项学生获奖200项、老师获奖11项: completes 老师获奖 from the phrase before it. */
  NounPhrase sharedHead(NounPhrase phrase, NounPhrase previous, boolean joined, String text) {
    int n = previous.words().size();
    int m = phrase.words().size();
    boolean near = joined || m == 1 && isShortRate(phrase.last());
    if (near && n > 1 && m == 1 && bothRates(phrase.last(), previous.last())) {
      return previous.to(n - 1).plus(phrase);
    }
    if (joined && m == 1 && n > 0 && isShortRate(phrase.last()) && !isRate(previous.last())) {
      return previous.plus(phrase);
    }
    if (!joined || n <= m || m < 2 || m > 3) {
      return phrase;
    }
    int same = 0;
    while (same < m
        && phrase
            .words()
            .get(m - 1 - same)
            .text()
            .equals(previous.words().get(n - 1 - same).text())) {
      same++;
    }
    boolean parallel =
        same >= 1
            && same == m - 1
            && kind(phrase.first()).equals(kind(previous.words().get(n - m)));
    return parallel ? previous.to(n - m).plus(phrase) : phrase;
  }

  /** 合格率 in 抽检化肥样品65个批次、合格率96%: a rate of what was named before. */
  private static boolean isShortRate(Word w) {
    return w.text().length() == 3 && w.text().endsWith("率");
  }

  /** 农村安居工程开工率100%、竣工率100%. */
  private static boolean bothRates(Word a, Word b) {
    return a.text().endsWith("率") && b.text().endsWith("率") && !a.text().equals(b.text());
  }

  /** All words before the number that are no lead-in, verbs of doing at the front dropped. */
  NounPhrase allOf(List<Word> left) {
    int end = contentEnd(left);
    int from = 0;
    for (int i = 0; i < end; i++) {
      Word w = left.get(i);
      boolean comma = i > 0 && left.get(i - 1).text().equals("、");
      if (!comma
          && (words.isDoing(w) && w.isVerb()
              || words.isLead(w)
              || w.is("d")
              || words.is(Kind.ADVERB, w.text()))
          && nounAfter(left, i + 1, end)
          && !listed(left, i)) {
        from = i + 1;
      }
    }
    while (end > from + 1 && words.isDoing(left.get(end - 1)) && left.get(end - 1).isVerb()) {
      end--;
    }
    return trim(new NounPhrase(left.subList(from, end)));
  }

  /** Whether a 、 or 和 stands before this place, so that it is inside the list. */
  private boolean listed(List<Word> left, int i) {
    return left.subList(0, i).stream().anyMatch(w -> words.is(Kind.CONNECTIVE, w.text()));
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
    if (k > 0 && isRateText(item) && isRateText(first) && item.length() <= SHORT_RATE) {
      // Both are rates; the later one is short, so it measures a part of what the first one names.
      return first.substring(0, Math.max(0, first.length() - item.length())) + item;
    }
    if (k == items.size() - 1
        || isRateText(item)
        || item.length() >= last.length()
        || !isRateText(last) && item.length() > 2) {
      return item;
    }
    return item + last.substring(Math.min(item.length(), last.length()));
  }

  /** 及时率, 合规率. */
  private static final int SHORT_RATE = 3;

  private String withoutVerb(String item) {
    for (int n = Math.min(4, item.length() - 1); n > 0; n--) {
      if (words.is(Kind.DOING, item.substring(0, n))) {
        return item.substring(n);
      }
    }
    return item;
  }

  static boolean isRateText(String s) {
    for (int i = 0; i < RATES.size(); i++) {
      if (s.endsWith(RATES.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static String kind(Word w) {
    return w.pos().substring(0, 1);
  }

  /**
   * The outer noun of 农村文化礼堂（含五星级3家） for the inner quantity, where the inner words are a modifier
   * only.
   */
  NounPhrase outer(List<Word> before, NounPhrase inner, String text) {
    boolean modifierOnly =
        inner.words().stream()
            .allMatch(w -> w.is("b") || w.is("q") || w.text().endsWith("级") || w.is("a"));
    if (!modifierOnly || before.isEmpty()) {
      return NounPhrase.EMPTY;
    }
    int end = contentEnd(before);
    return end == 0
        ? NounPhrase.EMPTY
        : trim(new NounPhrase(before.subList(ruleStart(before, end), end)));
  }

  /** The members of A、B和C, each with the head that only the last one spells out. */
  List<String> listed(NounPhrase phrase, String text) {
    List<NounPhrase> members = members(phrase);
    return members.stream()
        .map(m -> completed(m, members.getLast()).text(text))
        .filter(m -> !m.isEmpty())
        .toList();
  }

  /** The members of a list, none completed. */
  static List<String> membersAsWritten(NounPhrase phrase, String text) {
    return members(phrase).stream().map(m -> m.text(text)).filter(m -> !m.isEmpty()).toList();
  }

  private static List<NounPhrase> members(NounPhrase phrase) {
    List<NounPhrase> members = new ArrayList<>();
    List<Word> member = new ArrayList<>();
    int depth = 0;
    for (Word w : phrase.words()) {
      depth += "(（“《".contains(w.text()) ? 1 : ")）”》".contains(w.text()) ? -1 : 0;
      if (depth == 0 && SEPARATORS.contains(w.text())) {
        members.add(new NounPhrase(member));
        member.clear();
      } else {
        member.add(w);
      }
    }
    members.add(new NounPhrase(member));
    return members;
  }

  private static final Set<String> SEPARATORS = Set.of("、", "和", "及", "以及", "与");

  /** 春季、秋季招聘会: a member like the beginning of the last one shares the rest of it. */
  private static NounPhrase completed(NounPhrase member, NounPhrase last) {
    int n = member.words().size();
    if (n == 0 || last.words().size() <= n || ending(member.last()) == ending(last.last())) {
      return member;
    }
    Word mine = member.last();
    Word theirs = last.words().get(n - 1);
    boolean alike =
        ending(mine) == ending(theirs)
            || mine.pos().equals(theirs.pos()) && mine.text().length() == theirs.text().length();
    return alike ? member.plus(last.from(n)) : member;
  }

  private static char ending(Word w) {
    return w.text().charAt(w.text().length() - 1);
  }
}
