package org.zhibiao.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.read.Grid;

/**
 * Rows of labels with their values: 部门名称 | 广州市科学技术协会, 财政供养人员数 | 498, or 填报单位：市教育局 in one cell.
 *
 * <p>Example: {@code 基本信息 财政供养人员数 498 下属二级单位数 3} gives two facts.
 */
final class LabelRows {
  /**
   * Labels that also stand below or between tables; the others may be an indicator's name there.
   */
  private static final Set<Field> ANYWHERE =
      EnumSet.of(Field.DEPARTMENT, Field.SUPERVISOR, Field.UNIT, Field.PROJECT, Field.REMARK);

  private final FormWords words;
  private final MoneyRows money;

  LabelRows(FormWords words, MoneyRows money) {
    this.words = words;
    this.money = money;
  }

  /** Whether the row holds labels and not a table's texts. */
  boolean claims(Row row, Draft draft) {
    Layout layout = draft.layout;
    if (layout != null && (layout.topic() == Topic.INDICATORS || layout.topic() == Topic.TASKS)) {
      Optional<Field> field = label(row.first());
      return row.column() <= layout.first() && field.filter(ANYWHERE::contains).isPresent();
    }
    return row.cells().stream().anyMatch(cell -> label(cell).isPresent()) || isBasics(row, draft);
  }

  private static boolean isBasics(Row row, Draft draft) {
    return draft.topic == Topic.BASICS && row.size() % 2 == 0;
  }

  private Optional<Field> label(Grid.Cell cell) {
    Optional<Field> whole = words.label(cell.text());
    Optional<Field> one = whole.isPresent() ? whole : inline(cell.text());
    return one.isPresent() ? one : beside(cell.text());
  }

  /** A label behind something else in one cell: （2022年度）　　单位：万元. */
  private Optional<Field> beside(String text) {
    return text.length() > 200
        ? Optional.empty()
        : Labelled.parts(text).stream().flatMap(p -> words.label(p.label()).stream()).findFirst();
  }

  /** The labels of amounts in a row of nothing but labels; the first cell may name the table. */
  List<Grid.Cell> moneyLabels(Row row) {
    List<Grid.Cell> labels =
        row.cells().stream()
            .filter(c -> words.label(c.text()).filter(f -> f == Field.MONEY).isPresent())
            .toList();
    return labels.size() >= row.size() - 1 ? labels : List.of();
  }

  private Optional<Field> inline(String text) {
    Labelled whole = Labelled.of(text);
    return whole == null ? Optional.empty() : words.label(whole.label());
  }

  void read(Row row, Draft draft) {
    List<Grid.Cell> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      Grid.Cell cell = cells.get(i);
      Optional<Field> field = words.label(cell.text());
      boolean hasValue = i + 1 < cells.size() && isValue(cells.get(i + 1), field);
      if (field.isPresent()) {
        if (hasValue) {
          i++;
          take(field.get(), cell, cells.get(i), draft);
        }
      } else if (label(cell).isPresent()) {
        readInline(cell, draft);
      } else if (hasValue && draft.topic == Topic.BASICS) {
        i++;
        take(Field.FACT, cell, cells.get(i), draft);
      } else if (hasValue && Amount.parse(cells.get(i + 1).text()).isPresent()) {
        i++;
        take(draft.topic == Topic.MONEY ? Field.MONEY : Field.FACT, cell, cells.get(i), draft);
      } else if (!isSum(cell, row)) {
        draft.unplaced(cell, "");
      }
    }
  }

  /** Whether a cell is the value of the label before it; a project may be called 救助补助资金. */
  private boolean isValue(Grid.Cell cell, Optional<Field> of) {
    Optional<Field> own = label(cell);
    return own.isEmpty() || own.get() == Field.MONEY && of.filter(ANYWHERE::contains).isPresent();
  }

  /** The second number of 总分 | 100 | 97.5. */
  private boolean isSum(Grid.Cell cell, Row row) {
    return Amount.parse(cell.text()).isPresent()
        && words.label(row.first().text()).filter(f -> f == Field.REMARK).isPresent();
  }

  private void take(Field field, Grid.Cell label, Grid.Cell value, Draft draft) {
    String name = Labelled.withoutColon(CellText.tight(label.text()));
    if (field == Field.MONEY && isAmount(value.text())) {
      String unit = words.unitIn(label.text());
      money.add(draft.section, CellText.name(label.text()), value, unit, draft);
    } else if (field == Field.MONEY) {
      draft.unplaced(value, name);
    } else if (field == Field.TEXT || field == Field.FACT && CellText.isSentence(value.text())) {
      draft.state(value, new Context(draft.section, "", "", "", name, null));
    } else {
      fact(field, name, value.text(), value, draft);
    }
  }

  /** An amount or the few characters that stand for one: 无, 待定. */
  private static boolean isAmount(String text) {
    return Amount.parse(text).isPresent() || CellText.fold(text).length() <= 8;
  }

  private void fact(Field field, String label, String value, Grid.Cell at, Draft draft) {
    String folded = CellText.fold(value);
    if (field == Field.MONEY_UNIT && words.yuan(folded) != null) {
      draft.moneyUnit = folded;
    } else {
      draft.found(field == Field.MONEY_UNIT ? Field.DEPARTMENT : field, value, at.place());
    }
    draft.facts.add(new Declaration.Fact(label, value.strip(), at.place()));
  }

  /** 填报单位：市教育局　　单位：万元 in one cell: each part that has a label of its own. */
  private void readInline(Grid.Cell cell, Draft draft) {
    List<Labelled> parts = Labelled.parts(cell.text());
    if (parts.isEmpty() || parts.stream().anyMatch(p -> holdsText(p))) {
      Labelled whole = Labelled.of(cell.text());
      String label = whole == null ? "" : CellText.tight(whole.label());
      draft.state(cell, new Context(draft.section, "", "", "", label, null));
      return;
    }
    for (Labelled part : parts) {
      Field field = words.label(part.label()).orElse(Field.REMARK);
      if (field == Field.MONEY) {
        Grid.Cell amount = new Grid.Cell(part.value(), cell.place());
        String unit = words.unitIn(part.label());
        money.add(draft.section, part.label().strip(), amount, unit, draft);
      } else {
        fact(field, CellText.tight(part.label()), part.value(), cell, draft);
      }
    }
  }

  /** Whether what follows the label is a text of its own rather than a name or an amount. */
  private boolean holdsText(Labelled part) {
    return switch (words.label(part.label()).orElse(Field.REMARK)) {
      case TEXT -> true;
      case MONEY -> !isAmount(part.value());
      case FACT -> CellText.isSentence(part.value());
      default -> false;
    };
  }
}
