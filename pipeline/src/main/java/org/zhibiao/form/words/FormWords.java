package org.zhibiao.form.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibiao.match.Automaton;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Knowledge;
import org.zhibiao.model.Span;
import org.zhibiao.quantity.Units;

/**
 * The words by which forms are recognised, from the CSV files beside this class: columns, sections,
 * levels, labels, kinds, money, units.
 *
 * <p>Example: {@code column(INDICATORS, "年初目标值")} is {@link Role#VALUE}. Immutable.
 */
public final class FormWords {
  private static final Automaton BRACKETS = FormLists.of("in-brackets");
  private static final Automaton UNIT_LABEL = FormLists.of("unit-label");
  private static final Automaton SCALE = FormLists.of("scale");
  private static final Automaton YEAR = FormLists.of("years");
  private static final Automaton MONEY_WORD = FormLists.of("money-word");
  private static final Automaton BEFORE_NAME = FormLists.of("before-name");
  private static final Automaton BEHIND_NAME = FormLists.of("behind-name");

  /** A shorter name may be part of another word. */
  private static final int LONG = 4;

  private static final int LONGEST_UNIT = 12;
  private static final String BETWEEN_UNITS = "/()·";
  private static final String EACH = "每";

  private final Phrasebook names = new Phrasebook();
  private final List<Map.Entry<String, Kind>> kinds = new ArrayList<>();
  private final List<String> titleCuts = new ArrayList<>();
  private final List<String> organisations = new ArrayList<>();
  private final Set<String> symbols = new HashSet<>();
  private final Map<String, Optional<BigDecimal>> units = new HashMap<>();
  private final Map<Character, Character> digits = new HashMap<>();
  private final Units measures = Units.standard();
  private final Automaton levelNames = automaton(LONG, 40, "levels.csv", "columns.csv");
  private final Automaton labelNames = automaton(LONG, 40, "labels.csv");
  private final Automaton shortNames = automaton(2, LONG - 1, "columns.csv");

  private FormWords() {}

  /** The words that ship with the project. */
  public static FormWords standard() {
    FormWords words = new FormWords();
    words.loadTables();
    words.loadHead();
    return words;
  }

  private void loadTables() {
    for (Knowledge.Row row : rows("columns.csv")) {
      Topic topic = Topic.valueOf(row.get("table"));
      names.put(row.get("name"), Meaning.column(topic, Role.valueOf(row.get("role"))));
    }
    for (Knowledge.Row row : rows("sections.csv")) {
      names.put(row.get("name"), Meaning.section(Topic.valueOf(row.get("topic"))));
    }
    for (Knowledge.Row row : rows("levels.csv")) {
      int level = Integer.parseInt(row.get("level"));
      names.put(row.get("name"), Meaning.level(level, row.get("canonical")));
    }
    rows("symbols.csv").forEach(r -> symbols.add(CellText.fold(r.get("symbol"))));
  }

  private void loadHead() {
    rows("money.csv").forEach(r -> names.put(r.get("name"), Meaning.label(Field.MONEY)));
    for (Knowledge.Row row : rows("labels.csv")) {
      names.put(row.get("name"), Meaning.label(Field.valueOf(row.get("field"))));
    }
    for (Knowledge.Row row : rows("kinds.csv")) {
      kinds.add(Map.entry(CellText.fold(row.get("word")), Kind.ofLabel(row.get("kind"))));
    }
    rows("title-cuts.csv").forEach(r -> titleCuts.add(r.get("word")));
    rows("digits.csv")
        .forEach(r -> digits.put(r.get("written").charAt(0), r.get("digit").charAt(0)));
    rows("organisations.csv").forEach(r -> organisations.add(r.get("ending")));
    for (Knowledge.Row row : rows("units.csv")) {
      String yuan = row.get("yuan");
      units.put(
          row.get("unit"), yuan.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(yuan)));
    }
  }

  /** The names of the files that have so many characters, as an automaton that reads ahead. */
  private static Automaton automaton(int from, int to, String... files) {
    List<String> names = new ArrayList<>();
    for (String file : files) {
      for (Knowledge.Row row : rows(file)) {
        String name = row.get("name");
        boolean ours = !row.cells().containsKey("table") || row.get("table").equals("INDICATORS");
        boolean fits = name.length() >= from && name.length() <= to && name.indexOf('*') < 0;
        if (ours && fits) {
          names.add(Automaton.quoted(name));
        }
      }
    }
    return Automaton.of(Automaton.Direction.AHEAD, names);
  }

  private static List<Knowledge.Row> rows(String resource) {
    return Knowledge.rows(FormWords.class, resource);
  }

  /** The table of units. */
  Units measures() {
    return measures;
  }

  /** The full names of levels and of columns of indicators, as an automaton that reads ahead. */
  Automaton levelNames() {
    return levelNames;
  }

  /** The names of labels, likewise. */
  Automaton labelNames() {
    return labelNames;
  }

  /** The names of columns that are too short to be sure of in the middle of a text. */
  Automaton shortNames() {
    return shortNames;
  }

  /** All names that cells may hold. */
  public Phrasebook names() {
    return names;
  }

  /** The role of a column with that header in a table about {@code topic}, or null. */
  public @Nullable Role column(Topic topic, String cell) {
    return names.find(cell).column(topic);
  }

  /** What the value beside that label says, or null. */
  public @Nullable Field label(String cell) {
    return names.find(cell).label();
  }

  /** Whether an amount beside that name is one of money, known or not: 项目总经费, 补助（万元）. */
  public boolean isOfMoney(String name) {
    return yuan(unitIn(name)) != null || MONEY_WORD.any(CellText.fold(name));
  }

  /** The kind that a title says, if it says one. */
  public Optional<Kind> kind(String title) {
    String folded = CellText.fold(title);
    for (Map.Entry<String, Kind> kind : kinds) {
      if (folded.contains(kind.getKey())) {
        return Optional.of(kind.getValue());
      }
    }
    return Optional.empty();
  }

  /** The kind that a title says of the tables below it, if it says one: 自评 of 绩效自评工作报告. */
  public Optional<Kind> kindOfTable(String title) {
    String folded = CellText.fold(title);
    for (Map.Entry<String, Kind> kind : kinds) {
      if (kind.getValue() != Kind.OTHER && folded.contains(kind.getKey())) {
        return Optional.of(kind.getValue());
      }
    }
    return kind(title);
  }

  /**
   * What stands before the words that say the kind of form, if it is the name of an organisation.
   */
  public Optional<String> organisation(String title) {
    int cut = title.length();
    for (String word : titleCuts) {
      int at = title.indexOf(word);
      cut = at >= 0 ? Math.min(cut, at) : cut;
    }
    String name =
        FormLists.withoutTail(
            BEHIND_NAME, FormLists.withoutHead(BEFORE_NAME, title.substring(0, cut)));
    boolean known = name.length() >= 3 && organisations.stream().anyMatch(name::endsWith);
    return known ? Optional.of(name) : Optional.empty();
  }

  /** The organisation that a title names before its year: 某市水务局 in 某市水务局2024年河道清淤项目绩效目标表. */
  public Optional<String> leader(String title) {
    Span year = YEAR.first(title, 0, title.length());
    return year == null ? Optional.empty() : organisation(title.substring(0, year.start()));
  }

  /** The text with the digits of a year that is written out: 二〇二二年 becomes 2022年. */
  public String digits(String folded) {
    StringBuilder written = new StringBuilder(folded);
    for (int i = 0; i < written.length(); i++) {
      Character digit = digits.get(written.charAt(i));
      if (digit != null) {
        written.setCharAt(i, digit);
      }
    }
    return written.toString();
  }

  /** Whether a cell under 指标符号 may say so, folded. */
  public boolean isSymbol(String folded) {
    return symbols.contains(folded);
  }

  /** The unit that a name or header carries in brackets: 指标值（万元） gives 万元. */
  public @Nullable String unitIn(String cell) {
    String unit = null;
    Span next = BRACKETS.first(cell, 0, cell.length());
    while (next != null) {
      String content = cell.substring(next.start() + 1, next.end() - 1);
      String inside = CellText.fold(FormLists.withoutHead(UNIT_LABEL, content));
      boolean letter = inside.length() == 1 && inside.charAt(0) >= 'A' && inside.charAt(0) <= 'F';
      boolean other = letter || isOther(cell, next);
      unit = other ? unit : units.containsKey(inside) || isMeasure(inside) ? inside : unit;
      next = BRACKETS.first(cell, next.end(), cell.length());
    }
    return unit;
  }

  /** 补助村（社区）数量: what else is counted, and not the unit of what stands before the bracket. */
  private boolean isOther(String cell, Span bracket) {
    int at = bracket.start();
    return at > 0
        && bracket.end() < cell.length()
        && Character.isIdeographic(cell.charAt(bracket.end()))
        && isMeasure(cell.substring(at - 1, at));
  }

  /** Whether the whole of a folded text is a unit: 万元/处, 台(套), 每亩. */
  public boolean isUnit(String folded) {
    boolean any = false;
    int from = 0;
    for (int i = 0; i <= folded.length() && folded.length() <= LONGEST_UNIT; i++) {
      if (i == folded.length() || BETWEEN_UNITS.indexOf(folded.charAt(i)) >= 0) {
        String part = folded.substring(from, i);
        String name = part.startsWith(EACH) ? part.substring(1) : part;
        if (!part.isEmpty() && !isMeasure(name)) {
          return false;
        }
        any |= !part.isEmpty();
        from = i + 1;
      }
    }
    return any;
  }

  /** 吨, 万立方米: a unit of the table, with or without a scale. */
  private boolean isMeasure(String name) {
    return measures.named(name) != null
        || name.length() > 1 && SCALE.any(name) && measures.named(name.substring(1)) != null;
  }

  /** How many 元 the unit of money is, null where it is none: 万元 is 10000. */
  public @Nullable BigDecimal yuan(@Nullable String unit) {
    Optional<BigDecimal> yuan = unit == null ? null : units.get(unit.toLowerCase(Locale.ROOT));
    return yuan == null ? null : yuan.orElse(null);
  }
}
