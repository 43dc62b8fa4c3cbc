package org.zhibiao.office;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.zhibiao.read.Grid;
import org.zhibiao.read.Limits;
import org.zhibiao.read.Reader;
import org.zhibiao.read.UnreadableException;

/**
 * Reads Word 97-2003 documents (.doc): the paragraphs and tables in their order, with the places of
 * {@link DocxReader}.
 *
 * <p>Such a file says where the edges of a row's cells are and not which columns they cover; the
 * columns are those of all edges of the table.
 */
public final class DocReader implements Reader {
  /** Edges that differ by less, in twentieths of a point, are one. */
  private static final int SAME_EDGE = 60;

  private static final char CELL_END = '\u0007';
  private static final char FIELD = '\u0013';
  private static final char FIELD_TEXT = '\u0014';
  private static final char FIELD_END = '\u0015';

  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    return OfficeFile.read(
        bytes,
        file,
        in -> {
          try (HWPFDocument document = new HWPFDocument(in)) {
            WordGrids grids = new WordGrids(file, new Budget(file, Limits.STANDARD));
            body(document.getRange(), grids);
            return grids.done();
          }
        });
  }

  private static void body(Range range, WordGrids to) throws UnreadableException {
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        to.table(rows(table));
        i += table.numParagraphs() - 1;
      } else {
        to.paragraph(text(paragraph));
      }
    }
  }

  private static List<List<WordGrids.WordCell>> rows(Table table) {
    List<Integer> edges = edges(table);
    List<List<WordGrids.WordCell>> rows = new ArrayList<>();
    for (int i = 0; i < table.numRows(); i++) {
      TableRow row = table.getRow(i);
      List<WordGrids.WordCell> cells = new ArrayList<>();
      for (int j = 0; j < row.numCells(); j++) {
        TableCell cell = row.getCell(j);
        int left = column(edges, cell.getLeftEdge());
        int right = column(edges, cell.getLeftEdge() + cell.getWidth());
        boolean covered = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
        cells.add(new WordGrids.WordCell(text(cell), Math.max(1, right - left), covered));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static WordText text(Range range) {
    StringBuilder shown = new StringBuilder();
    StringBuilder hidden = new StringBuilder();
    for (int i = 0; i < range.numCharacterRuns(); i++) {
      CharacterRun run = range.getCharacterRun(i);
      if (!run.isMarkedDeleted()) {
        (run.isVanished() ? hidden : shown).append(run.text());
      }
    }
    return new WordText(clean(shown.toString()), clean(hidden.toString()));
  }

  private static List<Integer> edges(Table table) {
    TreeSet<Integer> all = new TreeSet<>();
    for (int i = 0; i < table.numRows(); i++) {
      for (int j = 0; j < table.getRow(i).numCells(); j++) {
        TableCell cell = table.getRow(i).getCell(j);
        all.add(cell.getLeftEdge());
        all.add(cell.getLeftEdge() + cell.getWidth());
      }
    }
    List<Integer> edges = new ArrayList<>();
    for (int edge : all) {
      if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
        edges.add(edge);
      }
    }
    return edges;
  }

  private static int column(List<Integer> edges, int edge) {
    int column = 0;
    while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
      column++;
    }
    return column;
  }

  /** Without the marks that end cells and paragraphs; a line break is one. */
  static String clean(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == CELL_END || text.charAt(end - 1) == '\r')) {
      end--;
    }
    StringBuilder kept = new StringBuilder(end);
    int code = -1;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == FIELD) {
        code = code > i ? code : fieldMark(text, i + 1, end);
        // 页码 as a field is a code, which is not shown, and its text; one without a text is a sign.
        i = code < end && text.charAt(code) == FIELD_TEXT ? code : i;
      } else if (c == '\r' || c == '\u000b') {
        kept.append('\n');
      } else if (c >= ' ' || c >= '\t' && c <= '\u000b') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** Where the code of a field is over, or the end. */
  private static int fieldMark(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) != FIELD_TEXT && text.charAt(i) != FIELD_END) {
      i++;
    }
    return i;
  }
}
