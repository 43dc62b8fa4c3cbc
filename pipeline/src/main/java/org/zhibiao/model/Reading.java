package org.zhibiao.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param stage whether it is what was promised, what was done, or neither
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

  /** What a quantity says: the promise, or what became of it. */
  public enum Stage {
    /** What is promised. */
    TARGET("target", "目标"),
    /** What is reported as done, at the end (自评) or so far (监控). */
    ACTUAL("actual", "实际"),
    /** What is expected at the year's end: 全年预计完成情况. */
    EXPECTED("expected", "预计"),
    /** A value of another year: 上年完成值. */
    PAST("past", "往年");

    private final String code;
    private final String chinese;

    Stage(String code, String chinese) {
      this.code = code;
      this.chinese = chinese;
    }

    /** The name in exports. */
    public String code() {
      return code;
    }

    /** The name on pages and in queries. */
    public String chinese() {
      return chinese;
    }
  }
}
