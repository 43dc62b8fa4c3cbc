package org.zhibiao.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A failing and a passing example for each rule of the audit, which the pages about the rules show:
 * {@code rule-examples.jsonl}, in the form of corpora/audit. Immutable.
 */
public final class RuleExamples {
  private final Map<String, AuditExample> failing = new HashMap<>();
  private final Map<String, AuditExample> passing = new HashMap<>();

  private RuleExamples() {}

  /** Those that ship with the project. */
  public static RuleExamples standard() {
    RuleExamples examples = new RuleExamples();
    try (InputStream in = RuleExamples.class.getResourceAsStream("rule-examples.jsonl")) {
      if (in == null) {
        throw new IllegalStateException("rule-examples.jsonl is missing from the build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        AuditExample example = AuditExample.parse(line);
        (example.quotes().isEmpty() ? examples.passing : examples.failing)
            .put(example.rule(), example);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read rule-examples.jsonl", e);
    }
    return examples;
  }

  /**
   * The example that the rule finds.
   *
   * @throws IllegalArgumentException if it has none
   */
  public AuditExample failing(String rule) {
    return of(failing, rule);
  }

  /** The example that the rule leaves alone. */
  public AuditExample passing(String rule) {
    return of(passing, rule);
  }

  private static AuditExample of(Map<String, AuditExample> examples, String rule) {
    AuditExample example = examples.get(rule);
    if (example == null) {
      throw new IllegalArgumentException("no example of " + rule);
    }
    return example;
  }
}
