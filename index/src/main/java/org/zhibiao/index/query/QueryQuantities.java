package org.zhibiao.index.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.SearchQuery.Condition;
import org.zhibiao.index.query.SearchQuery.Options;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.quantity.Unit;

/** The quantities in a query, read by the scanner that reads the declarations. Thread-safe. */
final class QueryQuantities {
  private static final Pattern REVERSED =
      Pattern.compile(
          "(?<a>\\d+(?:\\.\\d+)?)(?<to>"
              + QueryLists.expression("number-to")
              + ")(?<b>\\d+(?:\\.\\d+)?)(?<rest>.*)");
  private static final Automaton SCALE = QueryLists.of("scale");
  private static final Automaton GROUP = QueryLists.of("digit-group");
  private static final Automaton ZERO_GROUP = QueryLists.of("zero-group");
  private static final Automaton SIGNS = QueryLists.of("comparison-sign");
  private static final Automaton ABOUT_SIGN = QueryLists.of("about-sign");

  /** What ~ before a number stands for. */
  private static final String ABOUT = QueryLists.words("about").getFirst();

  private final QuantityScanner scanner = QuantityScanner.standard();

  /** Whether a token is a sign of comparison and nothing more. */
  static boolean isSign(String token) {
    return QueryLists.whole(SIGNS, token);
  }

  /** What a comparator word means, {@link Bound#NONE} where it is none. */
  Bound wording(String token) {
    return scanner.wording(token);
  }

  boolean isUnit(String name) {
    return scanner.unit(name) != null;
  }

  /** Whether a token may be the next three digits of a number: 000元. */
  static boolean isGroup(String token) {
    return GROUP.any(token);
  }

  /** Whether what is joined by blanks is one number: 50 000元 is, 100 200人 may be two. */
  static boolean isOne(CharSequence joined) {
    String all = joined.toString();
    return all.indexOf(' ') < 0 || ZERO_GROUP.any(all);
  }

  /** 100 and 200人 are two; ≥ and 50, 50 and 篇, 不 and 低于 may be one. */
  boolean joins(String left, String right) {
    return isComparator(left)
        || scanner.wording(left + right) != Bound.NONE
        || Character.isDigit(left.charAt(left.length() - 1))
            && (isScaledUnit(right) || isComparator(right))
        || scanner.wording(right) != Bound.NONE && !atEnd(left).isEmpty();
  }

  /** 元 and 万元. */
  private boolean isScaledUnit(String name) {
    return isUnit(name) || isUnit(QueryLists.withoutHead(SCALE, name));
  }

  private boolean isComparator(String token) {
    return QueryLists.whole(SIGNS, token) || scanner.wording(token) != Bound.NONE;
  }

  /** The quantity that ends the token: the whole of ≥50篇, the end of 培训500人次以上. */
  Optional<Quantity> atEnd(String token) {
    List<Quantity> found = scanner.scan(forwards(token));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Quantity last = found.getLast();
    boolean ends = last.span().end() == token.length();
    boolean year =
        last.unitName() == null && !last.bounded() && QueryYears.alone(token).isPresent();
    boolean wordLike = last.chinese() && !last.bounded() && last.span().start() > 0;
    return ends && !year && !wordLike ? Optional.of(last) : Optional.empty();
  }

  /** 500-100人次 is meant as 100-500人次, and ~200 as 约200. */
  private static String forwards(String token) {
    var reversed = REVERSED.matcher(token);
    if (reversed.matches()
        && new BigDecimal(reversed.group("a")).compareTo(new BigDecimal(reversed.group("b"))) > 0) {
      return reversed.group("b")
          + reversed.group("to")
          + reversed.group("a")
          + reversed.group("rest");
    }
    return ABOUT_SIGN.any(token) ? ABOUT + token.substring(1) : token;
  }

  /** The quantities in a token that also holds words: 发表论文50篇以上的单位, ≥5≤10. */
  List<Quantity> in(String token) {
    return scanner.scan(token).stream().filter(q -> stands(q, token)).toList();
  }

  /** Whether a token holds a number of something: 2022人, but not 2022论文. */
  boolean counts(String token) {
    return in(token).stream().anyMatch(q -> q.unitName() != null);
  }

  /** Whether a quantity inside a token is one, and no part of a name: 十四五, 24小时值班. */
  private static boolean stands(Quantity q, String token) {
    boolean ends = q.span().end() == token.length();
    boolean starts = q.span().start() == 0;
    if (q.bounded()) {
      return true;
    }
    if (q.chinese()) {
      return ends && isWritten(q);
    }
    return q.unitName() != null && (ends || starts) || ends;
  }

  /** 培训一千人次 counts; 科普一分钟 and 三公 are names. */
  private static boolean isWritten(Quantity q) {
    String unit = q.unitName();
    int numerals = q.span().end() - q.span().start() - (unit == null ? 0 : unit.length());
    return unit != null && numerals > 1 && q.value().compareTo(BigDecimal.TEN) > 0;
  }

  /** The same condition in 元, which a bare number means; empty where it is no money. */
  static Optional<Condition> ofMoney(Condition c) {
    String base = c.baseUnit();
    if (base != null) {
      return base.equals(QueryText.YUAN) ? Optional.of(c) : Optional.empty();
    }
    SearchQuery.Written w = c.written();
    SearchQuery.Written written = new SearchQuery.Written(w.from(), w.to(), QueryText.YUAN);
    return Optional.of(
        new Condition(
            c.bound(), c.value(), c.upper(), QueryText.YUAN, c.could(), written, c.typed()));
  }

  /** The condition that a quantity is. */
  static Condition condition(Quantity q, String typed, Options options) {
    Unit unit = q.unit();
    BigDecimal upper = q.upper();
    String name = q.unitName() == null ? "" : q.unitName();
    String from = SearchQuery.Written.number(q.value());
    String to = upper == null ? from : SearchQuery.Written.number(upper);
    SearchQuery.Written written = new SearchQuery.Written(from, to, name);
    boolean could = options.could();
    if (unit == null) {
      return new Condition(q.bound(), q.value(), upper, q.unitName(), could, written, typed);
    }
    @Nullable BigDecimal top = upper == null ? null : unit.toBase(upper);
    return new Condition(
        q.bound(), unit.toBase(q.value()), top, unit.base(), could, written, typed);
  }
}
