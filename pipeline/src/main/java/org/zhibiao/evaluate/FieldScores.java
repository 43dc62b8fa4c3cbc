package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhibiao.export.Mark;

/**
 * How often the other fields of strict matches are exactly those of the gold. Immutable.
 *
 * @param fields in the order of {@link #NAMES}
 */
public record FieldScores(List<Field> fields) {
  /** The names of the fields, in their order. */
  public static final List<String> NAMES =
      List.of("quote", "wording", "change", "per", "deadline", "class");

  /** No matches. */
  public static final FieldScores EMPTY =
      new FieldScores(NAMES.stream().map(n -> new Field(0, 0)).toList());

  public FieldScores {
    fields = List.copyOf(fields);
  }

  /** How many of how many are right. */
  public record Field(int right, int of) {
    /** The share, 1 of nothing. */
    public double share() {
      return of == 0 ? 1 : (double) right / of;
    }

    private Field plus(boolean counts, boolean isRight) {
      return counts ? new Field(right + (isRight ? 1 : 0), of + 1) : this;
    }
  }

  /** With one more match; a class counts only where the gold names one. */
  FieldScores plus(Mark gold, Mark predicted) {
    List<Field> next = new ArrayList<>();
    next.add(fields.get(0).plus(true, gold.quote().equals(predicted.quote())));
    next.add(fields.get(1).plus(true, gold.wording().equals(predicted.wording())));
    next.add(fields.get(2).plus(true, gold.change() == predicted.change()));
    next.add(fields.get(3).plus(true, Objects.equals(gold.per(), predicted.per())));
    next.add(fields.get(4).plus(true, Objects.equals(gold.deadline(), predicted.deadline())));
    boolean classed = gold.category() != null;
    next.add(fields.get(5).plus(classed, classed && sameClass(gold, predicted)));
    return new FieldScores(next);
  }

  private static boolean sameClass(Mark gold, Mark predicted) {
    return gold.category() != null
        && predicted.category() != null
        && gold.category().of() == predicted.category().of();
  }

  /** Both together. */
  FieldScores plus(FieldScores other) {
    List<Field> next = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Field mine = fields.get(i);
      Field theirs = other.fields.get(i);
      next.add(new Field(mine.right + theirs.right, mine.of + theirs.of));
    }
    return new FieldScores(next);
  }
}
