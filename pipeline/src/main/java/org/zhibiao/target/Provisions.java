package org.zhibiao.target;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.Trait;

/**
 * Tells quantities that belong to a provision and not to a promise: what a thing must be like (规格),
 * what a rule says (条款), how something is counted (折算). Stateless.
 *
 * <p>Example: 2～8℃ in 医用冰箱（2～8℃）4台, 1000元以上 in 处1000元以上2000元以下罚款, 1公顷 in 1公顷＝15亩.
 */
final class Provisions {
  /** What a bracket is about that follows one of these: 执行GB标准（水分≤30%）. */
  private static final Pattern STANDARD_BEFORE = Pattern.compile("(?:标准|规范|规格|参数|型号|配置|要求)$");

  /** Properties of a thing: 功率55kW, 厚1.8mm. */
  private static final Pattern PROPERTY_BEFORE =
      Pattern.compile(
          "(?:功率|扬程|口径|管径|直径|孔径|内径|外径|电压|容积|转速|厚|厚度|宽|宽度|高|高度|深|深度|间隔|温度|量程|精度|分辨率|内存|主频|波长|跨度|净空|限速|扬程[A-Za-z])$");

  private static final Pattern TOTAL_BEFORE = Pattern.compile("(?:共|总|计|长|里程|全长|总长|合计|约|新增|完成)$");
  private static final Pattern RATE_NEXT = Pattern.compile("[)）]?[^，。；,;]{0,3}(?:比例|占比|比重|率)");
  private static final Pattern LAW =
      Pattern.compile("罚款|罚金|拘留|有期徒刑|吊销|暂扣|追究.{0,4}责任|滞纳金|违约金|移送.{0,4}(?:检察|司法|公安)");
  private static final Pattern ALLOWED_AFTER =
      Pattern.compile("(?:方可|方能|才可|才能|者?为(?:控制)?(?:满意|合格|达标|优秀|良好|正常))");
  private static final Pattern COUNTED_AFTER =
      Pattern.compile("(?:年?折旧|年?摊销|计(?![取提发入列])算?|折算|核算|测算|换算|折合)");

  private Provisions() {}

  /** The name of the rule that finds a provision, or null. */
  static @Nullable String reject(Passage p, int index) {
    Quantity q = p.quantities.get(index);
    if (inStandard(p, q) || property(p, q) || insideThing(p, index) || aside(p, q)) {
      return "specification";
    }
    if (named(p, q)) {
      return "name";
    }
    if (stock(p, q)) {
      return "present-or-past";
    }
    if (converted(p, index)) {
      return "conversion";
    }
    return ofLaw(p, q) || allowed(p, q) || sizeInBracket(p, q) || asked(p, q) ? "provision" : null;
  }

  private static String left(Passage p, Quantity q) {
    return p.folded.substring(p.clauseStart(q.span().start()), q.span().start());
  }

  /** The bracket that is open before the quantity, or -1. */
  private static int bracket(Passage p, Quantity q) {
    int from = Math.max(0, q.span().start() - Passage.MOST_CLAUSE);
    for (int i = q.span().start() - 1; i >= from; i--) {
      char c = p.folded.charAt(i);
      if (c == ')' || c == '。' || c == '\n') {
        return -1;
      }
      if (c == '(') {
        return i;
      }
    }
    return -1;
  }

  private static boolean inStandard(Passage p, Quantity q) {
    int open = bracket(p, q);
    return open > 0 && STANDARD_BEFORE.matcher(p.folded).region(Math.max(0, open - 4), open).find();
  }

  private static boolean property(Passage p, Quantity q) {
    boolean gauged = q.is(Trait.GAUGED);
    boolean given = !q.bounded() || "=".equals(wording(p, q));
    String left = left(p, q);
    boolean symbol =
        "=".equals(wording(p, q)) && !left.isEmpty() && isLatin(left.charAt(left.length() - 1));
    return symbol || gauged && given && PROPERTY_BEFORE.matcher(left).find() && listed(p, q);
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static String wording(Passage p, Quantity q) {
    return q.wording().isEmpty() ? "" : q.wording().getFirst().slice(p.folded);
  }

  /** Whether the quantity stands in a bracket or among things in a list. */
  private static boolean listed(Passage p, Quantity q) {
    int e = q.span().end();
    return bracket(p, q) >= 0 || e < p.folded.length() && p.folded.charAt(e) == '、';
  }

  /** 医用冰箱（2～8℃，容积≥310L）4台, 食堂1栋（框架2层）: a bracket beside a count says what the things are like. */
  private static boolean insideThing(Passage p, int index) {
    Quantity q = p.quantities.get(index);
    int open = bracket(p, q);
    if (open < 0 || !isSpecific(p, q, open)) {
      return false;
    }
    int close = p.closingBracket(q.span().end());
    for (Quantity other : p.quantities) {
      boolean before = other.span().end() == open;
      boolean after = close >= 0 && other.span().start() == close + 1;
      if (before || after) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpecific(Passage p, Quantity q, int open) {
    String inside = p.folded.substring(open + 1, q.span().start());
    if (TOTAL_BEFORE.matcher(inside).find()) {
      return false;
    }
    boolean storeys = "层".equals(q.unitName()) || "度".equals(q.unitName());
    boolean physical = q.is(Trait.PHYSICAL);
    boolean length = q.is(Trait.LENGTH);
    boolean time = q.is(Trait.PERIOD) && inside.matches(".*(?:间隔|报警|续航|待机)");
    boolean property = PROPERTY_BEFORE.matcher(inside).find();
    boolean ofNoun =
        q.span().end() < p.folded.length() && "，,)、".indexOf(p.folded.charAt(q.span().end())) < 0;
    return storeys || time || physical && (!length || property || ofNoun) || property;
  }

  /** 学员手册（80克双胶纸）, 变压器（800kVA）: a bracket that only says what the thing is like. */
  private static boolean aside(Passage p, Quantity q) {
    int open = bracket(p, q);
    int e = q.span().end();
    if (open < 0 || q.bounded() || !q.is(Trait.PHYSICAL) || e >= p.folded.length()) {
      return false;
    }
    boolean alone = q.span().start() == open + 1 && p.folded.charAt(e) == ')';
    boolean length = q.is(Trait.LENGTH);
    String inside = p.folded.substring(open + 1, q.span().start());
    boolean ofNoun =
        Character.isIdeographic(p.folded.charAt(e)) && !TOTAL_BEFORE.matcher(inside).find();
    return alone && !length || ofNoun;
  }

  /** 成立100周年, 烈度7度, 信访局三处, 东北三省: a name or a grade. */
  private static boolean named(Passage p, Quantity q) {
    String left = left(p, q);
    String unit = String.valueOf(q.unitName());
    int e = q.span().end();
    if (q.is(Trait.GAUGED) && p.folded.startsWith("级", e) && !boundBefore(q)) {
      // 500吨级码头
      return true;
    }
    if (q.chinese()
        && !q.bounded()
        && DOCTRINE.matcher(p.folded).region(e, p.folded.length()).lookingAt()) {
      return true;
    }
    return switch (unit) {
      case "周年" -> !q.bounded();
      case "度" -> GRADE_BEFORE.matcher(left).find();
      case "处", "科", "室", "队" -> q.chinese() && !q.bounded() && OFFICE_BEFORE.matcher(left).find();
      case "省" -> q.chinese() && !q.bounded();
      default -> false;
    };
  }

  private static boolean boundBefore(Quantity q) {
    return !q.wording().isEmpty() && q.wording().getFirst().start() < q.number().start();
  }

  /** 三项职责, 四个原则: how many a doctrine has. */
  private static final Pattern DOCTRINE =
      Pattern.compile("(?:基本|主要|主体)?(?:职责|职能|原则|意识|自信|关系|优势|纪律|要求)");

  private static final Pattern GRADE_BEFORE =
      Pattern.compile("(?:烈度|设防|倾角|坡度|东经|西经|北纬|南纬)(?:为|达)?$");
  private static final Pattern OFFICE_BEFORE = Pattern.compile("(?:[局厅委办院]|支队|大队|公司)$");

  /** 各单位须提前2个工作日提交, 500张床位以上医院: asked of others, or which of them. */
  private static boolean asked(Passage p, Quantity q) {
    int e = q.span().end();
    return q.is(Trait.PERIOD) && ASKED_BEFORE.matcher(left(p, q)).find()
        || SIZED_AFTER.matcher(p.folded).region(e, p.folded.length()).lookingAt();
  }

  private static final Pattern ASKED_BEFORE = Pattern.compile("(?:须|应|需|请)提前$");
  private static final Pattern SIZED_AFTER =
      Pattern.compile("(?:床位|座位|学位|人口|工位)(?:及?以[上下])(?:的)?\\p{IsHan}");

  /** Terms that a law or a contract sets: 税率13%, 履约保证金10%. */
  private static final Pattern TERM_BEFORE =
      Pattern.compile("(?:税率|利率|汇率|起征点|保证金|质保金|预付款|尾款|定金|违约金|滞纳金)(?:为|按|比例为?)?$");

  /** 实有42人, 上年同期数为1200万元: how things stand or stood. */
  private static boolean stock(Passage p, Quantity q) {
    return !q.bounded() && STOCK_BEFORE.matcher(left(p, q)).find();
  }

  private static final Pattern STOCK_BEFORE =
      Pattern.compile(
          "(?:现有(?:在编|在职)?\\p{IsHan}{0,6}|实有(?:人数|人员|在职)?|^\\s*(?:本?单位)?(?:核定)?编制(?:数|人数)?|^\\s*在编(?:人员|人数)?|^\\s*在职(?:人员|职工|人数|干部职工)|^\\s*(?:离退休|退休|离休)(?:人员|人数|干部)|内设(?:机构|科室|处室)|下属(?:事业)?单位|(?:上年|去年|上年度)?同期(?:数|值|基数)|(?:上年|去年|上年度)(?:数|基数|完成数|实际数|实绩))(?:为|共|共有)?$");

  /** 1公顷＝15亩, 衣分率按40%计. */
  private static boolean converted(Passage p, int index) {
    Quantity q = p.quantities.get(index);
    boolean first =
        index + 1 < p.quantities.size()
            && p.quantities.get(index + 1).span().start() == q.span().end()
            && "=".equals(wording(p, p.quantities.get(index + 1)));
    boolean second =
        index > 0
            && p.quantities.get(index - 1).span().end() == q.span().start()
            && "=".equals(wording(p, q));
    boolean by =
        !q.bounded()
            && left(p, q).endsWith("按")
            && COUNTED_AFTER
                .matcher(p.folded)
                .region(q.span().end(), p.folded.length())
                .lookingAt();
    boolean decimals = "位".equals(q.unitName()) && p.folded.startsWith("小数", q.span().end());
    return first || second || by || decimals;
  }

  /** 处1000元以上2000元以下罚款. */
  private static boolean ofLaw(Passage p, Quantity q) {
    boolean part = "%".equals(q.unitName()) || "‰".equals(q.unitName());
    if (!q.bounded() && !part && !q.is(Trait.MONEY)) {
      return false;
    }
    String before = left(p, q);
    if (!q.bounded() && (part || before.endsWith("起征点")) && TERM_BEFORE.matcher(before).find()) {
      return true;
    }
    int end = p.clauseEnd(q.span().end());
    Matcher law = LAW.matcher(p.folded).region(q.span().end(), end);
    return law.find() && law.start() - q.span().end() <= MOST_TO_LAW;
  }

  private static final int MOST_TO_LAW = 12;

  /** 成绩达60分以上方可发证. */
  private static boolean allowed(Passage p, Quantity q) {
    return ALLOWED_AFTER.matcher(p.folded).region(q.span().end(), p.folded.length()).lookingAt();
  }

  /** 大班额（56人及以上）比例, 举报电话12314（24小时）: a bracket that holds nothing else. */
  private static boolean sizeInBracket(Passage p, Quantity q) {
    int s = q.span().start();
    int e = q.span().end();
    boolean alone =
        s > 0
            && e < p.folded.length()
            && p.folded.charAt(s - 1) == '('
            && p.folded.charAt(e) == ')';
    boolean income = q.is(Trait.MONEY) && q.bounded() && s > 0 && inBracketOfWhom(p, q);
    if (income) {
      return true;
    }
    boolean allDay = q.is(Trait.PERIOD) && q.value().intValue() == 24;
    return alone
        && (allDay
            || q.bounded() && RATE_NEXT.matcher(p.folded).region(e, p.folded.length()).lookingAt());
  }

  /** 低收入家庭（月人均收入低于1500元）. */
  private static boolean inBracketOfWhom(Passage p, Quantity q) {
    int open = bracket(p, q);
    return open > 0 && WHOM.matcher(p.folded).region(Math.max(0, open - 4), open).find();
  }

  private static final Pattern WHOM = Pattern.compile("(?:家庭|人员|对象|人群|老人|学生|企业|农户|职工|户)$");
}
