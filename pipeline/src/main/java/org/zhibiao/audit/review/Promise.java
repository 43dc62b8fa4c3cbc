package org.zhibiao.audit.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Context;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;

/**
 * A target that is promised, with the row it stands in, or null in prose. What several rules ask of
 * it is worked out once; used by one thread.
 */
public final class Promise {
  private static final Automaton COUNT_NOUN = Words.SHARED.automaton("count-noun");
  private static final Cut MARKS = new Cut(Words.SHARED.automaton("subject-mark"));
  private static final Automaton FACT = Words.SHARED.automaton("fact");

  private final String declaration;
  private final Reading.Item item;
  private final String folded;
  private final Form.@Nullable Line line;
  private final Style style;
  private @Nullable String clause;
  private @Nullable String bareSubject;
  private @Nullable String soft;
  private @Nullable String shown;
  private @Nullable Measured measured;
  private @Nullable List<Bound> bounds;
  private @Nullable Boolean share;
  private @Nullable Boolean fact;
  private @Nullable Boolean less;

  Promise(
      String declaration, Reading.Item item, String folded, Form.@Nullable Line line, Style style) {
    this.declaration = declaration;
    this.item = item;
    this.folded = folded;
    this.line = line;
    this.style = style;
  }

  /** Whether its form writes comparators in words rather than in signs. */
  public boolean isInWords() {
    return style.isWords();
  }

  /** The id of its declaration. */
  public String declaration() {
    return declaration;
  }

  /** The target with where it stands. */
  public Reading.Item item() {
    return item;
  }

  /** The folded text it stands in. */
  public String folded() {
    return folded;
  }

  /** Its row, null in prose. */
  public Form.@Nullable Line line() {
    return line;
  }

  /** What was read. */
  public Target target() {
    return item.target();
  }

  /** The text it stands in. */
  public Statement statement() {
    return item.statement();
  }

  /** Where its quote begins in the folded text. */
  public int start() {
    return target().span().start();
  }

  /** Where its quote ends. */
  public int end() {
    return target().span().end();
  }

  /** The part of the clause before the quote. */
  public String clause() {
    String known = clause;
    if (known == null) {
      known = folded.substring(Clauses.start(folded, start()), start());
      clause = known;
    }
    return known;
  }

  /** The name of its row, empty in prose. */
  public String rowName() {
    return line == null ? "" : line.name();
  }

  /**
   * Whether what it is, its number and its row were read beyond doubt; that it has no unit, or
   * words that clash, is what rules look for and no such doubt.
   */
  public boolean isSure() {
    return Surely.read(target()) && (line == null || Surely.read(line.indicator().doubts()));
  }

  /** What is measured, in the text's own words or the row's. */
  public String subject() {
    String subject = target().subject();
    return subject != null ? subject : rowName();
  }

  /** The subject without count nouns, brackets and stops, folded: for comparing. */
  public String bareSubject() {
    String known = bareSubject;
    if (known == null) {
      known = MARKS.from(Cut.end(COUNT_NOUN, CharFold.fold(subject())));
      bareSubject = known;
    }
    return known;
  }

  /** The quote with the symbol and the unit that stand in columns of their own. */
  public String shown() {
    String known = shown;
    if (known == null) {
      Context context = statement().context();
      boolean plain = context.comparator() == null && context.unit() == null;
      known = plain ? target().quote() : shown(context);
      shown = known;
    }
    return known;
  }

  private String shown(Context context) {
    String symbol = context.comparator();
    String unit = context.unit();
    boolean bare = target().quote().length() == statement().text().strip().length();
    String before = bare && symbol != null && target().wording().isEmpty() ? symbol : "";
    boolean given = false;
    for (String rule : target().rules()) {
      given |= rule.startsWith("unit-from-column");
    }
    return before + target().quote() + (given && unit != null ? unit : "");
  }

  /** The same without any comparator: a number with its unit. */
  public String number() {
    String shown = shown();
    String symbol = statement().context().comparator();
    String bare =
        symbol != null && shown.startsWith(symbol) && target().wording().isEmpty()
            ? shown.substring(symbol.length())
            : shown;
    for (String word : target().wording()) {
      int at = bare.indexOf(word);
      if (at >= 0) {
        bare = bare.substring(0, at) + bare.substring(at + word.length());
      }
    }
    return bare.strip();
  }

  /** The base unit of what it counts, empty where there is none. */
  public String baseUnit() {
    String unit = target().normal().unit();
    return unit == null ? "" : unit;
  }

  /** Whether only the row's name says what is measured. */
  public boolean isNamedByRow() {
    return target().subject() == null || target().rules().contains("subject-from-name");
  }

  /** Whether it has more than one comparator, that of the column of symbols counted. */
  public boolean isComparedTwice() {
    return target().wording().size() + (column() == Bound.NONE ? 0 : 1) > 1;
  }

  /** The meanings of the comparator words, that of the column of symbols first. */
  public List<Bound> bounds() {
    List<Bound> known = bounds;
    if (known == null) {
      known = Vocabulary.bounds(target().wording(), column());
      bounds = known;
    }
    return known;
  }

  /** What the column of symbols says. */
  public Bound column() {
    String symbol = statement().context().comparator();
    return symbol == null ? Bound.NONE : Vocabulary.bound(symbol);
  }

  /** What its unit counts. */
  public Measured measured() {
    Measured known = measured;
    if (known == null) {
      known = Measured.of(target());
      measured = known;
    }
    return known;
  }

  /** A word of hope before the number, in its clause: 力争; empty where there is none. */
  public String softWord() {
    String known = soft;
    if (known == null) {
      known = Hope.in(folded, Clauses.start(folded, start()), start());
      soft = known;
    }
    return known;
  }

  /** Whether the subject or the row's name has one of those words. */
  public boolean isNamed(Automaton words) {
    String subject = subject();
    String row = rowName();
    return words.any(subject) || !row.equals(subject) && words.any(row);
  }

  /** Whether the subject, the row's name or the clause has one of those words. */
  public boolean isSaid(Automaton words) {
    return isNamed(words) || words.any(clause());
  }

  /** Whether what is measured is a part of a whole, so that 100% is its end. */
  public boolean isShare() {
    Boolean known = share;
    if (known == null) {
      known = isSaid(Vocabulary.SHARE) && !isSaid(Vocabulary.OVER_100);
      share = known;
    }
    return known;
  }

  /** Whether a reviewer would want less of it rather than more. */
  public boolean isLessBetter() {
    Boolean known = less;
    if (known == null) {
      known =
          Form.isCost(line)
              || isNamed(Vocabulary.LESS)
                  && !isNamed(Vocabulary.SURELY_MORE)
                  && !isNamed(Vocabulary.SAVING);
      less = known;
    }
    return known;
  }

  /** 现有近300家企业, 近三年年均约45起: what is, in prose, and not what is promised. */
  public boolean isFact() {
    Boolean known = fact;
    if (known == null) {
      known = line == null && followsFact();
      fact = known;
    }
    return known;
  }

  /** Whether its sentence speaks of what is, somewhere before the quote. */
  private boolean followsFact() {
    return FACT.any(folded, Clauses.sentenceStart(folded, start()), start());
  }

  /** A promise is its target, whose id says where it stands. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Promise p && p.item.id().equals(item.id());
  }

  @Override
  public int hashCode() {
    return item.id().hashCode();
  }
}
