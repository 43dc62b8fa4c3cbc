package org.zhibiao.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.Trait;
import org.zhibiao.segment.Word;

/**
 * Tells quantities that are no targets (非指标): ordinals, ages, conditions on who is counted, scores,
 * list numbers, numerals inside words and quoted names. Stateless.
 *
 * <p>Example: 32岁以下 in 培养32岁以下优秀青年70名 is a condition, 第3期 an ordinal, 一 in 统一 part of a word.
 */
final class Screening {
  private static final Pattern RANK_BEFORE =
      Pattern.compile("(?:第|排名前|位列前|居前|列前|进入前|前|首|No\\.?|编号|文号|附件|附表|型号|代码|邮编|电话|传真|专线)$");
  private static final Pattern TIME_BEFORE = Pattern.compile("(?:提|之|以|底|末|月|日|年|季度|期|开学|汛|目|当)前$");

  /** 月销售额10万元以下免征: the bound says to whom a rule applies. */
  private static final Pattern RULE_AFTER =
      Pattern.compile("(?:的?(?:免征|免收|免于|可以?|予以|给予|享受|纳入|实行|须|应当?|不再|不得|方可))");

  private static final Set<String> WEAK_WITH_CHINESE =
      Set.of("里", "组", "房", "院", "门", "河", "中", "楼", "队");
  private static final Pattern SCORE_BEFORE =
      Pattern.compile("(?:分值|权重|得分|扣|扣减|满分|每项|计|加|减|附加|标准分|总分|自评分|得|给)(?:为|:|：)?$");
  private static final Pattern SCORE_SUBJECT =
      Pattern.compile("满意|安全感|测评|评议|考核|评估|评价|成绩|平均分|指数|调查|得分");
  private static final Pattern SCORE_SUBJECT_WORDS = Pattern.compile("满意|安全感|测评|评议|考核|调查");
  private static final Pattern TIME_NOUN =
      Pattern.compile(
          "(?:时间|时限|期限|周期|时长|天数|年限|寿命|工期|质保|保修|响应|开放|开馆|耗时|用时|时效|课时|学时|日程|工时|滞后|延迟|提前|缩短|压缩|压减|减少|延长|增加|间隔|期)[^，。；]{0,4}$");
  private static final Pattern SPAN_BEFORE =
      Pattern.compile(
          "(?:近|过去|未来|今后|连续|为期|历时|满|最近|(?<!提)前|后|往后|此后|每隔|每班|每|第|有效期|冷静期|逾期|存续|从业|工作|在职|任职|居住)$");
  private static final Pattern COUNT_NOUN =
      Pattern.compile(
          "(?:数|数量|人数|次数|总数|总量|数额|金额|面积|长度|产值|收入|投资|资金|率|度|比例|占比|指数|系数|人口|量|额|耗|强度|浓度|值|实际|为|是|分|[:：=])$");

  /** A cell of a money column: 7,937.00. */
  private static final Pattern MONEY_CELL =
      Pattern.compile("[0-9,]+\\.\\d{2}|\\d{1,3}(?:,\\d{3})+");

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final Set<String> EVENTS = Set.of("起", "次", "件", "例", "宗", "人次");
  private static final Pattern STEP_OF_SCORE =
      Pattern.compile("每(?:少|低|超|多|高|降|增|缺|差|晚|逾期|延迟|推迟|提高|降低|增加|减少|超过|低于)$");
  private static final String AGE_UNITS = "岁";
  private static final Set<String> GRADES =
      Set.of("级", "号", "大", "届", "代", "线", "环", "类", "版", "度角", "星", "档", "等", "方面", "路", "站路");
  private static final String BOUND_ONE = "每这那哪某同另任何统唯单进第不如归专合划均之万整逐其惟始";

  /** What a capital numeral of one character counts: 一式叁份. */
  private static final Set<String> COPIES = Set.of("份", "套", "本", "张", "页", "次", "个月", "年");

  private Screening() {}

  /** The name of the rule that says the quantity is no target, or null where it may be one. */
  static @Nullable String reject(Passage p, int index) {
    Quantity q = p.quantities.get(index);
    if (q.chinese() && q.value().signum() == 0 && !q.bounded() && !countsEvents(p, q)) {
      return "zero-slogan";
    }
    if (quoted(p, q)) {
      return "quoted-name";
    }
    if (ordinal(p, q)) {
      return "ordinal";
    }
    if (age(p, q)) {
      return "age";
    }
    if (grade(p, q)) {
      return "grade";
    }
    if (STOREYS.contains(String.valueOf(q.unitName()))
        && (BUILDING.matcher(left(p, q)).find() || HOUSE_NUMBER.matcher(left(p, q)).find())) {
      return "address";
    }
    if (oneOf(p, q)) {
      return "one-of";
    }
    if (score(p, q)) {
      return "score";
    }
    if (bareScale(p, q)) {
      return "bare-scale";
    }
    if (crowd(p, index)) {
      return "count-of-shares";
    }
    if (onceAdverb(p, q)) {
      return "adverb";
    }
    String provision = Provisions.reject(p, index);
    if (provision != null) {
      return provision;
    }
    if (q.unitName() == null && !countsWithoutUnit(p, q)) {
      return "bare-number";
    }
    if (condition(p, index)) {
      return "condition";
    }
    if (time(p, index)) {
      return "span-of-time";
    }
    return q.chinese() && insideWord(p, q) ? "part-of-word" : null;
  }

  private static String left(Passage p, Quantity q) {
    return p.folded.substring(p.clauseStart(q.span().start()), q.span().start());
  }

  private static final Set<String> STOREYS = Set.of("层", "楼", "室", "号");
  private static final Pattern HOUSE_NUMBER = Pattern.compile("[路街道巷里]\\d+号[^，。；]{0,8}$");
  private static final Pattern BUILDING = Pattern.compile("(?:大厦|大楼|广场|\\d号|\\d栋|\\d幢|[路街道巷])$");

  /** 三个100%: how many shares follow. */
  private static boolean crowd(Passage p, int index) {
    Quantity q = p.quantities.get(index);
    return q.chinese()
        && "个".equals(q.unitName())
        && index + 1 < p.quantities.size()
        && p.quantities.get(index + 1).span().start() == q.span().end();
  }

  /** 一次死亡3人, 一次记12分: at one time. */
  private static boolean onceAdverb(Passage p, Quantity q) {
    if (!q.chinese()
        || !"次".equals(q.unitName())
        || q.bounded()
        || q.value().compareTo(BigDecimal.ONE) != 0) {
      return false;
    }
    int e = q.span().end();
    List<Word> next = p.words(e, Math.min(p.clauseEnd(e), e + 8));
    if (RATE_WORD.matcher(p.folded).region(e, p.folded.length()).lookingAt()) {
      return true;
    }
    boolean periodic = left(p, q).contains("每") || q.each();
    return !periodic && !next.isEmpty() && next.getFirst().isVerb();
  }

  /** 一次修复率, 7日办结率: what stands before belongs to the name of a rate. */
  private static final Pattern RATE_WORD = Pattern.compile("\\p{IsHan}{1,5}率");

  /** 零起, 零例: none of something that is counted; 零投诉 is a slogan. */
  private static boolean countsEvents(Passage p, Quantity q) {
    String unit = q.unitName();
    return unit != null && EVENTS.contains(unit) && endsClause(p, q);
  }

  private static boolean quoted(Passage p, Quantity q) {
    boolean promised = q.bounded() && !q.chinese() && q.unitName() != null;
    for (Span s : p.quoted) {
      if (s.start() <= q.number().start() && q.number().end() <= s.end()) {
        boolean title = p.text.charAt(s.start()) == '《';
        return title || s.length() <= 24 && !promised;
      }
    }
    return false;
  }

  private static boolean ordinal(Passage p, Quantity q) {
    String before = p.folded.substring(Math.max(0, q.number().start() - 5), q.number().start());
    if (!q.wording().isEmpty() && q.wording().getFirst().start() < q.number().start()) {
      return before.endsWith("第");
    }
    return RANK_BEFORE.matcher(before).find() && !TIME_BEFORE.matcher(before).find();
  }

  private static boolean age(Passage p, Quantity q) {
    boolean age = q.unitName() != null && q.unitName().contains(AGE_UNITS);
    int e = q.number().end();
    boolean follows =
        q.unitName() == null && (p.folded.startsWith("岁", e) || p.folded.startsWith("周岁", e));
    if (!age && !follows) {
      return false;
    }
    String left = p.folded.substring(p.clauseStart(q.span().start()), q.span().start());
    return !left.contains("寿命") && !left.contains("平均年龄") && !left.contains("期望寿命");
  }

  /** 四级 names a grade; 管理层级控制在四级以内 and 专版24版 count them. */
  private static boolean grade(Passage p, Quantity q) {
    String unit = q.unitName();
    if (unit == null || !GRADES.contains(unit)) {
      return false;
    }
    String word = q.wording().isEmpty() ? "" : q.wording().getFirst().slice(p.folded);
    if (unit.equals("级") && !q.chinese() && boundBefore(q) && "≤≥<>=".contains(word)) {
      return false;
    }
    if (unit.equals("路") && q.chinese()) {
      return true;
    }
    if (unit.equals("版") && (isYear(q.value()) || q.value().scale() > 0)) {
      return true;
    }
    String left = p.folded.substring(p.clauseStart(q.span().start()), q.span().start());
    boolean named = left.contains(unit) && (q.bounded() || !unit.equals("级") && endsClause(p, q));
    boolean counted =
        COUNTED_GRADES.contains(unit)
            && endsClause(p, q)
            && !left.isBlank()
            && !isAfterOrdinal(p, q);
    boolean kinds =
        "类".equals(unit)
            && !q.chinese()
            && q.value().compareTo(FIVE) >= 0
            && startsWithNoun(p, q.span().end());
    return !named && !counted && !kinds;
  }

  private static boolean isYear(BigDecimal value) {
    return value.compareTo(BigDecimal.valueOf(1900)) >= 0
        && value.compareTo(BigDecimal.valueOf(2100)) < 0;
  }

  private static boolean isAfterOrdinal(Passage p, Quantity q) {
    int s = q.number().start();
    return q.chinese() && q.value().compareTo(FIVE) <= 0
        || s > 0 && "第前".indexOf(p.folded.charAt(s - 1)) >= 0;
  }

  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  /** Words of grade that also count things where the clause ends in them: 赛事3届, 栏目六档. */
  private static final Set<String> COUNTED_GRADES = Set.of("届", "版", "类", "档", "路");

  private static boolean oneOf(Passage p, Quantity q) {
    int end = Math.min(p.text.length(), q.span().end() + 8);
    return p.text.substring(q.span().end(), end).contains("之一");
  }

  private static boolean score(Passage p, Quantity q) {
    String before = p.folded.substring(Math.max(0, q.span().start() - 6), q.span().start());
    if (STEP_OF_SCORE.matcher(before).find()) {
      return true;
    }
    if (scoreFollows(p, q) || AFTER_SCORE.matcher(before).find()) {
      return true;
    }
    if (!"分".equals(q.unitName())) {
      return false;
    }
    String clause = p.folded.substring(p.clauseStart(q.span().start()), q.span().start());
    String left = clause.substring(clause.lastIndexOf('(') + 1);
    if (WEIGHT_BEFORE.matcher(left).find()) {
      return true;
    }
    if (left.endsWith("得分") && !SCORE_SUBJECT_WORDS.matcher(left).find()) {
      return true;
    }
    if (SCORE_BEFORE.matcher(left).find() && !left.contains("满意") && !q.bounded()) {
      return true;
    }
    return !q.bounded() && !SCORE_SUBJECT.matcher(left).find();
  }

  private static final Pattern WEIGHT_BEFORE = Pattern.compile("(?:权重|分值|满分|占)(?:为|:|：)?$");

  /** 80分以上得满分: the rule of a score. */
  private static boolean scoreFollows(Passage p, Quantity q) {
    int e = q.span().end();
    return SCORE_AFTER.matcher(p.folded).region(e, p.folded.length()).lookingAt();
  }

  /** 得分9/10, 分值10: columns of a score. */
  private static final Pattern AFTER_SCORE = Pattern.compile("(?:得分|分值|评分|自评分?)(?:为|:|：)?\\s?$");

  private static final Pattern SCORE_AFTER =
      Pattern.compile("[^，。；,;]{0,6}(?:得(?:满|全)?分(?!\\s*[0-9:：])|不得分|计分|扣分|不计分|酌情)");

  /** A number without a unit is a target where something says that it counts. */
  private static boolean countsWithoutUnit(Passage p, Quantity q) {
    int next = q.span().end();
    if (next < p.text.length() && "号楼室栋幢".indexOf(p.folded.charAt(next)) >= 0) {
      return false;
    }
    if (q.chinese() && q.bound() == Bound.APPROX && q.value().compareTo(TEN_THOUSAND) >= 0) {
      return true;
    }
    if (q.chinese() && "俩仨".indexOf(p.folded.charAt(q.number().start())) >= 0) {
      return startsWithNoun(p, q.span().end());
    }
    if (q.chinese()) {
      return q.bounded()
          && q.value().compareTo(BigDecimal.TEN) >= 0
          && endsClause(p, q)
          && q.bound() != Bound.APPROX;
    }
    if (q.bounded() || !q.doubts().contains(Doubt.NO_UNIT)) {
      return true;
    }
    if (p.text.strip().length() == q.span().length()) {
      return !MONEY_CELL.matcher(p.folded.strip()).matches();
    }
    boolean scaled = "万亿".indexOf(p.folded.charAt(q.number().end() - 1)) >= 0;
    String left = p.folded.substring(p.clauseStart(q.span().start()), q.span().start()).strip();
    return scaled || (endsClause(p, q) && (COUNT_NOUN.matcher(left).find() || left.endsWith("各")));
  }

  /** 万元 alone counts nothing; 千元左右 and 近百人 do. */
  private static boolean bareScale(Passage p, Quantity q) {
    return q.chinese()
        && !q.bounded()
        && "百千万亿".indexOf(p.folded.charAt(q.number().start())) >= 0
        && !(countsThings(q) && endsWithVerb(p, q) && startsWithNoun(p, q.span().end()));
  }

  /** 选派百名律师: a hundred of them, where a verb and a noun stand on both sides. */
  private static boolean countsThings(Quantity q) {
    return q.unitName() != null
        && q.is(Trait.SORTAL)
        && !"人".equals(q.unitName());
  }

  private static boolean endsClause(Passage p, Quantity q) {
    int e = q.span().end();
    while (e < p.text.length() && p.text.charAt(e) == ' ') {
      e++;
    }
    return e >= p.text.length() || "，。；;,、()（）|\n".indexOf(p.text.charAt(e)) >= 0;
  }

  /** 500万元以上项目12个, 100人以上企业, 发电机（5kW）10台: says which things are meant. */
  private static boolean condition(Passage p, int index) {
    Quantity q = p.quantities.get(index);
    boolean another = nextInClause(p, index);
    if (asRateOf(p, q)) {
      return true;
    }
    if ("年一遇".equals(q.unitName()) && !q.bounded()) {
      // 50年一遇洪水: the standard something is built to.
      return true;
    }
    if (q.is(Trait.NOMINAL) && !q.bounded() && startsWithNoun(p, q.span().end())) {
      return true;
    }
    if ((q.bounded() || "倍".equals(q.unitName())) && ruleFollows(p, q)) {
      return true;
    }
    if (q.is(Trait.THRESHOLD)
        && boundAfter(q)
        && RULE_AFTER.matcher(p.folded).region(q.span().end(), p.folded.length()).lookingAt()) {
      return true;
    }
    if (q.is(Trait.RATING) && !boundBefore(q) && another) {
      return true;
    }
    if (isSizeOf(p, index) || sizeOfGroup(p, q)) {
      return true;
    }
    int e = q.span().end();
    if (!q.bounded() || e >= p.text.length()) {
      return false;
    }
    if (q.is(Trait.PERIOD) && endsInside(p, q)) {
      return rateFollows(p, q);
    }
    boolean attributive = p.text.charAt(e) == '的';
    int nounAt = attributive ? e + 1 : e;
    if (another && attributive && boundAfter(q)) {
      return true;
    }
    boolean noun = startsWithNoun(p, nounAt);
    if (!noun) {
      return false;
    }
    String left = p.folded.substring(p.clauseStart(q.span().start()), q.span().start());
    boolean verbBefore = endsWithVerb(p, q) && !another;
    if (p.folded.startsWith("标准", nounAt)) {
      // 按每人每月不低于620元标准发放: the standard is what is promised.
      return false;
    }
    if (boundAfter(q) && (q.is(Trait.MONEY) && ofWhom(p, q) || alsoCondition(p, index))) {
      return true;
    }
    if (q.is(Trait.PERIOD) && boundBefore(q) && !attributive) {
      return false;
    }
    if (q.is(Trait.SELECTING)) {
      return another || !verbBefore || attributive && boundBefore(q);
    }
    return another && boundAfter(q) && q.is(Trait.PARTY) && left.isBlank();
  }

  /** 误差超过5%的，扣减费用; 90分以上为A级; 营业收入3%以上的企业: says when or to whom a rule applies. */
  private static boolean ruleFollows(Passage p, Quantity q) {
    int e = q.span().end();
    if (CASE_AFTER.matcher(p.folded).region(e, p.folded.length()).lookingAt()) {
      return true;
    }
    boolean share = "%".equals(q.unitName()) || "倍".equals(q.unitName());
    return share
        && (boundAfter(q) || "倍".equals(q.unitName()))
        && p.folded.startsWith("的", e)
        && !SHARE_OF.matcher(left(p, q)).find()
        && !GOAL_AFTER.matcher(p.folded).region(e, p.folded.length()).lookingAt()
        && startsWithNoun(p, e + 1)
        && !nextInClause(p, p.quantities.indexOf(q));
  }

  /** 县域内80%以上的中小学接入, 确保90%以上的村通公交: a share of what is there, not of what is measured. */
  private static final Pattern SHARE_OF =
      Pattern.compile("(?:域|区|境|范围)内$|(?:使|让|确保|力争|保证|推动|实现)$|全[国省市县区镇乡村校院系]$");

  private static final Pattern CASE_AFTER =
      Pattern.compile(
          "的(?:[，,；;。]|按|由|须|应当|不得|不予|一律|予以|给予|扣|追|退|视为|移送|责令|依法|认定|属于)|为[A-E甲乙丙优良]|(?:评|定)为[A-E甲乙丙优良]");

  private static final Pattern GOAL_AFTER =
      Pattern.compile("的(?:目标|水平|标准|要求|任务|成绩|成效|预期|规模|比例|速度|增速|增幅|增长)");

  /** 4.2米冷藏车12辆, 40倍显微镜16台: how large each of the things is that are counted next. */
  private static boolean isSizeOf(Passage p, int index) {
    Quantity q = p.quantities.get(index);
    int e = q.span().end();
    boolean small = SMALL.contains(String.valueOf(q.unitName())) && !boundBefore(q);
    if (small && e < p.folded.length() && Character.isIdeographic(p.folded.charAt(e))) {
      return true;
    }
    if (q.is(Trait.RATING) && boundAfter(q) && startsWithNoun(p, e)) {
      return true;
    }
    boolean sized = q.is(Trait.GAUGED) || q.is(Trait.MULTIPLE);
    if (!sized || q.bounded() || q.upper() != null || !startsWithNoun(p, q.span().end())) {
      return false;
    }
    boolean scaled = "万亿".indexOf(p.folded.charAt(q.number().end() - 1)) >= 0;
    return !scaled
        && nextInClause(p, index)
        && p.quantities.get(index + 1).is(Trait.COUNT);
  }

  /** Units in which only sizes are given. */
  private static final Set<String> SMALL =
      Set.of("英寸", "寸", "毫米", "纳米", "微米", "mm", "nm", "μm", "um");

  /** 500万元以下小微企业: the amount says which ones. */
  private static boolean ofWhom(Passage p, Quantity q) {
    return OF_WHOM.matcher(p.folded).region(q.span().end(), p.folded.length()).lookingAt();
  }

  /** 50人以上班级, 30户以上自然村寨, 用工满50人企业: how large each of them is. */
  private static boolean sizeOfGroup(Passage p, Quantity q) {
    Pattern group =
        q.is(Trait.PERSONS) ? OF_PERSONS : q.is(Trait.HOUSEHOLDS) ? OF_HOUSEHOLDS : null;
    boolean sized = boundAfter(q) || left(p, q).endsWith("满");
    return sized
        && group != null
        && group.matcher(p.folded).region(q.span().end(), p.folded.length()).lookingAt();
  }

  private static final Pattern OF_PERSONS =
      Pattern.compile("的?(?:大规模|集体访|群体性|聚集|大?班级|班额|企业|用人单位|单位|村寨|自然村|村庄|学校|机构|案件|场所)");
  private static final Pattern OF_HOUSEHOLDS = Pattern.compile("的?(?:自然村|村寨|村庄|村组|小区|村民小组)");

  /** 100万元以上、50人以上案件: one of several conditions. */
  private static boolean alsoCondition(Passage p, int index) {
    int end = p.quantities.get(index).span().end();
    if (index + 1 >= p.quantities.size() || !boundAfter(p.quantities.get(index + 1))) {
      return false;
    }
    int next = p.quantities.get(index + 1).span().start();
    boolean joined =
        end < next && next - end <= MOST_JOINT && "、或且".indexOf(p.folded.charAt(end)) >= 0;
    return joined && (sizeOfGroup(p, p.quantities.get(index + 1)) || condition(p, index + 1));
  }

  private static final int MOST_JOINT = 6;

  private static final Pattern OF_WHOM =
      Pattern.compile("的?\\p{IsHan}{0,4}?(?:企业|个体工商户|纳税人|单位|商户|农户|家庭)");

  /** 10日内, 12小时之内. */
  private static boolean endsInside(Passage p, Quantity q) {
    return q.span().end() > q.number().end() && p.folded.charAt(q.span().end() - 1) == '内';
  }

  /** 24小时内到场率达95%: the time says what the rate is of. */
  private static boolean rateFollows(Passage p, Quantity q) {
    return RATE_AHEAD.matcher(p.folded).region(q.span().end(), p.clauseEnd(q.span().end())).find();
  }

  private static final Pattern RATE_AHEAD = Pattern.compile("率|比例|占比|比重|满意度");

  private static boolean endsWithVerb(Passage p, Quantity q) {
    List<Word> left = p.words(p.clauseStart(q.span().start()), q.span().start());
    Word last = left.isEmpty() ? null : left.getLast();
    return last != null
        && (last.isVerb() || last.is("vn") || last.is("u"))
        && !last.text().equals("对");
  }

  /** 减按1%征收率征收: a rate that a law sets. */
  private static boolean asRateOf(Passage p, Quantity q) {
    int s = q.span().start();
    return "%".equals(q.unitName())
        && s > 0
        && p.folded.charAt(s - 1) == '按'
        && startsWithNoun(p, q.span().end());
  }

  private static boolean boundBefore(Quantity q) {
    return !q.wording().isEmpty() && q.wording().getFirst().start() < q.number().start();
  }

  private static boolean boundAfter(Quantity q) {
    return !q.wording().isEmpty() && q.wording().getLast().start() >= q.number().end();
  }

  private static boolean startsWithNoun(Passage p, int at) {
    int end = Math.min(p.clauseEnd(at), at + 12);
    var words = p.words(at, end);
    if (words.isEmpty()) {
      return false;
    }
    Word first = words.getFirst();
    boolean ofNoun = first.is("a") && words.stream().skip(1).limit(2).anyMatch(Word::isNominal);
    return first.isNominal() || first.is("b") || ofNoun;
  }

  private static boolean nextInClause(Passage p, int index) {
    if (index + 1 >= p.quantities.size()) {
      return false;
    }
    int next = p.quantities.get(index + 1).span().start();
    String between = p.text.substring(p.quantities.get(index).span().end(), next);
    return next < p.clauseEnd(p.quantities.get(index).span().end()) && between.indexOf('、') < 0;
  }

  /** 三年行动, 近5年, 24小时内到场率: a stretch of time that is not itself promised. */
  private static boolean time(Passage p, int index) {
    Quantity q = p.quantities.get(index);
    if (!q.is(Trait.PERIOD)) {
      return false;
    }
    String left = p.folded.substring(p.clauseStart(q.span().start()), q.span().start());
    boolean recent = !q.wording().isEmpty() && "近".equals(q.wording().getFirst().slice(p.folded));
    if (recent && q.is(Trait.CALENDAR)) {
      return true;
    }
    boolean inner = q.span().end() > q.number().end() && p.folded.charAt(q.span().end() - 1) == '内';
    if (SPAN_BEFORE.matcher(left).find() && !boundBefore(q) && !(inner && left.endsWith("后"))) {
      return true;
    }
    if (RATE_WORD.matcher(p.folded).region(q.span().end(), p.folded.length()).lookingAt()) {
      return true;
    }
    if (AVERAGED.matcher(p.folded).region(q.span().end(), p.folded.length()).lookingAt()) {
      return true;
    }
    if (boundBefore(q)) {
      return false;
    }
    boolean finished =
        FINISHED.matcher(p.folded).region(q.span().end(), p.folded.length()).lookingAt();
    if (inner || p.folded.startsWith("内", q.span().end())) {
      boolean longSpan = q.is(Trait.LONG);
      return nextInClause(p, index) || (longSpan && !finished && !TIME_NOUN.matcher(left).find());
    }
    if (finished || HELD.matcher(left).find() || TIME_NOUN.matcher(left).find()) {
      return false;
    }
    int s = q.span().start();
    boolean cell = s == 0 || p.text.charAt(s - 1) == '|';
    return !(endsClause(p, q) && (cell || !left.isBlank())
        || p.text.strip().length() == q.span().length());
  }

  /** 最大8小时滑动平均值: the time over which something is measured. */
  private static final Pattern AVERAGED = Pattern.compile("滑动|移动平均|平均|均值|累计降");

  /** 组织半天专题研讨: how long what is held lasts. */
  private static final Pattern HELD = Pattern.compile("(?:组织|开展|举办|安排|召开)$");

  /** What is done by the end of a stretch of time: 一个半月内办结. */
  private static final Pattern FINISHED =
      Pattern.compile(
          "(?:予以|全部|即可?|内)?(?:办结|办理|完成|到位|交付|出具|答复|兑付|拨付|发放|送达|处置|处理|审结|回复|反馈|报送|整改|修复|建成|验收|转办|开工|投产|竣工|批复|下达|支付|结算|归档|公示|公开|上报|响应|到达|到场|恢复)");

  /** Whether the segmenter sees the numeral as part of a longer word: 统一, 一体, 万众. */
  private static boolean insideWord(Passage p, Quantity q) {
    int s = q.number().start();
    boolean scale = "百千万亿".indexOf(p.folded.charAt(s)) >= 0;
    if (q.bounded() && (boundBefore(q) || scale)) {
      return false;
    }
    if (s > 0
        && q.number().length() == 1
        && BOUND_ONE.indexOf(p.folded.charAt(s - 1)) >= 0
        && !q.each()) {
      return true;
    }
    boolean small = q.number().length() == 1 || q.value().compareTo(BigDecimal.TEN) < 0;
    if (small && q.unitName() != null && WEAK_WITH_CHINESE.contains(q.unitName())) {
      return true;
    }
    if ("期".equals(q.unitName()) && isPhase(p, q)) {
      return true;
    }
    boolean capital = q.number().length() == 1 && "壹贰叁肆伍陆柒捌玖拾佰仟".indexOf(p.text.charAt(s)) >= 0;
    if (capital
        && !q.is(Trait.MONEY)
        && !COPIES.contains(String.valueOf(q.unitName()))) {
      return true;
    }
    if (capital) {
      return false;
    }
    int from = Math.max(p.clauseStart(s), s - 10);
    int to = Math.min(p.clauseEnd(s), q.span().end() + 10);
    for (Word w : p.words(from, to)) {
      boolean covers = w.start() <= s && s < w.end();
      boolean whole = w.start() == s && w.end() == q.span().end();
      if (w.start() > s && w.start() < q.span().end() && w.end() > q.span().end() && !w.is("q")) {
        // 每周一升旗: the unit begins another word.
        return q.number().length() == 1;
      }
      if (covers && !whole && !w.is("m") && !w.is("q") && !w.is("t")) {
        boolean crosses = w.start() < s || w.end() > q.number().end();
        return crosses;
      }
    }
    return false;
  }

  /** 金税四期试点, 六期工程: a phase of something, not how many. */
  private static boolean isPhase(Passage p, Quantity q) {
    if (q.value().compareTo(BigDecimal.TEN) >= 0) {
      return false;
    }
    if (startsWithNoun(p, q.span().end())) {
      return true;
    }
    List<Word> left = p.words(p.clauseStart(q.span().start()), q.span().start());
    if (left.isEmpty() || left.getLast().is("w")) {
      return true;
    }
    boolean held =
        "班营课座刊报训".indexOf(left.getLast().text().charAt(left.getLast().text().length() - 1)) >= 0;
    return left.getLast().isNominal() && !held;
  }
}
