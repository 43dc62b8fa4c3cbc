package org.zhibiao.form.lost;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.ColumnWords;
import org.zhibiao.form.words.Field;
import org.zhibiao.form.words.Meaning;
import org.zhibiao.form.words.Role;
import org.zhibiao.form.words.Topic;

/**
 * Finds the headers of tables among the pieces of a form whose layout is lost, be their words
 * broken over lines or run together.
 *
 * <p>Example: 一级, 指标, 二级指标, 三级指标, 年度, 指标值 is the header of 一级指标, 二级指标, 三级指标 and 年度指标值: the fewest
 * names that take in all pieces.
 */
final class HeaderSearch {
  /** A header has not more pieces than this. */
  private static final int LONGEST = 60;

  /** A name is not in more pieces than this. */
  private static final int JOINED = 8;

  /** So many columns at the end of a header may be unknown. */
  private static final int MOST_UNKNOWN = 3;

  /** And so many where each is headed by a place. */
  private static final int MOST_PLACES = 40;

  private static final int NAME_LENGTH = 26;

  /** A name with a gap that is put together is not longer than this. */
  private static final int LOOSE_LENGTH = 10;

  private static final double A_NAME = 1;
  private static final double A_CHARACTER = 0.6;
  private static final double WITH_A_GAP = 1.5;
  private static final double UNKNOWN = 1.6;
  private static final double UNKNOWN_CHARACTER = 0.15;

  private final List<Piece> pieces;
  private final CellKinds kinds;

  HeaderSearch(List<Piece> pieces, CellKinds kinds) {
    this.pieces = pieces;
    this.kinds = kinds;
  }

  /** All headers, in order; none overlaps another. */
  List<Template> all() {
    List<Template> found = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      Template template = at(i);
      if (template == null) {
        i++;
      } else {
        int above = found.isEmpty() ? 0 : found.getLast().to();
        found.add(withOwners(template, above));
        i = template.to();
      }
    }
    return found;
  }

  /**
   * The header with the columns before it that say whose the rows are: 项目名称, 项目单位, 预算数, one label
   * behind the other with no value between.
   */
  private Template withOwners(Template template, int above) {
    List<Template.Column> owners = new ArrayList<>();
    boolean project = false;
    int at = template.from();
    while (at > above && template.topic() == Topic.INDICATORS) {
      Meaning meaning = kinds.meaning(pieces.get(at - 1).text());
      Role role = owner(meaning);
      if (role == null) {
        break;
      }
      project |= meaning.label() == Field.PROJECT;
      owners.addFirst(new Template.Column(role, at - 1, at));
      at--;
    }
    if (owners.size() < 2 || !project) {
      return template;
    }
    owners.addAll(template.columns());
    return new Template(template.topic(), owners, at, template.to());
  }

  private static @Nullable Role owner(Meaning meaning) {
    Role money = meaning.column(Topic.MONEY);
    if (meaning.label() == Field.MONEY || money == Role.NAMED_AMOUNT || money == Role.AMOUNT) {
      return Role.NAMED_AMOUNT;
    }
    return meaning.label() != null || meaning.column(Topic.GOALS) != null ? Role.OWNER : null;
  }

  private @Nullable Template at(int from) {
    Template indicators = mayBegin(from, Topic.INDICATORS) ? at(from, Topic.INDICATORS) : null;
    if (indicators != null) {
      return indicators;
    }
    return mayBegin(from, Topic.MONEY) ? at(from, Topic.MONEY) : null;
  }

  /** Whether the first name of a header may begin there. */
  private boolean mayBegin(int from, Topic topic) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < Math.min(pieces.size(), from + 4); i++) {
      name.append(pieces.get(i).text());
      if (name.length() > NAME_LENGTH) {
        return false;
      }
      String text = name.toString();
      if (kinds.meaning(text).column(topic) != null && (i == from || !kinds.hasGap(text, topic))) {
        return true;
      }
    }
    return false;
  }

  /** The cheapest way to read the pieces up to each place as names of columns. */
  private record Way(double cost, int from, @Nullable Role role) {}

  private @Nullable Template at(int from, Topic topic) {
    int end = Math.min(pieces.size(), from + LONGEST);
    Way[] ways = new Way[end - from + 1];
    ways[0] = new Way(0, from, null);
    for (int i = from; i < end; i++) {
      Way here = ways[i - from];
      if (here != null) {
        extend(here, i, from, end, topic, ways);
      }
    }
    int best = 0;
    for (int i = 1; i < ways.length; i++) {
      if (ways[i] != null && ways[i].cost() < ways[best].cost() - 1e-9) {
        best = i;
      }
    }
    Template template = best == 0 ? null : template(from, best, topic, ways);
    if (template != null || best == 0) {
      return template;
    }
    // Names broken by blanks may cost more than they give, and the places behind them be values.
    int last = best;
    for (int i = best + 1; i < ways.length; i++) {
      last = ways[i] != null && ways[i].cost() < ways[best].cost() + A_NAME ? i : last;
    }
    return last == best ? null : template(from, last, topic, ways);
  }

  private void extend(Way here, int at, int from, int end, Topic topic, @Nullable Way[] ways) {
    StringBuilder name = new StringBuilder();
    double joins = 0;
    for (int to = at + 1; to <= Math.min(end, at + JOINED); to++) {
      Piece piece = pieces.get(to - 1);
      if (topic == Topic.MONEY && kinds.of(piece.text()) == CellKind.NUMBER) {
        // 预算数 132 执行数 130.7 is no header.
        return;
      }
      joins += to == at + 1 ? 0 : join(piece.gap());
      name.append(piece.text());
      if (name.length() > NAME_LENGTH) {
        break;
      }
      Role role = kinds.meaning(name.toString()).column(topic);
      boolean loose = to > at + 1 && kinds.hasGap(name.toString(), topic);
      role = role == null && topic == Topic.INDICATORS && to == at + 1 ? worded(piece) : role;
      if (role != null && !(loose && name.length() > LOOSE_LENGTH)) {
        double cost = A_NAME + joins - A_CHARACTER * Math.min(8, name.length());
        cost += loose ? WITH_A_GAP : 0;
        keep(new Way(here.cost() + cost, at, role), to - from, ways);
      } else if (to == at + 1 && at > from && mayBeColumn(piece)) {
        double cost = A_NAME + UNKNOWN + UNKNOWN_CHARACTER * piece.text().length();
        keep(new Way(here.cost() + cost, at, Role.UNKNOWN), to - from, ways);
      }
    }
  }

  /** What a part of a name says that no file has: 预期当年实现. */
  private @Nullable Role worded(Piece piece) {
    CellKind kind = kinds.of(piece.text());
    boolean name = kind == CellKind.TEXT || kind == CellKind.NAME;
    return name && piece.text().length() <= LOOSE_LENGTH
        ? ColumnWords.role(CellText.fold(piece.text()))
        : null;
  }

  private static void keep(Way way, int at, @Nullable Way[] ways) {
    Way known = ways[at];
    if (known == null || way.cost() < known.cost()) {
      ways[at] = way;
    }
  }

  private static double join(Piece.Gap gap) {
    return switch (gap) {
      case NONE -> 0;
      case LINE -> 0.3;
      case BLANK -> 0.5;
      case WIDE, PARAGRAPH -> 0.8;
      case BAR -> CellCosts.NEVER;
    };
  }

  /** A name that no file knows, or the 50 that a column of points is headed by. */
  private boolean mayBeColumn(Piece piece) {
    CellKind kind = kinds.of(piece.text());
    return switch (kind) {
      case TEXT, NAME, NUMBER, LABEL -> piece.text().length() <= 14;
      case UNIT, SYMBOL, QUALITY -> true;
      default -> false;
    };
  }

  private @Nullable Template template(int from, int size, Topic topic, @Nullable Way[] ways) {
    List<Template.Column> columns = new ArrayList<>();
    int at = size;
    while (at > 0) {
      Way way = ways[at];
      if (way == null || way.role() == null) {
        return null;
      }
      columns.addFirst(new Template.Column(way.role(), way.from(), from + at));
      at = way.from() - from;
    }
    int end = withUnknown(withoutNext(from + size, columns), columns, topic);
    new HeaderOrder(pieces, kinds).arrange(columns);
    Template whole = withoutSection(new Template(topic, columns, from, end));
    return heads(whole) ? whole : null;
  }

  /**
   * The label of the part, 绩效指标, begins the first row below the header, and not another column of
   * names; returns where the header ends.
   */
  private int withoutNext(int to, List<Template.Column> columns) {
    boolean named = false;
    for (int k = 0; k < columns.size(); k++) {
      Template.Column column = columns.get(k);
      boolean part = kinds.meaning(pieces.get(column.from()).text()).section() != null;
      if (named && part && column.role() == Role.NAME) {
        columns.subList(k, columns.size()).clear();
        return column.from();
      }
      named |= column.role() == Role.NAME;
    }
    return to;
  }

  /**
   * The columns that no file knows between the header and the first level below it: 绩效标准, or the
   * points there are in all.
   */
  private int withUnknown(int to, List<Template.Column> columns, Topic topic) {
    int end = to;
    int most = areValued(columns) ? MOST_UNKNOWN : MOST_PLACES;
    while (end < Math.min(pieces.size(), to + most) && mayBeColumn(pieces.get(end))) {
      end++;
    }
    boolean rows = end < pieces.size() && beginsRow(kinds.of(pieces.get(end).text()));
    if (topic != Topic.INDICATORS || !rows) {
      return to;
    }
    if (end - to > MOST_UNKNOWN && !arePlaces(to, end)) {
      return to;
    }
    boolean places = !areValued(columns) && end - to > 1 && arePlaces(to, end);
    for (int i = to; i < end; i++) {
      boolean points = kinds.of(pieces.get(i).text()) == CellKind.NUMBER;
      Role role = places ? Role.VALUE : points ? Role.WEIGHT : Role.UNKNOWN;
      columns.add(new Template.Column(role, i, i + 1));
    }
    return end;
  }

  private static boolean areValued(List<Template.Column> columns) {
    return holds(columns, Role.VALUE) || holds(columns, Role.ACTUAL);
  }

  /** Whether all those columns are headed by places, each with values of its own. */
  private boolean arePlaces(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!ColumnWords.isPlace(CellText.fold(pieces.get(i).text()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean beginsRow(CellKind kind) {
    return kind == CellKind.LEVEL1 || kind == CellKind.LEVEL2 || kind == CellKind.LEVEL;
  }

  /** Whether a column has that role. */
  static boolean holds(List<Template.Column> columns, Role role) {
    for (Template.Column column : columns) {
      if (column.role() == role) {
        return true;
      }
    }
    return false;
  }

  /** The name of the part, 绩效指标, stands before the columns and is none, where names have one. */
  private Template withoutSection(Template template) {
    Template.Column first = template.columns().getFirst();
    List<Template.Column> rest = template.columns().subList(1, template.size());
    boolean named = false;
    for (Template.Column column : rest) {
      named |= column.role() == Role.NAME;
    }
    boolean part =
        first.role() == Role.NAME && kinds.meaning(first.title(pieces)).section() != null;
    return named && part
        ? new Template(template.topic(), rest, first.to(), template.to())
        : template;
  }

  private static boolean heads(Template template) {
    int known = 0;
    for (Template.Column column : template.columns()) {
      known += column.role() == Role.UNKNOWN ? 0 : 1;
    }
    if (template.topic() == Topic.MONEY) {
      return known >= 2 && template.has(Role.NAMED_AMOUNT);
    }
    boolean valued = template.has(Role.VALUE) || template.has(Role.ACTUAL);
    boolean named = template.has(Role.NAME) || template.has(Role.LEVEL2);
    return known >= 3 && named && (valued || template.has(Role.UNKNOWN));
  }
}
