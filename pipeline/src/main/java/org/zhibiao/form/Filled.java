package org.zhibiao.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Bound;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.QuantityScanner;
import org.zhibiao.quantity.Trait;

/**
 * Whether a text says an amount that somebody promised or reported, by what it holds alone: a
 * comparator with its number, a percentage, or a number with a unit that is neither money nor a
 * score nor a date.
 *
 * <p>Example: ≥120公里, 96% and 55件 do; ≥**, 20, 300万元, 2024年度, 分值（50分） and 示例：≥95% do not.
 */
final class Filled {
  private static final Lexicon WORDS = Lexicon.of(Filled.class, "substance.words");
  private static final Automaton SAMPLE = WORDS.automaton("sample");
  private static final Automaton INSTRUCTION = WORDS.automaton("instruction");
  private static final Automaton CALENDAR = WORDS.automaton("calendar");
  private static final Automaton FORM = WORDS.automaton("of-form");
  private static final Automaton PROMISE = WORDS.automaton("promise");
  private static final Automaton DATE = FormLists.of("date-cell");
  private static final Automaton NUMBER = FormLists.of("number-cell");
  private static final Automaton PAGE = FormLists.of("page-line");
  private static final Automaton FOOTER = FormLists.of("footer-line");

  private static final Automaton SCALE = FormLists.of("scale");
  private static final Automaton PERCENTAGE = FormLists.of("percent-cell");
  private static final Automaton BLANK = WORDS.automaton("blank");
  private static final Automaton SIGN = FormLists.of("bound-sign");
  private static final int LONGEST_SIGN = 8;
  private static final int LONGEST_UNIT = 6;

  private Filled() {}

  /** Made when first asked for: most declarations are read without. */
  private static final class Once {
    static final QuantityScanner SCANNER = QuantityScanner.standard();
    static final Phrasebook NAMES = FormWords.standard().names();
  }

  /** Whether it is called as a form or its table of indicators is, be it among other words. */
  static boolean isOfForm(String text) {
    return FORM.any(CellText.fold(text));
  }

  /** Whether a heading announces goals or tasks: 2024年主要目标. */
  static boolean isPromised(String heading) {
    return PROMISE.any(CellText.fold(heading));
  }

  /** Whether it is an example that the template of a form gives. */
  static boolean isSample(String text) {
    return FormLists.head(SAMPLE, CellText.fold(text)) > 0;
  }

  /** Whether nothing was filled in: blank, a sample, or a place that a template leaves: ≥**. */
  static boolean isBlank(String text) {
    return text.isBlank() || isSample(text) || FormLists.whole(BLANK, CellText.fold(text));
  }

  /** Whether it is a comparator and nothing more, whose number stands in the next cell. */
  static boolean isSign(String text) {
    return text.length() <= LONGEST_SIGN && FormLists.whole(SIGN, CellText.fold(text));
  }

  /** Whether it is a number and nothing more. */
  static boolean isNumber(String text) {
    return FormLists.whole(NUMBER, CellText.fold(text));
  }

  /** Whether it is a percentage and nothing more. */
  static boolean isPercentage(String text) {
    return FormLists.whole(PERCENTAGE, CellText.fold(text));
  }

  /** Whether it is the name of a unit and nothing more, or %. */
  static boolean isUnit(String text) {
    if (text.length() > LONGEST_UNIT) {
      return false;
    }
    String name = CharFold.fold(text.strip());
    String bare = FormLists.withoutHead(SCALE, name);
    return Once.SCANNER.units().named(name) != null || Once.SCANNER.units().named(bare) != null;
  }

  /** Whether it reads as prose and not as a cell of a table. */
  static boolean isSentence(String text) {
    return CellText.isSentence(text);
  }

  /** The role of the column of indicators that such a header names, or null. */
  static @Nullable Role column(String text) {
    return Phrasebook.isShort(text) ? Once.NAMES.find(text).column(Topic.INDICATORS) : null;
  }

  /** Whether it is the name of a level or of a column of a table of indicators. */
  static boolean isOfIndicators(String text) {
    if (!Phrasebook.isShort(text)) {
      return false;
    }
    Meaning meaning = Once.NAMES.find(text);
    return meaning.isLevel() || meaning.column(Topic.INDICATORS) != null;
  }

  /** Whether the text says an amount other than of money. */
  static boolean in(String text) {
    return holdsAmount(text, false);
  }

  /** Whether the text says an amount, be it of money. */
  static boolean orMoney(String text) {
    return holdsAmount(text, true);
  }

  private static boolean holdsAmount(String text, boolean money) {
    if (!CellText.holdsDigit(text)) {
      return false;
    }
    String folded = CellText.fold(text);
    return !FormLists.whole(NUMBER, folded)
        && !isAside(folded)
        && !holdsMeaning(text)
        && holdsAmount(Once.SCANNER.scan(CharFold.fold(text)), money);
  }

  /** Dates, page numbers, footers, instructions and samples. */
  private static boolean isAside(String folded) {
    return FormLists.whole(DATE, folded)
        || FormLists.whole(PAGE, folded)
        || FormLists.head(FOOTER, folded) > 0
        || FormLists.head(SAMPLE, folded) > 0
        || INSTRUCTION.any(folded);
  }

  /** Whether it is the name of a column, level, label or section: 产出指标（50%）. */
  private static boolean holdsMeaning(String text) {
    return !Once.NAMES.find(text).equals(Meaning.NONE);
  }

  private static boolean holdsAmount(List<Quantity> found, boolean money) {
    for (Quantity q : found) {
      String unit = q.unitName();
      boolean plain = unit == null || CALENDAR.whole(unit, 0, unit.length());
      boolean bound = q.bounded() && (q.bound() != Bound.RANGE || !plain);
      if (bound || !plain && !q.chinese() && (money || !q.is(Trait.MONEY))) {
        return true;
      }
    }
    return false;
  }
}
