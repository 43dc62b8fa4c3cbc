package org.zhibiao.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises dates, times of day and other expressions that hold a number and name a moment, so
 * that none is read as a quantity.
 *
 * <p>Example: 2022年度, 2019-2021年, 12月31日, 第三季度, 8:30, 90年代.
 */
public final class Dates {
  private static final String YEAR = "(?:19|20)\\d{2}";
  private static final String CHINESE_YEAR = "[〇○零一二三四五六七八九]{4}";
  private static final String TO = "\\s*(?:-{1,2}|~|至|到)\\s*";
  private static final String MONTH = "(?:1[0-2]|0?[1-9])";
  private static final String CHINESE_MONTH = "(?:十[一二]?|[一二三四五六七八九])";
  private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])";
  private static final String MONTH_DAY = "\\s*" + MONTH + "\\s*月份?(?:\\s*" + DAY + "\\s*[日号])?";

  private static final Pattern DATE =
      Pattern.compile(
          String.join(
              "|",
              YEAR + "\\s*年?" + TO + YEAR + "\\s*(?:学年|财年|年度?)",
              YEAR + "\\s*年" + TO + YEAR + "(?!\\d)",
              YEAR + "\\s*年" + TO + MONTH + "(?:月|\\s*年)",
              YEAR + "\\s*(?:年度?|财年|学年)(?:" + MONTH_DAY + ")?(?:" + TO + MONTH_DAY + ")?",
              CHINESE_YEAR + "年度?(?:" + CHINESE_MONTH + "月(?:[一二三]?十?[一二三四五六七八九十][日号])?)?",
              YEAR + "([-./])" + MONTH + "\\1" + DAY + "(?![\\d%万亿])",
              YEAR + "[-./]" + MONTH + "(?![\\d.%万亿个人元项次户])",
              MONTH + "\\s*(?:月份?)?" + TO + MONTH + "\\s*月份?",
              MONTH
                  + "\\s*月份?\\s*"
                  + DAY
                  + "\\s*[日号](?:"
                  + TO
                  + "(?:"
                  + MONTH
                  + "月)?"
                  + DAY
                  + "日)?",
              MONTH + "\\.(?:3[01]|[12]\\d|0[1-9])(?=活动|期间|节|前)",
              MONTH + "\\s*月(?!子|季|饼)",
              DAY + "\\s*日?" + TO + DAY + "\\s*日(?!内)",
              DAY + "\\s*[日号](?=前|之前|以前|底|起|止|至|上午|下午|晚)",
              "\\d{1,2}\\s*[::：]\\s*[0-5]\\d(?!\\d)(?:" + TO + "\\d{1,2}[:：][0-5]\\d)?",
              CHINESE_MONTH + "月(?:份|底|初|末|中旬|上旬|下旬|前|(?:[一二三]?十)?[一二三四五六七八九十][日号])",
              CHINESE_MONTH + "月(?![饼季子])",
              "(?<!覆盖)(?<!连续)第?(?:[一二三四1-4](?:、[一二三四1-4])*|前[一二三123])季度",
              "[1-9]0\\s*年代",
              "[一二三四五六七八九]十年代",
              "(?:\\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪",
              "\\d{1,2}\\s*[时点](?=至|到|-|整|\\d|前)",
              "\\d{4}\\s*(?:级|届)(?=[^\\d])"));

  private Dates() {}

  /** One past the date that starts at {@code at} in folded text, or {@code at} where none does. */
  public static int end(String folded, int at) {
    if (!mayBegin(folded, at)) {
      return at;
    }
    Matcher m = DATE.matcher(folded).region(at, Math.min(folded.length(), at + 40));
    m.useTransparentBounds(true);
    return m.lookingAt() ? m.end() : at;
  }

  /** Every date has one of these signs soon after it begins; most numbers have none. */
  private static boolean mayBegin(String folded, int at) {
    int end = Math.min(folded.length(), at + NEAR);
    for (int i = at + 1; i < end; i++) {
      if ("年月日号季世::：时点-./~至到级届学".indexOf(folded.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static final int NEAR = 12;
}
