package org.zhibiao.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Gist;
import org.zhibiao.audit.review.MoneySums;
import org.zhibiao.audit.review.Named;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Statement;

/** D08: a task with money of which no row speaks, 乡村著名行动. */
public final class D08Coverage implements Check.OfForm {
  @Override
  public void check(Form form, Report report) {
    if (form.lines().size() >= report.number("rows") && form.declaration().tasks().size() >= 2) {
      new Tasks(form, report).check(report);
    }
  }

  /** The tasks of one declaration beside its rows. */
  private static final class Tasks {
    private final Form form;
    private final List<Declaration.Task> tasks;
    private final double inName;
    private final double inText;
    private final double inCharacters;
    private final List<Gist> rows;
    private final List<Gist> jobs;
    private @Nullable List<Gist> open;

    Tasks(Form form, Report report) {
      this.form = form;
      this.tasks = form.declaration().tasks();
      this.inName = report.number("name");
      this.inText = report.number("text");
      this.inCharacters = report.number("characters");
      this.rows = form.lines().stream().map(Gist::of).toList();
      Gist department = Gist.of(form.declaration().header().department());
      this.jobs = tasks.stream().map(t -> Gist.of(t).without(department)).toList();
    }

    void check(Report report) {
      for (int i = 0; i < tasks.size(); i++) {
        Declaration.Task task = tasks.get(i);
        Declaration.Money money = task.money();
        if (money != null
            && money.yuan() != null
            && money.yuan().signum() > 0
            && !MoneySums.isTotal(task)
            && !isCovered(jobs.get(i))
            && !sharesTarget(task)) {
          report.place(
              task.place(),
              task.name(),
              new Context("年度重点工作任务", "", "", task.name(), "", null),
              "任务“%s”安排了%s，指标里没有一项说到它".formatted(task.name(), money.written() + money.unit()),
              "为这项任务设指标");
        }
      }
    }

    /**
     * Whether a row speaks of the task. Since a row may say the same in other words, a row that
     * speaks of no task may be about this one as soon as they share a character.
     */
    private boolean isCovered(Gist job) {
      for (Gist row : rows) {
        if (speaksOf(row, job)) {
          return true;
        }
      }
      for (Gist row : open()) {
        if (row.touches(job)) {
          return true;
        }
      }
      return false;
    }

    /** The rows that speak of no task. */
    private List<Gist> open() {
      List<Gist> known = open;
      if (known == null) {
        known = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
          Gist row = rows.get(i);
          if (isSpecific(form.lines().get(i)) && !speaksOfAny(row)) {
            known.add(row);
          }
        }
        open = known;
      }
      return known;
    }

    private boolean speaksOfAny(Gist row) {
      for (Gist job : jobs) {
        if (speaksOf(row, job)) {
          return true;
        }
      }
      return false;
    }

    private boolean speaksOf(Gist row, Gist task) {
      return row.speaksOf(task, inName, inCharacters, inText);
    }

    /** Satisfaction, cost and punctuality are asked of every task alike. */
    private static boolean isSpecific(Form.Line line) {
      return !line.isOf(
          IndicatorClass.SATISFACTION, IndicatorClass.COST, IndicatorClass.TIMELINESS);
    }

    /** Whether a number of the task stands in the table too, about something of the same unit. */
    private boolean sharesTarget(Declaration.Task task) {
      List<Promise> own =
          form.promises().stream()
              .filter(p -> p.line() == null && isIn(p.statement(), task))
              .toList();
      return form.promises().stream()
          .filter(p -> p.line() != null)
          .anyMatch(p -> own.stream().anyMatch(o -> isAlike(o, p)));
    }

    private static boolean isIn(Statement s, Declaration.Task task) {
      return s.equals(task.content()) || s.equals(task.goal());
    }

    private static boolean isAlike(Promise one, Promise other) {
      return one.baseUnit().equals(other.baseUnit())
          && Named.likeness(one.bareSubject(), other.bareSubject()) > 0.5;
    }
  }
}
