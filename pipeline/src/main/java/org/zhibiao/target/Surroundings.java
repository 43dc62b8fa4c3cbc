package org.zhibiao.target;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Change;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.Finder;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.Trait;

/**
 * Reads what stands around a quantity in its clause: change (增减), period (频次) and deadline (时限).
 * Stateless.
 *
 * <p>Example: 2022年底前覆盖率提升2个百分点 has an increase and the deadline 2022年底前; 每季度不少于2次 repeats over
 * 每季度.
 */
final class Surroundings {
  private static final String UP = "提升|提高|增长|增加|上升|扩大|上涨|增收|增产|涨幅|增|升|新增|净增|净增加|多增|递增|上浮|上调|攀升|延长";
  private static final String DOWN = "下降|降低|减少|压减|缩减|缩短|压缩|压降|下调|减|降|降幅|削减|精简|回落|递减|下浮|缩小|减轻";

  private static final String LINK =
      "(?:了|约|幅度|幅|量|额|比例|:|：|为|是|在|再|又|\\s|(?:年均|年|月均)?)*(?:达到|达|实现)?";
  private static final String UP_FIRST = "提增上扩涨升新净多递攀延";
  private static final String DOWN_FIRST = "下降减压缩削精回递";
  private static final Finder ADJACENT_UP = Finder.of("(?:" + UP + ")" + LINK + "$", UP_FIRST);
  private static final Finder ADJACENT_DOWN =
      Finder.of("(?:" + DOWN + ")" + LINK + "$", DOWN_FIRST);

  /** The verbs whose object may stand between them and the number: 新增联系企业科技工作者10000人以上. */
  private static final Finder OBJECT_UP =
      Finder.of("(?:新增|净增加?|增加(?!值)|增收|增产)(?!长)[^，。；;：:]*$", "新净增");

  private static final Finder OBJECT_DOWN =
      Finder.of("(?:减少|压减|压缩|削减|降低|缩减|缩短|精简)[^，。；;：:]*$", "减压削降缩精");
  private static final Finder OBJECT_UP_SHARE =
      Finder.of("(?:提高|提升|扩大|增强|增长|上升)[^，。；;：:率度比]*$", "提扩增上");

  private static final String DAY_UNITS =
      "(?:年度?|个?月|周|日|天|期|季度?|半年|学期|学年|次|场|人|户|村|镇|乡|校|班|亩|家|个|间|所|点|名|位|县|区|社区|街道|台|件|批|届|例|床|吨|公里|平方米|小时|两年|三年|两个月|桌|组|只|头|株|袋|套|项|站|馆|队|支|园|院|店|厂|企业|学生|生|车|辆|班次|课|节|轮|季|旬|晚|两周|市|省|岗|点位)";
  private static final String PER_FIRST = "每单平全";
  private static final String PER_COMMON = "生师车年月日周人户亩村校场班均次床季";
  private static final String PER_NEXT = "均次增";
  private static final String PER_REGEX =
      "(每一?个(?:乡镇|项目|社区|学校|班级|街道|行政村|自然村|标段|岗位|支部|单位|家庭|工作日|季度|学期|月|村|县|区|镇|乡|年级|小组|站点|点位)|每[十百千]?[百千万](?:人口|人|名|户|亩|辆|平方公里|公里)|单(?:个|台|次|项|户|人|场|笔|件)|(?:平均)?每一?"
          + DAY_UNITS
          + "(?:(?:平均)?每一?"
          + DAY_UNITS
          + ")*|全年|生均|师均|车均|年均(?!浓度|值|气温|降)|月均|日均|周均|人均|户均|亩均|村均|校均|场均|班均|均次|次均|床均|单均|季均|平均每"
          + DAY_UNITS
          + "|(?<=村集体|人员|农民)年(?=增收))";
  private static final Finder PER = Finder.of(PER_REGEX, PER_FIRST).orPair(PER_COMMON, PER_NEXT);

  /** Shares that belong to what is measured where a noun follows: 人均伙食费, 亩均投资. */
  private static final String NAMED_SHARE = "(?:人均|户均|亩均|生均|师均|车均|村均|校均|床均|单均|班均|场均|次均)";

  /** The periods and shares that are no part of what is measured. */
  private static final Finder OUTER_PER =
      Finder.of("(?!" + NAMED_SHARE + "(?![0-9达为不超约近≥≤><=至最增减提降享走参接每多少]))" + PER_REGEX, PER_FIRST)
          .orPair(PER_COMMON, PER_NEXT);

  private static final Pattern PER_ADJACENT = Pattern.compile("((?:一|1|半)(?:年|月|周|季度|天|日))$");

  private static final String YEAR = "(?:(?:19|20)\\d{2}|[〇○零一二三四五六七八九]{4})\\s*年度?";
  private static final String MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s*月份?";
  private static final String DAY =
      "(?:3[01]|[12]\\d|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\\s*[日号]";
  private static final String BY = "(?:以前|之前|前|底前|底之前|末前|底|末|初前|中旬前|上旬前|下旬前|中旬|上旬|下旬|内|之内)";
  private static final Finder DEADLINE =
      Finder.of(
          "((?:19|20)\\d{2}[.-]\\d{1,2}[.-]\\d{1,2}\\s*(?:以前|之前|前)|(?:"
              + YEAR
              + "\\s*)?(?:"
              + MONTH
              + "\\s*)?"
              + DAY
              + "\\s*(?:以前|之前|前)"
              + "|(?:"
              + YEAR
              + ")?\\s*"
              + MONTH
              + "\\s*"
              + BY
              + "|(?:"
              + YEAR
              + "|本年度?|当年|今年|年)\\s*"
              + BY
              + "|(?:"
              + YEAR
              + ")?(?:第?[一二三四1-4]季度|上半年|下半年|[“\"]?十[三四五]五[”\"]?(?:时期|期间)?)\\s*(?:末前|底前|末|底|以前|之前|前|内)"
              + "|(?:年底|年末|月底|月末|季末|季度末|学期末|汛期|供暖季|开学|春节|国庆节?|中秋)(?:之前|以前|前)|(?:每月|次月|当月)"
              + DAY
              + "(?:之前|前)"
              + ")",
          "0123456789〇○零一二三四五六七八九十第本当今年上下“\"月季学汛供开春国中每次 ");
  private static final Finder UNTIL =
      Finder.of(
          "(?<!年)(?:截止|截至|到|至|于|在)\\s*("
              + YEAR
              + "(?:"
              + MONTH
              + "(?:"
              + DAY
              + ")?)?)(?!\\s*(?:底|末|前|至|-|以))",
          "截到至于在");

  private static final Pattern UNTIL_WORD = Pattern.compile("^(?:截止|截至|到|至|于|在)\\s*");

  private Surroundings() {}

  /** The direction of the change that the quantity is the size of, or null. */
  static @Nullable Change change(Passage p, Quantity q) {
    if (isLevel(p, q)) {
      return null;
    }
    String left = p.folded.substring(p.clauseStart(q.span().start()), q.span().start());
    if (ADJACENT_UP.first(left, 0, left.length()) != null) {
      return Change.INCREASE;
    }
    if (ADJACENT_DOWN.first(left, 0, left.length()) != null) {
      return Change.DECREASE;
    }
    if (OBJECT_UP.first(left, 0, left.length()) != null) {
      return Change.INCREASE;
    }
    if (OBJECT_DOWN.first(left, 0, left.length()) != null) {
      return Change.DECREASE;
    }
    boolean share = q.is(Trait.POINTS) || "%".equals(q.unitName()) || "倍".equals(q.unitName());
    return share && OBJECT_UP_SHARE.first(left, 0, left.length()) != null ? Change.INCREASE : null;
  }

  /** 提升到98%, 增至300家: a level that is reached. */
  private static boolean isLevel(Passage p, Quantity q) {
    if (q.wording().isEmpty()) {
      return false;
    }
    String word = q.wording().getFirst().slice(p.folded);
    return word.length() > 1
        && "到至为".indexOf(word.charAt(word.length() - 1)) >= 0
        && !word.equals("达到")
        && !word.equals("达至");
  }

  /** The period or share that the quantity repeats over, as written, or null. */
  static @Nullable String per(Passage p, Quantity q, int from) {
    Span found = PER.last(p.folded, from, q.span().start());
    if (found == null) {
      Matcher adjacent = PER_ADJACENT.matcher(p.folded).region(from, q.span().start());
      return adjacent.find() ? p.text.substring(adjacent.start(), adjacent.end()) : null;
    }
    return found.slice(p.text);
  }

  /** The time by which the quantity is due, as written, or null. */
  static @Nullable String deadline(Passage p, Quantity q, int from) {
    int to = q.span().start();
    Span found = mayEndDeadline(p.folded, from, to) ? DEADLINE.last(p.folded, from, to) : null;
    if (found != null) {
      return found.slice(p.text).strip();
    }
    Span until = UNTIL.first(p.folded, from, to);
    return until == null ? null : UNTIL_WORD.matcher(until.slice(p.text)).replaceFirst("").strip();
  }

  /** Every deadline ends in one of these words; most clauses hold none of them. */
  private static boolean mayEndDeadline(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("前底末内旬".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static final String DIGITS = "0123456789";

  private static final Finder AGE =
      Finder.of("\\d{1,3}(?:-\\d{1,3})?周?岁(?:及?以[上下]|以内)?+(?!占比|比例)的?", DIGITS);

  /** 产出指标数量指标足额保障率: the names of levels glued to what stands in their row. */
  private static final Finder LEVEL_NAME =
      Finder.of(
          "(?:产出|效益|效果|成本|数量|质量|时效|(?:经济|社会|生态|环境)(?:效益|成本)|可持续影响|(?:服务对象|社会公众)?满意度)指标(?:[(（]?\\d{1,3}分?[)）]?)?[:：]?",
          "产效成数质时经社生环可服满");

  /** 2023年全市取水总量: the year is the form's. */
  private static final Finder IN_YEAR =
      Finder.of(YEAR + "(?![级版款])", "").orPair("12〇○零一二", "90〇○零一二三四五六七八九");

  /** 其中小（1）型3座: leads in, and the segmenter may cut 其|中小. */
  private static final Finder OF_WHICH = Finder.of("其中[:：,，]?", "其");

  /** 自扦样之日起: from when a time runs. */
  private static final Finder SINCE =
      Finder.of("自[^，。；;,0-9]{1,14}(?:之日|之时)起|在[^，。；;,0-9]{1,10}(?:的?基础上)", "自在");

  private static final Finder LIST_MARK =
      Finder.of(
              "(?:(?<=^|[。；;，,\\n])\\s*(?:\\(?\\d{1,2}\\s*[、.)](?!\\d)|\\(?[一二三四五六七八九十]{1,3}[、)]|[一二三四五六七八九十]是|[①-⑳]|第[一二三四五六七八九十][,，、]))",
              DIGITS + " \t(一二三四五六七八九十第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
          .behind("。；;，,\n");

  /**
   * The text with blanks for times, periods and list numbers, which say nothing of what is
   * measured.
   */
  static String withoutTimes(String clause) {
    StringBuilder s = new StringBuilder(clause);
    if (clause.indexOf('岁') >= 0) {
      AGE.blank(s);
    }
    LIST_MARK.blank(s);
    OF_WHICH.blank(s);
    if (clause.contains("指标")) {
      LEVEL_NAME.blank(s);
    }
    SINCE.blank(s);
    UNTIL.blank(s);
    if (mayEndDeadline(clause, 0, clause.length())) {
      DEADLINE.blank(s);
    }
    if (clause.indexOf('年') >= 0) {
      IN_YEAR.blank(s);
    }
    OUTER_PER.blank(s);
    return s.toString();
  }
}
