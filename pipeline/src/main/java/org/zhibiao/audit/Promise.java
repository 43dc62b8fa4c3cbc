package org.zhibiao.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Bound;
import org.zhibiao.model.Context;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.target.Reading;

/**
 * A target that is promised, with the row it stands in, or null in prose. What several rules ask of
 * it is worked out once; used by one thread.
 */
final class Promise {
  private static final Pattern LEAD = Pattern.compile("^[，。；;、：: ]");

  /** The longer ones first. */
  private static final List<String> COUNT_NOUNS =
      List.of("总人数", "人次数", "总数量", "人数", "人次", "数量", "总数", "个数", "项数", "场次", "次数", "数");

  private static final String COUNT_NOUN_ENDS = Vocabulary.lastCharacters(COUNT_NOUNS);

  private static final String MARKS = " \t\n\u3000（()）“”\"、，";

  private final String declaration;
  private final Reading.Item item;
  private final Text text;
  private final String folded;
  private final Form.@Nullable Line line;
  private @Nullable String clause;
  private @Nullable String bareSubject;
  private @Nullable String soft;
  private @Nullable String shown;
  private @Nullable Measured measured;
  private @Nullable List<Bound> bounds;
  private @Nullable Boolean share;
  private @Nullable Boolean fact;
  private @Nullable Boolean less;

  Promise(String declaration, Reading.Item item, Text text, Form.@Nullable Line line) {
    this.declaration = declaration;
    this.item = item;
    this.text = text;
    this.folded = text.folded;
    this.line = line;
  }

  String declaration() {
    return declaration;
  }

  Reading.Item item() {
    return item;
  }

  /** The folded text it stands in. */
  String folded() {
    return folded;
  }

  Form.@Nullable Line line() {
    return line;
  }

  Target target() {
    return item.target();
  }

  Statement statement() {
    return item.statement();
  }

  /** The folded text before the quote. */
  String before() {
    return folded.substring(0, target().span().start());
  }

  /** The folded text behind the quote. */
  String after() {
    return folded.substring(target().span().end());
  }

  /** The part of the clause before the quote. */
  String clause() {
    String known = clause;
    if (known == null) {
      int end = target().span().start();
      int from = end;
      while (from > 0 && "，。；;！？\n".indexOf(folded.charAt(from - 1)) < 0) {
        from--;
      }
      known = folded.substring(from, end);
      clause = known;
    }
    return known;
  }

  /** The part of the sentence before the quote. */
  String sentence() {
    int end = target().span().start();
    int from = end;
    while (from > 0 && "。；;".indexOf(folded.charAt(from - 1)) < 0) {
      from--;
    }
    return folded.substring(from, end);
  }

  /** What is measured, in the text's own words or the row's. */
  String subject() {
    String subject = target().subject();
    return subject != null ? subject : line == null ? "" : line.name();
  }

  /** The subject without count nouns, brackets and stops, folded: for comparing. */
  String bareSubject() {
    String known = bareSubject;
    if (known == null) {
      known = withoutMarks(CharFold.fold(subject()));
      bareSubject = known;
    }
    return known;
  }

  /** The quote with the symbol and the unit that stand in columns of their own. */
  String shown() {
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
    boolean given = target().rules().stream().anyMatch(r -> r.startsWith("unit-from-column"));
    return before + target().quote() + (given && unit != null ? unit : "");
  }

  /** The same without any comparator: a number with its unit. */
  String number() {
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

  private static String withoutMarks(String subject) {
    String bare = subject;
    boolean counts =
        !bare.isEmpty() && COUNT_NOUN_ENDS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    for (String noun : COUNT_NOUNS) {
      if (counts && bare.endsWith(noun)) {
        bare = bare.substring(0, bare.length() - noun.length());
        break;
      }
    }
    StringBuilder kept = null;
    for (int i = 0; i < bare.length(); i++) {
      boolean mark = MARKS.indexOf(bare.charAt(i)) >= 0;
      if (mark && kept == null) {
        kept = new StringBuilder(bare.substring(0, i));
      } else if (!mark && kept != null) {
        kept.append(bare.charAt(i));
      }
    }
    return kept == null ? bare : kept.toString();
  }

  /** Whether only the row's name says what is measured. */
  boolean isNamedByRow() {
    return target().subject() == null || target().rules().contains("subject-from-name");
  }

  /** Whether it has more than one comparator, that of the column of symbols counted. */
  boolean isComparedTwice() {
    return target().wording().size() + (column() == Bound.NONE ? 0 : 1) > 1;
  }

  /** The meanings of the comparator words, that of the column of symbols first. */
  List<Bound> bounds() {
    List<Bound> known = bounds;
    if (known == null) {
      known = Vocabulary.bounds(target().wording(), column());
      bounds = known;
    }
    return known;
  }

  /** What the column of symbols says. */
  Bound column() {
    String symbol = statement().context().comparator();
    return symbol == null ? Bound.NONE : Vocabulary.bound(symbol);
  }

  /** What its unit counts. */
  Measured measured() {
    Measured known = measured;
    if (known == null) {
      known = Measured.of(target());
      measured = known;
    }
    return known;
  }

  /** A word of hope before the number, in its clause: 力争; empty where there is none. */
  String softWord() {
    String known = soft;
    if (known == null) {
      boolean any = Vocabulary.SOFT_SIGNS.isIn(clause());
      var m = Vocabulary.SOFT.matcher(any ? clause() : "");
      known = any && m.find() ? LEAD.matcher(m.group()).replaceAll("") : "";
      soft = known;
    }
    return known;
  }

  /** Whether what is measured is a part of a whole, so that 100% is its end. */
  boolean isShare() {
    Boolean known = share;
    if (known == null) {
      String name = subject() + "|" + (line == null ? "" : line.name()) + "|" + clause();
      known = Vocabulary.SHARE.isIn(name) && !Vocabulary.OVER_100.isIn(name);
      share = known;
    }
    return known;
  }

  /** Whether a reviewer would want less of it rather than more. */
  boolean isLessBetter() {
    Boolean known = less;
    if (known == null) {
      String name = subject() + (line == null ? "" : line.name());
      known =
          WordingRules.isCost(line)
              || Vocabulary.LESS.isIn(name)
                  && !Vocabulary.SURELY_MORE.isIn(name)
                  && !Vocabulary.SAVING.isIn(name);
      less = known;
    }
    return known;
  }

  /** 现有近300家企业, 近三年年均约45起: what is, in prose, and not what is promised. */
  boolean isFact() {
    Boolean known = fact;
    if (known == null) {
      known = line == null && text.saysFact(target().span().start());
      fact = known;
    }
    return known;
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

  /** A folded text, with where it speaks of what is and not of what will be. */
  static final class Text {
    private static final WordList FACTS =
        new WordList("过去|五年来|现有|目前|截至|截止|已有|已建成|共有|辖[区有]|近[一两三四五]年|上年|去年|以来|历年|总人口|户籍");

    private final String folded;
    private @Nullable List<Integer> facts;

    Text(String folded) {
      this.folded = folded;
    }

    String folded() {
      return folded;
    }

    /** Whether its sentence speaks of what is, somewhere before that place. */
    boolean saysFact(int at) {
      List<Integer> known = facts;
      if (known == null) {
        known = new ArrayList<>();
        for (int i = FACTS.next(folded, 0); i >= 0; i = FACTS.next(folded, i + 1)) {
          known.add(i);
        }
        facts = known;
      }
      for (int fact : known) {
        if (fact < at && isOneSentence(fact, at)) {
          return true;
        }
      }
      return false;
    }

    private boolean isOneSentence(int from, int to) {
      for (int i = from; i < to; i++) {
        if ("。；;".indexOf(folded.charAt(i)) >= 0) {
          return false;
        }
      }
      return true;
    }
  }
}
