package org.zhibiao.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.fields.DeclarationField;
import org.zhibiao.fields.Detail;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.DeclarationSummary;
import org.zhibiao.index.schema.FindingRecord;
import org.zhibiao.index.schema.TargetRecord;

/**
 * The page of a declaration: the form as it was, every target marked in place.
 *
 * @param facts labelled values of the header
 * @param money every amount of the form
 * @param parts the form's sheets, tables or pages in order
 * @param targets the list beside the form
 * @param findings what the audit found
 * @param notes doubts about the reading of the form
 */
public record DeclarationView(
    String id,
    String title,
    String file,
    List<Fact> facts,
    List<Amount> money,
    List<Part> parts,
    List<Item> targets,
    List<Finding> findings,
    List<Note> notes,
    List<Link> links)
    implements View {
  @Override
  public String template() {
    return "declaration";
  }

  private static final int LONG_TEXT = 40;

  /** A way on: another year, a comparison, the original file. */
  public record Link(String label, String url) {}

  /**
   * An amount of money.
   *
   * @param group the column or part of the form it stands in
   * @param yuan as a reader says it, 3,000,000; empty where it could not be read
   * @param written as the form has it, with its unit
   */
  public record Amount(String group, String label, String yuan, String written, String place) {}

  /** A labelled value. */
  public record Fact(String label, String value) {}

  /**
   * A sheet, table or page of the form.
   *
   * @param name empty where the file has only one
   * @param columns how many it has, that of the row numbers counted
   */
  public record Part(String name, int columns, List<Row> rows) {}

  /** A row of the form; {@code number} is its line or row in the file. */
  public record Row(int number, List<Cell> cells) {}

  /**
   * A cell, or a run of {@code span} empty columns.
   *
   * @param findings what the audit found in it
   */
  public record Cell(int span, int rowSpan, List<Piece> pieces, List<Finding> findings) {}

  /**
   * What the audit found at one place.
   *
   * @param anchored whether a cell of the form shows it; else the list beside the form does
   */
  public record Finding(
      String id,
      String place,
      String rule,
      String ruleUrl,
      String severity,
      String severityCode,
      String title,
      String message,
      String advice,
      boolean anchored) {
    Finding anchor() {
      return new Finding(
          id, place, rule, ruleUrl, severity, severityCode, title, message, advice, true);
    }
  }

  /** A finding as the page shows it. */
  public static Finding finding(FindingRecord f, RuleBook book) {
    return new Finding(
        f.id(),
        f.place(),
        f.rule(),
        "/rules/" + f.rule(),
        f.gravity().chinese(),
        f.severity(),
        book.rule(f.rule()).title(),
        f.message(),
        f.advice(),
        false);
  }

  /**
   * A run of a cell's text.
   *
   * @param ids of the targets whose quote it is; empty for plain text
   * @param reading what was read, for hover and focus
   */
  public record Piece(String text, List<String> ids, String reading, boolean doubtful) {}

  /** A target in the list beside the form. */
  public record Item(
      String id, String subject, String reading, String quote, List<String> doubts) {}

  /** A doubt about one place. */
  public record Note(String place, String message) {}

  /** The page of a declaration with its targets, in the order of the form. */
  public static DeclarationView of(
      DeclarationRecord d, List<TargetRecord> targets, List<Finding> found, List<Link> links) {
    Map<String, List<TargetRecord>> byPlace = new HashMap<>();
    targets.forEach(t -> byPlace.computeIfAbsent(t.place(), p -> new ArrayList<>()).add(t));
    Set<String> places =
        d.cells().stream().map(DeclarationRecord.Cell::place).collect(Collectors.toSet());
    List<Finding> findings =
        found.stream().map(f -> places.contains(f.place()) ? f.anchor() : f).toList();
    Map<String, List<Finding>> foundAt = new HashMap<>();
    findings.forEach(f -> foundAt.computeIfAbsent(f.place(), p -> new ArrayList<>()).add(f));
    Content content = new Content(byPlace, foundAt);
    String title = d.title().isEmpty() ? d.file() : d.title();
    return new DeclarationView(
        d.id(),
        title,
        d.file(),
        facts(d),
        d.money().stream().map(DeclarationView::amount).toList(),
        parts(d, content),
        targets.stream().map(DeclarationView::item).toList(),
        findings,
        d.notes().stream()
            .map(n -> new Note(n.place(), Words.doubt(n.doubt()) + "：" + n.message()))
            .toList(),
        links);
  }

  /** The same department's declarations of the years before and after, of the same kind first. */
  public static List<Link> neighbours(DeclarationRecord d, List<DeclarationSummary> others) {
    List<Link> links = new ArrayList<>();
    Integer year = d.year();
    if (year == null) {
      return links;
    }
    nearest(d, others.stream().filter(o -> o.year() != null && o.year() < year).toList())
        .ifPresent(o -> {
          links.add(new Link("上一年：" + o.year() + "年", "/declarations/" + o.id()));
          links.add(new Link("与 " + o.year() + "年对照", "/compare?id=" + o.id() + "&id=" + d.id()));
        });
    nearest(d, others.stream().filter(o -> o.year() != null && o.year() > year).toList())
        .ifPresent(o -> links.add(new Link("下一年：" + o.year() + "年", "/declarations/" + o.id())));
    return links;
  }

  private static Optional<DeclarationSummary> nearest(
      DeclarationRecord d, List<DeclarationSummary> others) {
    int year = d.year() == null ? 0 : d.year();
    return others.stream()
        .filter(o -> o.project().isEmpty() == d.project().isEmpty())
        .min(
            Comparator.comparingInt(
                    (DeclarationSummary o) -> o.project().equals(d.project()) ? 0 : 1)
                .thenComparingInt(o -> o.kind().equals(d.kind()) ? 0 : 1)
                .thenComparingInt(o -> Math.abs(year - (o.year() == null ? 0 : o.year()))));
  }

  private static List<Fact> facts(DeclarationRecord d) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, DeclarationField.DEPARTMENT.chinese(), d.department());
    fact(facts, DeclarationField.DEPARTMENT_CODE.chinese(), d.departmentCode());
    fact(facts, DeclarationField.PROJECT.chinese(), d.project());
    fact(facts, DeclarationField.YEAR.chinese(), d.year() == null ? "" : d.year().toString());
    fact(facts, DeclarationField.PERIOD.chinese(), d.period());
    fact(facts, "总金额", total(d));
    fact(facts, DeclarationField.KIND.chinese(), d.kind().equals("other") ? "其他" : d.kind());
    fact(facts, "来源", d.file());
    String actuals = d.actuals() == 0 ? "" : "，实际完成值 " + d.actuals() + " 条";
    fact(facts, "指标值", d.targets() + " 条" + actuals);
    return facts;
  }

  /** 3,000,000 元（年度资金总额，表1!4:3）. */
  private static String total(DeclarationRecord d) {
    if (d.total() == null) {
      return "";
    }
    List<String> where = new ArrayList<>();
    where.add(d.totalLabel().isEmpty() ? "各项相加" : d.totalLabel());
    if (d.totalPlace() != null) {
      where.add(d.totalPlace());
    }
    return Words.grouped(d.total()) + " 元（" + String.join("，", where) + "）";
  }

  private static Amount amount(Detail.Money m) {
    String yuan = m.yuan() == null ? "" : Words.grouped(m.yuan());
    return new Amount(m.group(), m.label(), yuan, m.written() + m.unit(), m.place());
  }

  private static void fact(List<Fact> facts, String label, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(label, value));
    }
  }

  private static Item item(TargetRecord t) {
    String subject = t.subject() == null ? t.level3() : t.subject();
    return new Item(
        t.id(),
        subject,
        Words.reading(t),
        t.quote(),
        t.doubts().stream().map(Words::doubt).toList());
  }

  /** The sheets, tables or pages in their order; one that comes again later is another. */
  private static List<Part> parts(DeclarationRecord d, Content content) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= d.cells().size(); i++) {
      String part = d.cells().get(from).part();
      if (i == d.cells().size() || !d.cells().get(i).part().equals(part)) {
        parts.add(part(part, d.cells().subList(from, i), content));
        from = i;
      }
    }
    return parts;
  }

  private static Part part(String name, List<DeclarationRecord.Cell> cells, Content content) {
    TreeMap<Integer, List<DeclarationRecord.Cell>> lines = new TreeMap<>();
    for (DeclarationRecord.Cell c : cells) {
      lines.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c);
    }
    int first = cells.stream().mapToInt(DeclarationRecord.Cell::column).min().orElse(1);
    int last = cells.stream().mapToInt(c -> c.column() + c.colSpan()).max().orElse(first + 1);
    Grid grid = new Grid(first, last, lines, new HashMap<>());
    List<Row> rows = new ArrayList<>();
    lines.forEach((number, line) -> rows.add(grid.row(number, line, content)));
    return new Part(name, last - first + 1, rows);
  }

  /** What stands in the cells, by place. */
  private record Content(
      Map<String, List<TargetRecord>> targets, Map<String, List<Finding>> findings) {}

  /**
   * A part while its rows are laid out.
   *
   * @param first column
   * @param last column, exclusive
   * @param covered the last row that a merged cell above covers, by column
   */
  private record Grid(
      int first,
      int last,
      TreeMap<Integer, List<DeclarationRecord.Cell>> lines,
      Map<Integer, Integer> covered) {
    Row row(int number, List<DeclarationRecord.Cell> line, Content content) {
      List<Cell> cells = new ArrayList<>();
      int at = first;
      List<DeclarationRecord.Cell> sorted = new ArrayList<>(line);
      sorted.sort(Comparator.comparingInt(DeclarationRecord.Cell::column));
      for (DeclarationRecord.Cell c : sorted) {
        blank(cells, at, c.column(), number);
        boolean wide =
            c.equals(sorted.getLast()) && (sorted.size() == 1 || c.text().length() > LONG_TEXT);
        int span = wide ? Math.max(c.colSpan(), free(c.column(), number)) : c.colSpan();
        int rowSpan = lines.subMap(number, number + c.rowSpan()).size();
        cells.add(
            new Cell(
                span,
                rowSpan,
                pieces(c.text(), content.targets().getOrDefault(c.place(), List.of())),
                content.findings().getOrDefault(c.place(), List.of())));
        at = c.column() + span;
        for (int column = c.column(); column < at; column++) {
          covered.put(column, number + c.rowSpan() - 1);
        }
      }
      blank(cells, at, last, number);
      return new Row(number, cells);
    }

    /** Columns from that one on that no merged cell above covers. */
    private int free(int column, int row) {
      int to = column;
      while (to < last && !isCovered(to, row)) {
        to++;
      }
      return to - column;
    }

    private boolean isCovered(int column, int row) {
      return covered.getOrDefault(column, 0) >= row;
    }

    /** Fills what neither a cell nor a merged one above takes. */
    private void blank(List<Cell> cells, int from, int to, int row) {
      int run = 0;
      for (int column = from; column <= to; column++) {
        if (column < to && !isCovered(column, row)) {
          run++;
        } else if (run > 0) {
          cells.add(new Cell(run, 1, List.of(), List.of()));
          run = 0;
        }
      }
    }
  }

  /** A text with its targets marked. */
  static List<Piece> pieces(String text, List<TargetRecord> targets) {
    List<TargetRecord> sorted = new ArrayList<>(targets);
    sorted.sort(Comparator.comparingInt(TargetRecord::start));
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < sorted.size(); ) {
      TargetRecord t = sorted.get(i);
      List<TargetRecord> same = new ArrayList<>();
      while (i < sorted.size() && sorted.get(i).start() < t.end()) {
        same.add(sorted.get(i++));
      }
      plain(pieces, text.substring(at, t.start()));
      pieces.add(mark(t, same));
      at = t.end();
    }
    plain(pieces, text.substring(at));
    return pieces;
  }

  private static void plain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, List.of(), "", false));
    }
  }

  private static Piece mark(TargetRecord t, List<TargetRecord> same) {
    return new Piece(
        t.quote(),
        same.stream().map(TargetRecord::id).toList(),
        String.join("\n", same.stream().map(Words::full).toList()),
        same.stream().anyMatch(s -> !s.doubts().isEmpty()));
  }
}
