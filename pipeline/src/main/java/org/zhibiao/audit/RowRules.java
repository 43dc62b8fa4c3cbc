package org.zhibiao.audit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.model.Change;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Statement;
import org.zhibiao.model.Target;
import org.zhibiao.quantity.CharFold;
import org.zhibiao.quantity.Dimensions;
import org.zhibiao.quantity.Trait;
import org.zhibiao.segment.Bigrams;

/** R01 to R10: a row of the table of indicators. */
final class RowRules {
  private static final Pattern DIGIT = Pattern.compile("[0-9]|[一二三四五六七八九十百千万两]+[个次场名人项篇家户%成倍]");
  private static final String BLANKS = " \t\n\u000B\f\r/／\\-—–_.·、*";
  private static final Pattern SATISFACTION = Pattern.compile("满意|认可度|好评");
  private static final Pattern COMPLAINT = Pattern.compile("投诉|表扬|好评|差评|信访|锦旗|感谢信");
  private static final Pattern FLOOR =
      Pattern.compile("(?:低保|保障|救助|供养|养老金|最低工资|抚恤|公用经费|生均|人均补助|补助|补贴)[^|]{0,6}(?:标准|水平)");
  private static final Pattern FIT_TIME = Pattern.compile("时限|时间|时长|期限|响应|周期");
  private static final Pattern QUALITY_RATE = Pattern.compile("合格率|达标率|优良率|准确率");

  /** A name such as ≥90% is a value that was read one column off, and nothing is missing there. */
  private static final Pattern VALUE = Pattern.compile("^[≥≤><=\\d]|\\d.*(?:以上|以下|以内)$");

  private static final WordList COST_NAME = new WordList("成[本价]|造[本价]");
  private static final WordList COST_SHARE = new WordList("成本|费用|超支|支出|占");
  private static final WordList INCOME = new WordList("收入|产值|税收|增收|利润|效益");
  private static final Pattern GRADED_RATE = Pattern.compile("(?:合格|达标|完成|优良|优秀|通过|安全|规范|无害化)率");
  private static final Pattern CONTROLLED = Pattern.compile("控制|不得|限|上限|封顶|定额");

  private RowRules() {}

  private static Optional<Statement> first(Form.Line line) {
    return line.cells().stream().map(Form.Cell::statement).findFirst();
  }

  private static boolean isQuantified(Form.Line line) {
    return line.cells().stream()
        .anyMatch(c -> !c.promises().isEmpty() || DIGIT.matcher(c.folded()).find());
  }

  private static boolean isBlank(Form.Cell cell) {
    String text = cell.folded();
    for (int i = 0; i < text.length(); i++) {
      if (BLANKS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWords(Form.Line line) {
    return !line.isOf(IndicatorClass.TIMELINESS)
        && !isQuantified(line)
        && line.cells().stream().anyMatch(c -> !isBlank(c));
  }

  private static boolean isGraded(Form.Line line) {
    return line.cells().stream().anyMatch(c -> Vocabulary.GRADE.isIn(c.folded()));
  }

  private static boolean asksForNumber(Form.Line line) {
    if (line.isOf(IndicatorClass.QUANTITY)
        || Vocabulary.QUANTITY.isIn(CharFold.fold(line.name()))) {
      return true;
    }
    return line.cells().stream().anyMatch(c -> Vocabulary.QUANTITY.isIn(c.folded()));
  }

  private static boolean isUnquantified(Form.Line line) {
    if (!isWords(line) || !asksForNumber(line)) {
      return false;
    }
    // 完成任务 is no answer where the name asks for a number; 达标 and 否 are.
    boolean named =
        line.isOf(IndicatorClass.QUANTITY) || Vocabulary.QUANTITY.isIn(CharFold.fold(line.name()));
    return named
        ? line.cells().stream().noneMatch(c -> Vocabulary.YES.isIn(c.folded().strip()))
        : !isGraded(line) || isOnlySlogan(line);
  }

  /** 提升合格率: the grade's word stands in a name, and nothing is graded. */
  private static boolean isOnlySlogan(Form.Line line) {
    return line.cells().stream()
        .map(c -> GRADED_RATE.matcher(c.folded()).replaceAll("率"))
        .noneMatch(t -> Vocabulary.GRADE.isIn(t));
  }

  static void unquantified(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      if (isUnquantified(line)) {
        first(line)
            .ifPresent(s ->
                report.cell(
                    s,
                    "指标“%s”要的是数，“%s”里没有数".formatted(line.name(), Report.shown(s.text())),
                    "写出数、单位和比较词" + example(line)));
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
      if (!isWords(line) || isGraded(line) || isUnquantified(line)) {
        continue;
      }
      line.cells().stream()
          .filter(c -> Vocabulary.SLOGAN.isIn(withoutStop(c.folded().strip())))
          .findFirst()
          .ifPresent(c ->
              report.cell(
                  c.statement(),
                  "“%s”没有数，也没有等级或判断的办法".formatted(Report.shown(c.statement().text())),
                  "写成可以判断的：给出数，或分档（优、良、中、差），或写明以什么为证"));
    }
  }

  private static String withoutStop(String text) {
    int last = text.length() - 1;
    return last >= 0 && "。；;".indexOf(text.charAt(last)) >= 0 ? text.substring(0, last) : text;
  }

  static void costDirection(Form form, Report report) {
    for (Promise p : form.promises()) {
      Form.Line line = p.line();
      if (line == null || !Vocabulary.isUp(p.target().bound())) {
        continue;
      }
      if (!WordingRules.isCost(line) && !COST_NAME.isIn(line.name())) {
        continue;
      }
      String name = CharFold.fold(line.name() + "|" + p.subject() + "|" + p.clause());
      boolean saved = Vocabulary.SAVING.isIn(name) || p.target().change() == Change.DECREASE;
      Measured measured = p.measured();
      boolean kind =
          measured == Measured.RATIO
              ? COST_SHARE.isIn(name)
              : WordingRules.isCost(line)
                  || measured == Measured.MONEY
                  || Dimensions.is(p.target().normal().dimension(), Trait.COMPOUND);
      if (!saved && !isFloor(line, p) && kind && !SATISFACTION.matcher(name).find()) {
        report.promise(p, "成本指标写的是“%s”，等于要求至少花这么多".formatted(p.shown()), "改为“≤" + p.number() + "”");
      }
    }
  }

  /** 低保标准不低于720元: the least that is paid to people, and no cost to be kept down. */
  private static boolean isFloor(Form.Line line, Promise p) {
    return FLOOR.matcher(line.name() + "|" + p.subject()).find();
  }

  static void benefitDirection(Form form, Report report) {
    for (Promise p : form.promises()) {
      Form.Line line = p.line();
      if (line == null || !Vocabulary.isDown(p.target().bound())) {
        continue;
      }
      String name = CharFold.fold(line.name() + "|" + p.subject());
      boolean exempt =
          line.isOf(IndicatorClass.COST, IndicatorClass.TIMELINESS)
              || p.measured() == Measured.TIME && !name.contains("优良")
              || p.measured() == Measured.MONEY && !INCOME.isIn(name)
              || p.target().change() == Change.DECREASE
              || CONTROLLED.matcher(name).find();
      boolean more =
          !exempt
              && Vocabulary.MORE.isIn(name)
              && (!Vocabulary.LESS.isIn(name) || Vocabulary.SURELY_MORE.isIn(name));
      if (more) {
        report.promise(
            p,
            "“%s”越多越好，却写成“%s”，做得越少越算完成".formatted(what(line), p.shown()),
            "改为“≥" + p.number() + "”");
      }
    }
  }

  private static String what(Form.Line line) {
    return line.name().isEmpty() ? line.indicator().level2() : line.name();
  }

  static void misplaced(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      line.promises().stream()
          .filter(p -> !fits(line, p))
          .findFirst()
          .ifPresent(p ->
              report.promise(
                  p,
                  "“%s”放在“%s”下，类别不符".formatted(p.shown(), line.indicator().level2()),
                  "移到“" + better(line, p) + "”，或改写指标"));
    }
  }

  private static String better(Form.Line line, Promise p) {
    if (isSatisfaction(line, p)) {
      return "满意度指标";
    }
    return switch (p.measured()) {
      case RATIO -> p.subject().contains("及时") ? "时效指标" : "质量指标";
      case MONEY -> "成本指标”或“经济效益指标";
      case TIME -> "时效指标";
      default -> "数量指标";
    };
  }

  private static boolean isSatisfaction(Form.Line line, Promise p) {
    Measured kind = p.measured();
    String own = p.isNamedByRow() ? line.name() : p.subject() + p.clause();
    return (kind == Measured.RATIO || p.target().unit() == null)
        && SATISFACTION.matcher(own).find()
        && !own.contains("覆盖");
  }

  private static boolean fits(Form.Line line, Promise p) {
    IndicatorClass of = line.of();
    Target t = p.target();
    Measured kind = p.measured();
    if (of == null || line.indicator().level2().isEmpty() || kind == Measured.NONE) {
      return true;
    }
    boolean satisfaction = isSatisfaction(line, p);
    boolean people = kind == Measured.PERSON || kind == Measured.PERSON_TIME;
    return switch (of) {
      case QUANTITY ->
          !satisfaction && (kind != Measured.RATIO || t.change() != null || isNotRatio(t));
      case QUALITY -> !satisfaction && !people && !isLimit(line, p) && kind != Measured.MONEY;
      case TIMELINESS ->
          !satisfaction && !people && kind != Measured.MONEY && kind != Measured.COUNT;
      case COST ->
          !satisfaction
              && !people
              && !isLimit(line, p)
              && !QUALITY_RATE.matcher(line.name()).find();
      case ECONOMIC, SOCIAL, ECOLOGICAL, SUSTAINABLE -> !satisfaction;
      case SATISFACTION ->
          kind == Measured.RATIO
              || COMPLAINT.matcher(line.name() + p.subject() + p.clause()).find();
    };
  }

  /** 办结时限≤5天: a limit of time, wherever it stands. */
  private static boolean isLimit(Form.Line line, Promise p) {
    return p.measured() == Measured.TIME
        && Vocabulary.isDown(p.target().bound())
        && FIT_TIME.matcher(line.name() + p.subject()).find();
  }

  /** A score or a multiple under 数量 is no share. */
  private static boolean isNotRatio(Target t) {
    return !"%".equals(t.normal().unit()) && !"个百分点".equals(t.normal().unit());
  }

  static void several(Form form, Report report) {
    double least = report.number("least");
    for (Form.Line line : form.lines()) {
      for (Form.Cell cell : line.cells()) {
        if (cell.promises().size() < least) {
          continue;
        }
        List<Promise> distinct =
            cell.promises().stream()
                .filter(p -> !isBaseOfChange(p, cell))
                .collect(
                    Collectors.toMap(
                        p -> p.bareSubject() + "|" + p.target().normal().unit(),
                        p -> p,
                        (a, b) -> a,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        if (distinct.size() >= least) {
          String shown =
              distinct.stream()
                  .limit(4)
                  .map(p -> p.subject() + p.shown())
                  .collect(Collectors.joining("；"));
          report.promise(
              distinct.getFirst(),
              "一个指标里写了%d件事（%s%s）"
                  .formatted(distinct.size(), Report.shown(shown), distinct.size() > 4 ? "……" : ""),
              "一件事一行，分别写指标名和指标值");
          break;
        }
      }
    }
  }

  /** 较2021年（3260起）下降10%: the number that the change is measured against. */
  private static boolean isBaseOfChange(Promise p, Form.Cell cell) {
    return p.target().change() == null
        && cell.promises().stream()
            .anyMatch(o ->
                o.target().change() != null
                    && Measured.of(o.target()) == Measured.RATIO
                    && o.subject().equals(p.subject()));
  }

  static void timeless(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      if (!line.isOf(IndicatorClass.TIMELINESS)
          || line.cells().stream().allMatch(RowRules::isBlank)) {
        continue;
      }
      boolean timed =
          !line.promises().isEmpty()
              || Vocabulary.TIMED.isIn(CharFold.fold(line.name()))
              || line.cells().stream().anyMatch(c -> Vocabulary.TIMED.isIn(c.folded()));
      if (!timed) {
        first(line)
            .ifPresent(s ->
                report.cell(
                    s,
                    "时效指标“%s”没有日期、期限或比率".formatted(Report.shown(s.text())),
                    "写明时间，如“" + year(form) + "12月底前”“≤30天”“及时率≥95%”"));
      }
    }
  }

  private static String year(Form form) {
    Integer year = form.declaration().header().year();
    return year == null ? "" : year + "年";
  }

  static void otherMeasure(Form form, Report report) {
    for (Form.Line line : form.lines()) {
      Measured asked = Measured.askedBy(CharFold.fold(line.name()));
      List<Promise> promises = line.promises();
      if (asked == Measured.NONE || promises.isEmpty()) {
        continue;
      }
      boolean own = promises.stream().noneMatch(Promise::isNamedByRow);
      boolean none = promises.stream().map(Promise::measured).noneMatch(k -> answers(asked, k));
      if (own && none && promises.stream().allMatch(p -> p.target().unit() != null)) {
        report.promise(
            promises.getFirst(),
            "指标“%s”问的是%s，指标值“%s”说的是别的"
                .formatted(
                    line.name(),
                    asked.chinese(),
                    Report.shown(promises.getFirst().statement().text())),
            "让指标值回答指标名，或另立指标");
      }
    }
  }

  private static boolean answers(Measured asked, Measured got) {
    boolean people = asked == Measured.PERSON || asked == Measured.PERSON_TIME;
    boolean peopleGot = got == Measured.PERSON || got == Measured.PERSON_TIME;
    return asked == got || people && peopleGot || got == Measured.NONE;
  }

  static void empty(Form form, Report report) {
    Declaration declaration = form.declaration();
    Set<Form.Line> told = new HashSet<>();
    for (Declaration.Note note : declaration.notes()) {
      if (note.doubt() == Doubt.MISSING_CELL) {
        // Where nothing of a row is filled in, that is one finding and not two.
        lineAt(form, note)
            .filter(line -> !VALUE.matcher(CharFold.fold(line.name())).find())
            .filter(line -> !line.values().isEmpty() || told.add(line))
            .ifPresent(line ->
                report.place(
                    note.place(), line.name(), contextOf(line), note.message(), "补上指标值，或删去这个指标"));
      }
    }
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

  static void costMissing(Form form, Report report) {
    Declaration declaration = form.declaration();
    boolean project = declaration.header().kind() == Kind.PROJECT;
    boolean cost =
        form.lines().stream()
            .anyMatch(l ->
                l.isOf(IndicatorClass.COST)
                    || l.indicator().level1().contains("成本")
                    || l.indicator().level2().contains("成本"));
    if (project && !cost && form.lines().size() >= report.number("least")) {
      report.whole(form.name(), "项目“%s”没有成本指标".formatted(form.name()), "按项目支出的成本设经济成本等指标，写“≤”");
    }
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
