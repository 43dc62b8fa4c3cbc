package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.table.LayoutReader;
import org.zhibiao.form.table.Row;
import org.zhibiao.form.table.Table;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.Field;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.NoteText;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Place;

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

  /** No title above a list of projects is longer. */
  private static final int TITLE_LENGTH = 40;

  private static final Automaton GOES_ON = FormLists.of("goes-on");
  private static final Automaton TABLE = FormLists.of("table");

  private final FormWords words;
  private final LayoutReader layouts;
  private final ProjectTable projects;

  FormSplitter(FormWords words, LayoutReader layouts) {
    this.words = words;
    this.layouts = layouts;
    this.projects = new ProjectTable(layouts);
  }

  /** The forms found so far, and what the one that is being collected has shown. */
  private static final class Collection {
    final List<List<Table>> forms = new ArrayList<>();
    List<Table> grids = new ArrayList<>();
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

    /** The projects of a list, each below the lines that stand above the list. */
    void list(List<Table> projects) {
      List<Table> titles = indicators ? List.of() : titles();
      for (int i = 0; i < projects.size(); i++) {
        if (i > 0 || indicators) {
          begin();
          grids.addAll(titles);
        }
        grids.add(projects.get(i));
      }
      indicators = true;
    }

    /** The short lines above: the title and the year. */
    private List<Table> titles() {
      List<Table> titles = new ArrayList<>();
      for (Table table : grids) {
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
          if (row.size() == 1 && row.first().text().length() <= TITLE_LENGTH) {
            rows.add(row);
          }
        }
        titles.add(table.with(rows));
      }
      return titles;
    }

    void pass(Table table, String message) {
      Place start = table.start();
      if (start != null) {
        notes.add(new Declaration.Note(start, Doubt.UNPLACED, message));
      }
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
  record Split(List<List<Table>> forms, List<Declaration.Note> notes) {}

  Split split(List<Table> grids) {
    Collection found = new Collection();
    boolean workbook = grids.size() > 1 && countForms(grids) > 1;
    for (Table grid : grids) {
      List<Table> listed = projects.split(grid);
      if (!listed.isEmpty()) {
        found.list(listed);
      } else if (!workbook || !grid.isSheet() || isForm(grid)) {
        if (workbook && grid.isSheet() && found.indicators) {
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

  private int countForms(List<Table> grids) {
    int forms = 0;
    for (Table grid : grids) {
      forms += isForm(grid) ? 1 : 0;
    }
    return forms;
  }

  /** Whether a grid has the header of indicators. */
  private boolean isForm(Table grid) {
    for (Row row : grid.rows()) {
      if (headsIndicators(row)) {
        return true;
      }
    }
    return false;
  }

  private boolean headsIndicators(Row row) {
    return row.size() > 1 && (layouts.headsIndicators(row) || layouts.headsIndicators(row.rest()));
  }

  private void collect(Table grid, Collection found) {
    List<Row> rows = grid.rows();
    int from = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
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

  private boolean isFormTitle(List<Row> rows, int at) {
    return isTitle(rows.get(at)) && headFollows(rows, at);
  }

  private boolean begins(@Nullable String project, List<Row> rows, int at, Collection found) {
    if (project != null) {
      return !found.project.isEmpty() && !project.equals(found.project);
    }
    return isFormTitle(rows, at);
  }

  /** A lone line such as 项目支出绩效目标申报表, but not 项目支出绩效目标申报表（续）. */
  private boolean isTitle(Row row) {
    String text = row.size() == 1 ? row.first().folded() : "";
    return row.size() == 1
        && text.length() <= 60
        && !GOES_ON.any(text)
        && !CellText.isSentence(text)
        && !TextRows.isHeading(text)
        && TABLE.any(text)
        && words.kind(text).isPresent();
  }

  /** Whether labels of a head come before the next table; a grid of paragraphs ends before it. */
  private boolean headFollows(List<Row> rows, int at) {
    for (int i = at + 1; i < Math.min(rows.size(), at + 1 + HEAD_ROWS); i++) {
      Row row = rows.get(i);
      if (!row.isEmpty()) {
        if (headsIndicators(row)) {
          return false;
        }
        if (holdsHeadLabel(row)) {
          return true;
        }
      }
    }
    for (Row row : rows.subList(at, rows.size())) {
      if (row.size() > 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsHeadLabel(Row row) {
    for (FormCell cell : row.cells()) {
      Field field = cell.label();
      if (field == Field.PROJECT || field == Field.DEPARTMENT || field == Field.SUPERVISOR) {
        return true;
      }
    }
    return false;
  }

  /** The project that a row of labels names, or null. */
  private static @Nullable String project(Row row) {
    for (int i = 0; i + 1 < row.size() && row.size() <= 4; i++) {
      FormCell value = row.cells().get(i + 1);
      if (row.cells().get(i).label() == Field.PROJECT && value.label() == null) {
        return CellText.tight(value.text());
      }
    }
    return null;
  }
}
