package org.zhibiao.generate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes declarations up, each from the seed and its number alone, so that the same ones come in any
 * order and on any machine.
 *
 * <p>Example: declaration 7 of seed 42 is the same text whether a hundred or a million are made. A
 * department keeps its indicators over the years, while values and wordings drift. Every title says
 * that it is generated. Immutable, may be shared by threads.
 */
public final class DeclarationGenerator {
  /** What the title of every generated declaration begins with. */
  public static final String MARK = "【生成】";

  private static final int INDICATORS = 56;
  private static final int TASKS = 6;
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

  private final Grammar grammar = new Grammar();
  private final long seed;
  private final int firstYear;
  private final int years;
  private final int departments;

  /**
   * A generator.
   *
   * @param lastYear not before {@code firstYear}
   * @param departments how many declare, from 1
   */
  public DeclarationGenerator(long seed, int firstYear, int lastYear, int departments) {
    if (lastYear < firstYear || departments < 1) {
      throw new IllegalArgumentException("no year or no department to declare");
    }
    this.seed = seed;
    this.firstYear = firstYear;
    this.years = lastYear - firstYear + 1;
    this.departments = departments;
  }

  /** A declaration while it is written. */
  private static final class Draft {
    final List<List<String>> rows = new ArrayList<>();
    final List<Generated.Truth> truths = new ArrayList<>();

    void row(String... cells) {
      rows.add(List.of(cells));
    }
  }

  /** A text and the targets in it. */
  private record Phrase(String text, Generated.@Nullable Truth truth) {}

  /** The declaration of that number, from 0: all departments of the first year, then the next. */
  public Generated generate(long number) {
    int department = (int) (number % departments);
    int year = firstYear + (int) (number / departments % years);
    Random own = random(department);
    Random random = random(number + (1L << 40));
    String name = department(department);
    String title = MARK + name + year + "年部门整体绩效目标申报表";
    Draft draft = new Draft();
    draft.row(title);
    draft.row("部门名称", name);
    draft.row("预算整体情况", "部门预算支出", "预算金额（万元）", "收入来源", "预算金额（万元）");
    draft.row("", "基本支出", money(random), "财政拨款", money(random));
    draft.row("", "项目支出", money(random), "其他资金", money(random));
    goal(draft, year, random);
    tasks(draft, year, random);
    indicators(draft, year, own, random);
    return new Generated(title, name, year, draft.rows, draft.truths);
  }

  private Random random(long salt) {
    // Mixed as SplitMix64 does, since neighbouring seeds of Random give similar numbers.
    long z = seed * 0x9E3779B97F4A7C15L + salt + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return new Random(z ^ (z >>> 31));
  }

  private String department(int number) {
    List<String> places = grammar.names("place");
    List<String> bureaus = grammar.names("bureau");
    String place = places.get(number / bureaus.size() % places.size());
    int round = number / bureaus.size() / places.size();
    return (round == 0 ? "" : "第" + (round + 1) + "组")
        + place
        + bureaus.get(number % bureaus.size());
  }

  private static String money(Random random) {
    return "%,.2f".formatted(random.nextInt(50, 9_000_000) / 100.0);
  }

  private void goal(Draft draft, int year, Random random) {
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      phrases.add(new Phrase(i % 2 == 0 ? any("filler", random) + "，" : "", null));
      phrases.add(clause(year, random));
      phrases.add(new Phrase(i == 11 ? "。" : "；", null));
    }
    sentence(draft, phrases, "年度总体目标", 2);
  }

  private void tasks(Draft draft, int year, Random random) {
    draft.row("年度重点工作任务", "名称", "主要实施内容", "拟投入的资金（万元）", "期望达到的目标（概述）");
    for (int i = 0; i < TASKS; i++) {
      List<Phrase> content = new ArrayList<>();
      for (int j = 0; j < 10; j++) {
        content.add(new Phrase(j % 2 == 0 ? any("filler", random) + "，" : "", null));
        content.add(clause(year, random));
        content.add(new Phrase(j % 2 == 0 ? "，" : "。", null));
      }
      List<Phrase> goal = List.of(clause(year, random), new Phrase("。", null));
      int row = draft.rows.size() + 1;
      String text = texts(draft, content, row, 3);
      draft.row("", any("task", random), text, money(random), texts(draft, goal, row, 5));
    }
  }

  private void indicators(Draft draft, int year, Random own, Random random) {
    draft.row("绩效指标", "一级指标", "二级指标", "三级指标", "实施周期指标值", "年度指标值");
    List<Grammar.Indicator> mine = new ArrayList<>();
    while (mine.size() < INDICATORS) {
      List<Grammar.Indicator> all = new ArrayList<>(grammar.indicators());
      Collections.shuffle(all, own);
      mine.addAll(all.subList(0, Math.min(all.size(), INDICATORS - mine.size())));
    }
    // Kept together as forms do, whose levels are written once.
    mine.sort(Comparator.comparingInt((Grammar.Indicator i) -> grammar.indicators().indexOf(i)));
    String level1 = "";
    String level2 = "";
    for (Grammar.Indicator indicator : mine) {
      int row = draft.rows.size() + 1;
      boolean vague = random.nextInt(12) == 0;
      Phrase period = vague ? vague(random) : value(indicator, year, random);
      Phrase annual = random.nextInt(3) == 0 && !vague ? value(indicator, year, random) : period;
      draft.row(
          "",
          indicator.level1().equals(level1) ? "" : indicator.level1(),
          indicator.level2().equals(level2) ? "" : indicator.level2(),
          indicator.name(),
          texts(draft, List.of(period), row, 5),
          texts(draft, List.of(annual), row, 6));
      level1 = indicator.level1();
      level2 = indicator.level2();
    }
  }

  private Phrase vague(Random random) {
    return new Phrase(any("vague", random), null);
  }

  private String any(String kind, Random random) {
    List<String> names = grammar.names(kind);
    return names.get(random.nextInt(names.size()));
  }

  private Phrase clause(int year, Random random) {
    List<Grammar.Indicator> all = grammar.indicators();
    Grammar.Indicator indicator = all.get(random.nextInt(all.size()));
    return framed(random.nextBoolean() ? "{a}{q}" : "全年{a}{q}", indicator, year, random);
  }

  private Phrase value(Grammar.Indicator indicator, int year, Random random) {
    return framed(grammar.frame(random), indicator, year, random);
  }

  private Phrase framed(String frame, Grammar.Indicator indicator, int year, Random random) {
    Grammar.Wording wording = grammar.wording(indicator.up(), random);
    BigDecimal value = number(indicator, random);
    BigDecimal upper = null;
    if (wording.op().equals("range")) {
      BigDecimal more = number(indicator, random);
      upper = value.max(more);
      value = value.min(more);
      upper = upper.compareTo(value) == 0 ? null : upper;
    }
    String quote = wording.pattern();
    String op = wording.op();
    if (op.equals("range") && upper != null) {
      quote =
          quote
              .replaceFirst("\\{}", written(value, "", indicator))
              .replaceFirst("\\{}", written(upper, indicator.unit(), indicator));
    } else if (op.equals("range")) {
      op = "none";
      quote = written(value, indicator.unit(), indicator);
    } else {
      quote = quote.replace("{}", written(value, indicator.unit(), indicator));
    }
    String before =
        frame
            .substring(0, frame.indexOf("{q}"))
            .replace("{a}", indicator.action())
            .replace("{y}", String.valueOf(year));
    String after = frame.substring(frame.indexOf("{q}") + 3);
    String text = before + quote + after.replace("{f}", any("filler", random));
    return new Phrase(
        text,
        new Generated.Truth(1, 1, before.length(), quote, op, value, upper, indicator.unit()));
  }

  /** A number of an indicator, even on a logarithmic scale, round as people write them. */
  private static BigDecimal number(Grammar.Indicator indicator, Random random) {
    double low = Math.log(indicator.low().doubleValue());
    double high = Math.log(indicator.high().doubleValue());
    double drawn = Math.exp(low + (high - low) * random.nextDouble());
    BigDecimal exact = BigDecimal.valueOf(drawn);
    BigDecimal round = exact.round(new MathContext(exact.precision() > 3 ? 3 : 2));
    BigDecimal scaled = round.setScale(indicator.decimals(), RoundingMode.HALF_UP);
    BigDecimal stripped = scaled.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** 26000 may be written 26000, 2.6万 or, with the unit 元, always with its scale. */
  private static String written(BigDecimal value, String unit, Grammar.Indicator indicator) {
    BigDecimal factor = indicator.scale().equals("亿") ? YI : WAN;
    boolean scaled =
        !indicator.scale().isEmpty()
            && value.compareTo(factor) >= 0
            && (value.signum() == 0 || value.intValue() % 3 != 0 || indicator.unit().equals("元"));
    if (!scaled) {
      return value.toPlainString() + unit;
    }
    return value.divide(factor).stripTrailingZeros().toPlainString() + indicator.scale() + unit;
  }

  private void sentence(Draft draft, List<Phrase> phrases, String label, int column) {
    draft.row(label, texts(draft, phrases, draft.rows.size() + 1, column));
  }

  /** The phrases as one text; their targets are kept with their places in it. */
  private static String texts(Draft draft, List<Phrase> phrases, int row, int column) {
    StringBuilder text = new StringBuilder();
    for (Phrase phrase : phrases) {
      Generated.Truth truth = phrase.truth();
      if (truth != null) {
        draft.truths.add(
            new Generated.Truth(
                row,
                column,
                text.length() + truth.start(),
                truth.quote(),
                truth.op(),
                truth.value(),
                truth.upper(),
                truth.unit()));
      }
      text.append(phrase.text());
    }
    return text.toString();
  }
}
