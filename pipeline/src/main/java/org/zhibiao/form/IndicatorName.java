package org.zhibiao.form;

import org.jspecify.annotations.Nullable;
import org.zhibiao.form.table.FormCell;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Span;

/**
 * The name of an indicator without what a template left in it.
 *
 * <p>Example: 指标1：栽植面积（≥**亩） is 栽植面积, which is to be at least so many 亩.
 *
 * @param text the name as a page shows it
 * @param unit the unit that it gives, or null
 * @param symbol the bound that it gives, or null
 */
record IndicatorName(String text, @Nullable String unit, @Nullable String symbol) {
  /** That of a row without a name. */
  static final IndicatorName NONE = new IndicatorName("", null, null);

  private static final Automaton MARK = FormLists.of("name-mark");
  private static final Automaton TEMPLATE = FormLists.of("name-template");
  private static final Automaton BOUND = FormLists.of("bound-sign");
  private static final Automaton STARS = FormLists.of("template-stars");

  static IndicatorName of(FormCell cell, FormWords words) {
    String shown = CellText.name(cell.text());
    int mark = FormLists.head(MARK, shown);
    String name = mark < shown.length() ? shown.substring(mark).strip() : shown;
    Span template = TEMPLATE.first(name, 0, name.length());
    if (template == null || template.start() == 0) {
      return new IndicatorName(name, words.unitIn(name), null);
    }
    String inside = CellText.fold(name.substring(template.start(), template.end()));
    String own = inside.startsWith("(") ? inside.substring(1, inside.length() - 1) : inside;
    int sign = FormLists.head(BOUND, own);
    String rest = own.substring(sign);
    String unit = words.unitIn("(" + rest.substring(FormLists.head(STARS, rest)) + ")");
    String kept = name.substring(0, template.start()) + name.substring(template.end());
    String symbol = sign == 0 ? null : own.substring(0, sign);
    return new IndicatorName(kept.strip(), unit == null ? words.unitIn(kept) : unit, symbol);
  }
}
