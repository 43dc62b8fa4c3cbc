package org.zhibiao.index.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.query.SearchQuery.Condition;
import org.zhibiao.index.query.SearchQuery.FieldIs;
import org.zhibiao.index.query.SearchQuery.Item;
import org.zhibiao.index.query.SearchQuery.Options;
import org.zhibiao.index.query.SearchQuery.Words;
import org.zhibiao.index.schema.Schema;
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
 * query     = [ any ]
 * any       = all { ( "OR" | "或" | "|" ) all }
 * all       = item { [ "AND" | "且" ] item }
 * item      = { "-" | "NOT" | "非" | "≠" } primary
 * primary   = "(" any ")" | phrase | field | condition | wording | year | word [ condition ]
 * phrase    = '"' text '"' | "“" text "”" | "「" text "」" | "『" text "』"
 * field     = name ( ":" | "：" ) ( value | phrase )  年度:2020..2024  部门:科协  比较:≥
 * condition = [ comparator ] number [ unit ] [ comparator ]   ≥50篇  100万元以上  100-500人次
 * wording   = a comparator without a number                 约  不少于  ≥
 * year      = 2022 | 2022年 | 2020-2024 | 2020年以来
 * </pre>
 *
 * Bare numbers from 2010 to 2035 are years. Several years that stand beside each other mean any of
 * them. Between digits a comma belongs to the number.
 *
 * <p>Full-width signs and Traditional characters are read as their common forms.
 */
public final class QueryParser {
  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)\\d{2}|(?:(?:19|20)\\d{2})?(?:\\.\\.|-|~|至)(?:(?:19|20)\\d{2})?");
  private static final Pattern YEAR_ALONE =
      Pattern.compile(
          "(?<one>20[12]\\d|203[0-5]|(?:19|20)\\d{2}(?=年))(?:年度?)?"
              + "(?:(?:-|~|\\.\\.|至|到)(?<to>(?:19|20)\\d{2})(?:年度?)?|(?<open>以来|以后|起|及以后))?");
  private static final Pattern REVERSED =
      Pattern.compile("(?<a>\\d+(?:\\.\\d+)?)(?<to>-|~|至|到)(?<b>\\d+(?:\\.\\d+)?)(?<rest>.*)");
  private static final Pattern SIGNS = Pattern.compile("[≥≤><=~≈]{1,2}");

  /** How many blank-separated tokens may make up one quantity: ≥ 50 篇. */
  private static final int MOST_TOKENS = 4;

  /** Deeper brackets than anyone types. */
  private static final int MOST_BRACKETS = 50;

  private final QuantityScanner scanner;
  private final Synonyms synonyms;

  /** A parser with the knowledge that ships with the project. */
  public QueryParser() {
    this.scanner = QuantityScanner.standard();
    this.synonyms = Synonyms.standard();
  }

  /**
   * The query's tree, read strictly.
   *
   * @throws QueryException if it can't be read, with the place and what would work
   */
  public SearchQuery parse(String source) throws QueryException {
    return parse(source, Options.STRICT);
  }

  /**
   * The query's tree.
   *
   * @throws QueryException if it can't be read, with the place and what would work
   */
  public SearchQuery parse(String source, Options options) throws QueryException {
    Reader reader = new Reader(new Cursor(source, CharFold.fold(source)), options);
    return new SearchQuery(source.strip(), reader.query(), options);
  }

  /** One reading of one query. */
  private final class Reader {
    private final Cursor c;
    private final Options options;
    private int depth;

    Reader(Cursor cursor, Options options) {
      this.c = cursor;
      this.options = options;
    }

    List<Item> query() throws QueryException {
      c.skipBlanks();
      if (c.atEnd()) {
        return List.of();
      }
      Item whole = any();
      if (!c.atEnd()) {
        throw wrong(c.at(), "多了一个“)”；请去掉它，或在前面补上“(”");
      }
      return whole instanceof SearchQuery.All all ? all.items() : List.of(whole);
    }

    private QueryException wrong(int at, String message) {
      return new QueryException(c.source(), at, message);
    }

    private Item any() throws QueryException {
      List<Item> either = new ArrayList<>(List.of(all()));
      int at = c.at();
      while (or()) {
        if (atGap()) {
          throw wrong(at, "“或”的两边都要有条件，如 论文 OR 专利");
        }
        either.add(all());
        at = c.at();
      }
      return either.size() == 1 ? either.getFirst() : new SearchQuery.Any(either);
    }

    private boolean or() {
      c.skipBlanks();
      return c.take('|') || c.takeWord("OR", "或");
    }

    /** Nothing follows that could be an item. */
    private boolean atGap() {
      c.skipBlanks();
      return c.atEnd() || c.peek() == ')' || c.peek() == '|';
    }

    private Item all() throws QueryException {
      List<Item> items = new ArrayList<>();
      for (c.skipBlanks(); !c.atEnd() && c.peek() != ')' && c.peek() != '|'; c.skipBlanks()) {
        int at = c.at();
        if (c.takeWord("OR", "或")) {
          c.back(at);
          break;
        }
        if (!c.takeWord("AND", "且", "&")) {
          item(items);
        }
      }
      yearsTogether(items);
      if (items.isEmpty()) {
        String message = depth > 0 ? "括号里要有条件，如 (论文 OR 专利)" : "这里缺少条件；请写一个词或数量，如 论文 OR 专利";
        throw wrong(Math.min(c.at(), c.source().length()), message);
      }
      return items.size() == 1 ? items.getFirst() : new SearchQuery.All(items);
    }

    /** No target is of two years: 2021、2022 means either. */
    private static void yearsTogether(List<Item> items) {
      List<Item> years =
          items.stream()
              .filter(i -> i instanceof FieldIs f && f.field() == QueryField.YEAR)
              .toList();
      if (years.size() > 1) {
        int at = items.indexOf(years.getFirst());
        items.removeAll(years);
        items.add(at, new SearchQuery.Any(years));
      }
    }

    private void item(List<Item> items) throws QueryException {
      int start = c.at();
      boolean not = false;
      while (negation()) {
        not = !not;
        c.skipBlanks();
        if (c.atEnd() || c.peek() == ')') {
          throw wrong(start, "“-”后面要有词，如 -培训");
        }
      }
      List<Item> parsed = new ArrayList<>();
      primary(parsed);
      for (Item item : parsed) {
        items.add(not ? new SearchQuery.Not(item) : item);
      }
    }

    private boolean negation() {
      return c.take('-') || c.take('≠') || c.takeWord("NOT", "非");
    }

    private void primary(List<Item> items) throws QueryException {
      int start = c.at();
      if (c.take('(')) {
        if (++depth > MOST_BRACKETS) {
          throw wrong(start, "括号套得太深（最多 " + MOST_BRACKETS + " 层）");
        }
        Item inner = any();
        if (!c.take(')')) {
          throw wrong(start, "括号没有成对；请在后面补上“)”");
        }
        depth--;
        items.add(inner);
      } else if (c.atQuote()) {
        items.add(new Words(phrase(), true, List.of()));
      } else {
        token(items);
      }
    }

    private String phrase() throws QueryException {
      int open = c.at();
      char close =
          switch (c.next()) {
            case '“' -> '”';
            case '「' -> '」';
            case '『' -> '』';
            default -> '"';
          };
      String text = c.until(close).strip();
      if (c.atEnd()) {
        throw wrong(open, "引号没有成对；请在词尾补上引号，如 \"学术论文\"");
      }
      c.next();
      if (text.isEmpty()) {
        throw wrong(open, "引号里要有词，如 \"学术论文\"");
      }
      return text;
    }

    private void token(List<Item> items) throws QueryException {
      int start = c.at();
      Optional<Item> whole = quantity();
      if (whole.isPresent()) {
        items.add(whole.get());
        return;
      }
      String token = c.token();
      int colon = Math.max(token.indexOf(':'), token.indexOf('：'));
      if (colon > 0 && !Character.isDigit(token.charAt(0))) {
        c.back(start + colon + 1);
        items.add(field(token.substring(0, colon), start));
        return;
      }
      if (QueryField.named(token).isPresent() && colonFollows()) {
        items.add(field(token, start));
        return;
      }
      Optional<Item> single = single(token);
      if (single.isPresent()) {
        items.add(single.get());
      } else {
        words(token, start, items);
      }
    }

    /** 年度 :2022 is meant as 年度:2022. */
    private boolean colonFollows() {
      int at = c.at();
      c.skipBlanks();
      boolean colon = c.take(':') || c.take('：');
      if (!colon) {
        c.back(at);
      }
      return colon;
    }

    /** A quantity that begins here and ends with a token; blanks may stand in it: ≥ 50 篇. */
    private Optional<Item> quantity() {
      int start = c.at();
      Optional<Item> found = Optional.empty();
      int end = start;
      StringBuilder joined = new StringBuilder();
      for (int n = 0; n < MOST_TOKENS && !c.atEnd(); n++) {
        String token = c.token();
        if (token.isEmpty() || n > 0 && !joins(joined.toString(), token)) {
          break;
        }
        joined.append(token);
        Optional<Quantity> q = quantityAtEnd(joined.toString());
        if (q.isPresent() && q.get().span().start() == 0) {
          found = q.map(quantity -> condition(quantity, joined.toString()));
          end = c.at();
        }
        while (!c.atEnd() && Character.isWhitespace(c.peek())) {
          c.next();
        }
      }
      c.back(found.isPresent() ? end : start);
      return found;
    }

    /** 100 and 200人 are two; ≥ and 50, 50 and 篇 may be one. */
    private boolean joins(String left, String right) {
      return isComparator(left)
          || Character.isDigit(left.charAt(left.length() - 1))
              && (scanner.unit(right) != null || isComparator(right))
          || scanner.wording(right) != Bound.NONE && !quantityAtEnd(left).isEmpty();
    }

    private boolean isComparator(String token) {
      return SIGNS.matcher(token).matches() || scanner.wording(token) != Bound.NONE;
    }

    /** A token that is no word: a year, or a comparator without a number. */
    private Optional<Item> single(String token) {
      var year = YEAR_ALONE.matcher(token);
      if (year.matches()) {
        String one = year.group("one");
        String to = year.group("to");
        boolean open = year.group("open") != null;
        return Optional.of(yearsOf(to != null ? one + ".." + to : open ? one + ".." : one));
      }
      if (SIGNS.matcher(token).matches()) {
        return QueryField.OP
            .value(token)
            .map(op -> new FieldIs(QueryField.OP, op.code(), op.chinese()));
      }
      // 达到 and 实现 are verbs of everyday use: they are words unless 措辞:达到 says otherwise.
      Bound bound = scanner.wording(token);
      return bound == Bound.NONE || bound == Bound.REACH
          ? Optional.empty()
          : Optional.of(new FieldIs(QueryField.WORDING, token, token));
    }

    /** Words with the quantities between them: 发表论文50篇以上的单位, ≥50篇论文, ≥5≤10. */
    private void words(String token, int start, List<Item> items) {
      int at = 0;
      for (Quantity q : scanner.scan(token)) {
        if (stands(q, token)) {
          text(start + at, start + q.span().start(), items);
          items.add(condition(q, token.substring(q.span().start(), q.span().end())));
          at = q.span().end();
        }
      }
      text(start + at, start + token.length(), items);
    }

    /** Whether a quantity inside a token is one, and no part of a name: 十四五, 24小时值班. */
    private static boolean stands(Quantity q, String token) {
      boolean ends = q.span().end() == token.length();
      boolean starts = q.span().start() == 0;
      if (q.bounded()) {
        return true;
      }
      return !q.chinese() && q.unitName() != null && (ends || starts) || ends && !q.chinese();
    }

    private void text(int from, int to, List<Item> items) {
      String text = c.typed(from, to).replaceFirst("^的", "").strip();
      if (!text.isEmpty()) {
        items.add(word(text));
      }
    }

    private Words word(String text) {
      return new Words(text, false, options.synonyms() ? synonyms.of(text) : List.of());
    }

    private Condition condition(Quantity q, String typed) {
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

    private Item field(String name, int start) throws QueryException {
      int at = c.at();
      QueryField field =
          QueryField.named(name.strip())
              .orElseThrow(() ->
                  wrong(
                      start,
                      "没有名为“" + name.strip() + "”的字段；可用的有：" + QueryField.known() + "。若是要找的词，请加引号"));
      while (!c.atEnd() && Character.isWhitespace(c.peek())) {
        c.next();
      }
      String value = c.atQuote() ? phrase() : typedToken();
      if (value.isEmpty()) {
        throw wrong(at - 1, "“" + name + "”后面要写值，如 " + field.chinese() + ":…");
      }
      return switch (field.type()) {
        case YEARS -> someYears(value, at);
        case NAMED -> named(field, value, at);
        case LEVEL -> new FieldIs(field, Schema.level(CharFold.fold(value)), value);
        case KEYWORD -> keyword(field, CharFold.fold(value));
        case TEXT -> new FieldIs(field, CharFold.fold(value), named(field, value));
      };
    }

    /** 万 and 亿 belong to the number, not to the unit. */
    private Item keyword(QueryField field, String value) {
      String unit = value.replaceFirst("^[十百千万亿]+(?=.)", "");
      boolean scaled =
          field == QueryField.UNIT && !unit.equals(value) && scanner.unit(unit) != null;
      return scaled ? new FieldIs(field, unit, unit) : new FieldIs(field, value, value);
    }

    private String named(QueryField field, String value) {
      List<String> full = field == QueryField.DEPARTMENT ? Departments.full(value) : List.of();
      return full.isEmpty() ? value : value + "（" + String.join("、", full) + "）";
    }

    private String typedToken() {
      int from = c.at();
      c.token();
      return c.typed(from, c.at()).strip();
    }

    /** 2021,2022 means either. */
    private Item someYears(String typed, int at) throws QueryException {
      List<Item> years = new ArrayList<>();
      for (String one : typed.split("[,，]", -1)) {
        years.add(years(one, at));
      }
      return years.size() == 1 ? years.getFirst() : new SearchQuery.Any(years);
    }

    private Item years(String typed, int at) throws QueryException {
      String value = CharFold.fold(typed);
      if (value.endsWith("年") || value.endsWith("年度")) {
        value = value.substring(0, value.indexOf('年'));
      }
      if (!YEARS.matcher(value).matches() || value.length() < 4) {
        throw wrong(at, "年度写作 2022 或 2020..2024，而不是“" + typed + "”");
      }
      return yearsOf(value.replaceFirst("\\.\\.|-|~|至", ".."));
    }

    private FieldIs yearsOf(String typed) {
      String range = ordered(typed);
      String shown = range.replace("..", "至");
      if (range.startsWith("..")) {
        shown = range.substring(2) + "及以前";
      } else if (range.endsWith("..")) {
        shown = range.substring(0, range.length() - 2) + "及以后";
      }
      return new FieldIs(QueryField.YEAR, range, shown);
    }

    /** 2024..2020 is 2020..2024. */
    private String ordered(String range) {
      String[] ends = range.split("\\.\\.", 2);
      boolean wrong = ends.length == 2 && !ends[1].isEmpty() && ends[0].compareTo(ends[1]) > 0;
      return wrong ? ends[1] + ".." + ends[0] : range;
    }

    private Item named(QueryField field, String value, int at) throws QueryException {
      return field
          .value(CharFold.fold(value))
          .map(n -> new FieldIs(field, n.code(), n.chinese()))
          .orElseThrow(() -> wrong(at, unknown(field, value)));
    }
  }

  private static String unknown(QueryField field, String value) {
    List<QueryField.Named> all = field.all();
    String some =
        all.stream().limit(12).map(QueryField.Named::chinese).collect(Collectors.joining("、"));
    String more = all.size() > 12 ? " 等" : "";
    return field.chinese() + "可以是 " + some + more + "，而不是“" + value + "”";
  }

  /** The quantity that ends the token: the whole of ≥50篇, the end of 培训500人次以上. */
  private Optional<Quantity> quantityAtEnd(String token) {
    List<Quantity> found = scanner.scan(forwards(token));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Quantity last = found.getLast();
    boolean ends = last.span().end() == token.length();
    boolean year =
        last.unitName() == null && !last.bounded() && YEAR_ALONE.matcher(token).matches();
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
    boolean about =
        token.length() > 1 && token.charAt(0) == '~' && Character.isDigit(token.charAt(1));
    return about ? "约" + token.substring(1) : token;
  }
}
