package org.zhibiao.quantity;

import java.util.Locale;

/**
 * What is true of a dimension (量纲) of units, as far as something in the program asks for it. Which
 * dimension has which traits is told by {@code dimensions.csv}; no rule names a dimension.
 *
 * <p>Example: 110千伏 is {@link #GAUGED}, {@link #PHYSICAL}, {@link #RATING} and {@link #NOMINAL};
 * 20家 is a {@link #COUNT} and may name a {@link #PARTY}.
 */
public enum Trait {
  /** Money of any currency (金额): 300万元, 100万美元. */
  MONEY,

  /** Time in any form (时间): 30天, 5年, 3个工作日, 2个工作小时. */
  TIME,

  /**
   * A stretch or a limit of time (时段、期限), before which 近 and behind which 内 may stand: 5年内, 3个工作日内.
   */
  PERIOD,

  /**
   * A period by the calendar, no working days (日历时间); it can be halved and looked back on: 半年,
   * 近30天.
   */
  CALENDAR,

  /** A period in months and years (长时段), within which more is meant than one deed: 3年内. */
  LONG,

  /** A number of things by their classifier (个数): 20篇, 3座. */
  COUNT,

  /**
   * Counts single things or persons (个体量词), so that the noun behind it is what is counted: 百名律师,
   * 20场活动.
   */
  SORTAL,

  /**
   * A number of single persons or enterprises (主体), which may say which ones are meant: 50人以上,
   * 3家以上.
   */
  PARTY,

  /** A number of persons (人数): 500人, 20名. */
  PERSONS,

  /** Persons by how often each came (人次): 1500万人次. */
  PERSON_TIMES,

  /** A number of households (户数): 300户. */
  HOUSEHOLDS,

  /**
   * Any number of things, persons, households or their visits; one is often written for the other:
   * 人 and 人次.
   */
  TALLY,

  /**
   * A number that stands for itself, with no unit to weigh or count by (比率): 95%, 3个百分点, 2倍, 90分.
   */
  RATIO,

  /** The difference of two shares (百分点): 提高3个百分点. */
  POINTS,

  /** So many times as large (倍数); before a noun it says how strong a thing is: 40倍显微镜. */
  MULTIPLE,

  /** So much of one for so much of another (复合单位): 300元/人·月, 20次/年. */
  COMPOUND,

  /** An area (面积): 45亩. */
  AREA,

  /** A length (长度), which alone in brackets may be how much is built: 道路改造（5公里）. */
  LENGTH,

  /**
   * Gauged or worked out and not counted, paid or timed (量度); before 级 it names a class: 500吨级码头,
   * 10万标箱级泊位.
   */
  GAUGED,

  /**
   * A property of a thing (规格), which in brackets says what the thing is like and not how much
   * there is: 变压器（800kVA）.
   */
  PHYSICAL,

  /**
   * In brackets beside a count it says what the things counted are like (每件的规格): 变压器（800kVA）3台,
   * 服务器（5000次/秒）3台.
   */
  DESCRIBING,

  /** How much a thing holds (容量), where its count follows the bracket: 集装箱船（3000标箱）2艘. */
  CAPACITY,

  /** What equipment is rated by (额定值), where a noun and another number follow: 55kW水泵2台. */
  RATING,

  /** Part of what a thing is called (标称值), with nothing else beside it: 110千伏变电站. */
  NOMINAL,

  /** A bound in it before a noun says which things are meant, not how many: 500万元以上项目12个. */
  SELECTING,

  /** A bound in it says from where on a rule holds: 月销售额10万元以下免征. */
  THRESHOLD;

  /** The trait as the table writes it: {@code person-times}. */
  static Trait named(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
