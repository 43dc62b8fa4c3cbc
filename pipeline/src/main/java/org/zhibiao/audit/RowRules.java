package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.segment.Bigrams;

/** R01, R02, R06, R07 and R09: what the cells of a row of the table of indicators say. */
final class RowRules {
  private static final Automaton NUMBER = Words.ROWS.automaton("number");
  private static final Automaton BLANK = Words.ROWS.automaton("blank-cell");
  private static final Automaton GRADE = Words.ROWS.automaton("grade");
  private static final Automaton SLOGAN = Words.ROWS.automaton("slogan");
  private static final Automaton YES = Words.ROWS.automaton("yes");
  private static final Automaton SOUND = Words.ROWS.automaton("sound");
  private static final Automaton NOT_SOUND_BEFORE = Words.ROWS.automaton("not-sound-before");
  private static final Automaton NOT_SOUND_AFTER = Words.ROWS.automaton("not-sound-after");

  /** 提升合格率 without its grade: 提升率. */
  private static final Cut GRADED_RATE = new Cut(Words.ROWS.automaton("graded-rate"), 1);

  /** A name such as ≥90% is a value that was read one column off, and nothing is missing there. */
  private static final Automaton VALUE_NAME = Words.ROWS.automaton("value-name");

  private static final int SHOWN = 4;

  private RowRules() {}

  private static boolean isQuantified(Form.Line line) {
    if (!line.promises().isEmpty()) {
      return true;
    }
    for (Form.Cell cell : line.cells()) {
      if (NUMBER.any(cell.folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(Form.Cell cell) {
    return BLANK.whole(cell.folded(), 0, cell.folded().length());
  }

  private static boolean isBlank(Form.Line line) {
    for (Form.Cell cell : line.cells()) {
      if (!isBlank(cell)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWords(Form.Line line) {
    return !line.isOf(IndicatorClass.TIMELINESS) && !isQuantified(line) && !isBlank(line);
  }

  private static boolean isGraded(Form.Line line) {
    for (Form.Cell cell : line.cells()) {
      if (isGraded(cell.folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGraded(String text) {
    return GRADE.any(text) || isSound(text);
  }

  /** 制度健全, but not 逐步健全 and not 健全完善. */
  private static boolean isSound(String text) {
    int end = text.length();
    for (int i = SOUND.candidate(text, 0, end); i < end; i = SOUND.candidate(text, i + 1, end)) {
      int sound = SOUND.longest(text, i, end);
      if (sound > 0
          && !NOT_SOUND_BEFORE.any(text, 0, i)
          && !NOT_SOUND_AFTER.any(text, i + sound, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnquantified(Form.Line line) {
    if (!isWords(line)) {
      return false;
    }
    if (line.isOf(IndicatorClass.QUANTITY) || Vocabulary.QUANTITY.any(CharFold.fold(line.name()))) {
      // 完成任务 is no answer where the name asks for a number; 达标 and 否 are.
      return !isAnswered(line);
    }
    return cellAsksForNumber(line) && (!isGraded(line) || isOnlySlogan(line));
  }

  private static boolean cellAsksForNumber(Form.Line line) {
    for (Form.Cell cell : line.cells()) {
      if (Vocabulary.QUANTITY.any(cell.folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnswered(Form.Line line) {
    for (Form.Cell cell : line.cells()) {
      if (YES.any(cell.folded().strip())) {
        return true;
      }
    }
    return false;
  }

  /** 提升合格率: the grade's word stands in a name, and nothing is graded. */
  private static boolean isOnlySlogan(Form.Line line) {
    for (Form.Cell cell : line.cells()) {
      if (isGraded(GRADED_RATE.from(cell.folded()))) {
        return false;
      }
    }
    return true;
  }

  static void unquantified(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      if (isUnquantified(line)) {
        Statement s = line.cells().getFirst().statement();
        report.cell(
            s,
            "指标“%s”要的是数，“%s”里没有数".formatted(line.name(), Report.shown(s.text())),
            "写出数、单位和比较词" + example(line));
      }
    }
  }

  private static String example(Form.Line line) {
    return switch (Measured.askedBy(CharFold.fold(line.name()))) {
      case RATIO -> "，如“≥90%”";
      case PERSON -> "，如“≥500人”";
      case PERSON_TIME -> "，如“≥500人次”";
      case EVENT -> "，如“≥10次”";
      case MONEY -> "，如“≥100万元”";
      default -> "";
    };
  }

  static void slogan(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      if (isWords(line) && !isGraded(line) && !isUnquantified(line)) {
        slogan(line, report);
      }
    }
  }

  private static void slogan(Form.Line line, Report report) {
    for (Form.Cell cell : line.cells()) {
      if (SLOGAN.any(Clauses.withoutStop(cell.folded().strip()))) {
        report.cell(
            cell.statement(),
            "“%s”没有数，也没有等级或判断的办法".formatted(Report.shown(cell.statement().text())),
            "写成可以判断的：给出数，或分档（优、良、中、差），或写明以什么为证");
        return;
      }
    }
  }

  static void several(Form form, Report report) {
    double least = report.number("least");
    for (Form.Line line : form.lines()) {
      for (Form.Cell cell : line.cells()) {
        List<Promise> distinct = cell.promises().size() < least ? List.of() : distinct(cell);
        if (!distinct.isEmpty() && distinct.size() >= least) {
          several(distinct, report);
          break;
        }
      }
    }
  }

  /** What is promised of a thing. */
  private record Thing(String subject, @Nullable String unit) {}

  /** The first promise about each thing. */
  private static List<Promise> distinct(Form.Cell cell) {
    Map<Thing, Promise> distinct = new LinkedHashMap<>();
    for (Promise p : cell.promises()) {
      if (!isBaseOfChange(p, cell)) {
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

  static void timeless(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      if (line.isOf(IndicatorClass.TIMELINESS) && !isBlank(line) && !isTimed(line)) {
        Statement s = line.cells().getFirst().statement();
        report.cell(
            s,
            "时效指标“%s”没有日期、期限或比率".formatted(Report.shown(s.text())),
            "写明时间，如“" + year(form) + "12月底前”“≤30天”“及时率≥95%”");
      }
    }
  }

  private static boolean isTimed(Form.Line line) {
    if (!line.promises().isEmpty() || Vocabulary.TIMED.any(CharFold.fold(line.name()))) {
      return true;
    }
    for (Form.Cell cell : line.cells()) {
      if (Vocabulary.TIMED.any(cell.folded())) {
        return true;
      }
    }
    return false;
  }

  private static String year(Form form) {
    Integer year = form.declaration().header().year();
    return year == null ? "" : year + "年";
  }

  static void empty(Form form, Report report) {
    missing(form, report);
    for (Form.Line line : form.lines()) {
      for (Form.Cell cell : line.values()) {
        if (isBlank(cell)) {
          report.cell(
              cell.statement(),
              "指标“%s”的“%s”没有填".formatted(line.name(), cell.statement().context().column()),
              "补上指标值，或删去这个指标");
        } else if (line.name().isBlank() && !cell.promises().isEmpty()) {
          report.cell(
              cell.statement(),
              "“%s”没有指标名".formatted(Report.shown(cell.statement().text())),
              "补上三级指标的名称");
        }
      }
    }
  }

  /** What the reader of the form noted: cells that are not there. */
  private static void missing(Form form, Report report) {
    Set<Form.Line> told = new HashSet<>();
    for (Declaration.Note note : form.declaration().notes()) {
      if (note.doubt() == Doubt.MISSING_CELL) {
        // Where nothing of a row is filled in, that is one finding and not two.
        lineAt(form, note)
            .filter(line -> !VALUE_NAME.any(CharFold.fold(line.name())))
            .filter(line -> !line.values().isEmpty() || told.add(line))
            .ifPresent(line ->
                report.place(
                    note.place(), line.name(), contextOf(line), note.message(), "补上指标值，或删去这个指标"));
      }
    }
  }

  private static Optional<Form.Line> lineAt(Form form, Declaration.Note note) {
    return form.lines().stream()
        .filter(l ->
            l.indicator().doubts().contains(Doubt.MISSING_CELL)
                && l.indicator().place().row() == note.place().row()
                && l.indicator().place().part().equals(note.place().part())
                && note.message().contains("“" + l.name() + "”")
                && !l.name().isEmpty())
        .findFirst();
  }

  private static Context contextOf(Form.Line line) {
    Declaration.Indicator i = line.indicator();
    return new Context("", i.level1(), i.level2(), i.level3(), "", null);
  }

  /** How alike two names are, from 0 to 1. */
  static double likeness(String one, String other) {
    return Bigrams.of(one).like(Bigrams.of(other));
  }

  /** Whether two numbers are the same. */
  static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }
}
