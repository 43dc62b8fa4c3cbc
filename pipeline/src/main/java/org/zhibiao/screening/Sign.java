package org.zhibiao.screening;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.quantity.Trait;
import org.zhibiao.segment.Word;

/**
 * What a row of {@code screening.rules} can ask of a quantity besides the words around it. The file
 * writes the names in lower case with hyphens: {@code bound-before}.
 */
enum Sign {
  /** Any comparator stands at it. */
  BOUNDED(s -> s.quantity.bounded()),
  /** A comparator stands before the number: 不少于50篇. */
  BOUND_BEFORE(Situation::boundBefore),
  /** A comparator stands behind the number: 50篇以上. */
  BOUND_AFTER(Situation::boundAfter),
  /** Bound, Arabic number and unit are all there. */
  PROMISED(s -> s.quantity.bounded() && !s.quantity.chinese() && s.quantity.unitName() != null),
  /** Only an approximation: 约, 余. */
  APPROX(s -> s.quantity.bound() == Bound.APPROX),
  /** 50-60. */
  RANGE(s -> s.quantity.upper() != null),
  /** Written in Chinese numerals. */
  CHINESE(s -> s.quantity.chinese()),
  /** No unit is written. */
  NO_UNIT(s -> s.quantity.unitName() == null),
  /** A unit is missed; a fraction has none to miss. */
  NO_UNIT_DOUBT(s -> s.quantity.doubts().contains(Doubt.NO_UNIT)),
  /** % or ‰. */
  SHARE_SIGN(s -> "%".equals(s.quantity.unitName()) || "‰".equals(s.quantity.unitName())),
  /** 各 stands before it. */
  EACH(s -> s.quantity.each()),
  ZERO(s -> s.quantity.value().signum() == 0),
  ONE(s -> s.quantity.value().compareTo(BigDecimal.ONE) == 0),
  FROM_5(s -> from(s, 5)),
  FROM_10(s -> from(s, 10)),
  UNDER_10(s -> !from(s, 10)),
  FROM_10000(s -> from(s, 10_000)),
  /** A small number in Chinese numerals, which may be an ordinal: 五. */
  UNDER_SIX_CHINESE(
      s -> s.quantity.chinese() && s.quantity.value().compareTo(BigDecimal.valueOf(5)) <= 0),
  /** A year, or a version with a point: 2022, 3.0. */
  YEAR_OR_DECIMAL(s -> s.quantity.value().scale() > 0 || from(s, 1900) && !from(s, 2100)),
  /** 24 of a unit of time. */
  ALL_DAY(s -> s.quantity.value().intValue() == 24),
  /** The number is one character. */
  ONE_CHARACTER(s -> s.quantity.number().length() == 1),
  /** The number ends in 万 or 亿. */
  SCALED(s -> "万亿".indexOf(s.at(s.quantity.number().end() - 1)) >= 0),
  /** Nothing else stands in the text. */
  ALONE(Situation::alone),
  /** The clause ends behind it. */
  ENDS_CLAUSE(Situation::endsClause),
  /** The text ends behind it. */
  AT_END(s -> s.end() >= s.passage.text().length()),
  /** It begins the text or what stands behind a bar. */
  CELL_START(s -> s.start() == 0 || s.passage.text().charAt(s.start() - 1) == '|'),
  /** Nothing stands before it in its clause. */
  BLANK_LEFT(s -> s.blankLeft()),
  /** Its unit stands before it in its clause too: 管理层级控制在四级以内. */
  UNIT_LEFT(Sign::unitLeft),
  /** It ends in 内. */
  ENDS_INSIDE(Situation::endsInside),
  /** It ends in 内, or 内 follows. */
  INSIDE(Situation::inside),
  /** It stands in 《》. */
  IN_TITLE(Situation::inTitle),
  /** It stands in a short quote: “十四五”. */
  IN_QUOTE(Situation::inShortQuote),
  /** It stands in a bracket. */
  IN_BRACKET(s -> s.bracket() >= 0),
  /** It stands in a bracket or before 、. */
  LISTED(s -> s.bracket() >= 0 || s.at(s.end()) == '、'),
  /** It stands in a bracket directly beside another quantity: 医用冰箱4台（2～8℃）. */
  BRACKET_OF_COUNT(Situation::bracketOfCount),
  /** It stands in a bracket that another quantity follows at once: 集装箱船（3000标箱）2艘. */
  BRACKET_BEFORE_COUNT(Situation::bracketBeforeCount),
  /** The next quantity begins where it ends: 三个100%. */
  NEXT_ADJOINS(s -> s.hasNext() && s.next().span().start() == s.end()),
  /** Another quantity follows in the clause, with no 、 between. */
  NEXT_IN_CLAUSE(Situation::nextInClause),
  /** The next quantity counts things. */
  NEXT_COUNTS(s -> s.hasNext() && s.next().is(Trait.COUNT)),
  /** = stands between it and the next quantity: 1公顷=15亩. */
  EQUALS_NEXT(Sign::equalsNext),
  /** = stands between the quantity before and it. */
  EQUALS_PREVIOUS(Sign::equalsPrevious),
  /** A noun stands right behind it. */
  NOUN_RIGHT(true, s -> s.nounAt(s.end())),
  /** A noun stands behind it, 的 between or not. */
  NOUN_AHEAD(true, s -> s.nounAt(s.at(s.end()) == '的' ? s.end() + 1 : s.end())),
  /** A noun stands behind the character that follows it. */
  NOUN_AFTER_OF(true, s -> s.nounAt(s.end() + 1)),
  /** A verb, and not 对, stands right before it. */
  VERB_LEFT(true, Sign::verbLeft),
  /** A verb stands right behind it. */
  VERB_RIGHT(true, Situation::verbRight),
  /** A noun stands right before it. */
  NOUN_LEFT(true, s -> !s.wordsLeft().isEmpty() && s.wordsLeft().getLast().isNominal()),
  /** Nothing or a punctuation mark stands right before it in its clause. */
  STARTS_PHRASE(true, s -> s.wordsLeft().isEmpty() || s.wordsLeft().getLast().is("w")),
  /** The segmenter sees the numeral as part of a longer word: 统一, 一体. */
  INSIDE_WORD(true, NumeralInWord::test);

  // The tests keep nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Predicate<Situation> test;

  private final boolean segments;

  Sign(Predicate<Situation> test) {
    this(false, test);
  }

  Sign(boolean segments, Predicate<Situation> test) {
    this.segments = segments;
    this.test = test;
  }

  /** Whether words must be segmented to tell it, so that it is asked last. */
  boolean segments() {
    return segments;
  }

  boolean of(Situation situation) {
    return test.test(situation);
  }

  private static boolean from(Situation s, long least) {
    return s.quantity.value().compareTo(BigDecimal.valueOf(least)) >= 0;
  }

  private static boolean unitLeft(Situation s) {
    String unit = s.quantity.unitName();
    int at = unit == null ? -1 : s.passage.folded().indexOf(unit, s.clauseStart);
    return unit != null && at >= 0 && at + unit.length() <= s.start();
  }

  private static boolean equalsNext(Situation s) {
    return s.hasNext()
        && s.next().span().start() == s.end()
        && !s.next().wording().isEmpty()
        && "=".equals(s.next().wording().getFirst().slice(s.passage.folded()));
  }

  private static boolean equalsPrevious(Situation s) {
    return s.index > 0
        && s.passage.quantities().get(s.index - 1).span().end() == s.start()
        && !s.quantity.wording().isEmpty()
        && "=".equals(s.quantity.wording().getFirst().slice(s.passage.folded()));
  }

  private static boolean verbLeft(Situation s) {
    List<Word> left = s.wordsLeft();
    if (left.isEmpty()) {
      return false;
    }
    Word last = left.getLast();
    return (last.isVerb() || last.is("vn") || last.is("u")) && !last.text().equals("对");
  }
}
