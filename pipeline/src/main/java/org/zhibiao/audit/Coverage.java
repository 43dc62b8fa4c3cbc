package org.zhibiao.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Context;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.IndicatorClass;
import org.zhibiao.model.Statement;
import org.zhibiao.quantity.CharFold;

/** D08: a task of the declaration of which no row speaks. */
final class Coverage {
  /** Neighbours that every second row and task has. */
  private static final Codes COMMON = new Codes(128);

  /** Characters that every second name has. */
  private static final Codes EVERYWHERE = new Codes(128);

  static {
    for (String word : Words.FORMS.words("common-word")) {
      COMMON.add(code(word.charAt(0), word.charAt(1)));
    }
    for (String character : Words.FORMS.words("common-character")) {
      EVERYWHERE.add(character.charAt(0));
    }
  }

  private final Form form;
  private final List<Declaration.Task> tasks;
  private final double inName;
  private final double inText;
  private final double inCharacters;
  private final List<Gist> rows;
  private final List<Gist> jobs;
  private @Nullable List<Gist> open;

  private Coverage(Form form, Report report) {
    this.form = form;
    this.tasks = form.declaration().tasks();
    this.inName = report.number("name");
    this.inText = report.number("text");
    this.inCharacters = report.number("characters");
    this.rows = form.lines().stream().map(Gist::of).toList();
    this.jobs = tasks.stream().map(Gist::of).toList();
  }

  static void check(Form form, Report report) {
    if (form.lines().size() >= report.number("rows") && form.declaration().tasks().size() >= 2) {
      new Coverage(form, report).check(report);
    }
  }

  private void check(Report report) {
    for (int i = 0; i < tasks.size(); i++) {
      Declaration.Task task = tasks.get(i);
      Declaration.Money money = task.money();
      if (money != null
          && money.yuan() != null
          && money.yuan().signum() > 0
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
      if (row.characters().shares(job.allCharacters(), 1)) {
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

  /** Whether the row has a word of the task's name or text. */
  private boolean speaksOf(Gist row, Gist task) {
    return row.pairs().shares(task.namePairs(), inName)
        || row.characters().shares(task.characters(), inCharacters)
        || row.pairs().shares(task.pairs(), inText);
  }

  /** Satisfaction, cost and punctuality are asked of every task alike. */
  private static boolean isSpecific(Form.Line line) {
    return !line.isOf(IndicatorClass.SATISFACTION, IndicatorClass.COST, IndicatorClass.TIMELINESS);
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
    return SumRules.unit(one.target()).equals(SumRules.unit(other.target()))
        && RowRules.likeness(one.bareSubject(), other.bareSubject()) > 0.5;
  }

  private static int code(char one, char other) {
    return one << 16 | other;
  }

  private static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  /** What a row or a task speaks of; what takes the text is worked out when it is asked for. */
  private static final class Gist {
    /** Keeps texts apart, so that no neighbours come of them. */
    private static final char APART = '\n';

    private final String name;
    private final String text;
    private final Codes namePairs;
    private final Codes characters;
    private @Nullable Codes pairs;
    private @Nullable Codes allCharacters;

    /** The gist of a name and of all that is said besides. */
    private Gist(String name, String text) {
      this.name = name;
      this.text = text;
      this.namePairs = pairsOf(name);
      this.characters = charactersOf(name);
    }

    static Gist of(Form.Line line) {
      StringBuilder all = new StringBuilder(line.name());
      line.cells().forEach(c -> all.append(APART).append(c.folded()));
      return new Gist(line.name(), all.toString());
    }

    static Gist of(Declaration.Task task) {
      return new Gist(task.name(), text(task.content()) + APART + text(task.goal()));
    }

    private static String text(@Nullable Statement s) {
      return s == null ? "" : s.text();
    }

    /** The neighbouring characters of the name that say something. */
    Codes namePairs() {
      return namePairs;
    }

    /** Those of the text. */
    Codes pairs() {
      Codes known = pairs;
      if (known == null) {
        known = pairsOf(text);
        pairs = known;
      }
      return known;
    }

    /** The characters of the name that say something. */
    Codes characters() {
      return characters;
    }

    /** Those of name and text. */
    Codes allCharacters() {
      Codes known = allCharacters;
      if (known == null) {
        known = charactersOf(name + text);
        allCharacters = known;
      }
      return known;
    }

    private static Codes pairsOf(String text) {
      String folded = CharFold.fold(text);
      Codes codes = new Codes(folded.length());
      for (int i = 0; i + 1 < folded.length(); i++) {
        char one = folded.charAt(i);
        char other = folded.charAt(i + 1);
        if (isHan(one) && isHan(other) && !COMMON.has(code(one, other))) {
          codes.add(code(one, other));
        }
      }
      return codes;
    }

    private static Codes charactersOf(String text) {
      Codes codes = new Codes(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (isHan(c) && !EVERYWHERE.has(c)) {
          codes.add(c);
        }
      }
      return codes;
    }
  }

  /** A set of numbers other than 0: of characters, or of two in one number. */
  private static final class Codes {
    private final int[] table;
    private int[] values = new int[8];
    private int count;

    /** Room for that many. */
    Codes(int most) {
      table = new int[Integer.highestOneBit(Math.max(4, most)) << 2];
    }

    void add(int code) {
      int slot = slot(code);
      if (table[slot] == 0) {
        table[slot] = code;
        if (count == values.length) {
          values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = code;
      }
    }

    boolean has(int code) {
      return table[slot(code)] == code;
    }

    /** Where it stands, or the free slot where it would. */
    private int slot(int code) {
      int slot = code * 0x9E3779B9 >>> 7 & table.length - 1;
      while (table[slot] != 0 && table[slot] != code) {
        slot = slot + 1 & table.length - 1;
      }
      return slot;
    }

    /** Whether they have as many in common as that. */
    boolean shares(Codes other, double least) {
      Codes few = count <= other.count ? this : other;
      Codes many = count <= other.count ? other : this;
      int common = 0;
      for (int i = 0; i < few.count; i++) {
        if (many.has(few.values[i]) && ++common >= least) {
          return true;
        }
      }
      return false;
    }
  }
}
