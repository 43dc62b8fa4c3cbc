package org.zhibiao.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Context;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.QuantityScanner;

/** W01 to W08: the comparator words of one number. */
final class WordingRules {
  /** Half of the phrase 控制在…以内. */
  private static final Set<String> HALVES = Set.of("控制在", "控制到", "限定在", "限制在", "压控在", "控制于");

  private static final Pattern LOOKALIKE = Pattern.compile("[》〉›≧⩾≽≦⩽≼《〈‹]|[>＞=＝<＜≥≤][>＞=＝<＜≥≤]");
  private static final Pattern SYMBOL = Pattern.compile("[≥≤=＝>＞<＜≧≦≈≯≮》〉]");

  /** 不足5件的偏远村, 超过30天未发放的: which ones are meant, not what is promised. */
  private static final Pattern CONDITION = Pattern.compile("^(?:的(?!目标)|未|仍)");

  private static final Pattern FACT =
      Pattern.compile("(?:现有|目前|截至|截止|已有|已建成|共有|辖区|辖有|近[一二三四五两]年|上年|去年|以来|历年|总人口|户籍)[^。；]*$");

  /** 低于上年同期60起: 上 begins a number elsewhere. */
  private static final Pattern OF_YEAR = Pattern.compile("^(?:上年|上一|20\\d\\d年|十[二三四五]五)");

  /** 降至5%以下: a level that something falls to, and what it must not exceed. */
  private static final Pattern FALLS = Pattern.compile("[降减缩压][^，。]{0,2}[到至为]$");

  private WordingRules() {}

  /** The meanings of the words, those of the column of symbols included. */
  private static List<Bound> bounds(Form.Promise p) {
    List<Bound> bounds = new ArrayList<>();
    Bound column = column(p);
    if (column != Bound.NONE) {
      bounds.add(column);
    }
    boolean closed = p.target().wording().size() > 1;
    for (String word : p.target().wording()) {
      if (!closed || !HALVES.contains(word)) {
        bounds.add(Vocabulary.bound(word));
      }
    }
    return bounds;
  }

  /** What the column of symbols says of a cell's only number. */
  private static Bound column(Form.Promise p) {
    Context context = p.statement().context();
    String symbol = context.comparator();
    return symbol == null ? Bound.NONE : Vocabulary.bound(symbol);
  }

  private static long ups(List<Bound> bounds) {
    return bounds.stream().filter(Vocabulary::isUp).count();
  }

  private static long downs(List<Bound> bounds) {
    return bounds.stream().filter(Vocabulary::isDown).count();
  }

  private static long vague(List<Bound> bounds) {
    return bounds.stream().filter(b -> b == Bound.APPROX).count();
  }

  private static String words(Form.Promise p) {
    List<String> words = new ArrayList<>(p.target().wording());
    if (column(p) != Bound.NONE) {
      words.addFirst("指标符号" + p.statement().context().comparator());
    }
    return String.join("、", words);
  }

  static void redundant(Form form, Report report) {
    for (Form.Promise p : form.promises()) {
      List<Bound> bounds = bounds(p);
      long ups = ups(bounds);
      long downs = downs(bounds);
      // 高于全省增速1.5个百分点以上: the first word is about the base.
      Bound first = bounds.isEmpty() ? Bound.NONE : bounds.getFirst();
      if ((first == Bound.GT || first == Bound.LT) && !isDirect(p.target())) {
        continue;
      }
      if (ups > 1 && downs == 0 || downs > 1 && ups == 0) {
        report.promise(
            p,
            "“%s”：%s说了两次（%s）".formatted(p.target().quote(), ups > 1 ? "下限" : "上限", words(p)),
            "只留一个，如“" + once(p) + "”");
      } else if (vague(bounds) > 1 && ups + downs == 0) {
        report.promise(
            p,
            "“%s”：约数说了两次（%s）".formatted(p.target().quote(), words(p)),
            "改为有界限的数，如“不少于" + number(p.target()) + "”");
      }
    }
  }

  /** The quote with its first comparator only. */
  private static String once(Form.Promise p) {
    List<String> words = p.target().wording();
    if (words.size() < 2) {
      return p.statement().context().comparator() + number(p.target());
    }
    return words.getFirst() + number(p.target());
  }

  /** The quote without its comparators. */
  static String number(Target t) {
    String bare = t.quote();
    for (String word : t.wording()) {
      int at = bare.indexOf(word);
      if (at >= 0) {
        bare = bare.substring(0, at) + bare.substring(at + word.length());
      }
    }
    return bare.strip();
  }

  static void conflicting(Form form, Report report) {
    for (Form.Promise p : form.promises()) {
      List<Bound> bounds = bounds(p);
      boolean both = ups(bounds) > 0 && downs(bounds) > 0;
      boolean equal = bounds.contains(Bound.EQ) && ups(bounds) + downs(bounds) > 0;
      boolean doubted = p.target().doubts().contains(Doubt.CONFLICTING_WORDING);
      if ((both || equal || doubted) && !falls(p)) {
        report.promise(
            p,
            "“%s”：比较词互相矛盾（%s），无法判断要求的是哪一边".formatted(p.target().quote(), words(p)),
            "按本意只留一个，如“≥%1$s”或“≤%1$s”".formatted(number(p.target())));
      }
    }
  }

  private static boolean falls(Form.Promise p) {
    List<String> words = p.target().wording();
    return !words.isEmpty() && FALLS.matcher(words.getFirst()).find();
  }

  static void vagueBound(Form form, Report report) {
    for (Form.Promise p : form.promises()) {
      if (isVagueBound(p)) {
        report.promise(
            p,
            "“%s”：约数与界限并用（%s），不知以哪个为准".formatted(p.target().quote(), words(p)),
            "二者择一，如“" + firm(p) + "”");
      }
    }
  }

  private static boolean isVagueBound(Form.Promise p) {
    List<Bound> bounds = bounds(p);
    return vague(bounds) > 0 && ups(bounds) + downs(bounds) > 0
        || p.target().doubts().contains(Doubt.VAGUE_BOUND);
  }

  private static String firm(Form.Promise p) {
    return (downs(bounds(p)) > 0 ? "不超过" : "不少于") + number(p.target());
  }

  static void vague(Form form, Report report) {
    for (Form.Promise p : form.promises()) {
      if (p.target().bound() == Bound.APPROX && !isVagueBound(p) && !isFact(p)) {
        report.promise(
            p,
            "“%s”只是约数（%s），多一些少一些都说得过去".formatted(p.target().quote(), words(p)),
            "改为有界限的数，如“%s%s”".formatted(lessIsBetter(p) ? "不超过" : "不少于", number(p.target())));
      }
    }
  }

  /** 现有近300家企业, 近三年年均约45起: what is, in prose, and not what is promised. */
  static boolean isFact(Form.Promise p) {
    return p.line() == null && FACT.matcher(sentence(p)).find();
  }

  /** From the end of the last sentence to the number. */
  private static String sentence(Form.Promise p) {
    String before = p.before();
    int from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'));
    return before.substring(from + 1);
  }

  /** Whether a reviewer would want less of it rather than more. */
  static boolean lessIsBetter(Form.Promise p) {
    Form.Line line = p.line();
    String name = p.subject() + (line == null ? "" : line.name());
    return isCost(line)
        || !Vocabulary.has(Vocabulary.SURELY_MORE, name)
            && Vocabulary.has(Vocabulary.LESS, name)
            && !Vocabulary.has(Vocabulary.SAVING, name);
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
      List<Form.Promise> bare = line.promises().stream().filter(WordingRules::isBare).toList();
      if (bare.isEmpty()) {
        continue;
      }
      Form.Promise first = bare.getFirst();
      String number = first.target().quote();
      String more = bare.size() > 1 ? "等" + bare.size() + "个数" : "";
      report.promise(
          first,
          bound > 0 ? Severity.WARNING : Severity.NOTE,
          "“%s”%s没有比较词，%s".formatted(number, more, bound > 0 ? "而本表别处写了" : "不知是至少、至多还是正好"),
          "写明，如“%s”或“=%s”".formatted((lessIsBetter(first) ? "≤" : "≥") + number, number));
    }
  }

  private static boolean isBare(Form.Promise p) {
    Target t = p.target();
    return t.bound() == Bound.NONE
        && t.change() == null
        && column(p) == Bound.NONE
        && t.upper() == null
        && !isSoft(p);
  }

  static void exclusive(Form form, Report report) {
    for (Form.Promise p : form.promises()) {
      Target t = p.target();
      boolean only =
          t.wording().stream()
              .map(Vocabulary::bound)
              .allMatch(b -> b == Bound.GT || b == Bound.LT || b == Bound.REACH);
      boolean strict = t.bound() == Bound.GT || t.bound() == Bound.LT;
      boolean said =
          t.wording().isEmpty()
              ? column(p) == t.bound()
              : isDirect(t) && !CONDITION.matcher(p.after()).find();
      if (strict && only && said) {
        boolean up = t.bound() == Bound.GT;
        report.promise(
            p,
            "“%s”不含本数：正好%s算没有完成".formatted(t.quote(), number(t)),
            "若本数也算完成，写“%s%s”".formatted(up ? "≥" : "≤", number(t)));
      }
    }
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
    for (Form.Promise p : form.promises()) {
      Target t = p.target();
      boolean reach = t.bound() == Bound.REACH && column(p) == Bound.NONE;
      boolean soft = t.bound() == Bound.NONE && column(p) == Bound.NONE && isSoft(p);
      if (reach || soft) {
        String words = reach ? String.join("、", t.wording()) : softWord(p);
        report.promise(
            p,
            "“%s”只说“%s”，没有界限".formatted(t.quote(), words),
            "写明界限，如“%s%s”".formatted(lessIsBetter(p) ? "≤" : "≥", number(t)));
      }
    }
  }

  /** Whether a word of hope stands before the number, in its clause. */
  private static boolean isSoft(Form.Promise p) {
    return !softWord(p).isEmpty();
  }

  private static String softWord(Form.Promise p) {
    var m = Vocabulary.SOFT.matcher(p.clause());
    return m.find() ? m.group().replaceAll("^[，。；;、：: ]", "") : "";
  }

  /** 《…》3000册: the mark ends a title. */
  private static boolean closesTitle(Form.Promise p) {
    return p.target().quote().startsWith("》")
        && p.before().chars().filter(c -> c == '《' || c == '》').count() > 0;
  }

  static void symbolStyle(Form form, Report report) {
    List<Form.Promise> symbols = new ArrayList<>();
    List<Form.Promise> words = new ArrayList<>();
    boolean told = false;
    for (Form.Promise p : form.promises()) {
      String column = p.statement().context().comparator();
      if (column != null && !told && LOOKALIKE.matcher(column).find()) {
        told = true;
        report.promise(
            p,
            "指标符号栏用“%s”代替规范的符号".formatted(column),
            "改为“%s”".formatted(p.target().bound().symbol()));
      }
      for (String word : p.target().wording()) {
        if (LOOKALIKE.matcher(word).find() && !closesTitle(p)) {
          report.promise(
              p,
              "“%s”用“%s”代替规范的符号".formatted(p.target().quote(), word),
              "改为“%s%s”".formatted(p.target().bound().symbol(), number(p.target())));
        }
      }
      if (p.line() != null && !p.target().wording().isEmpty()) {
        boolean symbol = SYMBOL.matcher(p.target().wording().getFirst()).find();
        (symbol ? symbols : words).add(p);
      }
    }
    double least = report.number("least");
    if (symbols.size() >= least && words.size() >= least) {
      Form.Promise rare = (symbols.size() < words.size() ? symbols : words).getFirst();
      report.promise(
          rare,
          "同一张表里符号（如“%s”）与文字（如“%s”）混用"
              .formatted(symbols.getFirst().target().quote(), words.getFirst().target().quote()),
          "统一写成一种，最好用符号，如“%s%s”"
              .formatted(
                  words.getFirst().target().bound().symbol(), number(words.getFirst().target())));
    }
  }
}
