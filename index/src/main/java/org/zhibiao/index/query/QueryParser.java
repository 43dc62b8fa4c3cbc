package org.zhibiao.index.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.SearchQuery.Condition;
import org.zhibiao.index.query.SearchQuery.Item;
import org.zhibiao.model.Bound;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.quantity.Unit;

/**
 * Reads a query. Quantities in it are read by the scanner that reads the declarations, so that
 * 100万元以上 means here what it means there. Thread-safe.
 *
 * <pre>
 * query     = { item }
 * item      = [ "-" ] ( phrase | field | condition | word [ condition ] )
 * phrase    = '"' text '"' | "“" text "”"
 * field     = name ( ":" | "：" ) value          年度:2020..2024  部门:科协  比较:≥
 * condition = comparator number unit             ≥50篇  100万元以上  100-500人次
 * </pre>
 */
public final class QueryParser {
  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)\\d{2}(?:(?:\\.\\.|-|~|至)(?:19|20)\\d{2})?");
  private static final Pattern COMPARATOR_ONLY =
      Pattern.compile("[≥≤><=]{1,2}|不少于|不低于|不超过|超过|至少|约");

  private final QuantityScanner scanner;

  /** A parser with the knowledge that ships with the project. */
  public QueryParser() {
    this.scanner = QuantityScanner.standard();
  }

  /**
   * The query's tree.
   *
   * @throws QueryException if a quote is not closed, a field is unknown or a year is none
   */
  public SearchQuery parse(String source) throws QueryException {
    Cursor cursor = new Cursor(source, CharFold.fold(source));
    List<Item> items = new ArrayList<>();
    for (cursor.skipBlanks(); !cursor.atEnd(); cursor.skipBlanks()) {
      item(cursor, items);
    }
    return new SearchQuery(source.strip(), items);
  }

  private void item(Cursor c, List<Item> items) throws QueryException {
    boolean not = c.peek() == '-' && !c.digitFollows();
    if (not) {
      c.next();
    }
    List<Item> parsed = new ArrayList<>();
    if (c.peek() == '"' || c.peek() == '“') {
      parsed.add(phrase(c));
    } else {
      word(c, parsed);
    }
    for (Item item : parsed) {
      items.add(not ? new SearchQuery.Not(item) : item);
    }
  }

  private static Item phrase(Cursor c) throws QueryException {
    int open = c.at();
    char close = c.next() == '“' ? '”' : '"';
    String text = c.until(close);
    if (c.atEnd()) {
      throw new QueryException(c.source(), open, "引号没有成对；请在词尾补上引号，如 \"学术论文\"");
    }
    c.next();
    return new SearchQuery.Words(text.strip(), true);
  }

  private void word(Cursor c, List<Item> items) throws QueryException {
    int start = c.at();
    String token = c.token();
    if (token.isEmpty()) {
      throw new QueryException(c.source(), start, "“-”后面要有词，如 -培训");
    }
    if (COMPARATOR_ONLY.matcher(token).matches()) {
      c.skipBlanks();
      token += c.token();
    }
    int colon = token.indexOf(':') >= 0 ? token.indexOf(':') : token.indexOf('：');
    if (colon > 0 && !Character.isDigit(token.charAt(0))) {
      items.add(field(c, token, colon, start));
      return;
    }
    Optional<Quantity> quantity = quantityAtEnd(token);
    if (quantity.isEmpty()) {
      items.add(new SearchQuery.Words(c.original(start, start + token.length(), token), false));
      return;
    }
    int split = quantity.get().span().start();
    if (split > 0) {
      items.add(new SearchQuery.Words(token.substring(0, split), false));
    }
    items.add(condition(quantity.get(), token.substring(split)));
  }

  /** The quantity that ends the token: the whole of ≥50篇, the end of 培训500人次以上. */
  private Optional<Quantity> quantityAtEnd(String token) {
    List<Quantity> found = scanner.scan(token);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Quantity last = found.getLast();
    boolean ends = last.span().end() == token.length();
    boolean plain = last.unitName() == null && !last.bounded() && YEARS.matcher(token).matches();
    boolean wordLike = last.chinese() && !last.bounded() && last.span().start() > 0;
    return ends && !plain && !wordLike ? Optional.of(last) : Optional.empty();
  }

  private static Condition condition(Quantity q, String written) {
    Unit unit = q.unit();
    BigDecimal upper = q.upper();
    if (unit == null) {
      return new Condition(q.bound(), q.value(), upper, q.unitName(), written);
    }
    @Nullable BigDecimal top = upper == null ? null : unit.toBase(upper);
    return new Condition(q.bound(), unit.toBase(q.value()), top, unit.base(), written);
  }

  private static Item field(Cursor c, String token, int colon, int start) throws QueryException {
    String name = token.substring(0, colon).strip();
    String value = token.substring(colon + 1).strip();
    Optional<QueryField> field = QueryField.named(name);
    if (field.isEmpty()) {
      throw new QueryException(
          c.source(), start, "没有名为“" + name + "”的字段；可用的有：" + QueryField.known());
    }
    if (value.isEmpty()) {
      throw new QueryException(
          c.source(), start + colon, "“" + name + "”后面要写值，如 " + field.get().chinese() + ":…");
    }
    if (field.get() == QueryField.YEAR && !YEARS.matcher(value).matches()) {
      throw new QueryException(
          c.source(), start + colon + 1, "年度写作 2022 或 2020..2024，而不是“" + value + "”");
    }
    if (field.get() == QueryField.OP) {
      value = bound(c, value, start + colon + 1).code();
    }
    return new SearchQuery.FieldIs(field.get().field(), field.get().chinese(), value);
  }

  private static Bound bound(Cursor c, String value, int at) throws QueryException {
    for (Bound b : Bound.values()) {
      if (value.equals(b.code())
          || value.equals(b.symbol()) && !value.isEmpty()
          || value.equals(b.chinese())) {
        return b;
      }
    }
    throw new QueryException(c.source(), at, "比较写作 ≥ > ≤ < = ≈、达到、区间或未写，而不是“" + value + "”");
  }
}
