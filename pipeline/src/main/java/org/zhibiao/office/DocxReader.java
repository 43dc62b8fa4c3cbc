package org.zhibiao.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.ISDTContent;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.zhibiao.read.Grid;
import org.zhibiao.read.Limits;
import org.zhibiao.read.Reader;
import org.zhibiao.read.UnreadableException;

/**
 * Reads Word documents (.docx): the paragraphs and tables of the body in their order.
 *
 * <p>Example: the cell in row 3, column 4 of the first table has the place {@code 表.docx!表1!3:4};
 * the second paragraph of the document {@code 表.docx!段落!2:1}.
 */
public final class DocxReader implements Reader {
  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    return OfficeFile.read(
        bytes,
        file,
        in -> {
          try (XWPFDocument document = new XWPFDocument(in)) {
            WordGrids grids = new WordGrids(file, new Budget(file, Limits.STANDARD));
            body(document.getBodyElements(), grids);
            return grids.done();
          }
        });
  }

  private static void body(List<IBodyElement> elements, WordGrids to) throws UnreadableException {
    for (IBodyElement element : elements) {
      switch (element) {
        case XWPFParagraph paragraph -> to.paragraph(text(paragraph));
        case XWPFTable table -> table(table, to);
        case XWPFSDT control -> lines(control.getContent(), to);
        default -> {}
      }
    }
  }

  /** A content control: its lines, where it stands among paragraphs. */
  private static void lines(ISDTContent content, WordGrids to) throws UnreadableException {
    for (String line : content.getText().split("\n", -1)) {
      to.paragraph(WordText.of(line));
    }
  }

  private static void table(XWPFTable table, WordGrids to) throws UnreadableException {
    List<List<WordGrids.WordCell>> rows = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      List<WordGrids.WordCell> cells = new ArrayList<>();
      for (ICell each : row.getTableICells()) {
        switch (each) {
          case XWPFTableCell cell ->
              cells.add(new WordGrids.WordCell(text(cell), span(cell), isCovered(cell)));
          case XWPFSDTCell control ->
              cells.add(
                  new WordGrids.WordCell(WordText.of(control.getContent().getText()), 1, false));
          default -> {}
        }
      }
      rows.add(cells);
    }
    to.table(rows);
  }

  private static WordText text(XWPFTableCell cell) {
    List<WordText> lines = new ArrayList<>();
    for (IBodyElement element : cell.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        lines.add(text(paragraph));
      } else if (element instanceof XWPFTable inner) {
        lines.add(WordText.of(inner.getText().strip()));
      } else if (element instanceof XWPFSDT control) {
        lines.add(WordText.of(control.getContent().getText()));
      }
    }
    return WordText.lines(lines);
  }

  private static WordText text(XWPFParagraph paragraph) {
    StringBuilder hidden = new StringBuilder();
    for (XWPFRun run : paragraph.getRuns()) {
      hidden.append(run.isVanish() ? run.text() : "");
    }
    return hidden.isEmpty()
        ? WordText.of(paragraph.getText())
        : new WordText(shown(paragraph), hidden.toString());
  }

  /** The text of the runs that show; those of a deletion that is tracked have none. */
  private static String shown(XWPFParagraph paragraph) {
    StringBuilder shown = new StringBuilder();
    for (IRunElement run : paragraph.getIRuns()) {
      switch (run) {
        case XWPFRun text when text.isVanish() || text.getCTR().sizeOfDelTextArray() > 0 -> {}
        case XWPFSDT control -> shown.append(control.getContent().getText());
        default -> shown.append(run);
      }
    }
    return shown.toString();
  }

  private static int span(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    boolean spans = properties != null && properties.isSetGridSpan();
    return spans ? Math.max(1, Math.min(properties.getGridSpan().getVal().intValue(), 200)) : 1;
  }

  /** Whether a cell above goes on in this one. */
  private static boolean isCovered(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties != null
        && properties.isSetVMerge()
        && properties.getVMerge().getVal() != STMerge.RESTART;
  }
}
