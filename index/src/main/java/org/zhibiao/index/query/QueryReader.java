package org.zhibiao.index.query;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibiao.index.query.SearchQuery.Condition;
import org.zhibiao.index.query.SearchQuery.FieldIs;
import org.zhibiao.index.query.SearchQuery.Item;
import org.zhibiao.index.query.SearchQuery.Options;
import org.zhibiao.index.query.SearchQuery.Words;
import org.zhibiao.index.schema.Asking;
import org.zhibiao.index.schema.Named;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.SearchField;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Quantity;

/** One reading of one query: a method for each production of {@link QueryParser}'s grammar. */
final class QueryReader {
  /** How many blank-separated tokens may make up one quantity: ≥ 50 篇. */
  private static final int MOST_TOKENS = 4;

  /** Deeper brackets than anyone types. */
  private static final int MOST_BRACKETS = 50;

  /** A message names so many values of a field. */
  private static final int MOST_NAMED = 12;

  private static final Automaton OR = QueryLists.of("or");
  private static final Automaton AND = QueryLists.of("and");
  private static final Automaton NOT = QueryLists.of("not");
  private static final Automaton NOT_SIGN = QueryLists.of("not-sign");
  private static final Automaton COLON = QueryLists.of("colon");
  private static final Automaton TO_COLON = QueryLists.of("to-colon");
  private static final Automaton OF = QueryLists.of("of");
  private static final Automaton SCALE = QueryLists.of("scale");

  private final QueryQuantities quantities;
  private final Synonyms synonyms;
  private final Cursor c;
  private final Options options;
  private final Year now;
  private int depth;

  QueryReader(
      QueryQuantities quantities, Synonyms synonyms, Cursor cursor, Options options, Year now) {
    this.quantities = quantities;
    this.synonyms = synonyms;
    this.c = cursor;
    this.options = options;
    this.now = now;
  }

  List<Item> query() throws QueryException {
    c.skipBlanks();
    if (c.atEnd()) {
      return List.of();
    }
    Item whole = any();
    if (!c.atEnd()) {
      throw wrong(c.at(), QueryText.EXTRA_BRACKET);
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
        throw wrong(at, QueryText.OR_NEEDS_BOTH);
      }
      either.add(all());
      at = c.at();
    }
    return either.size() == 1 ? either.getFirst() : new SearchQuery.Any(either);
  }

  private boolean or() {
    c.skipBlanks();
    return c.take('|') || c.takeWord(OR);
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
      if (c.takeWord(OR)) {
        c.back(at);
        break;
      }
      if (!c.takeWord(AND)) {
        item(items);
      }
    }
    QueryYears.together(items);
    if (items.isEmpty()) {
      String message = depth > 0 ? QueryText.EMPTY_BRACKETS : QueryText.NO_CONDITION;
      throw wrong(Math.min(c.at(), c.source().length()), message);
    }
    return items.size() == 1 ? items.getFirst() : new SearchQuery.All(items);
  }

  private void item(List<Item> items) throws QueryException {
    int start = c.at();
    boolean not = false;
    while (negation()) {
      not = !not;
      c.skipBlanks();
      if (c.atEnd() || c.peek() == ')') {
        throw wrong(start, QueryText.NOT_NEEDS_WORD);
      }
    }
    List<Item> parsed = new ArrayList<>();
    primary(parsed);
    for (Item item : parsed) {
      items.add(not ? new SearchQuery.Not(item) : item);
    }
  }

  private boolean negation() {
    return c.takeSign(NOT_SIGN) || c.takeWord(NOT);
  }

  private void primary(List<Item> items) throws QueryException {
    int start = c.at();
    if (c.take('(')) {
      if (++depth > MOST_BRACKETS) {
        throw wrong(start, QueryText.tooDeep(MOST_BRACKETS));
      }
      Item inner = any();
      if (!c.take(')')) {
        throw wrong(start, QueryText.OPEN_BRACKET);
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
    char close = Quotes.close(c.next());
    String text = c.until(close).strip();
    if (c.atEnd()) {
      throw wrong(open, QueryText.OPEN_QUOTE);
    }
    c.next();
    if (text.isEmpty()) {
      throw wrong(open, QueryText.EMPTY_QUOTES);
    }
    return text;
  }

  private void token(List<Item> items) throws QueryException {
    int start = c.at();
    Optional<Item> whole = relativeYears().or(this::quantity);
    if (whole.isPresent()) {
      items.add(whole.get());
      return;
    }
    String token = c.token();
    int colon = TO_COLON.longest(token, 0, token.length()) - 1;
    if (colon > 0 && !Character.isDigit(token.charAt(0))) {
      c.back(start + colon + 1);
      items.add(field(token.substring(0, colon), start));
      return;
    }
    if (FieldValues.named(token).isPresent() && colonFollows()) {
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
    boolean colon = c.takeSign(COLON);
    if (!colon) {
      c.back(at);
    }
    return colon;
  }

  /** 近三年 are years and no 3年 or so. */
  private Optional<Item> relativeYears() {
    int start = c.at();
    Optional<Item> years = RelativeYears.alone(c.token(), now);
    if (years.isEmpty()) {
      c.back(start);
    }
    return years;
  }

  /** A quantity that begins here and ends with a token; blanks may stand in it: ≥ 50 篇. */
  private Optional<Item> quantity() {
    int start = c.at();
    Optional<Item> found = Optional.empty();
    int end = start;
    StringBuilder joined = new StringBuilder();
    for (int n = 0; n < MOST_TOKENS && !c.atEnd(); n++) {
      String token = c.token();
      // Digits go on after digits: ≥ 100 begins a number.
      boolean group =
          n > 0
              && Character.isDigit(joined.charAt(joined.length() - 1))
              && QueryQuantities.isGroup(token);
      if (token.isEmpty() || n > 0 && !group && !quantities.joins(joined.toString(), token)) {
        break;
      }
      joined.append(group ? " " : "").append(token);
      Optional<Quantity> q = quantities.atEnd(joined.toString());
      boolean one = QueryQuantities.isOne(joined);
      if (one && q.isPresent() && q.get().span().start() == 0) {
        found = q.map(quantity -> QueryQuantities.condition(quantity, joined.toString(), options));
        end = c.at();
      }
      while (!c.atEnd() && Character.isWhitespace(c.peek())) {
        c.next();
      }
    }
    c.back(found.isPresent() ? end : start);
    return found;
  }

  /** A token that is no word: a year, or a comparator without a number. */
  private Optional<Item> single(String token) {
    Optional<Item> years = QueryYears.alone(token);
    List<Item> either = QueryPieces.eitherYears(token, now);
    if (years.isPresent() || !either.isEmpty()) {
      return either.isEmpty() ? years : Optional.of(new SearchQuery.Any(either));
    }
    if (QueryQuantities.isSign(token)) {
      return FieldValues.value(SearchField.OP, token)
          .map(op -> new FieldIs(SearchField.OP, op.code(), op.chinese()));
    }
    // 达到 and 实现 are verbs of everyday use: they are words unless 措辞:达到 says otherwise.
    Bound bound = quantities.wording(token);
    return bound == Bound.NONE || bound == Bound.REACH
        ? Optional.empty()
        : Optional.of(new FieldIs(SearchField.WORDING, token, token));
  }

  /** Words with the quantities between them: 发表论文50篇以上的单位, ≥50篇论文, ≥5≤10. */
  private void words(String token, int start, List<Item> items) {
    int owner = QueryPieces.owners(token).end();
    String rest = token.substring(owner);
    Optional<QueryPieces.Dated> dated = QueryPieces.dated(rest, now, quantities.counts(rest));
    if (dated.isPresent()) {
      text(start, start + owner, items);
      items.add(dated.get().years());
      int from = owner + dated.get().from();
      words(token.substring(from, owner + dated.get().to()), start + from, items);
      return;
    }
    int at = 0;
    for (Quantity q : quantities.in(token)) {
      String typed = token.substring(q.span().start(), q.span().end());
      text(start + at, start + q.span().start(), items);
      items.add(QueryQuantities.condition(q, typed, options));
      at = q.span().end();
    }
    text(start + at, start + token.length(), items);
  }

  private void text(int from, int to, List<Item> items) {
    String text = QueryLists.withoutHead(OF, c.typed(from, to)).strip();
    if (text.isEmpty()) {
      return;
    }
    QueryPieces.Owners owners = QueryPieces.owners(text);
    if (!owners.names().isEmpty()) {
      items.add(anyOf(owners.names()));
    }
    String rest = QueryLists.withoutHead(OF, text.substring(owners.end()));
    List<String> parts = quantities.isUnit(rest) ? List.of(rest) : QueryPieces.either(rest);
    if (!rest.isEmpty()) {
      items.add(anyOf(parts));
    }
  }

  private Item anyOf(List<String> words) {
    List<Item> either = words.stream().<Item>map(this::word).toList();
    return either.size() == 1 ? either.getFirst() : new SearchQuery.Any(either);
  }

  private Words word(String text) {
    return new Words(text, false, options.synonyms() ? synonyms.of(text) : List.of());
  }

  private Item field(String name, int start) throws QueryException {
    int at = c.at();
    SearchField field =
        FieldValues.named(name.strip())
            .orElseThrow(
                () -> wrong(start, QueryText.unknownField(name.strip(), FieldValues.known())));
    while (!c.atEnd() && Character.isWhitespace(c.peek())) {
      c.next();
    }
    if (field.asking().values() == Asking.Values.AMOUNT) {
      return money(field, at);
    }
    String value = c.atQuote() ? phrase() : typedToken();
    if (value.isEmpty()) {
      throw wrong(at - 1, QueryText.noValue(name, field.chinese()));
    }
    return switch (field.asking().values()) {
      case YEARS -> QueryYears.of(value).orElseThrow(() -> wrong(at, QueryText.noYear(value)));
      case NAMED -> named(field, value, at);
      case LEVEL -> new FieldIs(field, Schema.level(CharFold.fold(value)), value);
      case KEYWORD -> keyword(field, CharFold.fold(value));
      case TEXT -> new FieldIs(field, CharFold.fold(value), named(field, value));
      case AMOUNT -> throw new IllegalStateException("money is read as a quantity: " + value);
    };
  }

  /** An amount of money, which may hold blanks: ≥ 100 万元. A bare number is in 元. */
  private Item money(SearchField field, int at) throws QueryException {
    Optional<Condition> asked;
    if (c.atQuote()) {
      String typed = CharFold.fold(phrase());
      asked =
          quantities
              .atEnd(typed)
              .filter(q -> q.span().start() == 0)
              .map(q -> QueryQuantities.condition(q, typed, options));
    } else {
      asked = quantity().filter(Condition.class::isInstance).map(Condition.class::cast);
    }
    String written = c.typed(at, c.at()).strip();
    return asked
        .flatMap(QueryQuantities::ofMoney)
        .map(condition -> new SearchQuery.NumberIs(field, condition))
        .orElseThrow(() -> wrong(at, QueryText.noMoney(field.chinese(), written)));
  }

  /** 万 and 亿 belong to the number, not to the unit. */
  private Item keyword(SearchField field, String value) {
    String scaleless = QueryLists.withoutHead(SCALE, value);
    String unit = scaleless.isEmpty() ? value.substring(value.length() - 1) : scaleless;
    boolean scaled = field == SearchField.UNIT && !unit.equals(value) && quantities.isUnit(unit);
    return scaled ? new FieldIs(field, unit, unit) : new FieldIs(field, value, value);
  }

  private String named(SearchField field, String value) {
    List<String> full = field == SearchField.DEPARTMENT ? Departments.full(value) : List.of();
    return full.isEmpty()
        ? value
        : QueryText.withFullNames(value, String.join(QueryText.BETWEEN_NAMES, full));
  }

  private String typedToken() {
    int from = c.at();
    c.token();
    return c.typed(from, c.at()).strip();
  }

  private Item named(SearchField field, String value, int at) throws QueryException {
    return FieldValues.value(field, CharFold.fold(value))
        .map(n -> new FieldIs(field, n.code(), n.chinese()))
        .orElseThrow(() -> wrong(at, unknown(field, value)));
  }

  private static String unknown(SearchField field, String value) {
    List<Named> all = field.asking().named();
    String some =
        all.stream()
            .limit(MOST_NAMED)
            .map(Named::chinese)
            .collect(Collectors.joining(QueryText.BETWEEN_NAMES));
    return QueryText.unknownValue(field.chinese(), some, all.size() > MOST_NAMED, value);
  }
}
