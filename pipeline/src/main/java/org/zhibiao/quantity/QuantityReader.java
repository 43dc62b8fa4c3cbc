package org.zhibiao.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.NumeralSigns.Kind;

/**
 * Reads one quantity expression around a number of one text.
 *
 * <pre>
 * quantity = ["各"] {before} body {after}
 * </pre>
 *
 * <p>Example: 各不少于50篇 in 省级、院级各不少于50篇.
 */
final class QuantityReader {
  /** 各50篇: each of what stands before. */
  private static final char EACH = '各';

  private static final Automaton BETWEEN = QuantityWords.of("between");
  private static final Automaton REALISED = QuantityWords.of("realised");
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1980);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2050);

  private final String text;
  private final NumeralParser numerals;
  private final CodeSigns codes;
  private final NumberSign signs;
  private final BodyReader bodies;
  private final BeforeReader before;
  private final AfterReader after;

  QuantityReader(String folded, Wordings wordings, Uncounted uncounted, UnitReader units) {
    this.text = folded;
    this.numerals = units.numerals();
    this.codes = new CodeSigns(folded, units);
    this.bodies = new BodyReader(folded, uncounted, numerals, units);
    this.before = new BeforeReader(folded, wordings);
    this.after = new AfterReader(folded, wordings);
    this.signs = new NumberSign(folded, before);
  }

  /** Where to go on when nothing was read at {@code at}: never in the middle of a number. */
  int end(int at) {
    return numerals.end(at);
  }

  /** The quantity whose number starts at {@code at}, or null where the number is none. */
  @Nullable Quantity at(int at) {
    boolean half = NumeralSigns.kind(text.charAt(at)) == Kind.HALF;
    Numeral plain = half ? bodies.half(at) : numerals.at(at);
    if (plain == null) {
      return null;
    }
    Currencies.Sign currency = Currencies.before(text, plain.span().start());
    Numeral number = currency == null ? signs.before(plain) : plain.from(currency.start());
    if (codes.hold(number.span())) {
      return null;
    }
    List<String> rules = new ArrayList<>();
    rules.add(number.form().rule());
    Body body = bodies.read(number, currency == null ? null : currency.unit(), rules);
    body.unsure |= signs.isUnsure(number);
    if (body.upper != null && body.unitName == null && isYear(body.upper)) {
      // 建标169-2014: a number of a standard.
      return null;
    }
    Quantity read = quantity(body, rules);
    // 误差±5%以内 is a bound, a bare ±5% the size of something else.
    return signs.isTolerance(number) && !read.bounded() ? null : read;
  }

  private static boolean isYear(BigDecimal value) {
    return value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) < 0;
  }

  private Quantity quantity(Body body, List<String> rules) {
    int at = body.number.span().start();
    List<Word> words = new ArrayList<>();
    before.read(body, words, rules);
    int start = words.isEmpty() ? at : words.getFirst().span().start();
    if (!words.isEmpty()) {
      bodies.unitAhead(body, start, rules);
    }
    if (body.between) {
      start -= Math.max(0, BETWEEN.longest(text, 0, start));
    }
    boolean each = start > 0 && text.charAt(start - 1) == EACH;
    if (each) {
      start--;
      rules.add("each:" + EACH);
    }
    words.addAll(body.vague);
    int end = after.read(body, words, rules);
    if (words.size() == 1 && governsWhatFollows(words.getFirst(), end)) {
      start = at;
      words.clear();
      rules.add("governs-what-follows");
    }
    return quantity(body, words, new Span(start, end), each, rules);
  }

  /** 实现1900个行政村全覆盖: what is realised is the covering, not the number. */
  private boolean governsWhatFollows(Word word, int end) {
    return word.use() == Wording.Use.REALISED && REALISED.any(text, end, text.length());
  }

  private static Quantity quantity(
      Body body, List<Word> words, Span span, boolean each, List<String> rules) {
    List<Span> wording = new ArrayList<>(words.size());
    for (Word w : words) {
      wording.add(w.span());
    }
    List<Bound> bounds = bounds(words, body.upper != null);
    Numeral number = body.number;
    return new Quantity(
        span,
        new Span(number.span().start(), body.numberEnd),
        body.value,
        body.upper,
        Bounds.together(bounds),
        wording,
        body.unitName,
        body.unit,
        number.form() == Numeral.Form.CHINESE,
        each,
        doubts(body, bounds),
        rules);
  }

  private static List<Bound> bounds(List<Word> words, boolean range) {
    List<Bound> bounds = new ArrayList<>(words.size() + 1);
    boolean soft = true;
    for (Word w : words) {
      boolean kept = bounds.isEmpty() && w.use() == Wording.Use.KEPT;
      Bound bound = w.bound();
      if (kept && words.size() > 1) {
        // 控制在90%左右: what follows says how it is kept.
        bound = Bound.REACH;
      } else if (kept && range) {
        // 控制在60%~70%: between the two.
        bound = Bound.RANGE;
      }
      bounds.add(bound);
      soft &= bound == Bound.REACH;
    }
    if (range && soft) {
      bounds.add(Bound.RANGE);
    }
    return bounds;
  }

  private static List<Doubt> doubts(Body body, List<Bound> bounds) {
    List<Doubt> doubts = new ArrayList<>(Bounds.doubts(bounds));
    if (body.unitName == null && body.number.form() != Numeral.Form.SHARE) {
      doubts.add(Doubt.NO_UNIT);
    } else if (body.unknown) {
      doubts.add(Doubt.UNKNOWN_UNIT);
    }
    if (body.unsure) {
      doubts.add(Doubt.UNSURE_NUMBER);
    }
    return doubts;
  }
}
