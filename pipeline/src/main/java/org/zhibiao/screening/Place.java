package org.zhibiao.screening;

import java.util.Locale;
import org.zhibiao.match.Automaton.Direction;

/**
 * Where around a quantity a row of {@code screening.rules} looks: the stretch, and from which end.
 */
enum Place {
  /** The unit, whole. */
  UNIT(Direction.AHEAD),
  /** The first comparator, whole. */
  WORDING(Direction.AHEAD),
  /** From the number's first character on. */
  NUMBER(Direction.AHEAD),
  /** Behind the number. */
  AFTER(Direction.AHEAD),
  /** Before the number. */
  BEFORE(Direction.BEHIND),
  /** Before the quantity, whatever the punctuation. */
  NEAR(Direction.BEHIND),
  /** Before the quantity in its clause. */
  LEFT(Direction.BEHIND),
  /** Behind the quantity. */
  RIGHT(Direction.AHEAD),
  /** Behind the quantity in its clause. */
  AHEAD(Direction.AHEAD),
  /** The same as {@link #LEFT}, for what may stand anywhere there, so that only few look so far. */
  BACK(Direction.BEHIND),
  /** The same as {@link #AHEAD}, for what may stand anywhere there. */
  FAR(Direction.AHEAD),
  /** Before the bracket that the quantity stands in. */
  BRACKET(Direction.BEHIND);

  /** How far {@link #BEFORE}, {@link #NEAR} and {@link #BRACKET} reach. */
  private static final int REACH = 12;

  private final Direction direction;

  Place(Direction direction) {
    this.direction = direction;
  }

  Direction direction() {
    return direction;
  }

  /** The place as the file writes it. */
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The expression as this place matches it: a unit and a comparator are matched whole. */
  String expression(String written) {
    return this == UNIT || this == WORDING ? "(" + written + ")$" : written;
  }

  /** Whether the quantity has this place at all. */
  boolean isThere(Situation s) {
    return switch (this) {
      case UNIT -> s.quantity.unitName() != null;
      case WORDING -> !s.quantity.wording().isEmpty();
      case BRACKET -> s.bracket() > 0;
      default -> true;
    };
  }

  /** The text that the stretch is part of. */
  String text(Situation s) {
    String unit = s.quantity.unitName();
    return this == UNIT && unit != null ? unit : s.passage.folded();
  }

  /** Where the stretch begins. */
  int from(Situation s) {
    return switch (this) {
      case UNIT -> 0;
      case WORDING -> s.quantity.wording().getFirst().start();
      case NUMBER -> s.quantity.number().start();
      case AFTER -> s.quantity.number().end();
      case LEFT, BACK -> s.clauseStart;
      case RIGHT, AHEAD, FAR -> s.end();
      case BEFORE, NEAR, BRACKET -> Math.max(0, to(s) - REACH);
    };
  }

  /** Where the stretch ends, exclusive. */
  int to(Situation s) {
    return switch (this) {
      case UNIT -> text(s).length();
      case WORDING -> s.quantity.wording().getFirst().end();
      case NUMBER, AFTER, RIGHT -> s.passage.folded().length();
      case BEFORE -> s.quantity.number().start();
      case NEAR, LEFT, BACK -> s.start();
      case AHEAD, FAR -> Math.max(s.end(), s.clauseEnd);
      case BRACKET -> s.bracket();
    };
  }
}
