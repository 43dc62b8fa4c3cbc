package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.QuantityScanner;

/** W01 to W08: the comparator words of one number. */
final class WordingRules {
  private static final Automaton ADDED = Words.WORDING.automaton("added");
  private static final Automaton LOOKALIKE = Words.WORDING.automaton("lookalike");
  private static final Automaton SYMBOL = Words.WORDING.automaton("symbol");
  private static final Automaton TITLE_END = Words.WORDING.automaton("title-end");
  private static final Automaton TITLE_MARK = Words.WORDING.automaton("title-mark");
  private static final Automaton CONDITION = Words.WORDING.automaton("condition");
  private static final Automaton NOT_CONDITION = Words.WORDING.automaton("not-condition");
  private static final Automaton OF_YEAR = Words.WORDING.automaton("of-year");
  private static final Automaton FALLS = Words.WORDING.automaton("falls");
  private static final Automaton FIXED = Words.WORDING.automaton("fixed");

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
    return !words.isEmpty() && FALLS.any(words.getFirst());
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
    boolean fixed = FIXED.any(p.subject());
    String sign = end || fixed ? "=" : p.isLessBetter() ? "≤" : "≥";
    return sign + p.number();
  }

  static void bare(Form form, Report report) {
    boolean bound = isBoundAnywhere(form);
    for (Form.Line line : form.lines()) {
      List<Promise> bare = new ArrayList<>();
      for (Promise p : line.promises()) {
        if (isBare(p)) {
          bare.add(p);
        }
      }
      if (!bare.isEmpty()) {
        bare(bare, bound, report);
      }
    }
  }

  private static boolean isBoundAnywhere(Form form) {
    for (Promise p : form.promises()) {
      if (p.line() != null && p.target().bound() != Bound.NONE) {
        return true;
      }
    }
    return false;
  }

  private static void bare(List<Promise> bare, boolean bound, Report report) {
    Promise first = bare.getFirst();
    long numbers = bare.stream().map(p -> p.target().quote()).distinct().count();
    String more = numbers > 1 ? "等" + numbers + "个数" : "";
    String firm = firmly(first);
    String other = firm.startsWith("=") ? "" : "或“=" + first.number() + "”";
    report.promise(
        first,
        bound ? Severity.WARNING : Severity.NOTE,
        "“" + first.shown() + "”" + more + "没有比较词，" + (bound ? "而本表别处写了" : "不知是至少、至多还是正好"),
        "写明，如“" + firm + "”" + other);
  }

  private static boolean isBare(Promise p) {
    Target t = p.target();
    return t.bound() == Bound.NONE
        && (t.change() == null || ADDED.any(p.clause()))
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
          t.wording().isEmpty() ? p.column() == t.bound() : isDirect(t) && !isCondition(p);
      if (said && !p.isFact() && isOnlyExclusive(t.wording())) {
        boolean up = t.bound() == Bound.GT;
        report.promise(
            p,
            "“" + p.shown() + "”不含本数：正好" + p.number() + "算没有完成",
            "若本数也算完成，写“" + (up ? "≥" : "≤") + p.number() + "”");
      }
    }
  }

  /** 不足5件的偏远村, 超过30天未发放的: which ones are meant, not what is promised. */
  private static boolean isCondition(Promise p) {
    String text = p.folded();
    return CONDITION.any(text, p.end(), text.length())
        && !NOT_CONDITION.any(text, p.end(), text.length());
  }

  private static boolean isOnlyExclusive(List<String> wording) {
    for (String word : wording) {
      Bound b = Vocabulary.bound(word);
      if (b != Bound.GT && b != Bound.LT && b != Bound.REACH) {
        return false;
      }
    }
    return true;
  }

  /** Whether the number follows its word, and no base such as “十三五” stands between. */
  private static boolean isDirect(Target t) {
    String rest = t.quote();
    for (String word : t.wording()) {
      if (rest.startsWith(word)) {
        rest = rest.substring(word.length()).strip();
      }
    }
    return rest.isEmpty() || QuantityScanner.startsNumber(rest.charAt(0)) && !OF_YEAR.any(rest);
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
    return TITLE_END.any(p.target().quote()) && TITLE_MARK.any(p.folded(), 0, p.start());
  }

  static void symbolStyle(Form form, Report report) {
    lookalikeColumn(form, report);
    List<Promise> symbols = new ArrayList<>();
    List<Promise> words = new ArrayList<>();
    for (Promise p : form.promises()) {
      List<String> wording = p.target().wording();
      for (String word : wording) {
        if (LOOKALIKE.any(word) && !closesTitle(p)) {
          report.promise(
              p,
              "“%s”用“%s”代替规范的符号".formatted(p.shown(), word),
              "改为“%s%s”".formatted(p.target().bound().symbol(), p.number()));
        }
      }
      if (p.line() != null
          && !wording.isEmpty()
          && p.target().bound().force() == Bound.Force.BINDING) {
        (SYMBOL.any(wording.getFirst()) ? symbols : words).add(p);
      }
    }
    mixed(symbols, words, report);
  }

  /** The first sign of the column of symbols that only looks like one. */
  private static void lookalikeColumn(Form form, Report report) {
    for (Promise p : form.promises()) {
      String column = p.statement().context().comparator();
      if (column != null && LOOKALIKE.any(column)) {
        report.promise(
            p,
            "指标符号栏用“%s”代替规范的符号".formatted(column),
            "改为“%s”".formatted(p.target().bound().symbol()));
        return;
      }
    }
  }

  private static void mixed(List<Promise> symbols, List<Promise> words, Report report) {
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
