package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.Truncation;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;

/** D04 to D07: a declaration as a whole. */
final class FormRules {
  private static final BigDecimal TENTH = new BigDecimal("0.02");
  private static final Pattern TOTAL =
      Pattern.compile("(?:资金|预算|项目|投资)?(?:总额|总计|合计|总投资|总预算)|年度资金总额|项目资金$");
  private static final Pattern PART =
      Pattern.compile(
          "财政拨款|财政资金|其他资金|自筹|上级|中央|省级|市级|县级|区级|本级|专项|债券|社会资本|单位资金|事业收入|上年结转|结转资金|基本支出|项目支出|事业发展性支出|经营支出");
  private static final String OF_WHICH_EACH = "其中|包括|分别|含|即";
  private static final Pattern OF_WHICH = Pattern.compile(OF_WHICH_EACH);
  private static final WordList OF_WHICH_WORDS = new WordList(OF_WHICH_EACH);
  private static final Pattern MARKS = Pattern.compile("^其中[:：]?|\\s|^\\d+[.、]");
  private static final Pattern BRACKETS = Pattern.compile("[\\s（(]");
  private static final int LONGEST_GROUP = 120;

  private FormRules() {}

  static void sums(Form form, Report report) {
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
      String label = MARKS.matcher(CharFold.fold(m.label())).replaceAll("");
      if (isTask(form, m)) {
        continue;
      }
      if (TOTAL.matcher(label).find()) {
        compare(total, parts, report);
        total = m;
        parts = new ArrayList<>();
      } else if (total != null && PART.matcher(label).find()) {
        parts.add(m);
      }
    }
    compare(total, parts, report);
  }

  private static boolean isTask(Form form, Declaration.Money m) {
    return form.declaration().tasks().stream().anyMatch(t -> m.equals(t.money()));
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
    BigDecimal scaled = like.unit().contains("万") ? yuan.movePointLeft(4) : yuan;
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
    if (last != null && all && rest.min(without).compareTo(TENTH.multiply(BigDecimal.TEN)) > 0) {
      Declaration.Indicator i = last.indicator();
      report.place(
          i.place(),
          last.name(),
          new Context("", i.level1(), i.level2(), i.level3(), "", null),
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
    int from = total.target().span().end();
    int next = here.get(at + 1).target().span().start();
    String lead = folded.substring(from, Math.clamp(next, from, from + LONGEST_GROUP));
    Matcher which = OF_WHICH.matcher(lead);
    int end = sentenceEnd(folded, from);
    if (!OF_WHICH_WORDS.isIn(lead) || !which.find() || from + which.end() > end) {
      return;
    }
    List<Promise> parts = new ArrayList<>();
    for (int i = at + 1; i < here.size(); i++) {
      Promise p = here.get(i);
      if (p.target().span().end() > end || !unit(p.target()).equals(unit(total.target()))) {
        break;
      }
      if (p.target().bound() == Bound.GE
          && total.target().bound() != Bound.GE
          && p.target().change() != null) {
        break;
      }
      parts.add(p);
    }
    judge(total, parts, which.group(), report);
  }

  /** Where the sentence ends that goes on at that place, no further than a group is long. */
  private static int sentenceEnd(String folded, int from) {
    int last = Math.min(folded.length(), from + LONGEST_GROUP);
    for (int i = from; i < last; i++) {
      if ("。；;".indexOf(folded.charAt(i)) >= 0) {
        return i;
      }
    }
    return last;
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
    if (compared > 0 && people && parts.size() > 1 && !"分别".equals(word)) {
      return;
    }
    boolean listed = parts.size() > 1 && !"其中".equals(word) && !"含".equals(word);
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

  static String unit(Target t) {
    String unit = t.normal().unit();
    return unit == null ? "" : unit;
  }

  static void oneClass(Form form, Report report) {
    List<Form.Line> outputs =
        form.lines().stream().filter(l -> isOutput(l.indicator().level1())).toList();
    if (!tooMany(outputs, "产出指标", report)) {
      tooMany(form.lines(), "全部指标", report);
    }
  }

  /** 产出指标（50分）, but not 效益（含产出）. */
  private static boolean isOutput(String level) {
    int at = level.indexOf("产出");
    return at == 0 || at > 0 && !BRACKETS.matcher(level).region(0, at).find();
  }

  private static boolean tooMany(List<Form.Line> lines, String of, Report report) {
    Map<String, List<Form.Line>> bySecond = new HashMap<>();
    for (Form.Line line : lines) {
      bySecond.computeIfAbsent(line.indicator().level2(), k -> new ArrayList<>()).add(line);
    }
    for (Map.Entry<String, List<Form.Line>> entry : bySecond.entrySet()) {
      int count = entry.getValue().size();
      boolean most = count >= report.number("share") * lines.size();
      if (!entry.getKey().isEmpty() && most && lines.size() >= report.number("least")) {
        Form.Line first = entry.getValue().getFirst();
        Declaration.Indicator i = first.indicator();
        report.place(
            i.place(),
            entry.getKey(),
            new Context("", i.level1(), i.level2(), i.level3(), "", null),
            "%s共%d个，%d个在“%s”下".formatted(of, lines.size(), count, entry.getKey()),
            "把质量、时效、成本等方面的要求分别设为指标");
        return true;
      }
    }
    return false;
  }

  static void cut(Form form, Report report) {
    Set<Place> cut = new HashSet<>();
    for (Declaration.Note note : form.declaration().notes()) {
      if (note.doubt() == Doubt.TRUNCATED) {
        cut.add(note.place());
      }
    }
    for (Form.Cell cell : form.texts()) {
      Statement s = cell.statement();
      if (cut.contains(s.place()) || Truncation.hangs(s.text())) {
        int end = s.text().stripTrailing().length();
        Span tail = new Span(Math.max(0, end - 16), end);
        report.text(
            s,
            tail,
            "文字在“…%s”处断了，后面的内容没有了".formatted(tail.slice(s.text())),
            "对照原件补全；若原件就是这样，请填报单位补报");
      }
    }
  }

  static void softShare(Form form, Report report) {
    List<Promise> all = form.promises();
    List<Promise> soft =
        all.stream()
            .filter(p -> p.target().bound().force() == Bound.Force.SOFT || isHoped(p))
            .toList();
    boolean enough = all.size() >= report.number("least");
    if (enough && soft.size() > report.number("share") * all.size()) {
      report.promise(
          soft.getFirst(),
          "全表%d个数里有%d个没有约束力（如“%s”）"
              .formatted(all.size(), soft.size(), soft.getFirst().target().quote()),
          "改用不少于、不超过等有界限的说法");
    }
  }

  private static boolean isHoped(Promise p) {
    return p.target().bound() == Bound.NONE && !p.softWord().isEmpty();
  }
}
