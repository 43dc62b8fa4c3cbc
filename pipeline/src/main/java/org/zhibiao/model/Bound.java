package org.zhibiao.model;

/**
 * What a comparator means (比较关系), apart from how it is worded.
 *
 * <p>Example: 不少于50篇, 50篇以上 and ≥50篇 are all {@link #GE}. Whether the number itself is included
 * follows 民法典 第1259条: 以上, 以下, 以内 include it, 超过, 不满, 以外 do not.
 */
public enum Bound {
  GE("ge", "≥", "不少于"),
  GT("gt", ">", "超过"),
  LE("le", "≤", "不超过"),
  LT("lt", "<", "低于"),
  EQ("eq", "=", "等于"),
  APPROX("approx", "≈", "约"),
  /** At least, softly worded: 达到, 实现. */
  REACH("reach", "→", "达到"),
  RANGE("range", "–", "区间"),
  /** A bare number, nothing said. */
  NONE("none", "", "未写");

  private final String code;
  private final String symbol;
  private final String chinese;

  Bound(String code, String symbol, String chinese) {
    this.code = code;
    this.symbol = symbol;
    this.chinese = chinese;
  }

  /** The name in exports and gold data: {@code ge}. */
  public String code() {
    return code;
  }

  /** The sign a page shows; empty for {@link #NONE}. */
  public String symbol() {
    return symbol;
  }

  /** A Chinese word for it. */
  public String chinese() {
    return chinese;
  }

  /** How firmly it binds. */
  public Force force() {
    return switch (this) {
      case GE, GT, LE, LT, EQ, RANGE -> Force.BINDING;
      case APPROX, REACH -> Force.SOFT;
      case NONE -> Force.BARE;
    };
  }

  /** How firmly it binds, as a rank: ≥ ≤ = and spans 3, 达到 2, a bare number 1, 约 0. */
  public int strength() {
    return switch (this) {
      case GE, GT, LE, LT, EQ, RANGE -> 3;
      case REACH -> 2;
      case NONE -> 1;
      case APPROX -> 0;
    };
  }

  /**
   * Whether the other says the same where this does not: ＝100% and a bare 100% promise the same,
   * and 达到97% no less than ＝97%.
   */
  public boolean isAsGoodAs(Bound other) {
    return this == EQ && (other == NONE || other == REACH)
        || other == EQ && (this == NONE || this == REACH);
  }

  /** Whether a number can be held against its declarant (约束力). */
  public enum Force {
    /** ≥ ≤ > < = and ranges. */
    BINDING("binding", "有约束"),
    /** 约, 达到 and their like. */
    SOFT("soft", "约数或软性"),
    /** Nothing is said. */
    BARE("bare", "未写");

    private final String code;
    private final String chinese;

    Force(String code, String chinese) {
      this.code = code;
      this.chinese = chinese;
    }

    /** The name in exports. */
    public String code() {
      return code;
    }

    /** What a page shows. */
    public String chinese() {
      return chinese;
    }
  }

  /**
   * The bound of that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Bound ofCode(String code) {
    for (Bound b : values()) {
      if (b.code.equals(code)) {
        return b;
      }
    }
    throw new IllegalArgumentException("no such comparator: \"" + code + "\"");
  }
}
