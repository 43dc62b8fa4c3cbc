package org.zhibiao.model;

/** The direction of a change whose size the number is: 提升2% is an increase, 提升到98% is none. */
public enum Change {
  INCREASE("increase", "增加"),
  DECREASE("decrease", "减少");

  private final String code;
  private final String chinese;

  Change(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** The name in exports and gold data. */
  public String code() {
    return code;
  }

  /** What a page shows. */
  public String chinese() {
    return chinese;
  }
}
