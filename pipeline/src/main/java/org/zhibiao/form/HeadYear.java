package org.zhibiao.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Header;
import org.zhibiao.model.Place;
import org.zhibiao.model.Span;

/**
 * For which year a form declares: as its title or a label says or, with a doubt, the name of the
 * file, the date it was filled in, or its first lines.
 *
 * <p>Example: {@code 项目支出绩效目标表（二〇二四年度）} is of 2024; 2023—2025 is the term of a project and no year;
 * 填报日期：2023年12月18日 makes it 2024.
 */
final class HeadYear {
  /** A year, or the span of two, which is none. */
  private static final Automaton YEARS = FormLists.of("years");

  /** A date in the last month of a year is that of the next year's budget. */
  private static final Automaton DECEMBER = FormLists.of("december");

  private static final Automaton TITLE_YEAR = FormLists.of("title-year");
  private static final Automaton DATED = FormLists.of("behind-name-year");
  private static final Automaton FILLED_IN = FormLists.of("filled-in");
  private static final Automaton TERM = FormLists.of("term-label");
  private static final int YEAR_LENGTH = 4;

  private final FormWords words;

  HeadYear(FormWords words) {
    this.words = words;
  }

  /** The year, or null where nothing says it. */
  @Nullable Integer year(String file, Draft draft, @Nullable Header first) {
    Integer inTitle = draft.title == null ? null : yearIn(draft.title.value());
    Draft.Found label = draft.head.get(Field.YEAR);
    Integer year = inTitle == null && label != null ? yearIn(label.value()) : inTitle;
    if (year != null) {
      return year;
    }
    for (String part : fileNames(file)) {
      Integer inName = yearIn(part);
      if (inName != null) {
        draft.note(top(file), Doubt.INFERRED, NoteText.yearOfFile(inName));
        return inName;
      }
    }
    Integer inFirst = first == null ? null : first.year();
    if (inFirst != null && !draft.cells.isEmpty()) {
      Place place = draft.cells.getFirst().place();
      draft.note(place, Doubt.INFERRED, NoteText.yearOfFirst(inFirst));
      return inFirst;
    }
    Integer dated = yearOfDate(draft);
    Integer term = dated == null ? yearOfTerm(draft) : dated;
    return term == null ? yearAtTop(draft) : term;
  }

  /** 起止时间 2022年1月—12月: a term that lies in one year. */
  private @Nullable Integer yearOfTerm(Draft draft) {
    for (Declaration.Fact fact : draft.facts) {
      Integer first = TERM.any(CellText.fold(fact.label())) ? yearIn(fact.value()) : null;
      if (first != null && isOnly(first, words.digits(fact.value()))) {
        draft.note(fact.place(), Doubt.INFERRED, NoteText.yearOfText(fact.value(), first));
        return first;
      }
    }
    return null;
  }

  /** Whether every year in a text is that one. */
  private static boolean isOnly(int year, String text) {
    Span next = YEARS.first(text, 0, text.length());
    while (next != null) {
      if (!text.substring(next.start(), next.end()).equals(Integer.toString(year))) {
        return false;
      }
      next = YEARS.first(text, next.end(), text.length());
    }
    return true;
  }

  /** 填报日期 says when the form was filled in; in December that is for the next year. */
  private @Nullable Integer yearOfDate(Draft draft) {
    Draft.Found date = draft.head.get(Field.DATE);
    Integer filled = date == null ? null : yearIn(date.value());
    if (date == null || filled == null) {
      return null;
    }
    int year = budgetYear(filled, date.value());
    draft.note(date.place(), Doubt.INFERRED, NoteText.yearOfText(date.value(), year));
    return year;
  }

  /** Where a year or date follows a name and a blank: 市教育局 2024年度; -1 where none does. */
  static int behindName(String value) {
    for (int blank = value.indexOf(' '); blank > 0; blank = value.indexOf(' ', blank + 1)) {
      if (DATED.longest(value, blank, value.length()) > 0) {
        return blank;
      }
    }
    return -1;
  }

  /** Whether a folded text is nothing but a year: (2024年度). */
  static boolean isYear(String folded) {
    return FormLists.whole(TITLE_YEAR, folded);
  }

  private static int budgetYear(int filledIn, String date) {
    return DECEMBER.any(CellText.fold(date)) ? filledIn + 1 : filledIn;
  }

  /** A report says its year below the title: ——2023年1月10日在市第八届人民代表大会上. */
  private @Nullable Integer yearAtTop(Draft draft) {
    for (Declaration.Cell cell : draft.cells.subList(0, Math.min(3, draft.cells.size()))) {
      Integer said = yearIn(cell.text());
      if (said != null) {
        boolean filledIn = FILLED_IN.any(CellText.fold(cell.text()));
        int year = filledIn ? budgetYear(said, cell.text()) : said;
        draft.note(
            cell.place(), Doubt.INFERRED, NoteText.yearOfText(Draft.start(cell.text()), year));
        return year;
      }
    }
    return null;
  }

  /** The first year that a text says; 2023-2025 says none. */
  private @Nullable Integer yearIn(String text) {
    // Blanks keep 附件2 2024年 apart, and must go from 2 0 2 4 年.
    Integer year = firstYear(words.digits(text));
    return year == null ? firstYear(words.digits(CellText.fold(text))) : year;
  }

  private static @Nullable Integer firstYear(String folded) {
    Span next = YEARS.first(folded, 0, folded.length());
    while (next != null) {
      if (next.end() - next.start() == YEAR_LENGTH && isApart(folded, next)) {
        return Integer.valueOf(folded.substring(next.start(), next.end()));
      }
      next = YEARS.first(folded, next.end(), folded.length());
    }
    return null;
  }

  /** Whether no digit stands beside the four of a year. */
  private static boolean isApart(String text, Span year) {
    return (year.start() == 0 || !isDigit(text.charAt(year.start() - 1)))
        && (year.end() == text.length() || !isDigit(text.charAt(year.end())));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The file's name without its ending, then its folders from the inside out. */
  static List<String> fileNames(String file) {
    String stem = file.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    return List.of(stem.split("[/\\\\]")).reversed();
  }

  static Place top(String file) {
    return new Place(file, "", 1, 1);
  }
}
