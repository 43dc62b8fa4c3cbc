package org.zhibiao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Header;
import org.zhibiao.model.Statement;

/** A declaration as lines that a person can check against its source, one line a value. */
final class DeclarationText {
  private DeclarationText() {}

  static String of(Declaration d) {
    List<String> lines = new ArrayList<>();
    Header h = d.header();
    lines.add("标题 | " + h.title());
    lines.add("部门 | " + h.department() + " | 项目 | " + h.project());
    lines.add("年度 | " + h.year() + " | 表种 | " + h.kind().label());
    d.facts()
        .forEach(f -> lines.add(f.place().address() + " 事实 | " + f.label() + " | " + f.value()));
    d.money().forEach(m -> lines.add(money(m)));
    d.tasks().forEach(t -> lines.add(task(t)));
    d.indicators().forEach(i -> lines.add(indicator(i)));
    d.statements().forEach(s -> lines.add(statement(s)));
    d.notes()
        .forEach(n ->
            lines.add(n.place().address() + " 存疑 | " + n.doubt().chinese() + " | " + n.message()));
    return String.join("\n", lines) + "\n";
  }

  private static String money(Declaration.Money m) {
    String yuan = m.yuan() == null ? "?" : m.yuan().toPlainString();
    return String.join(
        " | ",
        m.place().address() + " 金额",
        m.group(),
        m.label(),
        m.written(),
        m.unit(),
        yuan + "元");
  }

  private static String task(Declaration.Task t) {
    return String.join(
        " | ",
        t.place().address() + " 任务",
        t.name(),
        t.money() == null ? "无" : t.money().written(),
        "内容 " + at(t.content()),
        "目标 " + at(t.goal()));
  }

  private static String at(@Nullable Statement s) {
    return s == null ? "无" : s.place().address();
  }

  private static String indicator(Declaration.Indicator i) {
    String values =
        String.join(
            ", ",
            Stream.concat(i.values().stream(), i.assessment().actuals().stream())
                .map(v -> v.context().column() + " " + v.place().address())
                .toList());
    String doubts = String.join(",", i.doubts().stream().map(x -> x.code()).sorted().toList());
    return String.join(
        " | ",
        i.place().address() + " 指标",
        i.level1(),
        i.level2(),
        i.level3(),
        values + assessment(i.assessment()),
        doubts);
  }

  private static String assessment(Declaration.Assessment a) {
    return (a.weight() == null ? "" : " 分值 " + a.weight())
        + (a.score() == null ? "" : " 得分 " + a.score())
        + (a.reason().isEmpty() ? "" : " 原因 " + a.reason());
  }

  static String statement(Statement s) {
    Context c = s.context();
    String unit = c.unit() == null ? "" : " [" + c.unit() + "]";
    String symbol = c.comparator() == null ? "" : " [" + c.comparator() + "]";
    return String.join(
        " | ",
        s.place().address() + " 原文",
        c.section(),
        c.level1(),
        c.level2(),
        c.level3(),
        c.column() + symbol + unit,
        s.text());
  }
}
