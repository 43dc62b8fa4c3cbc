package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.QuantityScanner;

/** W01 to W08: the comparator words of one number. */
final class WordingRules {
  private static final Pattern ADDED = Pattern.compile("新增|净增|新建");
  private static final String LOOKALIKES = "》〉›≧⩾≽≦⩽≼《〈‹";
  private static final String PLAIN_SYMBOLS = ">＞=＝<＜≥≤";
  private static final String SYMBOLS = "≥≤=＝>＞<＜≧≦≈≯≮》〉";

  /** 不足5件的偏远村, 超过30天未发放的: which ones are meant, not what is promised. */
  private static final Pattern CONDITION = Pattern.compile("^(?:的(?!目标)|未|仍)");

  /** 低于上年同期60起: 上 begins a number elsewhere. */
  private static final Pattern OF_YEAR = Pattern.compile("^(?:上年|上一|20\\d\\d年|十[二三四五]五)");

  /** 降至5%以下: a level that something falls to, and what it must not exceed. */
  private static final Pattern FALLS = Pattern.compile("[降减缩压][^，。]{0,2}[到至为]$");

  private WordingRules() {}

  private static int ups(List<Bound> bounds) {
    int count = 0;
    for (Bound b : bounds) {
      count += Vocabulary.isUp(b) ? 1 : 0;
    }
    return count;
  }

  private static int downs(List<Bound> bounds) {
    int count = 0;
    for (Bound b : bounds) {
      count += Vocabulary.isDown(b) ? 1 : 0;
    }
    return count;
  }

  private static int vague(List<Bound> bounds) {
    int count = 0;
    for (Bound b : bounds) {
      count += b == Bound.APPROX ? 1 : 0;
    }
    return count;
  }

  private static String words(Promise p) {
    List<String> words = new ArrayList<>(p.target().wording());
    if (p.column() != Bound.NONE) {
      words.addFirst("指标符号" + p.statement().context().comparator());
    }
    return String.join("、", words);
  }

  static void redundant(Form form, Report report) {
    for (Promise p : form.promises()) {
      if (!p.isComparedTwice()) {
        continue;
      }
      List<Bound> bounds = p.bounds();
      int ups = ups(bounds);
      int downs = downs(bounds);
      // 高于全省增速1.5个百分点以上: the first word is about the base.
      Bound first = bounds.isEmpty() ? Bound.NONE : bounds.getFirst();
      if ((first == Bound.GT || first == Bound.LT) && !isDirect(p.target())) {
        continue;
      }
      if (ups > 1 && downs == 0 || downs > 1 && ups == 0) {
        report.promise(
            p,
            "“%s”：%s说了两次（%s）".formatted(p.shown(), ups > 1 ? "下限" : "上限", words(p)),
            "只留一个，如“" + once(p) + "”");
      } else if (vague(bounds) > 1 && ups + downs == 0) {
        report.promise(
            p, "“%s”：约数说了两次（%s）".formatted(p.shown(), words(p)), "改为有界限的数，如“" + firmly(p) + "”");
      }
    }
  }

  /** The quote with its first comparator only. */
  private static String once(Promise p) {
    List<String> words = p.target().wording();
    if (words.size() < 2) {
      return p.statement().context().comparator() + p.number();
    }
    return words.getFirst() + p.number();
  }

  static void conflicting(Form form, Report report) {
    for (Promise p : form.promises()) {
      if (!p.isComparedTwice()) {
        continue;
      }
      List<Bound> bounds = p.bounds();
      boolean both = ups(bounds) > 0 && downs(bounds) > 0;
      boolean equal = bounds.contains(Bound.EQ) && ups(bounds) + downs(bounds) > 0;
      boolean doubted = p.target().doubts().contains(Doubt.CONFLICTING_WORDING);
      if ((both || equal || doubted) && !falls(p)) {
        report.promise(
            p,
            "“%s”：比较词互相矛盾（%s），无法判断要求的是哪一边".formatted(p.shown(), words(p)),
            "按本意只留一个，如“≥%1$s”或“≤%1$s”".formatted(p.number()));
      }
    }
  }

  private static boolean falls(Promise p) {
    List<String> words = p.target().wording();
    return !words.isEmpty() && FALLS.matcher(words.getFirst()).find();
  }

  static void vagueBound(Form form, Report report) {
    for (Promise p : form.promises()) {
      if (isVagueBound(p)) {
        report.promise(
            p,
            "“%s”：约数与界限并用（%s），不知以哪个为准".formatted(p.shown(), words(p)),
            "二者择一，如“" + firm(p) + "”");
      }
    }
  }

  private static boolean isVagueBound(Promise p) {
    if (p.target().doubts().contains(Doubt.VAGUE_BOUND)) {
      return true;
    }
    List<Bound> bounds = p.isComparedTwice() ? p.bounds() : List.of();
    return vague(bounds) > 0 && ups(bounds) + downs(bounds) > 0;
  }

  private static String firm(Promise p) {
    return (downs(p.bounds()) > 0 ? "不超过" : "不少于") + p.number();
  }

  static void vague(Form form, Report report) {
    for (Promise p : form.promises()) {
      if (p.target().bound() == Bound.APPROX && !isVagueBound(p) && !p.isFact()) {
        report.promise(
            p,
            "“" + p.shown() + "”只是约数（" + words(p) + "），多一些少一些都说得过去",
            "改为有界限的数，如“" + firmly(p) + "”");
      }
    }
  }

  /**
   * The number with a comparator that binds: = where there is no more or no less, ≤ where less is
   * better, else ≥.
   */
  static String firmly(Promise p) {
    Target t = p.target();
    boolean end =
        t.value().signum() == 0
            || "%".equals(t.unit()) && t.value().compareTo(BigDecimal.valueOf(100)) == 0;
    boolean fixed = p.subject().endsWith("标准");
    String sign = end || fixed ? "=" : p.isLessBetter() ? "≤" : "≥";
    return sign + p.number();
  }

  static boolean isCost(Form.@Nullable Line line) {
    return line != null && line.isOf(org.zhibiao.model.IndicatorClass.COST);
  }

  static void bare(Form form, Report report) {
    long bound =
        form.promises().stream()
            .filter(p -> p.line() != null && p.target().bound() != Bound.NONE)
            .count();
    for (Form.Line line : form.lines()) {
      List<Promise> bare = line.promises().stream().filter(WordingRules::isBare).toList();
      if (bare.isEmpty()) {
        continue;
      }
      Promise first = bare.getFirst();
      long numbers = bare.stream().map(p -> p.target().quote()).distinct().count();
      String more = numbers > 1 ? "等" + numbers + "个数" : "";
      String firm = firmly(first);
      String other = firm.startsWith("=") ? "" : "或“=" + first.number() + "”";
      report.promise(
          first,
          bound > 0 ? Severity.WARNING : Severity.NOTE,
          "“" + first.shown() + "”" + more + "没有比较词，" + (bound > 0 ? "而本表别处写了" : "不知是至少、至多还是正好"),
          "写明，如“" + firm + "”" + other);
    }
  }

  private static boolean isBare(Promise p) {
    Target t = p.target();
    return t.bound() == Bound.NONE
        && (t.change() == null || ADDED.matcher(p.clause()).find())
        && p.column() == Bound.NONE
        && t.upper() == null
        && !isSoft(p);
  }

  static void exclusive(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      boolean strict = t.bound() == Bound.GT || t.bound() == Bound.LT;
      if (!strict) {
        continue;
      }
      boolean said =
          t.wording().isEmpty()
              ? p.column() == t.bound()
              : isDirect(t) && !CONDITION.matcher(p.after()).find();
      if (said && !p.isFact() && isOnlyExclusive(t.wording())) {
        boolean up = t.bound() == Bound.GT;
        report.promise(
            p,
            "“" + p.shown() + "”不含本数：正好" + p.number() + "算没有完成",
            "若本数也算完成，写“" + (up ? "≥" : "≤") + p.number() + "”");
      }
    }
  }

  private static boolean isOnlyExclusive(List<String> wording) {
    return wording.stream()
        .map(Vocabulary::bound)
        .allMatch(b -> b == Bound.GT || b == Bound.LT || b == Bound.REACH);
  }

  /** Whether the number follows its word, and no base such as “十三五” stands between. */
  private static boolean isDirect(Target t) {
    String rest = t.quote();
    for (String word : t.wording()) {
      if (rest.startsWith(word)) {
        rest = rest.substring(word.length()).strip();
      }
    }
    return rest.isEmpty()
        || QuantityScanner.startsNumber(rest.charAt(0)) && !OF_YEAR.matcher(rest).find();
  }

  static void softReach(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      boolean reach = t.bound() == Bound.REACH && p.column() == Bound.NONE;
      boolean soft = t.bound() == Bound.NONE && p.column() == Bound.NONE && isSoft(p);
      if ((reach || soft) && !p.isFact()) {
        String words = reach ? String.join("、", t.wording()) : p.softWord();
        report.promise(p, "“" + p.shown() + "”只说“" + words + "”，没有界限", "写明界限，如“" + firmly(p) + "”");
      }
    }
  }

  /** Whether a word of hope stands before the number, in its clause. */
  private static boolean isSoft(Promise p) {
    return !p.softWord().isEmpty();
  }

  /** 《…》3000册: the mark ends a title. */
  private static boolean closesTitle(Promise p) {
    return p.target().quote().startsWith("》")
        && p.before().chars().filter(c -> c == '《' || c == '》').count() > 0;
  }

  /** Whether it is a sign that only looks like one, or two signs in place of one: >=. */
  private static boolean isLookalike(String word) {
    boolean plain = false;
    for (int i = 0; i < word.length(); i++) {
      boolean wasPlain = plain;
      plain = PLAIN_SYMBOLS.indexOf(word.charAt(i)) >= 0;
      if (plain && wasPlain || LOOKALIKES.indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  static void symbolStyle(Form form, Report report) {
    List<Promise> symbols = new ArrayList<>();
    List<Promise> words = new ArrayList<>();
    boolean told = false;
    for (Promise p : form.promises()) {
      String column = p.statement().context().comparator();
      if (column != null && !told && isLookalike(column)) {
        told = true;
        report.promise(
            p,
            "指标符号栏用“%s”代替规范的符号".formatted(column),
            "改为“%s”".formatted(p.target().bound().symbol()));
      }
      for (String word : p.target().wording()) {
        if (isLookalike(word) && !closesTitle(p)) {
          report.promise(
              p,
              "“%s”用“%s”代替规范的符号".formatted(p.shown(), word),
              "改为“%s%s”".formatted(p.target().bound().symbol(), p.number()));
        }
      }
      if (p.line() != null
          && !p.target().wording().isEmpty()
          && p.target().bound().force() == Bound.Force.BINDING) {
        boolean symbol =
            p.target().wording().getFirst().chars().anyMatch(c -> SYMBOLS.indexOf(c) >= 0);
        (symbol ? symbols : words).add(p);
      }
    }
    double least = report.number("least");
    if (symbols.size() >= least && words.size() >= least) {
      Promise rare = (symbols.size() < words.size() ? symbols : words).getFirst();
      report.promise(
          rare,
          "同一张表里符号（如“%s”）与文字（如“%s”）混用"
              .formatted(symbols.getFirst().target().quote(), words.getFirst().target().quote()),
          "统一写成一种，最好用符号，如“%s%s”"
              .formatted(words.getFirst().target().bound().symbol(), words.getFirst().number()));
    }
  }
}
