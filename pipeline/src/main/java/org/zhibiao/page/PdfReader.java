package org.zhibiao.page;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.zhibiao.read.Grid;
import org.zhibiao.read.Limits;
import org.zhibiao.read.Ocr;
import org.zhibiao.read.Reader;
import org.zhibiao.read.UnreadableException;
import technology.tabula.TextElement;

/**
 * Reads PDF files: tables drawn with lines, tables set with spaces, and paragraphs.
 *
 * <p>Example: the fourth cell in the third row of page 2 has the place {@code 决算.pdf!第2页!3:4}; rows
 * are counted down the page, a line of text being one. A row that goes on over a page break is one,
 * and so is a paragraph.
 */
public final class PdfReader implements Reader {
  /** Dots an inch at which pages are drawn for the recogniser. */
  private static final float DPI = 300;

  private static final String LOCKED = "已加密，要有打开密码才能读；请用打开密码打开后另存为不加密的 PDF，再试。";
  private static final String BROKEN = "不完整或已损坏，打不开；请重新下载或重新复制后再试。";
  private static final String BLANK = "没有文字，全是空白页；请核对是否选错了文件，或请填报单位重新报送。";

  private static final String REFUSED =
      "是扫描件，只有图片没有文字，需要文字识别，而文字识别已关闭（--ocr never）；请用 --ocr auto 再试，或提供有文字的文件。";
  private static final String MISSING =
      "是扫描件，只有图片没有文字，需要文字识别，而这台电脑上没有 Tesseract 或它的中文模型；请安装 tesseract-ocr 和"
          + " tesseract-ocr-chi-sim 后再试。";

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–·\\s]*\\d{1,4}[-—–·\\s]*|第\\s*\\d+\\s*页.*|\\d+\\s*/\\s*\\d+");

  /** How much of a page at its top and its end may hold page numbers. */
  private static final double MARGIN = 0.1;

  private final Ocr ocr;

  /** A reader that recognises the text of scanned pages, or refuses to. */
  public PdfReader(Ocr ocr) {
    this.ocr = ocr;
  }

  @Override
  public List<Grid> read(byte[] bytes, String file) throws UnreadableException {
    try (PDDocument document = PDDocument.load(bytes)) {
      return read(document, file);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException(file, LOCKED);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException(file, BROKEN);
    }
  }

  private List<Grid> read(PDDocument document, String file)
      throws IOException, UnreadableException {
    if (document.getNumberOfPages() > Limits.STANDARD.pages()) {
      throw new UnreadableException(file, "页数过多（超过 " + Limits.STANDARD.pages() + " 页）；请拆成几个文件后再试。");
    }
    PageGrids grids = new PageGrids(file);
    if (ocr != Ocr.ALWAYS) {
      readText(document, grids);
    }
    if (!grids.isEmpty()) {
      return grids.done();
    }
    if (ocr != Ocr.ALWAYS && !holdsPictures(document)) {
      throw new UnreadableException(file, document.getNumberOfPages() > 0 ? BLANK : BROKEN);
    }
    if (ocr == Ocr.NEVER || !Tesseract.isThere()) {
      throw new UnreadableException(file, ocr == Ocr.NEVER ? REFUSED : MISSING);
    }
    PDFRenderer renderer = new PDFRenderer(document);
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      grids.beginPage(i + 1);
      ScannedPage.read(renderer.renderImageWithDPI(i, DPI, ImageType.GRAY), grids);
    }
    if (grids.isEmpty()) {
      throw new UnreadableException(file, BLANK);
    }
    return grids.recognized();
  }

  private static void readText(PDDocument document, PageGrids to) throws IOException {
    for (int number = 1; number <= document.getNumberOfPages(); number++) {
      read(document.getPage(number - 1), PageText.of(document, number), number, to);
    }
  }

  private static boolean holdsPictures(PDDocument document) {
    for (PDPage page : document.getPages()) {
      if (holdsPicture(page)) {
        return true;
      }
    }
    return false;
  }

  private static void read(PDPage page, List<TextElement> text, int number, PageGrids to)
      throws IOException {
    Upright upright = Upright.of(page, text);
    List<TextElement> characters = upright.turned(text);
    Rules rules = Rules.of(PageDrawing.of(page, upright));
    List<RuledTable> tables = DrawnTable.of(rules, characters);
    to.beginPage(number);
    List<Line> lines =
        Line.of(
                characters.stream()
                    .filter(c -> tables.stream().noneMatch(t -> isIn(t, c)))
                    .toList())
            .stream()
            .filter(line -> !isPageNumber(line, upright.height()))
            .toList();
    int next = 0;
    for (RuledTable table : tables) {
      int from = next;
      while (next < lines.size() && lines.get(next).bottom() < table.area().getBottom()) {
        next++;
      }
      to.lines(lines.subList(from, next));
      to.table(table.rows());
    }
    to.lines(lines.subList(next, lines.size()));
  }

  private static boolean isIn(RuledTable table, TextElement c) {
    return RuledTable.holds(table.area(), c.x + c.width / 2, c.y + c.height / 2);
  }

  private static boolean isPageNumber(Line line, double height) {
    boolean margin = line.bottom() < height * MARGIN || line.top() > height * (1 - MARGIN);
    return margin && PAGE_NUMBER.matcher(line.text()).matches();
  }

  private static boolean holdsPicture(PDPage page) {
    PDResources resources = page.getResources();
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
