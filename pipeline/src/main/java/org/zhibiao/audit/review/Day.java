package org.zhibiao.audit.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.quantity.CharFold;

/**
 * The time point that a cell names, as the days it may be.
 *
 * <p>Example: 2023年9月底前 is 2023-09-30, 2023年11月 any day of the month, 10月31日前 a day of the form's
 * year; 第三季度 and two dates are none.
 *
 * @param first the earliest day
 * @param last the latest day
 * @param written whether the year is written
 */
public record Day(LocalDate first, LocalDate last, boolean written) {
  private static final Automaton AHEAD = Words.SHARED.automaton("date");
  private static final Automaton MONTH_END = Words.SHARED.automaton("month-end");
  private static final int YEAR_DIGITS = 4;

  /** The date in a cell; null where it has none, or several, or the year is not known. */
  public static @Nullable Day in(String cell, @Nullable Integer year) {
    String text = CharFold.fold(cell);
    Day found = null;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || !isDigit(text, i - 1);
      int length = starts ? AHEAD.longest(text, i, text.length()) : 0;
      if (length > 0) {
        Day day = read(text, i, i + length, year);
        if (day == null || found != null) {
          return null;
        }
        found = day;
        i += length - 1;
      }
    }
    return found;
  }

  private static @Nullable Day read(String text, int from, int to, @Nullable Integer formYear) {
    int[] numbers = new int[3];
    int count = 0;
    int first = 0;
    for (int i = from; i < to; i++) {
      if (isDigit(text, i)) {
        boolean continues = i > from && isDigit(text, i - 1);
        count += continues ? 0 : 1;
        numbers[count - 1] = numbers[count - 1] * 10 + text.charAt(i) - '0';
        first += count == 1 ? 1 : 0;
      }
    }
    boolean written = first == YEAR_DIGITS;
    if (!written && formYear == null) {
      return null;
    }
    int year = written ? numbers[0] : formYear == null ? 0 : formYear;
    int month = written ? numbers[1] : numbers[0];
    int day = written ? numbers[2] : numbers[1];
    return of(year, month, day, MONTH_END.any(text, from, to), written);
  }

  private static @Nullable Day of(int year, int month, int day, boolean end, boolean written) {
    try {
      if (day > 0) {
        LocalDate date = LocalDate.of(year, month, day);
        return new Day(date, date, written);
      }
      YearMonth whole = YearMonth.of(year, month);
      LocalDate last = whole.atEndOfMonth();
      return new Day(end ? last : whole.atDay(1), last, written);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
