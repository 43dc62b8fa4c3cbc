package org.zhibiao.model;

/** The kind of a declaration (表种), as its title says. */
public enum Kind {
  DEPARTMENT("部门整体"),
  PROJECT("项目支出"),
  SELF_EVALUATION("自评"),
  OTHER("other");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The name used in exports, pages and queries. */
  public String label() {
    return label;
  }

  /** The kind of that label, {@link #OTHER} where there is none. */
  public static Kind ofLabel(String label) {
    for (Kind k : values()) {
      if (k.label.equals(label)) {
        return k;
      }
    }
    return OTHER;
  }
}
