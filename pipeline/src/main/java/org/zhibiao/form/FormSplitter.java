package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;

/**
 * Splits the grids of a file into those of its forms, where it holds several.
 *
 * <p>Example: a sheet with 项目名称 | 饮水工程 and its indicators, and below them 项目名称 | 公路养护 with others,
 * holds two forms. A title that is repeated after a page break begins no form: no label follows it
 * before the indicators go on.
 */
final class FormSplitter {
  /** A form's head says who declares within so many rows below its title. */
  private static final int HEAD_ROWS = 8;

  /** So many rows of tables before a form's title are no head of the form. */
  private static final int PRELUDE_ROWS = 4;

  private static final Automaton GOES_ON = FormLists.of("goes-on");
  private static final Automaton TABLE = FormLists.of("table");

  private final FormWords words;
  private final LayoutReader layouts;
  private final ProjectTable projects;

  FormSplitter(FormWords words, LayoutReader layouts) {
    this.words = words;
    this.layouts = layouts;
    this.projects = new ProjectTable(words, layouts);
  }

  /** The forms found so far, and what the one that is being collected has shown. */
  private static final class Collection {
    final List<List<Grid>> forms = new ArrayList<>();
    List<Grid> grids = new ArrayList<>();
    final List<Declaration.Note> notes = new ArrayList<>();
    String project = "";
    boolean indicators;
    int tableRows;

    void begin() {
      if (!grids.isEmpty()) {
        forms.add(grids);
      }
      reset();
    }

    void pass(Grid grid, String message) {
      grid.rows().stream()
          .flatMap(List::stream)
          .findFirst()
          .ifPresent(c -> notes.add(new Declaration.Note(c.place(), Doubt.UNPLACED, message)));
    }

    /** Leaves out the tables that a book has before its form. */
    void passPrelude() {
      if (!grids.isEmpty()) {
        pass(grids.getFirst(), NoteText.PRELUDE);
      }
      reset();
    }

    private void reset() {
      grids = new ArrayList<>();
      project = "";
      indicators = false;
      tableRows = 0;
    }
  }

  /**
   * The forms of a file.
   *
   * @param forms the grids of each, in document order; one with all where there is one form or none
   * @param notes what was left out
   */
  record Split(List<List<Grid>> forms, List<Declaration.Note> notes) {}

  Split split(List<Grid> grids) {
    Collection found = new Collection();
    boolean workbook = grids.size() > 1 && grids.stream().filter(this::isForm).count() > 1;
    for (Grid grid : grids) {
      List<Grid> listed = projects.split(grid);
      if (listed.size() > 1) {
        listed.forEach(g -> {
          found.begin();
          found.grids.add(g);
        });
        found.indicators = true;
      } else if (!workbook || !isSheet(grid) || isForm(grid)) {
        if (workbook && isSheet(grid) && found.indicators) {
          found.begin();
        }
        collect(grid, found);
      } else {
        found.pass(grid, NoteText.noIndicators(grid.part()));
      }
    }
    found.begin();
    return new Split(found.forms, found.notes);
  }

  private static boolean isSheet(Grid grid) {
    return grid.rows().stream()
        .flatMap(List::stream)
        .anyMatch(c -> c.place().notation() == Place.Notation.CELL);
  }

  /** Whether a grid has the header of indicators. */
  private boolean isForm(Grid grid) {
    return grid.rows().stream().map(Row::of).anyMatch(this::headsIndicators);
  }

  private boolean headsIndicators(Row row) {
    return row.size() > 1 && (isHeader(row) || isHeader(row.rest()));
  }

  private boolean isHeader(Row row) {
    return layouts.read(row).filter(l -> l.topic() == Topic.INDICATORS).isPresent();
  }

  private void collect(Grid grid, Collection found) {
    List<List<Grid.Cell>> rows = grid.rows();
    int from = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = Row.of(rows.get(i));
      if (row.isEmpty()) {
        continue;
      }
      String project = project(row);
      if (found.indicators && begins(project, rows, i, found)) {
        found.grids.add(grid.with(rows.subList(from, i)));
        found.begin();
        from = i;
      } else if (found.tableRows >= PRELUDE_ROWS && !found.indicators && isFormTitle(rows, i)) {
        found.grids.add(grid.with(rows.subList(from, i)));
        found.passPrelude();
        from = i;
      }
      found.tableRows += row.size() > 2 ? 1 : 0;
      found.project = project == null ? found.project : project;
      found.indicators |= headsIndicators(row);
    }
    if (from < rows.size()) {
      found.grids.add(grid.with(rows.subList(from, rows.size())));
    }
  }

  private boolean isFormTitle(List<List<Grid.Cell>> rows, int at) {
    return isTitle(Row.of(rows.get(at))) && headFollows(rows, at);
  }

  private boolean begins(
      @Nullable String project, List<List<Grid.Cell>> rows, int at, Collection found) {
    if (project != null) {
      return !found.project.isEmpty() && !project.equals(found.project);
    }
    return isFormTitle(rows, at);
  }

  /** A lone line such as 项目支出绩效目标申报表, but not 项目支出绩效目标申报表（续）. */
  private boolean isTitle(Row row) {
    String text = CellText.fold(row.first().text());
    return row.size() == 1
        && text.length() <= 60
        && !GOES_ON.any(text)
        && !CellText.isSentence(text)
        && !TextRows.isHeading(text)
        && TABLE.any(text)
        && words.kind(text).isPresent();
  }

  /** Whether labels of a head come before the next table; a grid of paragraphs ends before it. */
  private boolean headFollows(List<List<Grid.Cell>> rows, int at) {
    for (int i = at + 1; i < Math.min(rows.size(), at + 1 + HEAD_ROWS); i++) {
      Row row = Row.of(rows.get(i));
      if (!row.isEmpty()) {
        if (headsIndicators(row)) {
          return false;
        }
        if (row.cells().stream().anyMatch(c -> isHeadLabel(c.text()))) {
          return true;
        }
      }
    }
    return rows.stream().skip(at).allMatch(r -> Row.of(r).size() <= 1);
  }

  private boolean isHeadLabel(String text) {
    return words
        .label(text)
        .filter(f -> f == Field.PROJECT || f == Field.DEPARTMENT || f == Field.SUPERVISOR)
        .isPresent();
  }

  /** The project that a row of labels names, or null. */
  private @Nullable String project(Row row) {
    for (int i = 0; i + 1 < row.size(); i++) {
      Optional<Field> field = words.label(row.cells().get(i).text());
      String value = CellText.tight(row.cells().get(i + 1).text());
      if (field.filter(f -> f == Field.PROJECT).isPresent()
          && words.label(value).isEmpty()
          && row.size() <= 4) {
        return value;
      }
    }
    return null;
  }
}
