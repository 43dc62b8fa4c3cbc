package org.zhibiao.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;
import org.zhibiao.read.Grid;
import org.zhibiao.read.Limits;
import org.zhibiao.read.Reader;
import org.zhibiao.read.UnreadableException;

/**
 * Reads Excel workbooks (.xlsx): a grid a sheet, each cell as Excel shows it.
 *
 * <p>Example: 0.95 in the format 0% is {@code 95%} at {@code 表.xlsx!绩效表!F12}; a formula is its last
 * value. Hidden sheets, which hold the word lists of drop-downs, are left out; hidden rows and
 * columns are set apart. Sheets are read as a stream of events, so that a large one costs no more
 * than its texts.
 */
public final class XlsxReader implements Reader {
  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    return OfficeFile.read(
        bytes,
        file,
        in -> {
          try (OPCPackage container = OPCPackage.open(in)) {
            return grids(container, file);
          }
        });
  }

  private static List<Grid> grids(OPCPackage container, String file)
      throws IOException,
          OpenXML4JException,
          SAXException,
          ParserConfigurationException,
          UnreadableException {
    XSSFReader reader = new XSSFReader(container);
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(container, false);
    XMLReader parser = XMLHelper.newXMLReader();
    Set<String> hidden = hidden(reader, parser);
    StylesTable styles = reader.getStylesTable();
    DataFormatter formatter = new DataFormatter(Locale.CHINA);
    Budget budget = new Budget(file, Limits.STANDARD);
    List<Grid> grids = new ArrayList<>();
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream sheet = sheets.next()) {
        if (!hidden.contains(sheets.getSheetName())) {
          SheetGrid grid = new SheetGrid(file, sheets.getSheetName(), budget);
          ContentHandler cells =
              new XSSFSheetXMLHandler(styles, null, strings, new Cells(grid), formatter, false);
          parse(sheet, new Shown(cells, grid), parser);
          grid.build().ifPresent(grids::add);
        }
      }
    }
    return grids;
  }

  private static void parse(InputStream xml, ContentHandler handler, XMLReader parser)
      throws IOException, SAXException {
    parser.setContentHandler(handler);
    parser.parse(new InputSource(xml));
  }

  /** The names of the sheets that Excel does not show. */
  private static Set<String> hidden(XSSFReader reader, XMLReader parser)
      throws IOException, OpenXML4JException, SAXException {
    Set<String> hidden = new HashSet<>();
    try (InputStream workbook = reader.getWorkbookData()) {
      parse(
          workbook,
          new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String name, Attributes of) {
              String state = of.getValue("state");
              if (local.equals("sheet") && state != null && !state.equals("visible")) {
                hidden.add(of.getValue("name"));
              }
            }
          },
          parser);
    }
    return hidden;
  }

  /** Carries a refusal through POI's and the parser's methods, which declare none. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient UnreadableException why;

    Refused(UnreadableException why) {
      super(why);
      this.why = why;
    }

    UnreadableException why() {
      return why;
    }
  }

  /** Puts the cells that POI shows into a grid. */
  private record Cells(SheetGrid grid) implements XSSFSheetXMLHandler.SheetContentsHandler {
    @Override
    public void startRow(int row) {}

    @Override
    public void endRow(int row) {}

    @Override
    public void cell(
        @Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
      if (reference != null && text != null) {
        CellAddress address = new CellAddress(reference);
        try {
          grid.cell(address.getRow(), address.getColumn(), text);
        } catch (UnreadableException e) {
          throw new Refused(e);
        }
      }
    }
  }

  /**
   * Takes out of the events of a sheet what POI's handler passes over: what is merged or hidden.
   */
  private static final class Shown extends XMLFilterImpl {
    private final SheetGrid grid;

    /** The row before, from 1: rows need not say their number. */
    private int row;

    Shown(ContentHandler next, SheetGrid grid) {
      this.grid = grid;
      setContentHandler(next);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes of)
        throws SAXException {
      switch (local) {
        case "mergeCell" -> grid.merge(CellRangeAddress.valueOf(of.getValue("ref")));
        case "col" -> {
          if (isHidden(of)) {
            grid.hideColumns(number(of, "min", 1) - 1, number(of, "max", 1) - 1);
          }
        }
        case "row" -> {
          row = number(of, "r", row + 1);
          if (isHidden(of)) {
            grid.hideRow(row - 1);
          }
        }
        default -> {}
      }
      super.startElement(uri, local, name, of);
    }

    private static boolean isHidden(Attributes of) {
      String hidden = of.getValue("hidden");
      return "1".equals(hidden) || "true".equals(hidden);
    }

    private static int number(Attributes of, String name, int otherwise) {
      String written = of.getValue(name);
      return written == null ? otherwise : Integer.parseInt(written);
    }
  }
}
