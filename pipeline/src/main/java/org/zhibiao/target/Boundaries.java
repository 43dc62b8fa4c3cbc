package org.zhibiao.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhibiao.quantity.Quantity;
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
  private static final Set<String> CONNECTIVES =
      Set.of("和", "及", "与", "、", "或", "以及", "或者", "并", "及其");
  private static final Set<String> ADVERBS =
      Set.of(
          "正式", "全面", "进一步", "持续", "不断", "积极", "着力", "有效", "切实", "同时", "预期", "预计", "力争", "相关", "至",
          "再", "分别", "均", "各", "都", "共", "逐步", "稳步", "约", "基本", "实际", "计划", "目标", "年度", "当年", "今年",
          "本年", "本年度", "累计", "合计", "总计", "共计", "一共", "拟", "其中", "另", "另外", "此外", "并");

  private final Verbs verbs;

  Boundaries(Verbs verbs) {
    this.verbs = verbs;
  }

  /** The phrase that ends where the quantity begins; empty where only verbs and adverbs stand. */
  NounPhrase endingAt(List<Word> left, Quantity q) {
    int end = contentEnd(left);
    if (end == 0 || CONNECTIVES.contains(left.get(end - 1).text())) {
      return NounPhrase.EMPTY;
    }
    int start = start(left, end);
    NounPhrase phrase = new NounPhrase(left.subList(start, withoutCountNoun(left, start, end)));
    phrase = trim(phrase);
    boolean nominal = phrase.words().stream().anyMatch(this::carries);
    return nominal ? phrase : NounPhrase.EMPTY;
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
  private int contentEnd(List<Word> left) {
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
              || w.text().equals("为")
              || w.text().equals("是")
              || w.text().equals("有")
              || w.text().equals("可")
              || w.text().equals("达")
              || w.text().equals("达到")
              || w.text().equals("保持")
              || w.text().equals("稳定")
              || w.text().equals("维持")
              || w.text().equals("提升")
              || w.text().equals("提高")
              || w.text().equals("增长")
              || w.text().equals("增加")
              || w.text().equals("下降")
              || w.text().equals("降低")
              || w.text().equals("减少")
              || w.text().equals("压减")
              || w.text().equals("同比")
              || w.text().equals("较")
              || w.text().equals("较上年")
              || w.text().equals("上年")
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
  private int start(List<Word> left, int end) {
    int i = end;
    boolean rate = RATE.matcher(left.get(end - 1).text()).matches();
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

  private boolean stops(List<Word> left, int i, int end, boolean rate) {
    Word w = left.get(i);
    String t = w.text();
    if (w.is("w") && !"、“”\"《》()（）·/-—".contains(t) || t.isBlank()) {
      return true;
    }
    if (ADVERBS.contains(t) && !t.equals("年度") || w.is("d") && !w.is("dl") && t.length() > 1) {
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

  /** 申请的知识产权, 正式出版的教材: what stands before 的 is only a verb of doing, and goes. */
  private boolean dropsBefore(List<Word> left, int of) {
    int i = of - 1;
    return i >= 0 && (verbs.isDoing(left.get(i)) || left.get(i).isVerb());
  }

  /** The end without 数量, 个数 …, where a noun remains. */
  private int withoutCountNoun(List<Word> left, int start, int end) {
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
    int from = 0;
    if (from < right.size() && right.get(from).text().equals("的")) {
      from++;
    }
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
    int start = end == 0 ? 0 : start(left, end);
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
        : trim(new NounPhrase(before.subList(start(before, end), end)));
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
      items.add(s);
    }
    item.clear();
  }
}
