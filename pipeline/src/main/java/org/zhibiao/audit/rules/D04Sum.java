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
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.MoneySums;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Scoring;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Place;
import org.zhibiao.model.Span;

/** D04: parts that do not add up to their whole, in money, scores and counts. */
public final class D04Sum implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(D04Sum.class);

  private static final BigDecimal LEAST_POINTS = BigDecimal.valueOf(80);

  /** Scores with decimals may be off by as much. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.20");

  private static final Automaton OF_WHICH = WORDS.automaton("of-which");
  private static final Automaton EACH_APART = WORDS.automaton("each-apart");
  private static final Automaton ONLY_SOME = WORDS.automaton("only-some");
  private static final int LONGEST_GROUP = 120;

  @Override
  public void check(Form form, Report report) {
    money(form, report);
    tasks(form, report);
    weights(form, report);
    counts(form, report);
  }

  /** 项目资金总额 against 财政拨款 and 其他资金, 合计 against the tasks above it. */
  private static void money(Form form, Report report) {
    for (MoneySums.Unequal u : MoneySums.unequal(form)) {
      Declaration.Money total = u.total();
      String column = total.group().isEmpty() ? "" : "（" + total.group() + "）";
      report.place(
          total.place(),
          total.written(),
          new Context(total.group(), "", "", total.label(), "", null),
          "“%s”%s是%s%s，各项相加是%s"
              .formatted(total.label(), column, total.written(), total.unit(), u.shownSum()),
          "核对金额，使各项相加等于总额");
    }
  }

  /** The tasks can't have more money than there is. */
  private static void tasks(Form form, Report report) {
    BigDecimal sum = BigDecimal.ZERO;
    Declaration.@Nullable Money last = null;
    for (Declaration.Task task : form.declaration().tasks()) {
      Declaration.Money money = task.money();
      if (money != null && money.yuan() != null && !MoneySums.isTotal(task)) {
        sum = sum.add(money.yuan());
        last = money;
      }
    }
    BigDecimal most = BigDecimal.ZERO;
    for (Declaration.Money m : form.declaration().money()) {
      BigDecimal yuan = m.yuan();
      if (yuan != null && !MoneySums.isOfTask(form, m)) {
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
          "各项重点任务的资金相加是%s，超过了全部预算%s"
              .formatted(MoneySums.shown(sum, last), MoneySums.shown(most, last)),
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
    // Where far less is there, rows were not read.
    boolean most = sum.compareTo(LEAST_POINTS) > 0 && form.isLaidOut();
    if (last == null || !all || !most) {
      return;
    }
    Scoring scoring = form.scoring();
    BigDecimal used = scoring.usePoints();
    boolean whole = is(100, sum) || is(100, sum.add(used)) || used.signum() == 0 && is(90, sum);
    if (!whole) {
      String with = used.signum() == 0 ? "" : "，加上预算执行率的" + used + "分是" + sum.add(used);
      Scoring.Printed printed = scoring.weights();
      report.place(
          printed == null ? last.indicator().place() : printed.cell().place(),
          printed == null ? last.name() : printed.cell().text(),
          last.context(),
          "各指标的分值相加是%s%s，不是100".formatted(sum.stripTrailingZeros().toPlainString(), with),
          "核对分值，使全部相加是100");
    }
  }

  private static boolean is(long points, BigDecimal sum) {
    return sum.subtract(BigDecimal.valueOf(points)).abs().compareTo(ROUNDED) <= 0;
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
