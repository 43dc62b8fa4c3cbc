package org.zhibiao.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.trend.Break;
import org.zhibiao.index.trend.Comparison;

/**
 * Two declarations side by side.
 *
 * @param changed how many rows differ or stand on one side only
 */
public record CompareView(
    Head left, Head right, String jsonUrl, String swapUrl, List<Row> rows, int changed)
    implements View {
  @Override
  public String template() {
    return "compare";
  }

  /** A declaration's title and address. */
  public record Head(String url, String title, String department, String year) {}

  /**
   * A row.
   *
   * @param left its text with its targets marked, null where the left has none
   * @param breaks what changed, in words
   * @param kind whether both sides are the same, {@code changed}, or only {@code left} or {@code
   *     right} is there
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
    List<Row> rows = comparison.rows().stream().map(CompareView::row).toList();
    return new CompareView(
        head(left),
        head(right),
        "/compare.json?id=" + left.id() + "&id=" + right.id(),
        "/compare?id=" + right.id() + "&id=" + left.id(),
        rows,
        (int) rows.stream().filter(r -> !r.kind().equals("same")).count());
  }

  private static Head head(DeclarationRecord d) {
    return new Head(
        "/declarations/" + d.id(),
        d.title().isEmpty() ? d.file() : d.title(),
        d.department(),
        d.year() == null ? "" : d.year() + "年");
  }

  private static Row row(Comparison.Row row) {
    DeclarationRecord.Line line = row.any().line();
    Comparison.Side left = row.left();
    Comparison.Side right = row.right();
    boolean both = left != null && right != null;
    boolean same = both && row.breaks().contains(Break.COPIED);
    String kind = same ? "same" : both ? "changed" : left == null ? "right" : "left";
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
