package org.zhibiao.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibiao.model.Header;
import org.zhibiao.model.Kind;
import org.zhibiao.model.Reading;
import org.zhibiao.quantity.CharFold;

/**
 * Audits declarations by the rules of a {@link RuleBook} (绩效目标审核). Immutable: one audit serves all
 * threads.
 *
 * <p>Example: the seed has 不少于1500万人次以上, which W01 finds.
 */
public final class Audit {
  /** The id of the rule about peers, which needs more than two declarations. */
  public static final String PEERS = "Y05";

  private static final double SAME_PROJECT = 0.8;
  private static final int MOST_COMPARED = 200;

  private static final Cut NOISE = new Cut(Words.FORMS.automaton("project-noise"));

  private final RuleBook book;

  /** An audit by these rules. */
  public Audit(RuleBook book) {
    this.book = book;
  }

  /** The audit with the rules that ship with the project. */
  public static Audit standard() {
    return new Audit(RuleBook.standard());
  }

  /** The rules it goes by. */
  public RuleBook book() {
    return book;
  }

  /** What the rules of groups W, R, D and S find in one declaration, in document order. */
  public List<Finding> declaration(Reading reading) {
    Form form = Form.of(reading);
    List<Finding> findings = new ArrayList<>();
    Checks.OF_FORM.forEach((id, check) -> {
      Rule rule = book.rule(id);
      if (rule.on()) {
        check.check(form, new Report(rule, reading.declaration(), findings));
      }
    });
    findings.sort(ORDER);
    return book.tuned(findings);
  }

  /** Reading order, then the rules' order. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.place().part())
          .thenComparing(Finding::place)
          .thenComparing(Finding::span)
          .thenComparing(Finding::rule);

  /**
   * What the rules of two years find in a declaration.
   *
   * @param before all declarations of the same department of the year before
   */
  public List<Finding> years(Reading now, List<Reading> before) {
    if (now.declaration().header().kind() == Kind.SELF_EVALUATION) {
      return List.of();
    }
    Reading declared = like(now, before, false);
    Reading evaluated = like(now, before, true);
    Reading was = declared == null ? evaluated : declared;
    if (was == null) {
      return List.of();
    }
    Form evaluation = evaluated == null ? null : Form.of(evaluated);
    YearRules.Years years = YearRules.Years.of(Form.of(was), evaluation, Form.of(now));
    List<Finding> findings = new ArrayList<>();
    Checks.OF_YEARS.forEach((id, check) -> {
      Rule rule = book.rule(id);
      if (rule.on()) {
        check.check(years, new Report(rule, now.declaration(), findings));
      }
    });
    findings.sort(ORDER);
    return book.tuned(findings);
  }

  /** The declaration of the same project, or of the department as a whole; null where none is. */
  private static @Nullable Reading like(Reading now, List<Reading> before, boolean evaluation) {
    Header header = now.declaration().header();
    String project = project(header);
    Reading best = null;
    double most = SAME_PROJECT;
    // The same name is looked for first; to compare all with all would take too long for many.
    List<Reading> possible =
        before.stream().filter(b -> project(b.declaration().header()).equals(project)).toList();
    if (possible.isEmpty() && before.size() <= MOST_COMPARED) {
      possible = before;
    }
    for (Reading b : possible) {
      Header other = b.declaration().header();
      boolean kind =
          evaluation == (other.kind() == Kind.SELF_EVALUATION)
              && (evaluation || other.kind() == header.kind());
      String named = project(other);
      boolean both = project.isEmpty() == named.isEmpty();
      double like = project.equals(named) ? 1.1 : both ? RowRules.likeness(project, named) : 0;
      if (kind && like > most) {
        most = like;
        best = b;
      }
    }
    return best;
  }

  private static String project(Header header) {
    return NOISE.from(CharFold.fold(header.project()));
  }

  /** What the rule about peers says of those of its values that are far off. */
  public List<Finding> peers(Reading reading, List<Peers.Odd> odd) {
    Rule rule = book.rule(PEERS);
    List<Finding> findings = new ArrayList<>();
    Report report = new Report(rule, reading.declaration(), findings);
    Form form = Form.of(reading);
    for (Peers.Odd o : odd) {
      form.promises().stream()
          .filter(p -> p.item().id().equals(o.peer().item()))
          .findFirst()
          .ifPresent(p ->
              report.promise(
                  p,
                  "“%s”离同类很远：其他%d个部门的中位数是%s%s"
                      .formatted(
                          p.target().quote(),
                          o.others(),
                          shown(o.median()),
                          Objects.requireNonNullElse(p.target().normal().unit(), "")),
                  "核对数字；确有原因的请说明"));
    }
    return book.tuned(findings);
  }

  private static String shown(double number) {
    return BigDecimal.valueOf(number)
        .round(new MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }

  /**
   * What all rules find in a few declarations, in their order; the index audits many without
   * keeping them.
   */
  public List<Finding> all(List<Reading> readings) {
    Map<String, List<Peers.Odd>> odd = odd(readings);
    List<Finding> findings = new ArrayList<>();
    for (Reading r : readings) {
      findings.addAll(declaration(r));
      findings.addAll(years(r, yearBefore(r, readings)));
      List<Peers.Odd> own = odd.get(r.declaration().id());
      if (own != null) {
        findings.addAll(peers(r, own));
      }
    }
    return findings;
  }

  private static List<Reading> yearBefore(Reading now, List<Reading> all) {
    Header header = now.declaration().header();
    Integer year = header.year();
    return all.stream()
        .filter(
            r -> year != null && Integer.valueOf(year - 1).equals(r.declaration().header().year()))
        .filter(r -> r.declaration().header().department().equals(header.department()))
        .filter(r -> !header.department().isEmpty())
        .toList();
  }

  private Map<String, List<Peers.Odd>> odd(List<Reading> readings) {
    Rule rule = book.rule(PEERS);
    Map<String, List<Peers.Peer>> groups = new HashMap<>();
    for (Reading r : readings) {
      Header header = r.declaration().header();
      for (Reading.Item item : r.items()) {
        String key = rule.on() ? Peers.key(header, item) : null;
        if (key != null) {
          groups
              .computeIfAbsent(key, k -> new ArrayList<>())
              .add(
                  new Peers.Peer(
                      r.declaration().id(),
                      header.department(),
                      item.id(),
                      item.target().normal().value().doubleValue()));
        }
      }
    }
    Map<String, List<Peers.Odd>> odd = new HashMap<>();
    groups.forEach((key, group) ->
        Peers.odd(group, key, rule.number("z"), (int) rule.number("peers"))
            .forEach(
                o -> odd.computeIfAbsent(o.peer().declaration(), k -> new ArrayList<>()).add(o)));
    return odd;
  }
}
