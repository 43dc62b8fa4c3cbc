package org.zhibiao.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Span;
import org.zhibiao.segment.Word;

/**
 * Where what is measured begins and ends among the words beside a quantity. Immutable.
 *
 * <p>Example: of 国内外 期刊 正式 发表 高水平 学术 论文 it keeps 高水平 学术 论文; of 产业 学院 个数 it keeps 产业 学院.
 */
final class Boundaries {
  private static final Set<String> COUNT_NOUNS =
      Set.of(
          "数", "数量", "个数", "次数", "场次", "总数", "总数量", "总量", "份数", "篇数", "件数", "项数", "户数", "家数", "台数",
          "套数", "期数", "场数", "批次", "频次", "总次数", "成数", "只数", "条数", "册数", "总个数", "数目", "天数");
  private static final Set<String> PERSON_COUNTS = Set.of("人数", "总人数", "人次数", "总人次", "人次");
  private static final Pattern RATE =
      Pattern.compile(".*(?:率|度|比例|占比|比重|面|额|量|值|指数|系数|时间|时限|周期|标准|收入|产值|面积|人次)$");

  /** What may stand between the thing measured and the number: 覆盖率稳定在98%, 资料精简40%. */
  private static final Set<String> FILLERS =
      Set.of(
          "为", "是", "有", "可", "达", "达到", "保持", "稳定", "维持", "提升", "提高", "增长", "增加", "上升", "扩大", "下降",
          "降低", "减少", "压减", "压缩", "缩减", "精简", "缩短", "同比", "环比", "较", "较上年", "上年", "控制", "分别为",
          "均为");

  private static final Set<String> WAYS = Set.of("方式", "形式", "途径", "手段", "渠道");

  /** Verbs that stay outside where they stand behind the thing itself: 工作室建设, 制服购置. */
  private static final Set<String> TRAILING =
      Set.of("建设", "购置", "完成", "播出", "安装", "实施", "进行", "选聘", "走访");

  private static final Set<String> CONNECTIVES =
      Set.of("和", "及", "与", "、", "或", "以及", "或者", "并", "及其");
  private static final Set<String> ADVERBS =
      Set.of(
          "正式", "全面", "进一步", "持续", "不断", "积极", "着力", "有效", "切实", "同时", "预期", "预计", "力争", "相关", "至",
          "再", "分别", "均", "都", "共", "逐步", "稳步", "约", "实际", "当年", "今年", "本年", "本年度", "累计", "合计",
          "总计", "共计", "一共", "拟", "其中", "另", "另外", "此外", "并");

  /** How many words at the end may be left out: 数量, 的 … 次数. */
  static final int MOST_TAIL = 5;

  /** How much likelier than the rules' choice another must be. */
  private static final double MARGIN = 4;

  private final Verbs verbs;
  private final BoundaryFeatures features;
  private final @Nullable BoundaryModel model;

  Boundaries(Verbs verbs, @Nullable BoundaryModel model) {
    this.verbs = verbs;
    this.features = new BoundaryFeatures(verbs);
    this.model = model;
  }

  /** The phrase that ends where the quantity begins; empty where only verbs and adverbs stand. */
  NounPhrase endingAt(List<Word> words) {
    List<Word> left = withoutCarrier(words);
    int limit = contentEnd(left);
    if (limit == 0 || CONNECTIVES.contains(left.get(limit - 1).text())) {
      return NounPhrase.EMPTY;
    }
    if (WAYS.contains(left.get(limit - 1).text())) {
      return NounPhrase.EMPTY;
    }
    Span best = model == null ? byRule(left, limit) : byModel(left, limit, model);
    NounPhrase phrase = trim(new NounPhrase(left.subList(best.start(), best.end())));
    boolean nominal = phrase.words().stream().anyMatch(this::carries);
    return nominal ? phrase : NounPhrase.EMPTY;
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
   * The candidate with the greatest product of the two probabilities, where it beats the rules'
   * clearly.
   */
  private Span byModel(List<Word> left, int limit, BoundaryModel weigh) {
    int ruleEnd = ruleEnd(left, limit);
    Span rule = byRule(left, limit);
    Span best = rule;
    double most = MARGIN * probability(left, rule, limit, weigh);
    for (int e = ruleEnd; e > 0 && e > limit - MOST_TAIL; e--) {
      double pEnd = weigh.end(features.end(left, e, limit, ruleEnd));
      if (pEnd <= most) {
        continue;
      }
      int ruleStart = ruleStart(left, e);
      for (int s = e - 1; s >= 0 && s >= e - BoundaryFeatures.MOST_WORDS; s--) {
        if (!canBegin(left, s, e)) {
          continue;
        }
        double p = pEnd * weigh.start(features.start(left, s, e, ruleStart));
        if (p > most) {
          most = p;
          best = new Span(s, e);
        }
      }
    }
    return best;
  }

  private double probability(List<Word> left, Span phrase, int limit, BoundaryModel weigh) {
    if (phrase.length() == 0) {
      return 0;
    }
    int ruleEnd = ruleEnd(left, limit);
    int ruleStart = ruleStart(left, phrase.end());
    return weigh.end(features.end(left, phrase.end(), limit, ruleEnd))
        * weigh.start(features.start(left, phrase.start(), phrase.end(), ruleStart));
  }

  /** Whether brackets and quotes are whole between these places, and no clause ends there. */
  boolean canBegin(List<Word> words, int start, int end) {
    Word first = words.get(start);
    if (first.text().isBlank()
        || first.is("w") && !"“《\"(（".contains(first.text())
        || first.text().equals("的")) {
      return false;
    }
    int depth = 0;
    for (int i = start; i < end; i++) {
      String t = words.get(i).text();
      depth += "(（“《".contains(t) ? 1 : ")）”》".contains(t) ? -1 : 0;
      if (depth < 0 || t.isBlank()) {
        return false;
      }
    }
    return depth == 0;
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
        || w.isVerb() && !verbs.isDoing(w) && !verbs.isLead(w);
  }

  private boolean verbOnly(Word w) {
    return verbs.isDoing(w) && w.isVerb();
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
              || ADVERBS.contains(w.text())
              || w.is("d")
              || w.is("p")
              || w.is("u") && !w.text().equals("的")
              || FILLERS.contains(w.text())
              || w.text().equals("的");
      if (!filler) {
        break;
      }
      end--;
    }
    return comparisonStart(left, end);
  }

  /** Leaves out 较上年, 比去年同期 before the verb of a change. */
  private static int comparisonStart(List<Word> left, int end) {
    for (int i = Math.max(0, end - 5); i < end; i++) {
      String t = left.get(i).text();
      if ((t.equals("较") || t.equals("比") || t.equals("同比") || t.equals("环比") || t.equals("与"))
          && i > 0
          && left.subList(i, end).stream()
              .anyMatch(w ->
                  w.text().contains("年") || w.text().contains("期") || w.text().contains("同比"))) {
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

  private static boolean isRate(Word w) {
    return RATE.matcher(w.text()).matches()
        && !COUNT_NOUNS.contains(w.text())
        && !PERSON_COUNTS.contains(w.text());
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
    if (ADVERBS.contains(t) || adverb || someOf || w.is("udeng")) {
      return true;
    }
    if (w.is("p") && !t.equals("比")) {
      return true;
    }
    boolean rest = nounAfter(left, i + 1, end);
    if (!rest) {
      return false;
    }
    if (verbs.isLead(w) && (w.is("v") || w.is("p") || w.is("c") || w.is("d") || w.is("t"))) {
      return !CONNECTIVES.contains(t);
    }
    boolean firstVerbalNoun = w.is("vn") && (i == 0 || left.get(i - 1).is("w")) && strongDoing(t);
    return verbs.isDoing(w)
        && (w.isVerb() && !(rate && end - i <= 3) || firstVerbalNoun)
        && !(i > 0 && CONNECTIVES.contains(left.get(i - 1).text()) && !w.isVerb());
  }

  private static boolean strongDoing(String t) {
    return t.equals("建设") || t.equals("指导") || t.equals("支持") || t.equals("组织") || t.equals("实施");
  }

  private boolean nounAfter(List<Word> left, int from, int end) {
    for (int k = from; k < end; k++) {
      Word w = left.get(k);
      if ((w.isNominal() || w.is("b") || w.is("q"))
          && !COUNT_NOUNS.contains(w.text())
          && !PERSON_COUNTS.contains(w.text())) {
        return true;
      }
    }
    return false;
  }

  /** 申请的知识产权, 针对本市科技创新的专项研讨: what stands before 的 tells how or by whom, and goes. */
  private boolean dropsBefore(List<Word> left, int of) {
    int i = of - 1;
    if (i >= 0 && (verbs.isDoing(left.get(i)) || left.get(i).isVerb())) {
      return true;
    }
    for (int k = i; k >= 0 && !left.get(k).is("w"); k--) {
      Word w = left.get(k);
      boolean stop = w.is("p") || verbs.isDoing(w) && w.isVerb();
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
        && TRAILING.contains(left.get(e - 1).text())
        && left.get(e - 2).isNominal()) {
      e--;
    }
    return e;
  }

  private int withoutCount(List<Word> left, int start, int end) {
    int e = end;
    while (e - 1 > start) {
      String t = left.get(e - 1).text();
      boolean count = COUNT_NOUNS.contains(t);
      boolean person = PERSON_COUNTS.contains(t) && !t.equals("人次") && isPerson(left.get(e - 2));
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
    return left.subList(start, end).stream().noneMatch(w -> w.isNominal() || w.is("b"));
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

  private NounPhrase trim(NounPhrase phrase) {
    NounPhrase p = phrase;
    while (!p.isEmpty()
        && (CONNECTIVES.contains(p.first().text())
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
        && (CONNECTIVES.contains(right.get(to - 1).text())
            || right.get(to - 1).text().equals("的")
            || right.get(to - 1).is("p"))) {
      to--;
    }
    NounPhrase phrase = new NounPhrase(right.subList(from, to));
    return phrase.anyNominal() ? phrase : NounPhrase.EMPTY;
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
        && (CONNECTIVES.contains(t) || w.isVerb() && verbs.isDoing(w) && !nounFollows(right, i))) {
      return false;
    }
    if (w.is("c") || CONNECTIVES.contains(t)) {
      return i > from && nounFollows(right, i);
    }
    if (w.is("p") || w.is("d") && t.length() > 1 || w.is("m") || w.is("y")) {
      return i == from && w.is("m");
    }
    return !(w.isVerb() && i > from && (verbs.isDoing(w) || verbs.isLead(w)) || t.equals("进行"));
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
    if (CONNECTIVES.contains(last.text())) {
      return true;
    }
    return verbs.isDoing(last) && (last.isVerb() || end == 1 || strongDoing(last.text()));
  }

  boolean endsWithCountNoun(List<Word> left) {
    int end = contentEnd(left);
    return end > 0
        && (COUNT_NOUNS.contains(left.get(end - 1).text())
            || PERSON_COUNTS.contains(left.get(end - 1).text())
            || RATE.matcher(left.get(end - 1).text()).matches());
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

  /** Who does it: the noun before the verb of doing, 大篷车 in 大篷车开展活动40次. */
  NounPhrase actor(List<Word> left) {
    for (int i = 0; i < left.size(); i++) {
      if (verbs.isDoing(left.get(i)) && left.get(i).isVerb()) {
        int from = 0;
        while (from < i
            && (left.get(from).is("w")
                || verbs.isLead(left.get(from))
                || ADVERBS.contains(left.get(from).text())
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
    if (joined && m == 1 && n > 1 && bothRates(phrase.last(), previous.last())) {
      return previous.to(n - 1).plus(phrase);
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
          && (verbs.isDoing(w) && w.isVerb()
              || verbs.isLead(w)
              || w.is("d")
              || ADVERBS.contains(w.text()))
          && nounAfter(left, i + 1, end)
          && !listed(left, i)) {
        from = i + 1;
      }
    }
    return trim(new NounPhrase(left.subList(from, end)));
  }

  /** Whether a 、 or 和 stands before this place, so that it is inside the list. */
  private static boolean listed(List<Word> left, int i) {
    return left.subList(0, i).stream().anyMatch(w -> CONNECTIVES.contains(w.text()));
  }

  /** The k-th item with the tail that only the last one spells out: 国考 + 断面水质优Ⅲ比例. */
  String withSharedTail(List<String> items, int k, Passage passage) {
    String item = items.get(k);
    String last = items.getLast();
    if (k == items.size() - 1
        || isRateText(item)
        || item.length() >= last.length()
        || !isRateText(last) && item.length() > 2) {
      return item;
    }
    return item + last.substring(Math.min(item.length(), last.length()));
  }

  static boolean isRateText(String s) {
    return RATE.matcher(s).matches();
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

  /** The members of A、B和C. */
  List<String> listed(NounPhrase phrase, String text) {
    List<String> items = new ArrayList<>();
    List<Word> item = new ArrayList<>();
    int depth = 0;
    for (Word w : phrase.words()) {
      depth += "(（“《".contains(w.text()) ? 1 : ")）”》".contains(w.text()) ? -1 : 0;
      if (depth == 0
          && (w.text().equals("、")
              || w.text().equals("和")
              || w.text().equals("及")
              || w.text().equals("以及")
              || w.text().equals("与"))) {
        add(items, item, text);
      } else {
        item.add(w);
      }
    }
    add(items, item, text);
    return items;
  }

  private static void add(List<String> items, List<Word> item, String text) {
    String s = new NounPhrase(item).text(text);
    if (!s.isEmpty()) {
      items.add(s.strip());
    }
    item.clear();
  }
}
