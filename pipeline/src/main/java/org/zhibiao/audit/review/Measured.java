package org.zhibiao.audit.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Automaton.Direction;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.Dimension;
import org.zhibiao.quantity.Dimensions;
import org.zhibiao.quantity.Trait;

/**
 * What kind of thing a number measures, or a name asks for, as far as a unit can fit it or not.
 *
 * <p>Example: 培训人数 asks for {@link #PERSON}, and 500人次 is {@link #PERSON_TIME}.
 */
public enum Measured {
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

  private static final Automaton EVENT_UNIT = Words.SHARED.automaton("event-unit");

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

  /** The lists of {@code asked.words}, in their order. */
  private static final List<Measured> KINDS =
      List.of(PERSON, PERSON_TIME, EVENT, RATIO, MONEY, AREA, LENGTH, TIME, COUNT, NONE);

  private static final Automaton ASKED =
      Automaton.of(
          Direction.BEHIND,
          List.of(
              "<person>",
              "<person-time>",
              "<event>",
              "<ratio>",
              "<money>",
              "<area>",
              "<length>",
              "<time>",
              "<count>",
              "<nothing>"),
          Words.ASKED.lists());

  private static final Cut BRACKETED = new Cut(Words.SHARED.automaton("bracketed"));
  private static final Automaton NAME_TAIL = Words.SHARED.automaton("name-tail");

  private final String chinese;

  Measured(String chinese) {
    this.chinese = chinese;
  }

  /** In Chinese: 人数. */
  public String chinese() {
    return chinese;
  }

  /** What a name asks for; the longest ending that is known decides. */
  public static Measured askedBy(String name) {
    return askedBy(name, name.length());
  }

  /** What the first {@code end} characters of a name ask for. */
  public static Measured askedBy(String name, int end) {
    String bare = BRACKETED.from(name.substring(0, end));
    int tail = Math.max(0, NAME_TAIL.longest(bare, 0, bare.length()));
    int asked = ASKED.which(bare, 0, bare.length() - tail);
    return asked < 0 ? NONE : KINDS.get(asked);
  }

  /** What the unit of a target counts. */
  public static Measured of(Target t) {
    String unit = t.unit();
    Dimension dimension = Dimensions.named(t.normal().dimension());
    if (unit == null || dimension == null || dimension.isNone() || dimension.is(Trait.COMPOUND)) {
      return NONE;
    }
    if (EVENT_UNIT.whole(unit, 0, unit.length())) {
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
  public boolean isAtOddsWith(Measured got) {
    return this != NONE && got != NONE && this != got;
  }
}
