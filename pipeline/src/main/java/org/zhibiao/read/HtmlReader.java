package org.zhibiao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.zhibiao.model.Place;

/**
 * Reads web pages: the tables and the lines of text between them, in their order.
 *
 * <p>Example: the cell in row 3, column 4 of the first table has the place {@code 页.html!表1!3:4},
 * the second line of text outside the tables {@code 页.html!段落!2:1}. A table that holds other tables
 * only lays out the page; what is in its cells is read as if it stood there alone. Nothing is
 * loaded from anywhere.
 */
public final class HtmlReader implements Reader {
  private static final String PARAGRAPHS = "段落";
  private static final int MAX_SPAN = 1000;

  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    String text = TextReader.text(bytes, file);
    Page page = new Page(file);
    page.walk(Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(256)).body());
    List<Grid> grids = page.done();
    if (grids.isEmpty()) {
      throw new UnreadableException(file, "没有文字，没有可读的内容；请核对是否选错了文件，或请填报单位重新报送。");
    }
    return grids;
  }

  /** The grids of a page while it is walked. */
  private static final class Page {
    private final String file;
    private final List<Grid> grids = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private List<List<Grid.Cell>> lines = new ArrayList<>();
    private int number;
    private int table;

    Page(String file) {
      this.file = file;
    }

    void walk(Node node) {
      if (node instanceof TextNode text) {
        line.append(text.text());
      } else if (node instanceof Element element) {
        walkElement(element);
      }
    }

    private void walkElement(Element element) {
      switch (element.normalName()) {
        case "script", "style", "noscript", "template", "select", "nav" -> {}
        case "br" -> endLine();
        case "table" -> {
          endLine();
          if (element.getElementsByTag("table").size() > 1) {
            element.select("> tbody > tr > *, > thead > tr > *, > tr > *").forEach(this::block);
          } else {
            add(element);
          }
        }
        default -> {
          if (element.isBlock()) {
            block(element);
          } else {
            element.childNodes().forEach(this::walk);
          }
        }
      }
    }

    private void block(Element element) {
      endLine();
      element.childNodes().forEach(this::walk);
      endLine();
    }

    private void endLine() {
      String text = line.toString().strip();
      line.setLength(0);
      if (!text.isEmpty()) {
        lines.add(List.of(new Grid.Cell(text, new Place(file, PARAGRAPHS, ++number, 1))));
      }
    }

    private void endLines() {
      endLine();
      if (!lines.isEmpty()) {
        grids.add(new Grid(PARAGRAPHS, lines));
        lines = new ArrayList<>();
      }
    }

    private void add(Element element) {
      endLines();
      String part = "表" + ++table;
      List<List<Grid.Cell>> rows = new ArrayList<>();
      // The columns that cells of rows above still cover, each with the last row it covers.
      TreeMap<Integer, Integer> covered = new TreeMap<>();
      Elements trs = element.getElementsByTag("tr");
      for (int row = 1; row <= trs.size(); row++) {
        List<Grid.Cell> cells = new ArrayList<>();
        int column = 1;
        for (Element td : trs.get(row - 1).children()) {
          if (!td.nameIs("td") && !td.nameIs("th")) {
            continue;
          }
          while (covered.getOrDefault(column, 0) >= row) {
            column++;
          }
          int rowSpan = Math.min(span(td, "rowspan"), trs.size() - row + 1);
          int colSpan = span(td, "colspan");
          cells.add(new Grid.Cell(text(td), new Place(file, part, row, column), rowSpan, colSpan));
          for (int i = 0; i < colSpan; i++) {
            covered.put(column++, row + rowSpan - 1);
          }
        }
        rows.add(cells);
      }
      grids.add(new Grid(part, rows));
    }

    private static int span(Element cell, String name) {
      String value = cell.attr(name).strip();
      boolean whole =
          !value.isEmpty() && value.length() < 6 && value.chars().allMatch(Character::isDigit);
      return whole ? Math.clamp(Integer.parseInt(value), 1, MAX_SPAN) : 1;
    }

    /** The text of a cell, with its breaks. */
    private static String text(Element cell) {
      Page inner = new Page("");
      inner.block(cell);
      inner.endLines();
      StringBuilder text = new StringBuilder();
      for (Grid grid : inner.grids) {
        for (List<Grid.Cell> row : grid.rows()) {
          text.append(text.isEmpty() ? "" : "\n").append(row.getFirst().text());
        }
      }
      return text.toString();
    }

    List<Grid> done() {
      endLines();
      return grids;
    }
  }
}
