package org.zhibiao.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhibiao.audit.RuleBook;

/**
 * The examples of the rules of a book, each in the folder of its rule: {@code examples.jsonl}, in
 * the form of corpora/audit. The first that a rule finds and the first that it leaves alone stand
 * on its page. Immutable; a file is read when it is asked for.
 */
public record RuleExamples(RuleBook book) {
  /**
   * All examples of a rule, in file order.
   *
   * @throws IllegalArgumentException if there is no such rule, or a line is no example of it
   */
  public List<AuditExample> all(String rule) {
    List<AuditExample> all = new ArrayList<>();
    first(rule, example -> !all.add(example));
    return all;
  }

  /**
   * The example of its page that the rule finds.
   *
   * @throws IllegalStateException if it has none
   */
  public AuditExample failing(String rule) {
    return needed(first(rule, e -> !e.quotes().isEmpty()), rule, "finds");
  }

  /** The example of its page that the rule leaves alone. */
  public AuditExample passing(String rule) {
    return needed(first(rule, e -> e.quotes().isEmpty()), rule, "leaves alone");
  }

  private static AuditExample needed(List<AuditExample> first, String rule, String what) {
    if (first.isEmpty()) {
      throw new IllegalStateException(rule + "/examples.jsonl has none that the rule " + what);
    }
    return first.getFirst();
  }

  /** The first example of a kind, none where there is none. */
  private List<AuditExample> first(String rule, Predicate<AuditExample> kind) {
    try (BufferedReader lines = book.folder(rule).examples()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        AuditExample example = AuditExample.parse(line);
        if (!example.rule().equals(rule)) {
          throw new IllegalArgumentException(
              rule + "/examples.jsonl has an example of " + example.rule());
        }
        if (kind.test(example)) {
          return List.of(example);
        }
      }
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the examples of " + rule, e);
    }
  }
}
