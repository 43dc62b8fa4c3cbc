package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.zhibiao.read.Grid;

/**
 * Puts a form together again whose layout was lost on the way: cells a line, rows whose cells are
 * divided by single blanks or bars, words broken over lines, texts that have run together.
 *
 * <p>Example: the lines 一级指标, 二级指标, 三级指标, 指标值, 产出指标, 数量指标, 培训人数, ≥200人, 培训场次, 12场 are a header and
 * two rows. A cell keeps its place, and gets the column that it had in the table. What was put
 * together is read as any other table.
 */
final class LostLayout {
  /** Fewer pieces hold no table. */
  private static final int FEWEST = 8;

  /** Rows of a table whose layout is not lost have more cells than this. */
  private static final double CELLS_OF_A_ROW = 2.5;

  /** Pieces that are decoded together, so that memory stays bounded. */
  private static final int BLOCK = 6_000;

  /** The rows of the last pieces of a block are decoded again with the next. */
  private static final int OVERLAP = 300;

  /** A cell that is less likely read right than this is doubted. */
  private static final double SURE = 0.9;

  private final FormWords words;
  private final LayoutReader layouts;
  private final CellCosts costs = CellCosts.standard();

  LostLayout(FormWords words, LayoutReader layouts) {
    this.words = words;
    this.layouts = layouts;
  }

  /** The table with its rows, or the table itself where its layout is not lost. */
  Table restore(Table table) {
    if (!mayBeLost(table)) {
      return table;
    }
    CellKinds kinds = new CellKinds(words);
    List<Piece> pieces = Pieces.of(table, kinds);
    if (pieces.size() < FEWEST) {
      return table;
    }
    List<Template> headers = new HeaderSearch(pieces, kinds).all();
    boolean indicators = false;
    for (Template header : headers) {
      indicators |= header.topic() == Topic.INDICATORS;
    }
    return indicators ? table.with(new Restoration(pieces, kinds).rows(headers)) : table;
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

  /** One table while it is put together. */
  private final class Restoration {
    private final List<Piece> pieces;
    private final CellKinds kinds;
    private final HeadLines head;
    private final List<Row> rows = new ArrayList<>();

    Restoration(List<Piece> pieces, CellKinds kinds) {
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

    private Row header(Template template) {
      List<FormCell> cells = new ArrayList<>();
      // The labels of a table of money stand left of its columns.
      int shift = template.topic() == Topic.MONEY ? 2 : 1;
      for (Template.Column column : template.columns()) {
        cells.add(cell(column.from(), column.to(), cells.size() + shift));
      }
      return new Row(cells);
    }

    private FormCell cell(int from, int to, int column) {
      StringBuilder text = new StringBuilder();
      for (Piece piece : pieces.subList(from, to)) {
        text.append(piece.text());
      }
      return cell(text.toString(), from, column);
    }

    private FormCell cell(String text, int from, int column) {
      return new FormCell(new Grid.Cell(text, pieces.get(from).place()), column, words);
    }

    private void table(Template header, int end) {
      Template template = header.topic() == Topic.MONEY ? withLabels(header) : header;
      int from = header.to();
      while (from < end) {
        int to = Math.min(end, from + BLOCK);
        Spans spans = new Spans(pieces.subList(from, to), kinds);
        List<RowDecoder.Found> found = new RowDecoder(spans, template, costs).decode();
        int done = to < end ? to - OVERLAP : to;
        from = emit(found, from, done, spans);
      }
    }

    private Template withLabels(Template header) {
      List<Template.Column> columns = new ArrayList<>();
      columns.add(new Template.Column(Role.GROUP, header.from(), header.from()));
      columns.addAll(header.columns());
      return new Template(header.topic(), columns, header.from(), header.to());
    }

    /** Keeps what was found before {@code done}; returns where the next block begins. */
    private int emit(List<RowDecoder.Found> found, int base, int done, Spans spans) {
      int out = -1;
      int at = base;
      for (RowDecoder.Found f : found) {
        if (at >= done && f.isRow()) {
          break;
        }
        if (f.isRow()) {
          head.read(out < 0 ? at : out, at, rows);
          out = -1;
          row(f, base, spans);
        } else if (out < 0) {
          out = at;
        }
        at = base + f.to();
      }
      head.read(out < 0 ? at : out, at, rows);
      return at;
    }

    private void row(RowDecoder.Found found, int base, Spans spans) {
      for (int i : found.aside()) {
        rows.add(new Row(List.of(cell(base + i, base + i + 1, 1))).asAside());
      }
      List<FormCell> cells = new ArrayList<>();
      boolean sure = true;
      for (RowDecoder.Cell c : found.cells()) {
        sure &= c.sure() >= SURE;
        cells.add(cell(spans.text(c.from(), c.to()), base + c.from(), c.column() + 1));
      }
      Row row = new Row(cells);
      rows.add(sure ? row : row.asUnsure());
    }
  }
}
