package org.zhibiao.form.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.Amount;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.Field;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Meaning;
import org.zhibiao.form.words.Phrasebook;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Place;
import org.zhibiao.read.Grid;

/**
 * A cell with what its text says, each worked out once, when it is first asked for: every reader of
 * rows asks every cell.
 *
 * <p>Example: the cell {@code 产 出 指 标} is folded to 产出指标, means a 一级指标, and is no amount. Belongs
 * to one reading and one thread.
 */
public final class FormCell {
  private static final byte YES = 1;
  private static final byte NO = 2;

  private static final Automaton POINTS_SIGN = FormLists.of("points-sign");
  private static final Automaton POINTS = FormLists.of("points");

  private final Grid.Cell cell;
  private final FormWords words;
  private final int column;
  private @Nullable String folded;
  private @Nullable Meaning meaning;
  private @Nullable Amount amount;
  private boolean parsed;
  private byte sentence;

  public FormCell(Grid.Cell cell, FormWords words) {
    this(cell, cell.place().column(), words);
  }

  /** A cell that belongs under another column than its place says: the table's layout is lost. */
  public FormCell(Grid.Cell cell, int column, FormWords words) {
    this.cell = cell;
    this.column = column;
    this.words = words;
  }

  /** A cell that covers no other. */
  public FormCell(String text, Place place, FormWords words) {
    this(new Grid.Cell(text, place), words);
  }

  /** 10, 9.5分 or 10%, as a number; null where it says nothing in figures. */
  public @Nullable BigDecimal points() {
    String number = FormLists.withoutTail(POINTS_SIGN, folded());
    return FormLists.whole(POINTS, number) ? new BigDecimal(number) : null;
  }

  public String text() {
    return cell.text();
  }

  public Place place() {
    return cell.place();
  }

  /** The column of the table; that of the place, where no layout was lost. */
  public int column() {
    return column;
  }

  public int rowSpan() {
    return cell.rowSpan();
  }

  public int colSpan() {
    return cell.colSpan();
  }

  /** Whether it stands over that column of the grid. */
  public boolean covers(int column) {
    return column() <= column && column < column() + colSpan();
  }

  /** The text as it is compared: {@link CellText#fold}. */
  public String folded() {
    String known = folded;
    if (known == null) {
      known = CellText.fold(text());
      folded = known;
    }
    return known;
  }

  /** What it means, if the whole of it is a name. */
  public Meaning meaning() {
    Meaning known = meaning;
    if (known == null) {
      known = Phrasebook.isShort(text()) ? words.names().findFolded(folded()) : Meaning.NONE;
      meaning = known;
    }
    return known;
  }

  /** What the value beside it says, where it is a label. */
  public @Nullable Field label() {
    return meaning().label();
  }

  /** The amount, where the whole of it is one. */
  public @Nullable Amount amount() {
    if (!parsed) {
      amount = Amount.isShort(text()) ? Amount.ofFolded(folded()) : null;
      parsed = true;
    }
    return amount;
  }

  public boolean isAmount() {
    return amount() != null;
  }

  /** Whether it reads as a sentence and not as a name. */
  public boolean isSentence() {
    if (sentence == 0) {
      boolean is = CellText.isLong(text()) || CellText.isSentenceFolded(folded());
      sentence = is ? YES : NO;
    }
    return sentence == YES;
  }

  /** The unit that it carries in brackets, or null. */
  public @Nullable String unit() {
    return words.unitIn(text());
  }
}
