package org.zhibiao.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.Finding;
import org.zhibiao.audit.Rule;
import org.zhibiao.batch.ReadingMaker;
import org.zhibiao.extract.Extractor;
import org.zhibiao.form.DeclarationReader;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Reading;
import org.zhibiao.model.Statement;

/** What the audit suggests, put back where it belongs, gives no new finding of any rule. */
class AdviceTest {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));
  private static final Audit AUDIT = Audit.standard();
  private static final Extractor EXTRACTOR = Extractor.standard();

  /** Rules whose suggestion stands for the quote, and those whose stands for the cell. */
  private static final Map<Boolean, Set<String>> SUGGESTING =
      Map.of(
          true,
          Set.of(
              "W01", "W02", "W03", "W04", "W05", "W06", "W07", "W08", "W09", "W11", "W12", "R03",
              "R04", "R15"),
          false,
          Set.of("R01", "R07"));

  /** What the same promise says elsewhere is to be changed along with it. */
  private static final Set<String> ALONG = Set.of("D01", "D02", "D03");

  /**
   * Suggestions of the audit for one declaration that were tried, and what came of the bad ones.
   */
  private record Tried(int count, List<String> bad) {}

  private static Tried tried(Reading reading) {
    int count = 0;
    List<String> bad = new ArrayList<>();
    List<Finding> before = AUDIT.declaration(reading);
    Set<String> known = new HashSet<>();
    before.forEach(f -> known.add(f.rule() + f.place()));
    for (Finding f : before) {
      for (String suggestion : suggestions(f)) {
        Declaration changed = with(reading.declaration(), f, suggestion);
        if (changed == null) {
          continue;
        }
        count++;
        for (Finding after : AUDIT.declaration(ReadingMaker.reading(changed, EXTRACTOR))) {
          boolean here = after.place().equals(f.place());
          boolean again = after.rule().equals(f.rule()) && after.quote().contains(suggestion);
          if (here
              && !ALONG.contains(after.rule())
              && (again || !known.contains(after.rule() + after.place()))) {
            bad.add(
                f.rule()
                    + " "
                    + f.quote()
                    + " → "
                    + suggestion
                    + ": "
                    + after.rule()
                    + " "
                    + after.message()
                    + " ("
                    + f.context().level3()
                    + ")");
          }
        }
      }
    }
    return new Tried(count, bad);
  }

  /** What the advice puts between quotation marks, where the rule suggests texts at all. */
  private static List<String> suggestions(Finding f) {
    boolean suggests = SUGGESTING.values().stream().anyMatch(rules -> rules.contains(f.rule()));
    List<String> suggestions = new ArrayList<>();
    int from = suggests ? f.advice().indexOf('“') : -1;
    while (from >= 0) {
      int to = f.advice().indexOf('”', from);
      suggestions.add(f.advice().substring(from + 1, to));
      from = f.advice().indexOf('“', to);
    }
    return suggestions;
  }

  /**
   * The declaration with the suggestion in place of the quote or the cell; null for another place.
   */
  private static @Nullable Declaration with(Declaration d, Finding f, String suggestion) {
    // Where symbol and unit have columns of their own the suggestion is shared out between them.
    for (Statement s : d.statements()) {
      boolean here = s.place().equals(f.place()) && f.span().end() <= s.text().length();
      if (here && s.context().comparator() == null && s.context().unit() == null) {
        boolean quote = SUGGESTING.getOrDefault(true, Set.of()).contains(f.rule());
        String text =
            quote
                ? s.text().substring(0, f.span().start())
                    + suggestion
                    + s.text().substring(f.span().end())
                : suggestion;
        return with(d, s, new Statement(s.place(), text, s.context()));
      }
    }
    return null;
  }

  private static Declaration with(Declaration d, Statement old, Statement now) {
    List<Declaration.Indicator> indicators = new ArrayList<>();
    for (Declaration.Indicator i : d.indicators()) {
      indicators.add(
          new Declaration.Indicator(
              i.level1(),
              i.level2(),
              i.level3(),
              i.place(),
              with(i.values(), old, now),
              i.assessment(),
              i.doubts()));
    }
    return new Declaration(
        d.id(),
        d.file(),
        d.header(),
        d.facts(),
        d.money(),
        d.tasks(),
        indicators,
        with(d.statements(), old, now),
        d.cells(),
        d.notes());
  }

  private static List<Statement> with(List<Statement> all, Statement old, Statement now) {
    return all.stream().map(s -> s.equals(old) ? now : s).toList();
  }

  static Stream<String> rules() {
    return AUDIT.book().rules().stream().map(Rule::id);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void whatIsSuggestedInAnExampleIsClean(String rule) {
    List<String> bad = new ArrayList<>();
    for (AuditExample example : new RuleExamples(AUDIT.book()).all(rule)) {
      for (Reading reading : example.readings(EXTRACTOR)) {
        bad.addAll(tried(reading).bad());
      }
    }
    assertTrue(bad.isEmpty(), () -> String.join("\n", bad));
  }

  @Test
  void whatIsSuggestedInADeclarationIsClean() throws Exception {
    int count = 0;
    List<String> bad = new ArrayList<>();
    for (Path file : files()) {
      String name = ROOT.relativize(file).toString();
      for (Declaration d : DeclarationReader.standard().read(Files.readAllBytes(file), name)) {
        Tried tried = tried(ReadingMaker.reading(d, EXTRACTOR));
        count += tried.count();
        bad.addAll(tried.bad());
      }
    }
    int all = count;
    assertTrue(all > 200, () -> "only " + all + " were tried");
    assertTrue(bad.isEmpty(), () -> bad.size() + " of " + all + "\n" + String.join("\n", bad));
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("seeds", "corpora/samples")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
        all.filter(f -> f.toString().endsWith(".txt")).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
