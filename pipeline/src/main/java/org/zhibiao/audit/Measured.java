package org.zhibiao.audit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.Dimension;
import org.zhibiao.quantity.Dimensions;
import org.zhibiao.quantity.Trait;

/**
 * What kind of thing a number measures, or a name asks for, as far as a unit can fit it or not.
 *
 * <p>Example: 培训人数 asks for {@link #PERSON}, and 500人次 is {@link #PERSON_TIME}.
 */
enum Measured {
  PERSON("人数"),
  PERSON_TIME("人次"),
  EVENT("次数"),
  RATIO("比率"),
  MONEY("金额"),
  AREA("面积"),
  LENGTH("长度"),
  TIME("时间"),
  /** Some other count of things. */
  COUNT("个数"),
  /** Nothing that is known. */
  NONE("");

  private static final Set<String> EVENTS =
      Set.of(
          "次", "场", "场次", "期", "回", "届", "轮", "轮次", "批", "批次", "班次", "班", "趟", "站", "期次", "班期", "讲",
          "节", "课", "课时", "学时");

  /** What a dimension of that trait measures; no dimension has two of them. */
  private static final Map<Trait, Measured> BY_TRAIT =
      new EnumMap<>(
          Map.of(
              Trait.PERSONS, PERSON,
              Trait.PERSON_TIMES, PERSON_TIME,
              Trait.RATIO, RATIO,
              Trait.MONEY, MONEY,
              Trait.AREA, AREA,
              Trait.LENGTH, LENGTH,
              Trait.TIME, TIME,
              Trait.COUNT, COUNT,
              Trait.HOUSEHOLDS, COUNT));

  private static final Map<String, Measured> ASKED = new HashMap<>();
  private static final int LONGEST_ENDING = 8;

  /** The last characters of all endings, to be quick with the many names that end otherwise. */
  private static final String LAST;

  static {
    for (Knowledge.Row row : Knowledge.rows(Measured.class, "asked.csv")) {
      ASKED.put(row.get("ending"), valueOf(row.get("kind")));
    }
    LAST = Vocabulary.lastCharacters(ASKED.keySet());
  }

  private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[)）]");
  private static final String TAIL = " \t\n：:，、。为是共达≥≤=><";

  private final String chinese;

  Measured(String chinese) {
    this.chinese = chinese;
  }

  /** In Chinese: 人数. */
  String chinese() {
    return chinese;
  }

  /** What a name asks for; the longest ending that is known decides. */
  static Measured askedBy(String name) {
    String bare = withoutTail(name);
    if (bare.isEmpty() || LAST.indexOf(bare.charAt(bare.length() - 1)) < 0) {
      return NONE;
    }
    for (int n = Math.min(LONGEST_ENDING, bare.length()); n > 0; n--) {
      Measured asked = ASKED.get(bare.substring(bare.length() - n));
      if (asked != null) {
        return asked;
      }
    }
    return NONE;
  }

  private static String withoutTail(String name) {
    String bare =
        name.indexOf('(') < 0 && name.indexOf('（') < 0
            ? name
            : BRACKETS.matcher(name).replaceAll("");
    int end = bare.length();
    while (end > 0 && TAIL.indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return bare.substring(0, end);
  }

  /** What the unit of a target counts. */
  static Measured of(Target t) {
    String unit = t.unit();
    Dimension dimension = Dimensions.named(t.normal().dimension());
    if (unit == null || dimension == null || dimension.isNone() || dimension.is(Trait.COMPOUND)) {
      return NONE;
    }
    if (EVENTS.contains(unit)) {
      return EVENT;
    }
    for (Map.Entry<Trait, Measured> known : BY_TRAIT.entrySet()) {
      if (dimension.is(known.getKey())) {
        return known.getValue();
      }
    }
    return NONE;
  }

  /** Whether a number of that kind can't answer what is asked. */
  boolean isAtOddsWith(Measured got) {
    return this != NONE && got != NONE && this != got;
  }
}
