package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Span;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;

/** W09 to W15: units, shares, numerals and what a number is measured against. */
final class UnitRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_SHARE = BigDecimal.valueOf(60);
  private static final Pattern SHARE_LEFT = Pattern.compile("\\d(?:[6-9]\\d(?:\\.\\d+)?|100)");
  private static final List<String> LEADS =
      List.of("达到", "达成", "合计", "分别", "为", "达", "共", "各", "至");

  private static final String LEAD_ENDS = Vocabulary.lastCharacters(LEADS);

  private static final Pattern SHARE_NAME = Pattern.compile("(?:率|占比|比例|比重|覆盖面|覆盖度|满意度|知晓度|认可度)$");
  private static final Pattern CLAUSE_END = Pattern.compile("[，。；;]");
  private static final Pattern ASKED = Pattern.compile("[?？]\\s*$");
  private static final Pattern MOVING =
      Pattern.compile(
          "(?:高于|超过|不低于|优于|好于|快于|低于|不高于|高出|大于|领先于?|小于|少于|多于|不少于|达到|[≥≤><])"
              + "[^，。；;0-9]{0,8}?(?:全省|全国|全市|全县|全区|全州|全盟|省级?|国家|市级?|周边|同类|同级|同行|同业|行业|"
              + "同期|兄弟|其他|其它|其余|GDP|地区生产总值|经济|财政|CPI|居民收入|本地区|区域|珠三角|长三角|京津冀|西部|中部|东部)"
              + "[^，。；;0-9]{0,12}?(?:平均值?|均值|均速|中位数|增速|增幅|增长率?|水平|县区|县市|地区|城市|省份|单价|价格?|均价|单位|部门|涨幅)"
              + "(?:水平|线)?|与(?:经济|GDP|地区生产总值|财政收入|全省|全国|全市)[^，。；;0-9]{0,8}?同步");

  /** One of these stands in every comparison; most texts have none. */
  private static final WordList COMPARES =
      new WordList("高于|低于|优于|好于|快于|大于|小于|少于|多于|超过|高出|领先|达到全|≥全|≤全|>全|<全|与经济|与GDP|与地区|与财政|与全");

  private static final Pattern KNOWN =
      Pattern.compile(
          "标准|规定|规范|要求|上年|去年|上一年|上年度|往年|20\\d\\d|[一二]〇|十[二三四五]五|基期|设计|历史|" + "近[三五]年|规划|文件|限值");

  /** 120万农村人口, 8万拍: what is counted stands right behind. */
  private static final Pattern NOUN = Pattern.compile("^[\\p{IsHan}A-Za-z]");

  private static final Pattern SAYS_UNIT = Pattern.compile("人数|人次|次数|户数|场次|天数");
  private static final Pattern CHANGES =
      Pattern.compile("(?<!新)增|提[升高]|上升|上浮|升高|降|减|压|缩短|缩小|下滑|涨|扩大|翻|节[水能电肥药约]");
  private static final Pattern ARABIC = Pattern.compile("[0-9]");

  /** A shorter subject, such as 就业, may be cut from several things. */
  private static final int SHORTEST = 3;

  private static final int LONGEST_BASE = 48;
  private static final int LONGEST_ASKING = 24;
  private static final int SAID_BEFORE = 12;

  private UnitRules() {}

  static void noUnit(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      boolean none = t.unit() == null && t.doubts().contains(Doubt.NO_UNIT);
      boolean share = t.rules().contains("unit-from-name:%") && p.isShare();
      if (!none && !share) {
        continue;
      }
      String name = p.subject() + (p.line() == null ? "" : p.line().name());
      if (t.value().signum() != 0
          && !NOUN.matcher(p.after()).find()
          && !SAYS_UNIT.matcher(p.clause()).find()
          && !Vocabulary.UNITLESS.isIn(name + p.clause())
          && t.deadline() == null
          && !p.isFact()) {
        report.promise(
            p,
            "“%s”没有单位，表头、名称里也没有".formatted(p.shown()),
            share ? "补上百分号，如“" + p.shown() + "%”" : "补上单位，如“人次”“万元”“个”");
      }
    }
  }

  static void oddUnit(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      Measured got = p.measured();
      boolean plain = got != Measured.NONE && t.change() == null;
      Measured asked = plain ? asked(p) : Measured.NONE;
      if (asked.isAtOddsWith(got) && !isRateOfEvents(asked, got)) {
        report.promise(
            p,
            "“%s”：所说的是%s，单位却是“%s”".formatted(p.shown(), asked.chinese(), t.unit()),
            "核对单位，使它与所说的" + asked.chinese() + "相符");
      }
    }
    mixed(form, report);
  }

  /** 频次, 批次 of people and the like are counted in their own way. */
  private static boolean isRateOfEvents(Measured asked, Measured got) {
    return asked == Measured.MONEY && got == Measured.RATIO
        || asked == Measured.EVENT && got == Measured.COUNT
        || asked == Measured.TIME && got == Measured.RATIO
        || asked == Measured.AREA && (got == Measured.RATIO || got == Measured.COUNT)
        || asked == Measured.LENGTH && got == Measured.RATIO;
  }

  /** What the words at the number ask for, else the row's name. */
  private static Measured asked(Promise p) {
    String clause = p.clause();
    clause = clause.substring(Math.max(0, clause.length() - LONGEST_ASKING));
    clause = withoutLead(clause);
    Measured own = Measured.askedBy(clause);
    if (own != Measured.NONE) {
      return own;
    }
    return p.isNamedByRow() ? Measured.askedBy(p.subject()) : Measured.NONE;
  }

  private static String withoutLead(String clause) {
    String rest = clause;
    for (boolean found = true; found; ) {
      found = false;
      if (rest.isEmpty() || LEAD_ENDS.indexOf(rest.charAt(rest.length() - 1)) < 0) {
        break;
      }
      for (String lead : LEADS) {
        if (rest.endsWith(lead)) {
          rest = rest.substring(0, rest.length() - lead.length());
          found = true;
        }
      }
    }
    return rest;
  }

  /** 人 here and 人次 there, 个 here and 项 there, of one thing. */
  private static void mixed(Form form, Report report) {
    Map<String, Promise> first = new LinkedHashMap<>();
    List<String> told = new ArrayList<>();
    for (Promise p : form.promises()) {
      String family = family(p);
      String subject = p.bareSubject();
      if (family.isEmpty() || subject.length() < SHORTEST) {
        continue;
      }
      String key = family + subject;
      Promise other = first.putIfAbsent(key, p);
      if (other != null && !unit(other).equals(unit(p)) && !told.contains(key)) {
        told.add(key);
        report.promise(
            p,
            other,
            "“%s”与 %s 的“%s”说的是同一件事，单位不同"
                .formatted(p.shown(), other.statement().place().address(), other.shown()),
            "统一用一个单位");
      }
    }
  }

  private static String unit(Promise p) {
    String base = p.target().normal().unit();
    return base == null ? "" : base;
  }

  private static String family(Promise p) {
    Target t = p.target();
    Measured kind = p.measured();
    if (kind == Measured.PERSON || kind == Measured.PERSON_TIME) {
      return "人";
    }
    return "个".equals(t.unit()) || "项".equals(t.unit()) ? "个" : "";
  }

  private static boolean isPercent(Target t) {
    return "%".equals(t.unit()) && t.change() == null;
  }

  static void percent(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      BigDecimal top = t.upper() == null ? t.value() : t.upper();
      int over = top.compareTo(HUNDRED);
      if (over < 0 || !isPercent(t) || !p.isShare() || isMisread(p)) {
        continue;
      }
      if (over > 0) {
        report.promise(p, "“%s”超过了100%%，而这是部分占全体的份额".formatted(p.shown()), "核对数字；最多是100%");
      } else if (over == 0 && Vocabulary.isUp(t.bound())) {
        report.promise(p, "“%s”：100%%已是最大，不能再多".formatted(p.shown()), "改为“=100%”");
      }
    }
  }

  static void misread(Form form, Report report) {
    for (Promise p : form.promises()) {
      if (isMisread(p)) {
        report.promise(p, "“%s”像是丢了或认错了符号".formatted(p.shown()), "对照原件" + likely(p.target()));
      }
    }
  }

  /** What it may have been, where that is a likely share. */
  private static String likely(Target t) {
    String digits = t.value().stripTrailingZeros().toPlainString();
    if (t.value().compareTo(HUNDRED) <= 0 || !SHARE_LEFT.matcher(digits).matches()) {
      return "";
    }
    return "，可能是“≥" + digits.substring(1) + "%”";
  }

  private static boolean isMisread(Promise p) {
    Target t = p.target();
    if (t.doubts().contains(Doubt.LIKELY_MISREAD)) {
      return true;
    }
    boolean percent = isPercent(t) && t.upper() == null;
    if (t.bound() == Bound.NONE && ASKED.matcher(p.clause()).find()) {
      return true;
    }
    if (!percent || t.bound() != Bound.NONE || t.value().compareTo(HUNDRED) <= 0 || !p.isShare()) {
      return false;
    }
    String rest = t.value().toPlainString().substring(1);
    if (!rest.matches("[1-9]\\d*(?:\\.\\d+)?")) {
      return false;
    }
    BigDecimal lost = new BigDecimal(rest);
    return lost.compareTo(LEAST_SHARE) >= 0 && lost.compareTo(HUNDRED) <= 0;
  }

  static void numeral(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      List<Form.Cell> cells = line.cells();
      for (int i = 1; i < cells.size(); i++) {
        compareNumerals(cells.get(0), cells.get(i), report);
      }
    }
  }

  private static void compareNumerals(Form.Cell one, Form.Cell other, Report report) {
    for (Promise p : other.promises()) {
      for (Promise q : one.promises()) {
        boolean same =
            p.target().value().compareTo(q.target().value()) == 0
                && unit(p).equals(unit(q))
                && isChinese(p) != isChinese(q);
        if (same) {
          report.promise(
              p,
              q,
              "同一个数，“%s”与“%s”一处用汉字一处用阿拉伯数字".formatted(q.target().quote(), p.target().quote()),
              "统一用阿拉伯数字");
          return;
        }
      }
    }
  }

  private static boolean isChinese(Promise p) {
    return !ARABIC.matcher(CharFold.fold(p.target().quote())).find();
  }

  static void changeBase(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      boolean size = p.measured() == Measured.RATIO || isTenth(t);
      if (t.change() == null
          || !size
          || p.isFact()
          || !CHANGES.matcher(p.clause() + name(p)).find()) {
        continue;
      }
      boolean based = isBased(p);
      boolean points = isPercent2(t) && isShareOf(p);
      if (!based) {
        report.promise(
            p,
            "“%s”是变化的幅度，没有说与什么比".formatted(said(p)),
            points ? "写明由…提高到…，幅度用个百分点" : "写明基数，如“比上年”“由…到…”");
      } else if (points) {
        report.promise(
            p,
            "“%s”：份额的变化写成了百分比，是几个百分点还是百分之几不清楚".formatted(said(p)),
            "改为“%s个百分点”".formatted(t.value().stripTrailingZeros().toPlainString()));
      }
    }
  }

  /** The quote with the words before it: 教师占比提升2%. */
  private static String said(Promise p) {
    String clause = p.clause();
    int from = Math.max(0, clause.length() - SAID_BEFORE);
    return clause.substring(from) + p.target().quote();
  }

  private static boolean isTenth(Target t) {
    return "成".equals(t.unit()) || "倍".equals(t.unit());
  }

  private static boolean isPercent2(Target t) {
    return "%".equals(t.unit());
  }

  private static boolean isShareOf(Promise p) {
    String subject = p.subject();
    return SHARE_NAME.matcher(subject).find() && !Vocabulary.OVER_100.isIn(subject);
  }

  private static String name(Promise p) {
    return p.line() == null ? "" : p.line().name();
  }

  /** Whether its clause says what it is compared with, or one before that leads in: 与上年相比，…. */
  private static boolean isBased(Promise p) {
    String after = p.after();
    Matcher end = CLAUSE_END.matcher(after);
    String behind = after.substring(0, end.find() ? end.start() : after.length());
    if (Vocabulary.CHANGE_BASE.isIn(p.clause() + "|" + behind + "|" + name(p))) {
      return true;
    }
    String[] clauses = p.sentence().split("，", -1);
    for (int i = clauses.length - 2; i >= 0 && !NUMBERED.matcher(clauses[i]).find(); i--) {
      if (Vocabulary.CHANGE_BASE.isIn(clauses[i])) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern NUMBERED =
      Pattern.compile("\\d(?!\\d*年)[^年，]*(?:%|百分点|倍|[个人次件家万亿元])");

  static void movingBase(Form form, Report report) {
    for (Form.Cell cell : form.texts()) {
      Statement s = cell.statement();
      String folded = cell.folded();
      for (int at = COMPARES.next(folded, 0); at >= 0; at = COMPARES.next(folded, at + 1)) {
        movingBase(s, folded, at, report);
      }
    }
  }

  /** Looks at one comparison: 不低于全省平均水平 is found by its 低于. */
  private static void movingBase(Statement s, String folded, int at, Report report) {
    // 不少于50篇: most comparisons are with a number.
    if (at + 2 < folded.length() && folded.charAt(at + 2) >= '0' && folded.charAt(at + 2) <= '9') {
      return;
    }
    int from = at > 0 && folded.charAt(at - 1) == '不' ? at - 1 : at;
    Matcher m = MOVING.matcher(folded).region(from, Math.min(folded.length(), from + LONGEST_BASE));
    if (!m.lookingAt()) {
      return;
    }
    String clause = folded.substring(m.start(), Math.min(folded.length(), m.end() + 2));
    if (!KNOWN.matcher(clause).find()) {
      report.text(
          s,
          new Span(m.start(), m.end()),
          "“%s”：申报时还不知道的数，到时才能比".formatted(m.group()),
          "写明数值，或以已公布的上年数为基数");
    }
  }
}
