package org.zhibiao.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.extract.Explanation;
import org.zhibiao.extract.Ground;
import org.zhibiao.model.Category;
import org.zhibiao.model.Doubt;
import org.zhibiao.model.Span;
import org.zhibiao.model.Target;
import org.zhibiao.screening.Candidate;
import org.zhibiao.segment.Word;
import org.zhibiao.subject.PhraseOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code zhibiao explain 发表论文不少于50篇}: what was read, and by which rules. */
@Command(
    name = "explain",
    header = "说明一段文字抽出了什么、用了哪些规则。Tell what is read in a text, and by which rules.")
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Services services;

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = {"要说明的文字。", "The text."})
  private List<String> words = List.of();

  ExplainCommand(Terminal terminal, Services services) {
    this.terminal = terminal;
    this.services = services;
  }

  @Override
  public Integer call() {
    PrintWriter out = terminal.text();
    Explanation explained = services.extractor().get().explain(String.join(" ", words));
    if (!explained.words().isEmpty()) {
      out.println(
          "分词："
              + explained.words().stream()
                  .map(ExplainCommand::word)
                  .collect(Collectors.joining(" ")));
    }
    candidates(explained, out);
    if (explained.targets().isEmpty()) {
      out.println("没有指标值。");
    }
    for (int i = 0; i < explained.targets().size(); i++) {
      print(i + 1, explained.targets().get(i), out);
    }
    out.flush();
    return ExitCodes.OK;
  }

  private static String word(Word w) {
    return w.text() + "/" + w.pos();
  }

  /** Every quantity found: kept, with the phrases that may be what it measures, or why not. */
  private static void candidates(Explanation explained, PrintWriter out) {
    int kept = 0;
    for (Candidate c : explained.candidates()) {
      Span span = c.quantity().span();
      String place = "[" + span.start() + ", " + span.end() + ")";
      String verdict = c.rejected() == null ? "取" : "不取（" + c.rejected() + row(c) + "）";
      out.println("候选：" + place + "  " + verdict + "  " + String.join(" → ", c.quantity().rules()));
      if (c.kept()) {
        evidence(explained.weights().get(kept), out);
        explained.options().get(kept++).forEach(o -> out.println("   " + option(o)));
      }
    }
  }

  /** What speaks for the reading, and what against it: the weakest evidence first. */
  private static void evidence(List<Ground.Weight> weights, PrintWriter out) {
    if (!weights.isEmpty()) {
      out.println(
          "   证据："
              + weights.stream()
                  .map(w -> String.format(Locale.ROOT, "%s %+.1f", w.ground().chinese(), w.odds()))
                  .collect(Collectors.joining("，")));
    }
  }

  private static String option(PhraseOption o) {
    String marks = (o.rules() ? "（规则所取）" : "") + (o.chosen() ? "（取）" : "");
    return String.format(Locale.ROOT, "%.3f  %s%s", o.probability(), o.phrase(), marks);
  }

  private static void print(int number, Target t, PrintWriter out) {
    out.println(number + ". " + t.quote() + "  [" + t.span().start() + ", " + t.span().end() + ")");
    line("指标内容", t.subject(), out);
    String symbol = t.bound().symbol() + " " + t.bound().chinese();
    line("比较关系", (t.bound().code() + " " + symbol.strip()).strip(), out);
    line("比较词", String.join(" ", t.wording()), out);
    line("数值", range(t.value(), t.upper(), t.unit()), out);
    line("折算", range(t.normal().value(), t.normal().upper(), t.normal().unit()), out);
    line("量纲", t.normal().dimension(), out);
    line("增减", t.change() == null ? null : t.change().chinese(), out);
    line("周期", t.per(), out);
    line("期限", t.deadline(), out);
    line("类别", category(t), out);
    line("置信度", String.format(Locale.ROOT, "%.3f", t.confidence()), out);
    line("存疑", t.doubts().stream().map(Doubt::chinese).collect(Collectors.joining("、")), out);
    line("规则", String.join(" → ", t.rules()), out);
  }

  private static @Nullable String category(Target t) {
    Category c = t.category();
    return c == null
        ? null
        : String.format(Locale.ROOT, "%s（%.3f）", c.of().code(), c.probability());
  }

  private static String range(BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit) {
    String to = upper == null ? "" : "–" + upper.toPlainString();
    return (value.toPlainString() + to + " " + (unit == null ? "" : unit)).strip();
  }

  private static void line(String name, @Nullable String value, PrintWriter out) {
    if (value != null && !value.isEmpty()) {
      out.println("   " + name + "：" + value);
    }
  }

  /** The row of the table that decided, where its name says more than the reason. */
  private static String row(Candidate candidate) {
    String row = candidate.row();
    return row == null || row.equals(candidate.rejected()) ? "" : "，据 " + row;
  }
}
