package org.zhibiao.audit.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.audit.review.Vocabulary;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Quantity;
import org.zhibiao.quantity.Trait;
import org.zhibiao.quantity.Unit;
import org.zhibiao.quantity.Units;

/** W10: a unit that does not fit, 人次500人以上, or two units for one thing. */
public final class W10UnitOdd implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(W10UnitOdd.class);
  private static final Automaton LEAD = WORDS.automaton("lead");
  private static final Automaton PEOPLE_PER = WORDS.automaton("people-per");
  private static final Automaton MONEY_NAME = WORDS.automaton("money-name");
  private static final Automaton NUMBER_IN_NAME = WORDS.automaton("number-in-name");
  private static final Units UNITS = Units.standard();
  private static final Automaton PLAIN_UNIT = WORDS.automaton("plain-unit");

  /** A shorter subject, such as 就业, may be cut from several things. */
  private static final int SHORTEST = 3;

  private static final int LONGEST_ASKING = 24;

  @Override
  public void check(Form form, Report report) {
    for (Promise p : form.promises()) {
      Target t = p.target();
      Measured got = p.measured();
      boolean plain = got != Measured.NONE && t.change() == null;
      Measured asked = plain ? asked(p) : Measured.NONE;
      String column = columnUnit(p, got);
      String named = unitInName(p);
      if (column != null) {
        report.promise(
            p, "“%s”写了“%s”，单位栏却是“%s”".formatted(p.target().quote(), t.unit(), column), "核对后只留一个单位");
      } else if (named != null) {
        report.promise(
            p, "名称“%s”以“%s”计，单位却是“%s”".formatted(p.rowName(), named, t.unit()), "核对单位，使名称与指标值一致");
      } else if (isPeoplePer(p)) {
        report.promise(p, "“%s”：所说的是金额，单位却是“%s”".formatted(p.shown(), t.unit()), "写成钱数，如“元/人·天”");
      } else if (asked.isAtOddsWith(got) && !isRateOfEvents(asked, got)) {
        report.promise(
            p,
            "“%s”：所说的是%s，单位却是“%s”".formatted(p.shown(), asked.chinese(), t.unit()),
            "核对单位，使它与所说的" + asked.chinese() + "相符");
      }
    }
    mixed(form, report);
  }

  /** The unit of the column where the cell has another that measures something else. */
  private static @Nullable String columnUnit(Promise p, Measured got) {
    String column = p.statement().context().unit();
    String own = p.target().unit();
    Unit unit = column == null ? null : UNITS.named(column);
    boolean written = own != null && p.target().quote().contains(own);
    if (p.line() == null
        || column == null
        || unit == null
        || own == null
        || !written
        || got == Measured.NONE) {
      return null;
    }
    Unit cell = UNITS.named(own);
    boolean same = cell == null || cell.dimension().equals(unit.dimension());
    return same || column.equals(own) || column.endsWith(own) ? null : column;
  }

  /** The unit of a number in the row's name, where that counts people and the value does not. */
  private static @Nullable String unitInName(Promise p) {
    if (p.line() == null || !NUMBER_IN_NAME.any(p.rowName())) {
      return null;
    }
    for (Quantity q : Vocabulary.quantities(CharFold.fold(p.rowName()))) {
      Unit unit = q.unit();
      String own = p.target().unit();
      boolean equal = q.value().compareTo(p.target().value()) == 0;
      boolean asked = own != null && equal && own.indexOf('/') < 0;
      if (asked && unit != null && unit.dimension().is(Trait.PERSONS)) {
        return unit.base().equals(p.baseUnit()) ? null : unit.name();
      }
    }
    return null;
  }

  /** 差旅费≤470人/天: people where money is asked for. */
  private static boolean isPeoplePer(Promise p) {
    String unit = p.target().unit();
    return unit != null
        && PEOPLE_PER.any(unit)
        && (MONEY_NAME.any(p.rowName()) || Measured.askedBy(p.subject()) == Measured.MONEY);
  }

  /** 频次, 批次 of people and the like are counted in their own way. */
  private static boolean isRateOfEvents(Measured asked, Measured got) {
    return asked == Measured.MONEY && got == Measured.RATIO
        || asked == Measured.EVENT && got == Measured.COUNT
        || asked == Measured.TIME && got == Measured.RATIO
        || asked == Measured.AREA && (got == Measured.RATIO || got == Measured.COUNT)
        || asked == Measured.LENGTH && got == Measured.RATIO
        || asked == Measured.COUNT && got == Measured.EVENT;
  }

  /** What the words at the number ask for, else the row's name. */
  private static Measured asked(Promise p) {
    String clause = p.clause();
    int from = Math.max(0, clause.length() - LONGEST_ASKING);
    int lead = Math.max(0, LEAD.longest(clause, from, clause.length()));
    Measured own = Measured.askedBy(clause.substring(from, clause.length() - lead));
    if (own != Measured.NONE) {
      return own;
    }
    return p.isNamedByRow() ? Measured.askedBy(p.subject()) : Measured.NONE;
  }

  /** 人 here and 人次 there, 个 here and 项 there, of one thing. */
  private static void mixed(Form form, Report report) {
    Map<Thing, Promise> first = new HashMap<>();
    List<Thing> told = new ArrayList<>();
    for (Promise p : form.promises()) {
      Family family = family(p);
      if (family == Family.OTHER || p.bareSubject().length() < SHORTEST) {
        continue;
      }
      Thing key = new Thing(family, p.bareSubject());
      Promise other = first.putIfAbsent(key, p);
      if (other != null && !other.baseUnit().equals(p.baseUnit()) && !told.contains(key)) {
        told.add(key);
        report.promise(
            p,
            other,
            "“%s”与 %s 的“%s”说的是同一件事，单位不同"
                .formatted(p.shown(), other.statement().place().address(), other.shown()),
            "统一用一个单位");
      }
    }
  }

  /** What may be counted in two ways. */
  private enum Family {
    PEOPLE,
    THINGS,
    OTHER
  }

  /** Something that is counted. */
  private record Thing(Family family, String subject) {}

  private static Family family(Promise p) {
    Measured kind = p.measured();
    if (kind == Measured.PERSON || kind == Measured.PERSON_TIME) {
      return Family.PEOPLE;
    }
    String unit = p.target().unit();
    return unit != null && PLAIN_UNIT.whole(unit, 0, unit.length()) ? Family.THINGS : Family.OTHER;
  }
}
