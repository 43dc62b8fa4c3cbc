package org.zhibiao.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;

/**
 * A declaration with the targets of each of its statements, in document order: what is indexed and
 * exported.
 */
public record Reading(Declaration declaration, List<Item> items) {
  public Reading {
    items = List.copyOf(items);
  }

  /**
   * A target in its statement.
   *
   * @param id stable: hash of declaration, place and span (and ordinal among targets of one span)
   * @param stage whether it is what was promised or what was done
   * @param pair in a 自评表 the id of the actual value of this target, or of the target of this actual
   *     value; null where there is none
   */
  public record Item(
      String id, Statement statement, Target target, Stage stage, @Nullable String pair) {
    /** A target that has no actual value yet. */
    public Item(String id, Statement statement, Target target) {
      this(id, statement, target, Stage.TARGET, null);
    }

    /** The same with its counterpart. */
    public Item paired(String other) {
      return new Item(id, statement, target, stage, other);
    }
  }

  /** Whether a quantity is promised or reported. */
  public enum Stage {
    TARGET("target"),
    ACTUAL("actual");

    private final String code;

    Stage(String code) {
      this.code = code;
    }

    /** The name in exports. */
    public String code() {
      return code;
    }
  }
}
