package org.zhibiao.index.trend;

import org.zhibiao.index.schema.DeclarationRecord;
import org.zhibiao.index.schema.Schema;
import org.zhibiao.index.schema.TargetRecord;

/** Where in a form something stands: its levels and its column. */
record Spot(String level1, String level2, String column) {
  static Spot of(TargetRecord t) {
    return new Spot(t.level1(), t.level2(), t.column());
  }

  static Spot of(DeclarationRecord.Line line) {
    return new Spot(line.level1(), line.level2(), line.column());
  }

  /** The share of levels and column that are the same. */
  double like(Spot other) {
    int same = 0;
    same += Schema.level(level1).equals(Schema.level(other.level1)) ? 1 : 0;
    same += Schema.level(level2).equals(Schema.level(other.level2)) ? 1 : 0;
    same += column.equals(other.column) || isAnnual() && other.isAnnual() ? 1 : 0;
    return same / 3.0;
  }

  boolean isTable() {
    return !level1.isEmpty() || !level2.isEmpty();
  }

  /** A table has one column of values, or one for the whole period and one for the year. */
  boolean isAnnual() {
    return !column.contains("周期") && !column.contains("中期");
  }
}
