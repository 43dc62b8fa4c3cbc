package org.zhibiao.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Place;

/**
 * Who declares what for when: from the title, the labels and, with a doubt, the name of the file.
 *
 * <p>Example: {@code 广州市科学技术协会2022年部门整体预算绩效目标申报表} gives the year 2022, the kind 部门整体 and, where no
 * 部门名称 says it, the department 广州市科学技术协会.
 */
final class HeadReader {

  /** How the title of a form or report ends; a lone line of another kind is text. */
  private static final Automaton TITLE_LIKE = FormLists.of("title-like");

  private static final Automaton TITLE_YEAR = FormLists.of("title-year");
  private static final Automaton TITLE_UNIT = FormLists.of("title-unit");
  private static final Automaton TABLE_TITLE = FormLists.of("table-title");
  private static final Automaton TABLE_END = FormLists.of("table-end");
  private static final Automaton PERFORMANCE = FormLists.of("performance");
  private static final Automaton ANNEX = FormLists.of("annex");
  private static final Automaton CODE_BEHIND = FormLists.of("code-behind");
  private static final Automaton CODE = FormLists.of("department-code");

  private static final Automaton SEAL = FormLists.of("seal");
  private static final Automaton END_CODE = FormLists.of("name-end-code");
  private static final Automaton PROJECT_CODE = FormLists.of("project-code");

  /** What a code is set off by. */
  private static final Automaton CODE_SIGNS = FormLists.of("code-signs");

  /** Names of sheets that name no project. */
  private static final Automaton COMMON_TAB = FormLists.of("common-tab");

  /** A project's name in a title, up to the words that say what form it is. */
  private static final Automaton TITLE_PROJECT = FormLists.of("title-project");

  private static final Automaton PROJECT_WORD = FormLists.of("project-word");
  private static final Automaton GENERAL_PROJECT = FormLists.of("general-project");
  private static final Automaton BEFORE_PROJECT = FormLists.of("before-project");
  private static final int SHORTEST_PROJECT = 4;

  private final FormWords words;
  private final HeadYear years;

  HeadReader(FormWords words) {
    this.words = words;
    this.years = new HeadYear(words);
  }

  /** Takes the row if it is the form's title, the line with its year below it, or 附件1 above it. */
  boolean readTitle(Row row, Draft draft) {
    if (row.size() > 1 || draft.layout != null || !draft.section.isEmpty()) {
      return false;
    }
    String text = row.first().folded();
    if (FormLists.whole(ANNEX, text)) {
      return true;
    }
    Place place = row.first().place();
    if (FormLists.whole(TITLE_YEAR, words.digits(text))) {
      draft.found(Field.YEAR, text, place);
      return true;
    }
    int year = FormLists.head(TITLE_YEAR, text);
    if (year > 0 && TITLE_UNIT.any(text, year, text.length())) {
      draft.found(Field.YEAR, text.substring(0, year), place);
      return false;
    }
    if (!isTitle(text, draft)) {
      return false;
    }
    draft.title = new Draft.Found(row.first().text().strip(), place);
    return true;
  }

  private boolean isTitle(String text, Draft draft) {
    boolean name = text.length() <= 60 && !CellText.isSentence(text) && !TextRows.isHeading(text);
    if (!name || text.contains(":")) {
      return false;
    }
    if (!draft.statements.isEmpty()) {
      // After a cover letter only the title of the table itself counts.
      return namesTable(text)
          && (words.kind(text).isPresent() || PERFORMANCE.any(text))
          && draft.indicators.isEmpty()
          && (draft.title == null || !namesTable(CellText.fold(draft.title.value())));
    }
    if (words.kind(text).isEmpty() && !FormLists.whole(TITLE_LIKE, text)) {
      return false;
    }
    return draft.title == null
        || words.kind(text).isPresent() && words.kind(draft.title.value()).isEmpty()
        || namesTable(text) && !namesTable(CellText.fold(draft.title.value()));
  }

  /** A cover's title comes before that of the table, which says more. */
  private static boolean namesTable(String folded) {
    return FormLists.whole(TABLE_TITLE, folded);
  }

  /**
   * The header, with a note for whatever had to be inferred.
   *
   * @param first that of the first form of the file, null for itself
   */
  Header header(String file, Draft draft, @Nullable Header first) {
    String title = draft.title == null ? "" : draft.title.value();
    String department = department(file, title, draft);
    Integer year = years.year(file, draft, first);
    Kind kind = kind(draft);
    return new Header(title, department, project(kind, draft), year, kind);
  }

  private String project(Kind kind, Draft draft) {
    Draft.Found found = draft.head.get(Field.PROJECT);
    if (found != null) {
      return withoutCode(found, PROJECT_CODE, NoteText.PROJECT_CODE, draft);
    }
    Draft.Found title = draft.title;
    String inTitle = title == null ? "" : projectIn(title.value());
    if (title != null && !inTitle.isEmpty()) {
      draft.note(title.place(), Doubt.INFERRED, NoteText.projectOfTitle(inTitle));
      return inTitle;
    }
    if (kind != Kind.PROJECT || draft.cells.isEmpty()) {
      return "";
    }
    Place top = draft.cells.getFirst().place();
    boolean sheet = top.notation() == Place.Notation.CELL;
    if (!sheet || COMMON_TAB.any(CellText.fold(top.part()))) {
      return "";
    }
    draft.note(top, Doubt.INFERRED, NoteText.projectOfSheet(top.part()));
    return top.part().strip();
  }

  /** The project that a title names: 茶园改造 in 某市水务局2024年茶园改造项目绩效目标表; blank where it names none. */
  private String projectIn(String title) {
    String folded = CellText.fold(title);
    String leader = words.leader(folded).orElse("");
    String rest = withoutYear(folded.substring(folded.indexOf(leader) + leader.length()));
    String organisation = words.organisation(rest).orElse("");
    String name = rest.substring(rest.indexOf(organisation) + organisation.length());
    String own = FormLists.withoutHead(BEFORE_PROJECT, name);
    String called = own.substring(0, FormLists.head(TITLE_PROJECT, own));
    String project = FormLists.withoutTail(PROJECT_WORD, called);
    boolean general = GENERAL_PROJECT.any(project);
    return project.length() < SHORTEST_PROJECT || general ? "" : project;
  }

  private String department(String file, String title, Draft draft) {
    for (Field field : List.of(Field.DEPARTMENT, Field.SUPERVISOR, Field.UNIT)) {
      String said = department(field, draft);
      if (!said.isEmpty()) {
        return said;
      }
    }
    Optional<String> inTitle = words.organisation(withoutYear(title)).or(() -> words.leader(title));
    if (inTitle.isPresent() && draft.title != null) {
      draft.note(draft.title.place(), Doubt.INFERRED, NoteText.departmentOfTitle(inTitle.get()));
      return inTitle.get();
    }
    String body = department(Field.BODY, draft);
    return body.isEmpty() ? departmentOfFile(file, draft) : body;
  }

  /** What a label of that field says, without code and seal. */
  private static String department(Field field, Draft draft) {
    Draft.Found found = draft.head.get(field);
    if (found == null || FormLists.holdsClauses(CellText.fold(found.value()))) {
      return "";
    }
    String coded = withoutCode(found, CODE, NoteText.DEPARTMENT_CODE, draft);
    String named = FormLists.withoutHead(SEAL, coded);
    int end = named.length() - Math.max(0, END_CODE.longest(named, 0, named.length()));
    keepCode(named.substring(end), found, NoteText.DEPARTMENT_CODE, draft);
    return named.substring(0, end);
  }

  private String departmentOfFile(String file, Draft draft) {
    for (String part : HeadYear.fileNames(file)) {
      Optional<String> inName = words.organisation(withoutYear(part));
      if (inName.isPresent()) {
        draft.note(HeadYear.top(file), Doubt.INFERRED, NoteText.departmentOfFile(inName.get()));
        return inName.get();
      }
    }
    return "";
  }

  /** The name behind its code, which becomes a fact: 219001-某市水务局. */
  private static String withoutCode(Draft.Found found, Automaton codes, String label, Draft draft) {
    String value = FormLists.withoutTail(CODE_BEHIND, found.value());
    int code = FormLists.head(codes, value);
    if (code == 0 || code == value.length()) {
      return value;
    }
    keepCode(value.substring(0, code), found, label, draft);
    return value.substring(code);
  }

  private static void keepCode(String code, Draft.Found found, String label, Draft draft) {
    String written = FormLists.without(CODE_SIGNS, code);
    if (CellText.holdsDigit(written)) {
      draft.facts.add(new Declaration.Fact(label, written, found.place()));
    }
  }

  private Kind kind(Draft draft) {
    boolean table = !draft.indicators.isEmpty() || !draft.tasks.isEmpty() || !draft.money.isEmpty();
    if (!table && !saysForm(draft)) {
      return Kind.OTHER;
    }
    String title = draft.title == null ? "" : draft.title.value();
    // A table of indicators in 绩效自评工作报告 is one of 自评.
    Optional<Kind> said = draft.indicators.isEmpty() ? words.kind(title) : words.kindOfTable(title);
    Kind columns = kindOfColumns(draft);
    boolean reports = columns == Kind.SELF_EVALUATION || columns == Kind.MONITORING;
    if (said.isPresent() || !reports && !projectIn(title).isEmpty()) {
      // 某市水务局2024年部门预算 is the book, and the form in it that of a project.
      boolean book = !namesTable(CellText.fold(title)) && draft.head.containsKey(Field.PROJECT);
      boolean whole = said.orElse(Kind.PROJECT) == Kind.DEPARTMENT;
      return book && whole ? Kind.PROJECT : said.orElse(Kind.PROJECT);
    }
    if (columns != Kind.OTHER) {
      Place place = draft.cells.getFirst().place();
      draft.note(place, Doubt.INFERRED, NoteText.kindOfColumns(columns.label()));
    }
    return columns;
  }

  private Kind kindOfColumns(Draft draft) {
    boolean evaluated = false;
    for (Declaration.Indicator indicator : draft.indicators) {
      evaluated |= !indicator.assessment().actuals().isEmpty();
      if (!indicator.assessment().expected().isEmpty()) {
        return Kind.MONITORING;
      }
    }
    if (evaluated) {
      return Kind.SELF_EVALUATION;
    }
    if (draft.head.containsKey(Field.PROJECT)) {
      return Kind.PROJECT;
    }
    return draft.tasks.isEmpty() ? Kind.OTHER : Kind.DEPARTMENT;
  }

  /** Prose about a project is no form of a project. */
  private static boolean saysForm(Draft draft) {
    return draft.title != null && TABLE_END.any(CellText.plain(draft.title.value()));
  }

  private static String withoutYear(String text) {
    return FormLists.without(TITLE_YEAR, text);
  }
}
