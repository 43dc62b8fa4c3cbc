package org.zhibiao.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;

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
      EnumSet.of(
          Field.DEPARTMENT, Field.SUPERVISOR, Field.UNIT, Field.PROJECT, Field.DATE, Field.REMARK);

  private static final Set<Field> BODIES =
      EnumSet.of(Field.DEPARTMENT, Field.SUPERVISOR, Field.UNIT, Field.BODY);

  /** 年度 may be what is left of 年度绩效目标. */
  private static final Set<Field> MAY_BE_TEXT = EnumSet.of(Field.FACT, Field.YEAR);

  private static final Automaton COUNT = FormLists.of("count-ahead");
  private static final int LONGEST_COUNT = 12;
  private static final Automaton PERCENT = FormLists.of("percent-cell");

  /** Names of amounts are not longer than this, with what stands in brackets. */
  private static final int LONGEST_NAME = 30;

  private final FormWords words;
  private final MoneyRows money;
  private final InlineLabels inline;

  LabelRows(FormWords words, MoneyRows money) {
    this.words = words;
    this.money = money;
    this.inline = new InlineLabels(words);
  }

  /** Whether the row holds labels and not a table's texts. */
  boolean claims(Row row, Draft draft) {
    Layout layout = draft.layout;
    if (layout != null && (layout.topic() == Topic.INDICATORS || layout.topic() == Topic.TASKS)) {
      Field field = row.column() <= layout.first() ? label(row.first()) : null;
      return isAnywhere(field) && !(row.size() > 1 && isCounted(row.cells().get(1), field));
    }
    if (row.size() == 1 && isHeading(row.first(), draft)) {
      return false;
    }
    for (FormCell cell : row.cells()) {
      if (label(cell) != null) {
        return true;
      }
    }
    return draft.topic == Topic.BASICS && row.size() % 2 == 0
        || draft.topic == Topic.MONEY && MoneyRows.areAmounts(row)
        || holdsAmount(row, draft);
  }

  /** 组织单位 | 3个 is an indicator, and 总分 | 100 none. */
  private static boolean isCounted(FormCell value, @Nullable Field field) {
    String folded = value.folded();
    int number = FormLists.head(COUNT, folded);
    return number > 0
        && number < folded.length()
        && folded.length() <= LONGEST_COUNT
        && field != Field.DATE
        && Character.isIdeographic(folded.charAt(number));
  }

  /** A lone line in prose may be called as a label is: 二、存在问题. */
  private boolean isHeading(FormCell cell, Draft draft) {
    return draft.topic == null && cell.label() != null && TextRows.isHeading(cell.folded());
  }

  /** Whether an amount stands beside its name, known or not: 项目总经费（万元） | 60. */
  private boolean holdsAmount(Row row, Draft draft) {
    List<FormCell> cells = row.cells();
    boolean head = draft.topic == null && !draft.head.isEmpty() && draft.indicators.isEmpty();
    for (int i = 1; i < cells.size(); i++) {
      FormCell name = cells.get(i - 1);
      boolean amount = cells.get(i).isAmount() && (head || isOfMoney(name, draft));
      if (isName(name) && (amount || head && isPercent(cells.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPercent(FormCell cell) {
    return FormLists.whole(PERCENT, cell.folded());
  }

  private static boolean isName(FormCell cell) {
    return !cell.isAmount() && cell.folded().length() <= LONGEST_NAME && !cell.isSentence();
  }

  /** Whether it is called as points or rates are, or a percentage stands beside it. */
  private static boolean isRate(FormCell name, FormCell value) {
    return name.meaning().column(Topic.MONEY) == Role.SCORE || isName(name) && isPercent(value);
  }

  /** Whether the amount beside a name is one of money. */
  private boolean isOfMoney(FormCell name, Draft draft) {
    return draft.topic == Topic.MONEY
        || name.meaning().column(Topic.MONEY) == Role.NAMED_AMOUNT
        || words.isOfMoney(name.text());
  }

  private static boolean isAnywhere(@Nullable Field field) {
    return field != null && ANYWHERE.contains(field);
  }

  /** What the cell is a label of, be it with its value behind it; null where it is none. */
  private @Nullable Field label(FormCell cell) {
    Field whole = cell.label();
    return whole == null ? inline.label(cell.text()) : whole;
  }

  /** The labels of amounts in a row of nothing but labels; the first cell may name the table. */
  List<FormCell> moneyLabels(Row row) {
    List<FormCell> labels = new ArrayList<>(row.size());
    int others = 0;
    for (FormCell cell : row.cells()) {
      boolean known = cell.label() == Field.MONEY;
      if (known || isName(cell) && words.isOfMoney(cell.text())) {
        labels.add(cell);
      } else if (++others > 1) {
        return List.of();
      }
    }
    return labels;
  }

  void read(Row row, Draft draft) {
    List<FormCell> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      FormCell cell = cells.get(i);
      Field field = cell.label();
      boolean hasValue = i + 1 < cells.size() && isValue(cells.get(i + 1), field);
      if (field != null) {
        if (hasValue) {
          i++;
          take(ofSum(field, cells.get(i), draft), cell, cells.get(i), draft);
        }
      } else if (label(cell) != null) {
        readInline(cell, draft);
      } else if (hasValue && draft.topic == Topic.BASICS) {
        i++;
        take(Field.FACT, cell, cells.get(i), draft);
      } else if (hasValue && isRate(cell, cells.get(i + 1))) {
        i++;
        take(Field.FACT, cell, cells.get(i), draft);
      } else if (hasValue && cells.get(i + 1).isAmount() && isName(cell)) {
        i++;
        take(isOfMoney(cell, draft) ? Field.MONEY : Field.FACT, cell, cells.get(i), draft);
      } else if (cell.isAmount() && !isSum(cell, row)) {
        draft.leave(cell);
      } else if (!isSum(cell, row)) {
        draft.unplaced(cell, "");
      }
    }
  }

  /** Whether a cell is the value of the label before it; a project may be called 救助补助资金. */
  private boolean isValue(FormCell cell, @Nullable Field of) {
    Field own = label(cell);
    return own == null && !isColumn(cell)
        || own == Field.MONEY && isAnywhere(of) && cell.unit() == null;
  }

  /** The name of a column or part of a form is no value of a label. */
  private static boolean isColumn(FormCell cell) {
    return cell.meaning().section() != null || !cell.meaning().columns().isEmpty();
  }

  /** 合计 is money where the part of the form is about it. */
  private static Field ofSum(Field field, FormCell value, Draft draft) {
    boolean sum = field == Field.REMARK && draft.topic == Topic.MONEY && value.isAmount();
    return sum ? Field.MONEY : field;
  }

  /** The second number of 总分 | 100 | 97.5. */
  private static boolean isSum(FormCell cell, Row row) {
    return cell.isAmount() && row.first().label() == Field.REMARK;
  }

  private void take(Field field, FormCell label, FormCell value, Draft draft) {
    String name = Labelled.withoutColon(CellText.tight(label.text()));
    if (field == Field.MONEY && isAmount(value.text())) {
      String unit = label.unit();
      money.add(draft.section, CellText.name(label.text()), value, unit, draft);
    } else if (field == Field.MONEY && !Amount.ahead(value.text()).isEmpty()) {
      // 1280.5万元（其中财政拨款1000万元）
      FormCell first = new FormCell(Amount.ahead(value.text()), value.place(), words);
      money.add(draft.section, CellText.name(label.text()), first, label.unit(), draft);
    } else if (field == Field.MONEY) {
      draft.unplaced(value, name);
    } else if (field == Field.TEXT || MAY_BE_TEXT.contains(field) && value.isSentence()) {
      draft.state(value, new Context(draft.section, "", "", "", name, null));
    } else {
      fact(field, name, value.text(), value, draft);
    }
  }

  /** An amount or the few characters that stand for one: 无, 待定. */
  private static boolean isAmount(String text) {
    return Amount.isOne(text) || CellText.fold(text).length() <= 8;
  }

  private void fact(Field field, String label, String value, FormCell at, Draft draft) {
    String folded = CellText.fold(value);
    boolean unit = field == Field.MONEY_UNIT || field == Field.BODY;
    if (unit && words.yuan(folded) != null) {
      draft.moneyUnit = folded;
    } else {
      found(field == Field.MONEY_UNIT ? Field.UNIT : field, value, at, draft);
    }
    draft.facts.add(new Declaration.Fact(label, value.strip(), at.place()));
  }

  /** 市教育局 2024年度 beside 填报单位 says the year as well. */
  private static void found(Field field, String value, FormCell at, Draft draft) {
    int end = BODIES.contains(field) ? HeadYear.behindName(value) : -1;
    if (end > 0) {
      String date = CellText.fold(value.substring(end));
      draft.found(HeadYear.isYear(date) ? Field.YEAR : Field.DATE, date, at.place());
    }
    draft.found(field, end > 0 ? value.substring(0, end) : value, at.place());
  }

  /** 填报单位：市教育局　　单位：万元 in one cell: each part that has a label of its own. */
  private void readInline(FormCell cell, Draft draft) {
    List<Labelled> parts = inline.parts(cell.text());
    if (parts.isEmpty() || holdText(parts)) {
      Labelled whole = Labelled.of(cell.text());
      String label = whole == null ? "" : CellText.tight(whole.label());
      draft.state(cell, new Context(draft.section, "", "", "", label, null));
      return;
    }
    for (Labelled part : parts) {
      Field field = field(part);
      if (field == Field.MONEY) {
        String first = Amount.ahead(part.value());
        String written = first.isEmpty() ? part.value() : first;
        FormCell amount = new FormCell(written, cell.place(), words);
        String unit = words.unitIn(part.label());
        money.add(draft.section, part.label().strip(), amount, unit, draft);
      } else {
        fact(field, CellText.tight(part.label()), part.value(), cell, draft);
      }
    }
  }

  private Field field(Labelled part) {
    Field field = inline.labelOf(part);
    return field == null ? Field.REMARK : field;
  }

  private boolean holdText(List<Labelled> parts) {
    for (Labelled part : parts) {
      if (holdsText(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows the label is a text of its own rather than a name or an amount. */
  private boolean holdsText(Labelled part) {
    return switch (field(part)) {
      case TEXT -> true;
      case MONEY -> !isAmount(part.value()) && Amount.ahead(part.value()).isEmpty();
      case FACT -> CellText.isSentence(part.value());
      default -> false;
    };
  }
}
