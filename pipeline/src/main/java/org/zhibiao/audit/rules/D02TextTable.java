package org.zhibiao.audit.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.audit.Check;
import org.zhibiao.audit.Report;
import org.zhibiao.audit.RuleFolder;
import org.zhibiao.audit.review.Form;
import org.zhibiao.audit.review.Named;
import org.zhibiao.audit.review.Pair;
import org.zhibiao.audit.review.Promise;
import org.zhibiao.match.Automaton;
import org.zhibiao.match.Lexicon;

/** D02: a text and the table that promise different amounts of one thing, 约1200项 and 1500项. */
public final class D02TextTable implements Check.OfForm {
  private static final Lexicon WORDS = RuleFolder.words(D02TextTable.class);

  /** What is counted from the first year on. */
  private static final Automaton SINCE = WORDS.automaton("since");

  /** What is done over several years is no year's number. */
  private static final Automaton OF_YEARS = WORDS.automaton("of-years");

  /** So alike that it is the same although another text agrees with the row. */
  private static final double SURE = 0.95;

  @Override
  public void check(Form form, Report report) {
    List<List<Pair>> said = alike(form, report.number("alike"));
    Set<Promise> taken = new HashSet<>();
    for (List<Pair> pairs : said) {
      pairs.stream().filter(Pair::sameValue).map(Pair::other).forEach(taken::add);
    }
    List<Pair> found = new ArrayList<>();
    for (List<Pair> pairs : said) {
      Pair best = null;
      boolean agreed = false;
      for (Pair pair : pairs) {
        if (pair.likeness() >= SURE || pair.sameNumber() || !taken.contains(pair.other())) {
          agreed |= pair.sameNumber();
          best = best == null || pair.likeness() > best.likeness() ? pair : best;
        }
      }
      if (best != null && !agreed && !OF_YEARS.any(best.one().clause())) {
        found.add(best);
      }
    }
    told(found, report);
  }

  /** A number since some year, 累计建成, is no number of the year. */
  private static boolean isComparable(Named said, Named row) {
    return said.isComparable(row) && isSum(said.promise()) == isSum(row.promise());
  }

  private static boolean isSum(Promise p) {
    return SINCE.any(p.clause()) || SINCE.any(p.rowName());
  }

  private static void told(List<Pair> found, Report report) {
    Map<Promise, BigDecimal> sums = new HashMap<>();
    for (Pair pair : found) {
      sums.merge(pair.other(), pair.one().target().normal().value(), BigDecimal::add);
    }
    for (Pair pair : found) {
      // Several texts may share out what the table has in one number.
      boolean split =
          sums.getOrDefault(pair.other(), BigDecimal.ZERO)
                  .compareTo(pair.other().target().normal().value())
              == 0;
      if (!split) {
        report.promise(
            pair.one(),
            pair.other(),
            "正文写“"
                + pair.one().shown()
                + "”，指标表（"
                + pair.other().statement().place().address()
                + "）写“"
                + pair.other().shown()
                + "”",
            "核对后统一");
      }
    }
  }

  /** What is promised in prose, each with the promises of the table that may be the same. */
  private static List<List<Pair>> alike(Form form, double least) {
    Map<Named.Kind, List<Named>> table = new HashMap<>();
    for (Named row : form.named(true)) {
      table.computeIfAbsent(row.kind(), k -> new ArrayList<>()).add(row);
    }
    List<List<Pair>> alike = new ArrayList<>();
    for (Named said : form.named(false)) {
      List<Pair> pairs = new ArrayList<>();
      for (Named row : table.getOrDefault(said.kind(), List.of())) {
        double like = isComparable(said, row) ? said.like(row, least) : 0;
        if (like >= least && like > 0) {
          pairs.add(new Pair(said.promise(), row.promise(), like));
        }
      }
      alike.add(pairs);
    }
    return alike;
  }
}
