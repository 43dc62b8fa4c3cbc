package org.zhibiao.form.lost;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.Layout;
import org.zhibiao.form.table.LayoutReader;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.table.Table;
import org.zhibiao.form.words.CellKind;
import org.zhibiao.form.words.CellKinds;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Role;
import org.zhibiao.form.words.Topic;
import org.zhibiao.read.Grid;

/**
 * Puts a form together again whose layout was lost on the way: cells a line, rows whose cells are
 * divided by single blanks or bars, words broken over lines, texts that have run together.
 *
 * <p>Example: the lines 一级指标, 二级指标, 三级指标, 指标值, 产出指标, 数量指标, 培训人数, ≥200人, 培训场次, 12场 are a header and
 * two rows. A cell keeps its place, and gets the column that it had in the table. What was put
 * together is read as any other table.
 */
public final class LostLayout {
  /** Fewer pieces hold no table. */
  private static final int FEWEST = 8;

  /** Rows of a table whose layout is not lost have more cells than this. */
  private static final double CELLS_OF_A_ROW = 2.5;

  /** Pieces that are decoded together, so that memory stays bounded. */
  private static final int BLOCK = 6_000;

  /** The rows of the last pieces of a block are decoded again with the next. */
  private static final int OVERLAP = 300;

  /** Fewer names of second levels make no table. */
  private static final int FEWEST_LEVELS = 2;

  /** Columns that are likelier than others by less than this are doubted. */
  private static final double CLEAR = 3;

  /**
   * How likely a cell must be read right that says what is promised. The costs count too low how
   * sure they are: of the cells between 0.6 and 0.9 as few are wrong as of those above.
   */
  private static final double SURE = 0.6;

  /** And one that says of what level. */
  private static final double SURE_LEVEL = 0.55;

  /** 长率 is what is left of a name. */
  private static final int SHORTEST_NAME = 3;

  /** Within so many pieces below its title a form has labels. */
  private static final int HEAD = 12;

  private static final String SIGNS = "≥≤>=<";

  private final FormWords words;
  private final LayoutReader layouts;
  private final CellCosts costs = CellCosts.standard();

  public LostLayout(FormWords words, LayoutReader layouts) {
    this.words = words;
    this.layouts = layouts;
  }

  /** The table with its rows, or the table itself where its layout is not lost. */
  public Table restore(Table table) {
    if (!mayBeLost(table)) {
      return table;
    }
    CellKinds kinds = new CellKinds(words);
    List<Piece> pieces = new WrappedHeader(kinds).unwrap(Pieces.of(table, kinds, false));
    if (pieces.size() < FEWEST) {
      return table;
    }
    List<Template> headers = new HeaderSearch(pieces, kinds).all();
    boolean glued = areGlued(headers, pieces);
    if (glued) {
      pieces = new WrappedHeader(kinds).unwrap(Pieces.of(table, kinds, true));
      headers = new HeaderSearch(pieces, kinds).all();
    }
    Restoration restoration = new Restoration(pieces, kinds, glued);
    for (Template header : headers) {
      if (header.topic() == Topic.INDICATORS) {
        return table.with(restoration.rows(headers));
      }
    }
    int levels = restoration.firstLevel();
    if (levels >= 0) {
      return table.with(restoration.rowsWithout(headers, levels));
    }
    return areBarred(table) ? table.with(restoration.lines()) : table;
  }

  /** Whether most lines end in a bar, which divides cells and is part of none. */
  private static boolean areBarred(Table table) {
    int barred = 0;
    for (Row row : table.rows()) {
      barred += !row.isEmpty() && row.cells().getLast().text().strip().endsWith("|") ? 1 : 0;
    }
    return 2 * barred > table.rows().size();
  }

  /** Whether the names of columns have run together, as then the cells below them have. */
  private static boolean areGlued(List<Template> headers, List<Piece> pieces) {
    int glued = 0;
    int columns = 0;
    for (Template header : headers) {
      for (Template.Column column : header.columns()) {
        glued += pieces.get(column.from()).gap() == Piece.Gap.NONE ? 1 : 0;
        columns++;
      }
    }
    return 2 * glued > columns;
  }

  /**
   * Whether no row of the table is a header as it stands, and few have as many cells as a table.
   */
  private boolean mayBeLost(Table table) {
    int cells = 0;
    int filled = 0;
    for (Row row : table.rows()) {
      boolean head = row.size() > 1;
      if (head && (layouts.headsIndicators(row) || layouts.headsIndicators(row.rest()))) {
        return false;
      }
      cells += row.size();
      filled += row.isEmpty() ? 0 : 1;
    }
    return cells < CELLS_OF_A_ROW * filled;
  }

  /**
   * How likely a cell of that role must be read right; what is no part of a target is not asked.
   */
  private static double sureEnough(Role role) {
    return switch (role) {
      case LEVEL1, LEVEL2 -> SURE_LEVEL;
      case WEIGHT, SCORE, REASON, REMARK, SERIAL, OWNER, UNKNOWN -> 0;
      default -> SURE;
    };
  }

  /** One table while it is put together. */
  private final class Restoration {
    private final List<Piece> pieces;
    private final CellKinds kinds;
    private final boolean glued;
    private final HeadLines head;
    private final List<Row> rows = new ArrayList<>();

    Restoration(List<Piece> pieces, CellKinds kinds, boolean glued) {
      this.glued = glued;
      this.pieces = pieces;
      this.kinds = kinds;
      this.head = new HeadLines(pieces, kinds, words);
    }

    List<Row> rows(List<Template> headers) {
      int at = 0;
      for (int i = 0; i < headers.size(); i++) {
        Template header = headers.get(i);
        if (header.from() > at) {
          head.read(at, header.from(), rows);
        }
        int end = i + 1 < headers.size() ? headers.get(i + 1).from() : pieces.size();
        rows.add(header(header));
        table(header, end);
        at = end;
      }
      head.read(at, pieces.size(), rows);
      return rows;
    }

    /** All of it as the lines of a head. */
    List<Row> lines() {
      head.read(0, pieces.size(), rows);
      return rows;
    }

    /** The first of several names of second levels, or -1: a table whose header is lost. */
    int firstLevel() {
      int first = -1;
      int levels = 0;
      for (int i = 0; i < pieces.size(); i++) {
        CellKind kind = kinds.of(pieces.get(i).text());
        boolean second = kind == CellKind.LEVEL2 || kind == CellKind.LEVEL;
        if ((second || kind == CellKind.LEVEL1) && pieces.get(i).text().length() >= 4) {
          levels += second ? 1 : 0;
          first = first < 0 ? i : first;
        }
      }
      return levels < FEWEST_LEVELS ? -1 : rowAbove(first);
    }

    /** The line above the first level, where it is a row whose level is on the page before. */
    private int rowAbove(int first) {
      int line = first < 1 ? 0 : pieces.get(first - 1).place().row();
      int from = first;
      boolean bound = false;
      while (from > 0 && pieces.get(from - 1).place().row() == line) {
        from--;
        bound |= kinds.of(pieces.get(from).text()).isQuantity();
      }
      return bound && first - from > 2 ? from : first;
    }

    /** The rows of a table that begins at that piece, under the columns that suit them best. */
    List<Row> rowsWithout(List<Template> headers, int from) {
      int at = 0;
      for (Template header : headers) {
        if (header.from() >= at && header.to() <= from) {
          head.read(at, header.from(), rows);
          rows.add(header(header));
          table(header, from);
          at = from;
        }
      }
      if (at < from) {
        head.read(at, from, rows);
      }
      Template best = null;
      double least = 0;
      double second = Double.POSITIVE_INFINITY;
      int to = Math.min(pieces.size(), from + BLOCK);
      Spans spans = new Spans(pieces.subList(from, to), kinds, glued);
      for (List<Role> roles : Template.USUAL) {
        Template template = Template.of(roles, from);
        RowDecoder decoder = new RowDecoder(spans, template, costs);
        decoder.decode();
        // A column more must earn its keep.
        double cost = decoder.cost() + 2 * roles.size();
        if (best == null || cost < least) {
          second = best == null ? second : least;
          best = template;
          least = cost;
        } else {
          second = Math.min(second, cost);
        }
      }
      if (best != null) {
        int first = rows.size();
        table(best, pieces.size());
        under(best, first, second - least < CLEAR);
      }
      return rows;
    }

    /** Tells the rows from there on which columns they stand under. */
    private void under(Template template, int first, boolean unsure) {
      Layout layout = template.layout();
      for (Row row : rows.subList(first, rows.size())) {
        row.putUnder(layout);
        if (unsure) {
          row.asUnsure();
        }
      }
    }

    /** Whether the name of an indicator is whole, and holds neither a level nor another's value. */
    private boolean isName(String text) {
      return text.length() >= SHORTEST_NAME
          && SIGNS.indexOf(text.charAt(0)) < 0
          && kinds.of(text) != CellKind.MIXED
          && !kinds.beginsWithLevel(text)
          && !kinds.holdsLevels(text);
    }

    private Row header(Template template) {
      List<FormCell> cells = new ArrayList<>();
      // The labels of a table of money stand left of its columns.
      int shift = template.topic() == Topic.MONEY ? 2 : 1;
      for (Template.Column column : template.columns()) {
        cells.add(cell(column.title(pieces), column.from(), cells.size() + shift));
      }
      return new Row(cells);
    }

    private FormCell cell(String text, int from, int column) {
      return new FormCell(new Grid.Cell(text, pieces.get(from).place()), column, words);
    }

    /**
     * Where the table ends: at the title of the next form, or at its sum or the lines below it, if
     * no level follows.
     */
    private int end(int from, int to) {
      int last = from;
      while (last < to && !isTitle(last)) {
        last++;
      }
      int end = last;
      for (int i = last - 1; i >= from; i--) {
        CellKind kind = kinds.of(pieces.get(i).text());
        if (kind == CellKind.LEVEL1 || kind == CellKind.LEVEL2 || kind == CellKind.LEVEL) {
          return end;
        }
        boolean line = pieces.get(i).gap() != Piece.Gap.NONE;
        if (kind == CellKind.TOTAL || line && kinds.isFooter(pieces.get(i).text())) {
          end = i;
        }
      }
      return end;
    }

    /** The title of a form, with labels below it; an indicator may be called so as well. */
    private boolean isTitle(int piece) {
      if (pieces.get(piece).gap() == Piece.Gap.NONE || !kinds.isTitle(pieces.get(piece).text())) {
        return false;
      }
      int labels = 0;
      for (int i = piece + 1; i < Math.min(pieces.size(), piece + HEAD); i++) {
        labels += kinds.of(pieces.get(i).text()) == CellKind.LABEL ? 1 : 0;
      }
      return labels > 1;
    }

    private void table(Template header, int to) {
      int end = header.topic() == Topic.INDICATORS ? end(header.to(), to) : to;
      rows(header, end);
      head.read(end, to, rows);
    }

    private void rows(Template header, int end) {
      Template template = header.topic() == Topic.MONEY ? withLabels(header) : header;
      int from = header.to();
      while (from < end) {
        int to = Math.min(end, from + BLOCK);
        Spans spans = new Spans(pieces.subList(from, to), kinds, glued);
        List<RowDecoder.Found> found = new RowDecoder(spans, template, costs).decode();
        int done = to < end ? to - OVERLAP : to;
        from = emit(found, template, from, done, spans);
      }
    }

    private Template withLabels(Template header) {
      List<Template.Column> columns = new ArrayList<>();
      columns.add(new Template.Column(Role.GROUP, header.from(), header.from()));
      columns.addAll(header.columns());
      return new Template(header.topic(), columns, header.from(), header.to());
    }

    /** Keeps what was found before {@code done}; returns where the next block begins. */
    private int emit(
        List<RowDecoder.Found> found, Template template, int base, int done, Spans spans) {
      int out = -1;
      int at = base;
      for (RowDecoder.Found f : found) {
        if (at >= done && f.isRow()) {
          break;
        }
        if (f.isRow()) {
          head.read(out < 0 ? at : out, at, rows);
          out = -1;
          row(f, template, base, spans);
        } else if (out < 0) {
          out = at;
        }
        at = base + f.to();
      }
      head.read(out < 0 ? at : out, at, rows);
      return at;
    }

    private void row(RowDecoder.Found found, Template template, int base, Spans spans) {
      for (int i : found.aside()) {
        rows.add(new Row(List.of(cell(pieces.get(base + i).text(), base + i, 1))).asAside());
      }
      List<FormCell> cells = new ArrayList<>();
      boolean sure = true;
      boolean named = false;
      for (RowDecoder.Cell c : found.cells()) {
        sure &= c.sure() >= sureEnough(template.role(c.column()));
        String text = Unpaired.removed(spans.text(c.from(), c.to()));
        named |= template.role(c.column()) == Role.NAME && isName(text);
        cells.add(cell(text, base + c.from(), c.column() + 1));
      }
      boolean nameless = template.has(Role.NAME) && !named;
      Row row = new Row(cells);
      rows.add(sure && !nameless ? row : row.asUnsure());
    }
  }
}
