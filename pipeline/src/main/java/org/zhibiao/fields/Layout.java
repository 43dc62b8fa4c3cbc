package org.zhibiao.fields;

import java.util.List;
import org.zhibiao.model.Reading;

/**
 * What a row of an extraction stands for.
 *
 * <p>Example: {@link #TARGETS} has a row for each of 线下40场，线上60场, {@link #INDICATORS} one for the
 * cell, {@link #DECLARATIONS} one for the whole form.
 */
public enum Layout {
  /** One row a target, with everything that is known of it. */
  TARGETS,
  /** One row a value cell of an indicator, in the columns that budget systems import. */
  INDICATORS,
  /** One row a declaration, with its money and what is doubtful in it. */
  DECLARATIONS;

  /** What its rows have. */
  public Table<?> table() {
    return switch (this) {
      case TARGETS -> TargetField.TABLE;
      case INDICATORS -> IndicatorField.TABLE;
      case DECLARATIONS -> DeclarationField.TABLE;
    };
  }

  /** The rows of a declaration and its targets. */
  public List<Row> rows(Reading reading) {
    return switch (this) {
      case TARGETS -> TargetSource.of(reading).stream().map(TargetField.TABLE::row).toList();
      case INDICATORS ->
          IndicatorSource.of(reading).stream().map(IndicatorField.TABLE::row).toList();
      case DECLARATIONS -> List.of(DeclarationField.TABLE.row(DeclarationSource.of(reading)));
    };
  }
}
