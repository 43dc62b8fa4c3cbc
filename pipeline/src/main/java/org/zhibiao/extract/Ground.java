package org.zhibiao.extract;

import java.util.List;

/** A kind of evidence that the confidence of a reading rests on. */
public enum Ground {
  VERDICT("取舍"),
  UNIT("单位"),
  BOUND("比较词"),
  SCRIPT("写法"),
  DOUBT("疑点"),
  BEFORE("前面的字"),
  AFTER("后面的字"),
  PLACE("位置");

  static final List<Ground> ALL = List.of(values());

  private final String chinese;

  Ground(String chinese) {
    this.chinese = chinese;
  }

  /** What a reader calls it. */
  public String chinese() {
    return chinese;
  }

  /**
   * How much one kind of evidence speaks for a reading, in log odds; below zero it speaks against.
   */
  public record Weight(Ground ground, double odds) {}
}
