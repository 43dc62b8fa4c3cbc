package org.zhibiao.web.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.trend.Break;
import org.zhibiao.index.trend.Comparison;

/**
 * Two declarations side by side.
 *
 * @param changed how many rows differ or stand on one side only
 * @param beside how many more stand in a column that the other form does not have: they say nothing
 *     of a change
 */
public record CompareView(
    Head left, Head right, String jsonUrl, String swapUrl, List<Row> rows, int changed, int beside)
    implements View {
  @Override
  public String template() {
    return "compare";
  }

  private static final String BESIDE = "beside";

  /** A declaration's title and address. */
  public record Head(String url, String title, String department, String year) {}

  /**
   * A row.
   *
   * @param left its text with its targets marked, null where the left has none
   * @param breaks what changed, in words
   * @param kind whether both sides are the same, {@code changed}, only {@code left} or {@code
   *     right} is there, or {@code beside} in a column that the other form does not have
   */
  public record Row(
      String name,
      String path,
      @Nullable List<DeclarationView.Piece> left,
      @Nullable List<DeclarationView.Piece> right,
      String likeness,
      List<String> breaks,
      String kind) {}

  /** The page of a comparison. */
  public static CompareView of(
      DeclarationRecord left, DeclarationRecord right, Comparison comparison) {
    Set<String> lefts = columns(comparison, Comparison.Row::left);
    Set<String> rights = columns(comparison, Comparison.Row::right);
    List<Row> rows = new ArrayList<>();
    for (Comparison.Row row : comparison.rows()) {
      rows.add(row(row, row.left() == null ? lefts : rights));
    }
    return new CompareView(
        head(left),
        head(right),
        "/compare.json?id=" + left.id() + "&id=" + right.id(),
        "/compare?id=" + right.id() + "&id=" + left.id(),
        rows,
        count(rows, "changed") + count(rows, "left") + count(rows, "right"),
        count(rows, BESIDE));
  }

  private static int count(List<Row> rows, String kind) {
    return (int) rows.stream().filter(r -> r.kind().equals(kind)).count();
  }

  /** The columns of one of the forms. */
  private static Set<String> columns(
      Comparison comparison, Function<Comparison.Row, Comparison.@Nullable Side> side) {
    Set<String> columns = new HashSet<>();
    for (Comparison.Row row : comparison.rows()) {
      Comparison.Side there = side.apply(row);
      if (there != null) {
        columns.add(there.line().column());
      }
    }
    return columns;
  }

  private static Head head(DeclarationRecord d) {
    return new Head(
        "/declarations/" + d.id(),
        d.title().isEmpty() ? d.file() : d.title(),
        d.department(),
        d.year() == null ? "" : d.year() + "年");
  }

  /** A row; the other form's columns tell whether it could have a counterpart. */
  private static Row row(Comparison.Row row, Set<String> columnsOfOther) {
    DeclarationRecord.Line line = row.any().line();
    Comparison.Side left = row.left();
    Comparison.Side right = row.right();
    boolean both = left != null && right != null;
    boolean same = both && row.breaks().contains(Break.COPIED);
    String column = line.column();
    boolean beside = !both && !column.isEmpty() && !columnsOfOther.contains(column);
    String alone = beside ? BESIDE : left == null ? "right" : "left";
    String kind = same ? "same" : both ? "changed" : alone;
    List<String> breaks = new ArrayList<>();
    if (!same) {
      row.breaks().stream().sorted().map(Break::chinese).forEach(breaks::add);
    }
    return new Row(
        line.level3().isEmpty() ? line.level1() : line.level3(),
        path(line),
        pieces(left),
        pieces(right),
        both ? "%.2f".formatted(row.likeness()) : "",
        breaks,
        kind);
  }

  private static String path(DeclarationRecord.Line line) {
    return List.of(line.level1(), line.level2(), line.column()).stream()
        .filter(n -> !n.isEmpty())
        .reduce((a, b) -> a + " › " + b)
        .orElse("");
  }

  private static @Nullable List<DeclarationView.Piece> pieces(Comparison.@Nullable Side side) {
    return side == null ? null : DeclarationView.pieces(side.line().text(), side.targets());
  }
}
