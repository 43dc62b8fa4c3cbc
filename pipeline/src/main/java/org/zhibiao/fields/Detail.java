package org.zhibiao.fields;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Declaration;

/**
 * One of several things of a kind that a row holds in one field: an object in JSON Lines, a text in
 * a table, a line of a sheet of its own in a workbook.
 *
 * <p>Example: an amount of money is {@code {"group":"项目资金","label":"年度资金总额","yuan":3000000,
 * "written":"300","unit":"万元","place":"4:3"}} and 年度资金总额 3000000元（4:3）.
 */
public sealed interface Detail {
  /** Stands between the details of one cell. */
  String BETWEEN = "；";

  /** Its values by its fields. */
  Row row();

  /** What a cell of a table shows. */
  String text();

  /**
   * An amount of money of a declaration.
   *
   * @param group the column or part of the form it stands in, empty where there is none
   * @param label what it is, as written
   * @param yuan in 元, null where the cell is no number or has no unit
   * @param written the cell's text
   * @param unit the unit of the text, empty where the form says none
   * @param place its address inside the file
   */
  record Money(
      String group,
      String label,
      @Nullable BigDecimal yuan,
      String written,
      String unit,
      String place)
      implements Detail {
    /** The amount as rows tell it. */
    public static Money of(Declaration.Money m) {
      return new Money(
          m.group(),
          m.label(),
          Plain.numberOrNull(m.yuan()),
          m.written(),
          m.unit(),
          m.place().address());
    }

    @Override
    public Row row() {
      return MoneyField.TABLE.row(this);
    }

    /** The label, with the column where that is another amount of the same label: 年初预算数·财政拨款. */
    public String name() {
      return label.isEmpty() || group.isEmpty() ? group + label : group + "·" + label;
    }

    @Override
    public String text() {
      String amount = yuan == null ? "“" + written + "”" : yuan.toPlainString() + "元";
      return name() + " " + amount + "（" + place + "）";
    }
  }

  /**
   * A doubt about the reading of a declaration.
   *
   * @param place its address inside the file
   * @param doubt its code
   * @param message what was seen
   */
  record Note(String place, String doubt, String message) implements Detail {
    /** The note as rows tell it. */
    public static Note of(Declaration.Note n) {
      return new Note(n.place().address(), n.doubt().code(), n.message());
    }

    @Override
    public Row row() {
      return NoteField.TABLE.row(this);
    }

    @Override
    public String text() {
      return place + " " + message;
    }
  }
}
