package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.form.words.Amount;
import org.zhibiao.form.words.CellText;
import org.zhibiao.form.words.Field;
import org.zhibiao.form.words.FormLists;
import org.zhibiao.form.words.FormWords;
import org.zhibiao.form.words.Labelled;
import org.zhibiao.match.Automaton;

/**
 * Labels with their values in one cell, by the words that are known.
 *
 * <p>Example: {@code 填报单位：市教育局 单位：万元} has two parts although but one blank divides them, and so has
 * {@code 主管部门 市教育局} a label although no colon follows it.
 */
final class InlineLabels {
  /** Longer cells are texts. */
  private static final int LONG = 200;

  private static final int LONGEST_LABEL = 20;

  /** What may stand between a value and the next label. */
  private static final Automaton APART = FormLists.of("apart");

  private final FormWords words;

  InlineLabels(FormWords words) {
    this.words = words;
  }

  /** What the first known label of a text says, null where it has none. */
  @Nullable Field label(String text) {
    Labelled whole = Labelled.of(text);
    Field first = whole == null ? null : labelOf(whole);
    if (first != null || text.length() > LONG) {
      return first;
    }
    for (Labelled part : parts(text)) {
      Field field = labelOf(part);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** What a label says; one that is not known may speak of the amount behind it. */
  @Nullable Field labelOf(Labelled part) {
    Field known = words.label(part.label());
    boolean money = known == null && Amount.isOne(part.value()) && words.isOfMoney(part.label());
    return money ? Field.MONEY : known;
  }

  /** The parts of the text that have a label of their own. */
  List<Labelled> parts(String text) {
    List<Labelled> parts = new ArrayList<>();
    for (Labelled part : Labelled.parts(text)) {
      divide(behindOther(part), parts);
    }
    if (!parts.isEmpty()) {
      return parts;
    }
    List<Labelled> pairs = pairs(text.strip());
    Labelled spaced = pairs.isEmpty() ? spaced(text.strip()) : null;
    return spaced == null ? pairs : List.of(spaced);
  }

  /** Labels and values in turn, set apart by wide gaps: 项目名称 河道清淤 主管部门 市水务局. */
  private List<Labelled> pairs(String text) {
    List<Labelled> pairs = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty()) {
      String label = upToGap(rest);
      String behind = rest.substring(label.length()).strip();
      String value = upToGap(behind);
      if (value.isEmpty() || !words.names().isWhole(label) || words.label(label) == null) {
        return List.of();
      }
      pairs.add(new Labelled(label, value));
      rest = behind.substring(value.length()).strip();
    }
    return pairs;
  }

  private static String upToGap(String text) {
    int gap = text.indexOf("  ");
    return gap < 0 ? text : text.substring(0, gap);
  }

  /** 单位 with its value of (2024年度) 单位：万元; the part itself where its label is one. */
  private Labelled behindOther(Labelled part) {
    String label = part.label();
    int from = label.length();
    while (from > 0 && !APART.whole(label, from - 1, from)) {
      from--;
    }
    String last = label.substring(from);
    boolean behind = from > 0 && words.names().isWhole(last) && words.label(last) != null;
    return behind ? new Labelled(last, part.value()) : part;
  }

  /** Divides a value before every known label in it. */
  private void divide(Labelled part, List<Labelled> parts) {
    String value = part.value();
    for (int colon = colon(value, 0); colon >= 0; colon = colon(value, colon + 1)) {
      int from = colon;
      while (from > 0 && from > colon - LONGEST_LABEL && !APART.whole(value, from - 1, from)) {
        from--;
      }
      boolean label = from > 1 && from < colon && words.label(value.substring(from, colon)) != null;
      Labelled next = label ? Labelled.of(value.substring(from)) : null;
      if (next != null) {
        parts.add(new Labelled(part.label(), value.substring(0, from - 1).strip()));
        divide(next, parts);
        return;
      }
    }
    parts.add(part);
  }

  private static int colon(String text, int from) {
    int wide = text.indexOf('：', from);
    int narrow = text.indexOf(':', from);
    return wide < 0 || narrow >= 0 && narrow < wide ? narrow : wide;
  }

  /** A label of the head and its value with a blank between them. */
  private @Nullable Labelled spaced(String text) {
    int blank = text.indexOf(' ');
    boolean label = blank > 2 && blank <= LONGEST_LABEL && !CellText.isSentence(text);
    String name = label ? text.substring(0, blank) : "";
    Field field = words.names().isWhole(name) ? words.label(name) : null;
    return field == Field.DEPARTMENT || field == Field.SUPERVISOR || field == Field.DATE
        ? new Labelled(name, text.substring(blank).strip())
        : null;
  }
}
