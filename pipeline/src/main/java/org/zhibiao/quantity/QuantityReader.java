package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Span;

/**
 * Reads one quantity expression around a number of one text.
 *
 * <pre>
 * quantity = ["各"] {before} number [to number] ["余"|"多"|"来"|"几"] [unit] ["半"] {after}
 * before   = comparator [baseline]          高于“十三五”17.4%, 达到近10000人
 * to       = "-" | "~" | "至" | "到"
 * after    = comparator                      以上, 左右, 以内
 * </pre>
 */
final class QuantityReader {
  private static final Pattern TO = Pattern.compile("\\s*(?:-{1,2}|~{1,2}|至|到|—)\\s*");

  /** What may stand between a comparator and its number: “十三五”, 上年平均水平, 每半年, 有. */
  private static final Pattern BASELINE =
      Pattern.compile(
          "“[^”]{1,12}”|.{0,12}?(?:水平|平均值|平均数|平均|均值|均数|上年|去年|上一年|同期|往年|历年|前年|年度|目标值?|增速|增幅|基数|时期)|.{1,8}的|有|每.{1,3}");

  /** 提高到每人每月720元. */
  private static final Pattern PER_GAP = Pattern.compile("每.{1,3}(?:每.{1,3})?");

  private static final int MOST_BASELINE = 14;

  private static final Set<String> KEPT_AT = Set.of("控制在", "控制到", "限定在", "限制在", "压控在");
  private static final Pattern OPEN_BRACKETS = Pattern.compile("\\([一-龥]{1,2}\\)");

  private final String text;
  private final Wordings wordings;
  private final UnitReader unitReader;
  private final NumeralParser numerals;

  QuantityReader(String folded, Wordings wordings, UnitReader unitReader) {
    this.text = folded;
    this.wordings = wordings;
    this.unitReader = unitReader;
    this.numerals = unitReader.numerals();
  }

  /** A comparator word at its place. */
  private record Word(Span span, Bound bound) {}

  /** Where to go on when nothing was read at {@code at}: never in the middle of a number. */
  int end(int at) {
    if (NumeralParser.isDigit(text.charAt(at))) {
      return Math.max(at + 1, numerals.endOfDigits(at));
    }
    int i = at + 1;
    if (ChineseDigits.isLoneCapital(text, at)) {
      return i;
    }
    while (i < text.length() && ChineseDigits.isNumeral(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The quantity whose number starts at {@code at}, or null where the number is none. */
  @Nullable Quantity at(int at) {
    Numeral number = text.charAt(at) == '半' ? half(at) : numerals.at(at);
    if (number == null || isPartOfCode(number.span())) {
      return null;
    }
    List<String> rules = new ArrayList<>();
    rules.add("number:" + number.form().name().toLowerCase(java.util.Locale.ROOT));
    Body body = body(number, rules);
    if (body.upper != null && body.unitName == null && isYear(body.upper)) {
      // 建标169-2014: a number of a standard.
      return null;
    }
    List<Word> words = new ArrayList<>(before(at, body, rules));
    int start = words.isEmpty() ? at : words.getFirst().span().start();
    boolean each = start > 0 && text.charAt(start - 1) == '各';
    if (each) {
      start--;
      rules.add("each:各");
    }
    words.addAll(body.vague);
    int end = after(body, words, rules);
    if (words.size() == 1 && governsWhatFollows(words.getFirst(), end)) {
      start = at;
      words.clear();
      rules.add("governs-what-follows");
    }
    return quantity(number, body, words, new Span(start, end), each, rules);
  }

  private static boolean isYear(BigDecimal value) {
    return value.compareTo(BigDecimal.valueOf(1980)) >= 0
        && value.compareTo(BigDecimal.valueOf(2050)) < 0;
  }

  /** 实现1900个行政村全覆盖: what is realised is the covering, not the number. */
  private boolean governsWhatFollows(Word word, int end) {
    return word.span().slice(text).equals("实现")
        && REALISED.matcher(text).region(end, text.length()).lookingAt();
  }

  private static final Pattern REALISED =
      Pattern.compile("[^，。；;,、0-9]{1,16}(?:全覆盖|覆盖|达标|脱贫|摘帽|全通|联网|贯通|稳定|就业|转移|增收|升级|创建|清零|通车)");

  /** Number, range, approximation and unit. */
  private static final class Body {
    final List<Word> vague = new ArrayList<>();
    BigDecimal value;
    @Nullable BigDecimal upper;
    @Nullable String unitName;
    @Nullable Unit unit;
    int numberEnd;
    int end;
    boolean unknown;
    @Nullable String shareSign;

    Body(Numeral n) {
      value = n.value();
      upper = n.upper();
      numberEnd = n.span().end();
      end = n.span().end();
      shareSign = n.unit();
    }
  }

  private Body body(Numeral number, List<String> rules) {
    Body body = new Body(number);
    for (Span s : number.vague()) {
      body.vague.add(new Word(s, Bound.APPROX));
    }
    range(number, body, rules);
    vagueSuffix(body, rules);
    unit(body, rules);
    halfSuffix(body, rules);
    body.vague.sort((a, b) -> a.span().compareTo(b.span()));
    return body;
  }

  private void range(Numeral low, Body body, List<String> rules) {
    int i = low.span().end();
    UnitReader.Found between = unitReader.at(skipSpaces(i));
    if (between != null && toNumber(between.end()) != null) {
      i = between.end();
    }
    Numeral high = toNumber(i);
    if (high == null) {
      return;
    }
    BigDecimal lower = low.value();
    if (low.scale().compareTo(BigDecimal.ONE) == 0
        && high.scale().compareTo(BigDecimal.ONE) > 0
        && lower.compareTo(high.value().divide(high.scale())) < 0) {
      // 3-5万元: the scale is said once.
      lower = lower.multiply(high.scale());
    }
    if (high.unit() != null && low.unit() == null && text.charAt(high.span().end() - 1) == '成') {
      // 三到五成: tenths are said once.
      lower = lower.multiply(BigDecimal.TEN);
    }
    if (lower.compareTo(high.value()) >= 0) {
      return;
    }
    body.value = lower;
    body.upper = high.value();
    body.numberEnd = high.span().end();
    body.end = high.span().end();
    body.shareSign = high.unit();
    rules.add("range");
  }

  /** The number behind a connector at {@code i}, or null. */
  private @Nullable Numeral toNumber(int i) {
    Matcher m = TO.matcher(text).region(i, Math.min(text.length(), i + 6));
    if (!m.lookingAt() || m.end() >= text.length()) {
      return null;
    }
    int at = m.end();
    if (!NumeralParser.startsNumber(text.charAt(at)) || Dates.end(text, at) > at) {
      return null;
    }
    return numerals.at(at);
  }

  /** 2万多, 1000余, 10来: an approximation between number and unit. */
  private void vagueSuffix(Body body, List<String> rules) {
    int i = body.end;
    if (i >= text.length() || "余多来几".indexOf(text.charAt(i)) < 0) {
      return;
    }
    boolean unitFollows = unitReader.at(skipSpaces(i + 1)) != null;
    boolean alone =
        "余多".indexOf(text.charAt(i)) >= 0
            && (i + 1 >= text.length() || "，。；、;) ".indexOf(text.charAt(i + 1)) >= 0);
    if (unitFollows || alone) {
      body.vague.add(new Word(new Span(i, i + 1), Bound.APPROX));
      body.end = i + 1;
      rules.add("approx:" + text.charAt(i));
    }
  }

  private void unit(Body body, List<String> rules) {
    String sign = body.shareSign;
    if (sign != null) {
      body.unitName = sign;
      body.unit = unitReader.named(sign);
      rules.add("unit:" + sign);
      return;
    }
    int at = skipSpaces(body.end);
    UnitReader.Found found = unitReader.at(at);
    if (found != null) {
      body.unitName = text.substring(at, found.end());
      body.unit = found.unit();
      body.unknown = found.unit() == null;
      body.end = found.end();
      rules.add("unit:" + body.unitName);
    }
  }

  /** 一个半月, 一年半: a half behind or inside the unit. */
  private void halfSuffix(Body body, List<String> rules) {
    int i = body.end;
    if (i >= text.length() || text.charAt(i) != '半' || body.unitName == null) {
      return;
    }
    if (body.unitName.equals("个")
        && i + 1 < text.length()
        && "月小".indexOf(text.charAt(i + 1)) >= 0) {
      boolean hours = text.startsWith("小时", i + 1);
      int end = hours ? i + 3 : i + 2;
      body.unitName = hours ? "小时" : "个月";
      body.end = end;
    } else if (body.unitName.equals("年") || body.unitName.equals("天")) {
      body.end = i + 1;
    } else {
      return;
    }
    body.unit = unitReader.named(body.unitName);
    body.value = body.value.add(new BigDecimal("0.5"));
    rules.add("half");
  }

  /** 半年, 半个月, 半天: half of a unit of time. */
  private @Nullable Numeral half(int at) {
    UnitReader.Found found = unitReader.at(at + 1);
    boolean time =
        found != null && found.unit() != null && found.unit().dimension().is(Trait.CALENDAR);
    boolean partOfWord = at > 0 && "上下前后大多每".indexOf(text.charAt(at - 1)) >= 0;
    if (!time || partOfWord) {
      return null;
    }
    return new Numeral(
        new Span(at, at + 1),
        new BigDecimal("0.5"),
        null,
        Numeral.Form.CHINESE,
        List.of(),
        null,
        BigDecimal.ONE);
  }

  /** Comparators that end right before the number, in text order. */
  private List<Word> before(int at, Body body, List<String> rules) {
    List<Word> words = new ArrayList<>();
    int i = skipSpacesBack(at);
    for (int k = 0; k < 3; k++) {
      Phrases.Match<Wording> match = wordings.before(text, i);
      if (match == null && k == 0) {
        i = baselineStart(at, body);
        match = i < at ? wordings.before(text, i) : null;
      }
      if (match == null || closesTitle(match.value(), i)) {
        break;
      }
      Span span = new Span(i - match.length(), i);
      words.add(new Word(span, match.value().bound()));
      rules.add("before:" + match.value().text());
      i = skipSpacesBack(span.start());
    }
    Collections.reverse(words);
    return words;
  }

  /** 印发《实施方案》3份: the sign closes a title. */
  private boolean closesTitle(Wording w, int end) {
    return w.text().startsWith("》")
        && text.lastIndexOf('《', end) > text.lastIndexOf('》', end - w.text().length() - 1);
  }

  private static boolean isComparison(Wording w) {
    return switch (w.bound()) {
      case GE, GT, LE, LT -> true;
      default -> false;
    };
  }

  /**
   * Where the baseline begins that stands between a comparator and the number at {@code at}:
   * 高于“十三五”17.4%, 不超过设备购置额20%; {@code at} where none does.
   */
  private int baselineStart(int at, Body body) {
    boolean share = "%".equals(body.unitName) || "个百分点".equals(body.unitName);
    for (int s = at - 1; s > 0 && at - s <= MOST_BASELINE; s--) {
      if ("，。；、,;：: \n()0123456789".indexOf(text.charAt(s)) >= 0) {
        return at;
      }
      Phrases.Match<Wording> match = wordings.before(text, s);
      if (match != null && match.length() > 1 && match.value().bound() == Bound.REACH) {
        return PER_GAP.matcher(text).region(s, at).matches() ? s : at;
      }
      if (match != null && match.value().text().equals("至少") && at - s <= 2) {
        return s;
      }
      if (match != null && match.length() > 1 && isComparison(match.value())) {
        boolean gap = BASELINE.matcher(text).region(s, at).matches();
        boolean plain = share && match.value().text().charAt(0) != '最';
        return gap || plain ? s : at;
      }
    }
    return at;
  }

  /** Comparators behind the unit; returns where the expression ends. */
  private int after(Body body, List<Word> words, List<String> rules) {
    int end = body.end;
    for (int k = 0; k < 2; k++) {
      int i = skipSpaces(end);
      Matcher bracket = OPEN_BRACKETS.matcher(text).region(i, text.length());
      if (k == 0 && bracket.lookingAt() && wordings.after(text, bracket.end()) != null) {
        i = bracket.end();
      }
      Phrases.Match<Wording> match = wordings.after(text, i);
      if (match == null || !fits(match.value(), body, i)) {
        break;
      }
      words.add(new Word(new Span(i, i + match.length()), match.value().bound()));
      rules.add("after:" + match.value().text());
      end = i + match.length();
    }
    return end;
  }

  /** Single characters are comparators only where they cannot be part of a word. */
  private boolean fits(Wording w, Body body, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    boolean time = body.unit != null && body.unit.dimension().is(Trait.PERIOD);
    return switch (w.text()) {
      case "内" -> time && "部容外涵存需地陆蒙科勤设".indexOf(next) < 0;
      case "起" -> body.unitName != null && "到来草义动诉点源降步".indexOf(next) < 0;
      case "余" -> body.unitName != null && "额热下款地".indexOf(next) < 0;
      case "多" -> body.unitName != null && "，。；、;) ".indexOf(next) >= 0;
      case "许" -> "，。；、;) ".indexOf(next) >= 0;
      default -> true;
    };
  }

  private Quantity quantity(
      Numeral number, Body body, List<Word> words, Span span, boolean each, List<String> rules) {
    List<Bound> bounds = new ArrayList<>();
    List<Span> wording = new ArrayList<>();
    for (Word w : words) {
      bounds.add(w.bound());
      wording.add(w.span());
    }
    boolean kept = !words.isEmpty() && KEPT_AT.contains(words.getFirst().span().slice(text));
    if (kept && bounds.size() == 1 && body.upper != null) {
      // 控制在60%~70%: between the two.
      bounds.set(0, Bound.RANGE);
    }
    if (kept && bounds.size() > 1) {
      // 控制在90%左右: what follows says how it is kept.
      bounds.set(0, Bound.REACH);
    }
    if (body.upper != null && bounds.stream().allMatch(b -> b == Bound.REACH)) {
      bounds.add(Bound.RANGE);
    }
    List<Doubt> doubts = new ArrayList<>(Bounds.doubts(bounds));
    if (body.unitName == null && number.form() != Numeral.Form.SHARE) {
      doubts.add(Doubt.NO_UNIT);
    } else if (body.unknown) {
      doubts.add(Doubt.UNKNOWN_UNIT);
    }
    return new Quantity(
        span,
        new Span(number.span().start(), body.numberEnd),
        body.value,
        body.upper,
        Bounds.together(bounds),
        wording,
        body.unitName,
        body.unit,
        number.form() == Numeral.Form.CHINESE,
        each,
        doubts,
        rules);
  }

  /** PM2.5, GB-2021, 5G, 第3: letters or signs that make the number a code or an ordinal. */
  private boolean isPartOfCode(Span number) {
    int s = number.start();
    char before = s > 0 ? text.charAt(s - 1) : ' ';
    char before2 = s > 1 ? text.charAt(s - 2) : ' ';
    boolean digit = NumeralParser.isDigit(text.charAt(s));
    int e = number.end();
    if (before == ' '
        && UnitReader.isLetter(before2)
        && e < text.length()
        && "-—:".indexOf(text.charAt(e)) >= 0) {
      // GB 1350—2009
      return true;
    }
    if (before == '±' || e < text.length() && text.charAt(e) == '±') {
      return true;
    }
    if (before == '×' || before == '*') {
      return true;
    }
    if (digit
        && e + 1 < text.length()
        && text.charAt(e) == '/'
        && NumeralParser.isDigit(text.charAt(e + 1))
        && unitReader.at(e) == null) {
      // 140/90mmHg
      return true;
    }
    if (digit && (UnitReader.isLetter(before) || before == '.' || before == '_' || before == '#')) {
      return true;
    }
    if ((before == '-' || before == '/' || before == '+' || before == ':')
        && (UnitReader.isLetter(before2) || NumeralParser.isDigit(before2))) {
      return true;
    }
    return digit
        && e < text.length()
        && UnitReader.isLetter(text.charAt(e))
        && (unitReader.at(e) == null || isGeneration(number, e));
  }

  /** 5G, 4K, 3D: a generation of technology, not 5 gigabytes. */
  private boolean isGeneration(Span number, int e) {
    boolean letterAlone = e + 1 >= text.length() || !UnitReader.isLetter(text.charAt(e + 1));
    return number.length() == 1 && letterAlone && "GKDkd".indexOf(text.charAt(e)) >= 0;
  }

  private int skipSpaces(int i) {
    int k = i;
    while (k < text.length() && text.charAt(k) == ' ') {
      k++;
    }
    return k;
  }

  private int skipSpacesBack(int i) {
    int k = i;
    while (k > 0 && text.charAt(k - 1) == ' ') {
      k--;
    }
    return k;
  }
}
