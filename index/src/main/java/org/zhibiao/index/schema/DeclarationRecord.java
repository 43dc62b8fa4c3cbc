package org.zhibiao.index.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;

/**
 * A declaration as it is stored in the index: header, every cell as it was, and the doubts of its
 * reading; enough to show the form without the file.
 *
 * @param targets how many targets it holds
 */
public record DeclarationRecord(
    String id,
    String file,
    String title,
    String department,
    String project,
    @Nullable Integer year,
    String kind,
    int targets,
    List<Cell> cells,
    List<Line> lines,
    List<Note> notes) {

  /** A cell as it was; {@code place} is its address inside the file. */
  public record Cell(
      String part, int row, int column, int rowSpan, int colSpan, String place, String text) {}

  /** A value cell of the indicator table with its row's names, quantified or not. */
  public record Line(
      String level1, String level2, String level3, String column, String place, String text) {}

  /** A doubt about the reading of one place. */
  public record Note(String place, String doubt, String message) {}

  /** The record of a declaration. */
  public static DeclarationRecord of(Declaration d, int targets) {
    return new DeclarationRecord(
        d.id(),
        d.file(),
        d.header().title(),
        d.header().department(),
        d.header().project(),
        d.header().year(),
        d.header().kind().label(),
        targets,
        d.cells().stream().map(DeclarationRecord::cell).toList(),
        d.indicators().stream()
            .flatMap(i -> i.values().stream())
            .map(DeclarationRecord::line)
            .toList(),
        d.notes().stream()
            .map(n -> new Note(n.place().address(), n.doubt().code(), n.message()))
            .toList());
  }

  private static Line line(Statement s) {
    Context c = s.context();
    return new Line(c.level1(), c.level2(), c.level3(), c.column(), s.place().address(), s.text());
  }

  private static Cell cell(Declaration.Cell c) {
    return new Cell(
        c.place().part(),
        c.place().row(),
        c.place().column(),
        c.rowSpan(),
        c.colSpan(),
        c.place().address(),
        c.text());
  }
}
