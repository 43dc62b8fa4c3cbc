package org.zhibiao.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Peers;
import org.zhibiao.audit.review.YearBefore;
import org.zhibiao.audit.review.Years;
import org.zhibiao.model.Header;
import org.zhibiao.model.Reading;

/**
 * Audits declarations by the rules of a {@link RuleBook} (绩效目标审核). Immutable: one audit serves all
 * threads.
 *
 * <p>Example: the seed has 不少于1500万人次以上, which W01 finds.
 */
public final class Audit {
  private final RuleBook book;
  private final List<RuleBook.Checked> checks;
  private final List<OfPeers> peers;

  /** The rule of a check that looks at peers. */
  private record OfPeers(Rule rule, Check.OfPeers check) {}

  /** An audit by these rules. */
  public Audit(RuleBook book) {
    this.book = book;
    this.checks = book.checks();
    List<OfPeers> ofPeers = new ArrayList<>();
    for (RuleBook.Checked c : checks) {
      if (c.check() instanceof Check.OfPeers check) {
        ofPeers.add(new OfPeers(c.rule(), check));
      }
    }
    this.peers = List.copyOf(ofPeers);
  }

  /** The audit with the rules that ship with the project. */
  public static Audit standard() {
    return new Audit(RuleBook.standard());
  }

  /** The rules it goes by. */
  public RuleBook book() {
    return book;
  }

  /** What the rules about one declaration find in it, in document order. */
  public List<Finding> declaration(Reading reading) {
    Form form = Form.of(reading);
    List<Finding> findings = new ArrayList<>();
    for (RuleBook.Checked c : checks) {
      Report report = new Report(c.rule(), reading.declaration(), findings);
      switch (c.check()) {
        case Check.OfTarget check -> form.promises().forEach(p -> check.check(p, report));
        case Check.OfRow check -> form.lines().forEach(line -> check.check(line, report));
        case Check.OfForm check -> check.check(form, report);
        case Check.OfYears years -> {}
        case Check.OfPeers ofPeers -> {}
      }
    }
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
    Years years = YearBefore.of(now, before);
    if (years == null) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (RuleBook.Checked c : checks) {
      if (c.check() instanceof Check.OfYears check) {
        check.check(years, new Report(c.rule(), now.declaration(), findings));
      }
    }
    findings.sort(ORDER);
    return book.tuned(findings);
  }

  /** A group of peers of no more values than that has nothing to be told. */
  public int leastPeers() {
    return peers.stream().mapToInt(p -> p.check().least(p.rule())).min().orElse(Integer.MAX_VALUE);
  }

  /** Whether a rule that is on looks at peers. */
  public boolean looksAtPeers() {
    return !peers.isEmpty();
  }

  /**
   * The values of a group that are far from their peers.
   *
   * @param key of the group
   */
  public List<Peers.Odd> odd(List<Peers.Peer> group, String key) {
    List<Peers.Odd> odd = new ArrayList<>();
    peers.forEach(p -> odd.addAll(p.check().odd(group, key, p.rule())));
    return odd;
  }

  /** What the rules about peers say of those of its values that are far off. */
  public List<Finding> peers(Reading reading, List<Peers.Odd> odd) {
    List<Finding> findings = new ArrayList<>();
    Form form = Form.of(reading);
    for (OfPeers p : peers) {
      Report report = new Report(p.rule(), reading.declaration(), findings);
      for (Peers.Odd o : odd) {
        if (o.rule().equals(p.rule().id())) {
          form.promises().stream()
              .filter(promise -> promise.item().id().equals(o.peer().item()))
              .findFirst()
              .ifPresent(promise -> p.check().check(promise, o, report));
        }
      }
    }
    return book.tuned(findings);
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
    Map<String, List<Peers.Peer>> groups = new HashMap<>();
    for (Reading r : readings) {
      Header header = r.declaration().header();
      for (Reading.Item item : r.items()) {
        String key = looksAtPeers() ? Peers.key(header, item) : null;
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
        odd(group, key)
            .forEach(
                o -> odd.computeIfAbsent(o.peer().declaration(), k -> new ArrayList<>()).add(o)));
    return odd;
  }
}
