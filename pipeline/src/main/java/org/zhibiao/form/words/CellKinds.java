package org.zhibiao.form.words;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.quantity.Units;

/**
 * Tells the {@link CellKind} of a text: by the names of the knowledge files, then by the lists of
 * {@code form.words}.
 *
 * <p>Example: {@code of("≥120公里")} is {@link CellKind#BOUND}. Belongs to one reading and one
 * thread.
 */
public final class CellKinds {
  private static final Automaton TOTAL = FormLists.of("total-cell");
  private static final Automaton NUMBER = FormLists.of("number-cell");
  private static final Automaton PERCENT = FormLists.of("percent-cell");
  private static final Automaton BOUND = FormLists.of("bound-cell");
  private static final Automaton COUNT = FormLists.of("count-ahead");
  private static final Automaton BEHIND_COUNT = FormLists.of("behind-count");
  private static final Automaton DATE = FormLists.of("date-cell");
  private static final Automaton QUALITY = FormLists.of("quality-cell");
  private static final Automaton NOTHING = FormLists.of("nothing-cell");
  private static final Automaton LIST_NUMBER = FormLists.of("list-number");
  private static final Automaton NUMBERED = FormLists.of("numbered-name");
  private static final Automaton NAME_END = FormLists.of("name-end");
  private static final Automaton MIXED = FormLists.of("bound-within");
  private static final Automaton COUNTED = FormLists.of("count-within");
  private static final Automaton BOUND_WORD = FormLists.of("bound-ahead");
  private static final Automaton FOOTER = FormLists.of("footer-line");

  private static final Automaton PERFORMANCE = FormLists.of("performance");
  private static final Automaton TABLE_TITLE = FormLists.of("table-title");
  private static final Automaton PAGE = FormLists.of("page-line");
  private static final Automaton SCALE = FormLists.of("scale");
  private static final Automaton UNIT_END = FormLists.of("unit-end");

  /** Shorter names of levels may begin the name of an indicator: 质量, 成本. */
  private static final int SHORTEST_LEVEL = 4;

  /** Longer texts are not looked at as a whole. */
  private static final int LONG = 60;

  private static final char WIDE_PERCENT = 0xff05;

  /** So many texts are remembered. */
  private static final int REMEMBERED = 4_000;

  private final FormWords words;
  private final NameCuts cuts;
  private final Units units;
  private final Map<String, CellKind> known =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CellKind> eldest) {
          return size() > REMEMBERED;
        }
      };

  public CellKinds(FormWords words) {
    this.words = words;
    this.cuts = new NameCuts(words);
    this.units = words.measures();
  }

  /** The kind of a text. */
  public CellKind of(String text) {
    if (text.length() > 2 * LONG) {
      return CellKind.SENTENCE;
    }
    CellKind kind = known.get(text);
    if (kind == null) {
      kind = ofFolded(CellText.fold(text));
      known.put(text, kind);
    }
    return kind;
  }

  /** What the whole of a text means. */
  public Meaning meaning(String text) {
    return words.names().find(text);
  }

  /** Whether a text is the name of a column only by a name with a gap: *指标值. */
  public boolean hasGap(String text, Topic topic) {
    return !words.names().isWhole(text) && meaning(text).column(topic) != null;
  }

  /** Whether a text is a name of the files to the letter. */
  public boolean isWholeName(String text) {
    return words.names().isWhole(text);
  }

  private CellKind ofFolded(String folded) {
    if (folded.length() > LONG) {
      return CellKind.SENTENCE;
    }
    if (FormLists.whole(TOTAL, folded)) {
      return CellKind.TOTAL;
    }
    CellKind named = named(words.names().findFolded(folded));
    if (named != null && !(named == CellKind.COLUMN && holdsLevels(folded))) {
      return named;
    }
    if (FormLists.whole(NOTHING, folded)) {
      return CellKind.NOTHING;
    }
    if (words.isSymbol(folded)) {
      return CellKind.SYMBOL;
    }
    CellKind counted = counted(folded);
    return counted == null ? worded(folded) : counted;
  }

  private static @Nullable CellKind named(Meaning meaning) {
    boolean first = meaning.level1() != null;
    boolean second = meaning.level2() != null;
    if (first || second) {
      return first && second ? CellKind.LEVEL : first ? CellKind.LEVEL1 : CellKind.LEVEL2;
    }
    if (meaning.section() != null) {
      return CellKind.SECTION;
    }
    if (meaning.column(Topic.INDICATORS) != null) {
      return CellKind.COLUMN;
    }
    Field label = meaning.label();
    if (label != null && label != Field.BODY) {
      return label == Field.MONEY ? CellKind.MONEY_LABEL : CellKind.LABEL;
    }
    return meaning.column(Topic.MONEY) == null ? null : CellKind.COLUMN;
  }

  private @Nullable CellKind counted(String folded) {
    if (FormLists.whole(NUMBER, folded)) {
      return CellKind.NUMBER;
    }
    if (FormLists.whole(PERCENT, folded)) {
      return CellKind.PERCENT;
    }
    if (FormLists.whole(DATE, folded)) {
      return CellKind.DATE;
    }
    if (FormLists.whole(BOUND, folded)) {
      return CellKind.BOUND;
    }
    return isQuantity(folded) ? CellKind.QUANTITY : null;
  }

  /** A number and a unit of the table, with nothing else but 左右 and the like. */
  private boolean isQuantity(String folded) {
    int number = FormLists.head(COUNT, folded);
    if (number == 0) {
      return false;
    }
    int end = folded.length() - Math.max(0, BEHIND_COUNT.longest(folded, number, folded.length()));
    return end > number && units.named(folded.substring(number, end)) != null;
  }

  /** 公里, 万元: a unit of the table, with a scale or without. */
  private boolean isUnit(String folded) {
    return units.named(folded) != null
        || folded.length() > 1
            && SCALE.longest(folded, 0, 1) > 0
            && units.named(folded.substring(1)) != null;
  }

  private CellKind worded(String folded) {
    if (isUnit(folded)) {
      return CellKind.UNIT;
    }
    if (FormLists.whole(QUALITY, folded)) {
      return CellKind.QUALITY;
    }
    if (CellText.isSentenceFolded(folded)) {
      return CellKind.SENTENCE;
    }
    if (folded.length() == 1) {
      return CellKind.CHARACTER;
    }
    if (MIXED.any(folded)) {
      return CellKind.MIXED;
    }
    boolean name = FormLists.head(NUMBERED, folded) > 0 || NAME_END.any(CellText.plainOf(folded));
    boolean counted = COUNTED.any(folded) && (!name || FormLists.holdsClauses(folded));
    return counted ? CellKind.COUNTED : name ? CellKind.NAME : CellKind.TEXT;
  }

  /** Whether a text begins with a number as the names of indicators do: 指标2：. */
  public boolean isNumbered(String text) {
    return FormLists.head(NUMBERED, CellText.fold(text)) > 0;
  }

  /** Whether a line begins as those below a form do: 填表人, 注：. */
  public boolean isFooter(String text) {
    return FormLists.head(FOOTER, CellText.fold(text)) > 0;
  }

  /** Whether a line is the title of a form: 2024年项目支出绩效目标表. */
  public boolean isTitle(String text) {
    String folded = CellText.fold(text);
    return FormLists.whole(TABLE_TITLE, folded) && PERFORMANCE.any(folded);
  }

  /** Whether a line is nothing but a page's number. */
  public boolean isPageNumber(String text) {
    return FormLists.whole(PAGE, CellText.fold(text));
  }

  /** How many characters the unit has that begins there, with its scale and 以上 behind it. */
  public int unitLength(String text, int at) {
    int from = at;
    while (from < text.length() && SCALE.longest(text, from, from + 1) > 0) {
      from++;
    }
    int end = from + Math.max(0, units.longest(text, from));
    return end == at ? 0 : end + Math.max(0, UNIT_END.longest(text, end, text.length())) - at;
  }

  /** Whether a text begins with the name of a level and goes on: （二）质量指标数据有效率. */
  public boolean beginsWithLevel(String text) {
    String folded = CellText.fold(text);
    int mark = FormLists.head(LIST_NUMBER, folded);
    int name = Math.max(0, words.levelNames().longest(folded, mark, folded.length()));
    return name >= SHORTEST_LEVEL && mark + name + 1 < folded.length();
  }

  /** Whether names of several levels or columns have run together in a text. */
  public boolean holdsLevels(String text) {
    int names = 0;
    boolean figures = false;
    for (int i = 0; i < text.length(); i++) {
      int length = Math.max(0, words.levelNames().longest(text, i, text.length()));
      names += length > 0 ? 1 : 0;
      figures |= Character.isDigit(text.charAt(i));
      i += Math.max(0, length - 1);
    }
    return names > (figures ? 0 : 1) && !FormLists.holdsClauses(text);
  }

  /** Where the names of levels, columns and labels begin and end in a text. */
  public BitSet cuts(String text, boolean glued) {
    return cuts.of(text, glued);
  }

  /**
   * Whether two cells may meet at a place inside a text without a blank.
   *
   * @param from where the piece before begins
   * @param glued whether numbers have run together, so that any figure may begin another cell
   */
  public boolean mayDivide(String text, int from, int at, boolean glued) {
    char left = text.charAt(at - 1);
    char right = text.charAt(at);
    boolean digit = right >= '0' && right <= '9';
    boolean number = left >= '0' && left <= '9';
    if (number && digit) {
      return glued;
    }
    if (at - from < NUMBERED.longest(text, from, text.length())) {
      return false;
    }
    if (left == '%' || left == WIDE_PERCENT) {
      return true;
    }
    if (BOUND_WORD.longest(text, at, text.length()) > 0) {
      return BOUND_WORD.longest(text, from, text.length()) < at - from;
    }
    if (Character.isIdeographic(left) && digit) {
      return true;
    }
    return glued && number && Character.isIdeographic(right);
  }
}
