package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Clauses;
import org.zhibiao.audit.review.Cut;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Place;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.CharFold;

/** D04: parts that do not add up to their whole, in money, scores and counts. */
public final class D04Sum implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(D04Sum.class);

  /** Scores with decimals may be off by as much. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.20");

  private static final Automaton TOTAL = WORDS.automaton("total");
  private static final Automaton PART = WORDS.automaton("part");
  private static final Automaton LABEL_LEAD = WORDS.automaton("label-lead");
  private static final Cut BLANKS = new Cut(WORDS.automaton("blank"));
  private static final Automaton OF_WHICH = WORDS.automaton("of-which");
  private static final Automaton EACH_APART = WORDS.automaton("each-apart");
  private static final Automaton ONLY_SOME = WORDS.automaton("only-some");
  private static final Automaton TEN_THOUSANDS = WORDS.automaton("ten-thousands");
  private static final int LONGEST_GROUP = 120;

  @Override
  public void check(Form form, Report report) {
    money(form, report);
    tasks(form, report);
    weights(form, report);
    counts(form, report);
  }

  /** 项目资金总额 against 财政拨款 and 其他资金. */
  private static void money(Form form, Report report) {
    Declaration.@Nullable Money total = null;
    List<Declaration.Money> parts = new ArrayList<>();
    for (Declaration.Money m : form.declaration().money()) {
      if (isTask(form, m)) {
        continue;
      }
      String label = BLANKS.from(Cut.start(LABEL_LEAD, CharFold.fold(m.label())));
      if (TOTAL.any(label)) {
        compare(total, parts, report);
        total = m;
        parts = new ArrayList<>();
      } else if (total != null && PART.any(label)) {
        parts.add(m);
      }
    }
    compare(total, parts, report);
  }

  private static boolean isTask(Form form, Declaration.Money m) {
    for (Declaration.Task task : form.declaration().tasks()) {
      if (m.equals(task.money())) {
        return true;
      }
    }
    return false;
  }

  private static void compare(
      Declaration.@Nullable Money total, List<Declaration.Money> parts, Report report) {
    if (total == null || parts.size() < 2 || total.yuan() == null) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Declaration.Money m : parts) {
      BigDecimal yuan = m.yuan();
      if (yuan == null) {
        return;
      }
      sum = sum.add(yuan);
    }
    BigDecimal whole = total.yuan();
    // Amounts in 万元 with two decimals may each be off by half of the last one.
    BigDecimal off = BigDecimal.valueOf(100L * (parts.size() + 1));
    if (whole != null && sum.subtract(whole).abs().compareTo(off) > 0 && !isNested(whole, parts)) {
      report.place(
          total.place(),
          total.written(),
          new Context(total.group(), "", "", total.label(), "", null),
          "“%s”是%s%s，各项相加是%s"
              .formatted(total.label(), total.written(), total.unit(), plain(sum, total)),
          "核对金额，使各项相加等于总额");
    }
  }

  /** 财政拨款 100, 其中中央 60, 省级 40: some parts are parts of another. */
  private static boolean isNested(BigDecimal whole, List<Declaration.Money> parts) {
    int n = Math.min(parts.size(), 10);
    for (int bits = 1; bits < 1 << n; bits++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < n; i++) {
        BigDecimal yuan = parts.get(i).yuan();
        if ((bits >> i & 1) == 1 && yuan != null) {
          sum = sum.add(yuan);
        }
      }
      if (Integer.bitCount(bits) > 1
          && sum.subtract(whole).abs().compareTo(BigDecimal.valueOf(300)) <= 0) {
        return true;
      }
    }
    return false;
  }

  private static String plain(BigDecimal yuan, Declaration.Money like) {
    BigDecimal scaled = TEN_THOUSANDS.any(like.unit()) ? yuan.movePointLeft(4) : yuan;
    return scaled.stripTrailingZeros().toPlainString() + like.unit();
  }

  /** The tasks can't have more money than there is. */
  private static void tasks(Form form, Report report) {
    BigDecimal sum = BigDecimal.ZERO;
    Declaration.@Nullable Money last = null;
    for (Declaration.Task task : form.declaration().tasks()) {
      Declaration.Money money = task.money();
      if (money != null && money.yuan() != null) {
        sum = sum.add(money.yuan());
        last = money;
      }
    }
    BigDecimal most = BigDecimal.ZERO;
    for (Declaration.Money m : form.declaration().money()) {
      BigDecimal yuan = m.yuan();
      if (yuan != null && !isTask(form, m)) {
        most = most.max(yuan);
      }
    }
    if (last != null
        && most.signum() > 0
        && sum.compareTo(most.multiply(new BigDecimal("1.0001"))) > 0) {
      report.place(
          last.place(),
          last.written(),
          new Context(last.group(), "", "", last.label(), "", null),
          "各项重点任务的资金相加是%s，超过了全部预算%s".formatted(plain(sum, last), plain(most, last)),
          "核对任务的资金与预算");
    }
  }

  /** The 分值 of a 自评表 sum to 100, or to 90 where 10 are for the use of the money. */
  private static void weights(Form form, Report report) {
    BigDecimal sum = BigDecimal.ZERO;
    int weighed = 0;
    Form.@Nullable Line last = null;
    for (Form.Line line : form.lines()) {
      BigDecimal weight = line.indicator().assessment().weight();
      if (weight != null) {
        sum = sum.add(weight);
        weighed++;
        last = line;
      }
    }
    boolean all = weighed == form.lines().size() && weighed >= report.number("rows");
    BigDecimal rest = sum.subtract(BigDecimal.valueOf(100)).abs();
    BigDecimal without = sum.subtract(BigDecimal.valueOf(90)).abs();
    if (last != null && all && rest.min(without).compareTo(ROUNDED) > 0) {
      report.place(
          last.indicator().place(),
          last.name(),
          last.context(),
          "各指标的分值相加是%s，既不是100也不是90".formatted(sum.stripTrailingZeros().toPlainString()),
          "核对分值");
    }
  }

  /** 共12个项目，其中A 8个、B 6个. */
  private static void counts(Form form, Report report) {
    Map<Place, List<Promise>> byPlace = new LinkedHashMap<>();
    for (Promise p : form.promises()) {
      byPlace.computeIfAbsent(p.statement().place(), k -> new ArrayList<>()).add(p);
    }
    for (List<Promise> here : byPlace.values()) {
      for (int i = 0; i + 1 < here.size(); i++) {
        group(here, i, report);
      }
    }
  }

  private static void group(List<Promise> here, int at, Report report) {
    Promise total = here.get(at);
    String folded = total.folded();
    int from = total.end();
    int last = Math.min(folded.length(), from + LONGEST_GROUP);
    int end = Clauses.sentenceEnd(folded, from, last);
    Span which = OF_WHICH.first(folded, from, Math.clamp(here.get(at + 1).start(), from, end));
    if (which != null) {
      judge(total, parts(here, at, end), which.slice(folded), report);
    }
  }

  /** The numbers behind the total that are of its kind, up to the end of the sentence. */
  private static List<Promise> parts(List<Promise> here, int at, int end) {
    Promise total = here.get(at);
    List<Promise> parts = new ArrayList<>();
    for (int i = at + 1; i < here.size(); i++) {
      Promise p = here.get(i);
      boolean grows =
          p.target().bound() == Bound.GE
              && total.target().bound() != Bound.GE
              && p.target().change() != null;
      if (p.end() > end || !p.baseUnit().equals(total.baseUnit()) || grows) {
        break;
      }
      parts.add(p);
    }
    return parts;
  }

  private static void judge(Promise total, List<Promise> parts, String word, Report report) {
    if (parts.isEmpty() || "%".equals(total.target().unit()) || total.target().unit() == null) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Promise p : parts) {
      sum = sum.add(p.target().normal().value());
    }
    int compared = sum.compareTo(total.target().normal().value());
    Measured kind = total.measured();
    boolean people = kind == Measured.PERSON || kind == Measured.PERSON_TIME;
    // 女民警90人 may be among 派出所民警240人.
    if (compared > 0 && people && parts.size() > 1 && !EACH_APART.any(word)) {
      return;
    }
    boolean listed = parts.size() > 1 && !ONLY_SOME.any(word);
    if (compared > 0 || compared < 0 && listed && allEqualBound(total, parts)) {
      report.promise(
          total,
          "“%s”，而所列各项相加是%s"
              .formatted(
                  total.target().quote(),
                  sum.stripTrailingZeros().toPlainString() + total.target().unit()),
          "核对总数与各项");
    }
  }

  private static boolean allEqualBound(Promise total, List<Promise> parts) {
    return parts.stream().allMatch(p -> p.target().bound() == total.target().bound());
  }
}
