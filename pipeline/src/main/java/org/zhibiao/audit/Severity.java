package org.zhibiao.audit;

/** How grave a finding is (严重程度), the gravest first. */
public enum Severity {
  /** 错误: the target can't be checked or contradicts itself. */
  ERROR("error", "错误"),
  /** 警告: weak or doubtful. */
  WARNING("warning", "警告"),
  /** 提示: worth a look. */
  NOTE("note", "提示");

  private final String code;
  private final String chinese;

  Severity(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** The name in exports and rules files; also SARIF's level. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String chinese() {
    return chinese;
  }

  /** Its place in the order, the gravest 0. */
  public int rank() {
    return switch (this) {
      case ERROR -> 0;
      case WARNING -> 1;
      case NOTE -> 2;
    };
  }

  /** Whether this is as grave as the other, or graver. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /**
   * The severity of that code or Chinese name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Severity of(String name) {
    for (Severity s : values()) {
      if (s.code.equalsIgnoreCase(name) || s.chinese.equals(name)) {
        return s;
      }
    }
    throw new IllegalArgumentException("no such severity: \"" + name + "\"");
  }
}
