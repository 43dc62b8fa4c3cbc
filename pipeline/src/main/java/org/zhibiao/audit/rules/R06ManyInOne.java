package org.zhibiao.audit.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Measured;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;

/** R06: several things in one cell, 培训1场、学会1个. */
public final class R06ManyInOne implements Check.OfRow {
  private static final Automaton FREQUENCY =
      RuleFolder.words(R06ManyInOne.class).automaton("how-often");
  private static final int SHOWN = 4;

  @Override
  public void check(Form.Line line, Report report) {
    double least = report.number("least");
    for (Form.Cell cell : line.cells()) {
      List<Promise> distinct = cell.promises().size() < least ? List.of() : distinct(cell);
      if (!distinct.isEmpty() && distinct.size() >= least) {
        several(distinct, report);
        break;
      }
    }
  }

  /** What is promised of a thing. */
  private record Thing(String subject, @Nullable String unit) {}

  /** The first promise about each thing. */
  private static List<Promise> distinct(Form.Cell cell) {
    Map<Thing, Promise> distinct = new LinkedHashMap<>();
    for (Promise p : cell.promises()) {
      if (!isBaseOfChange(p, cell) && !isFrequency(p, cell)) {
        distinct.putIfAbsent(new Thing(p.bareSubject(), p.target().normal().unit()), p);
      }
    }
    return List.copyOf(distinct.values());
  }

  private static void several(List<Promise> distinct, Report report) {
    String shown =
        distinct.stream()
            .limit(SHOWN)
            .map(p -> p.subject() + p.shown())
            .collect(Collectors.joining("；"));
    report.promise(
        distinct.getFirst(),
        "一个指标里写了%d件事（%s%s）"
            .formatted(distinct.size(), Report.shown(shown), distinct.size() > SHOWN ? "……" : ""),
        "一件事一行，分别写指标名和指标值");
  }

  /** 断面12个，每月1次: how often or how long, of what the number before counts. */
  private static boolean isFrequency(Promise p, Form.Cell cell) {
    return !cell.promises().getFirst().equals(p) && FREQUENCY.any(p.clause());
  }

  /** 较2021年（3260起）下降10%: the number that the change is measured against. */
  private static boolean isBaseOfChange(Promise p, Form.Cell cell) {
    if (p.target().change() != null) {
      return false;
    }
    for (Promise o : cell.promises()) {
      if (o.target().change() != null
          && o.measured() == Measured.RATIO
          && o.subject().equals(p.subject())) {
        return true;
      }
    }
    return false;
  }
}
