package org.zhibiao.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The rules of the audit as they are switched and tuned. Immutable.
 *
 * <p>A rules file has a line a rule: the id, then {@code off}, {@code on}, a severity, or numbers,
 * separated by blanks; what stands behind {@code #} is for people.
 *
 * <pre>
 *   W05 off            # 本市不要求写比较词
 *   R02 warning
 *   D05 share=0.8 least=10
 * </pre>
 */
public final class RuleBook {
  private static final int LONGEST = 1000;

  private final Map<String, Rule> rules;

  /** Rules whose severity was set by hand: all that they find has it. */
  private final Set<String> set;

  /** What makes the check of each rule; the class of one that is not used is never started. */
  private final Map<String, ServiceLoader.Provider<Check>> checks;

  private RuleBook(
      Map<String, Rule> rules, Set<String> set, Map<String, ServiceLoader.Provider<Check>> checks) {
    this.rules = rules;
    this.set = set;
    this.checks = checks;
  }

  /** The rules that ship with the project, all on. */
  public static RuleBook standard() {
    return of(RuleBook.class.getClassLoader());
  }

  /**
   * The rules that a loader knows of: those that its {@code META-INF/services} list.
   *
   * @throws IllegalStateException if a rule lacks its text, or two have one id
   */
  public static RuleBook of(ClassLoader loader) {
    Map<String, ServiceLoader.Provider<Check>> checks = new HashMap<>();
    List<Rule> rules = new ArrayList<>();
    ServiceLoader.load(Check.class, loader).stream()
        .forEach(provider -> {
          Rule rule = new RuleFolder(provider.type()).rule();
          if (checks.put(rule.id(), provider) != null) {
            throw new IllegalStateException("two rules are called " + rule.id());
          }
          rules.add(rule);
        });
    rules.sort(Rule.ORDER);
    Map<String, Rule> book = new LinkedHashMap<>();
    rules.forEach(rule -> book.put(rule.id(), rule));
    return new RuleBook(book, Set.of(), checks);
  }

  /** All rules, in the order of their groups. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** Whether there is a rule of that id. */
  public boolean has(String id) {
    return rules.containsKey(id);
  }

  /**
   * The rule of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Rule rule(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("no such rule: \"" + id + "\"");
    }
    return rule;
  }

  /** A rule with its code. */
  record Checked(Rule rule, Check check) {}

  /** The rules that are on, each with its code, in the order of the book. */
  List<Checked> checks() {
    return rules.values().stream()
        .filter(Rule::on)
        .map(rule -> new Checked(rule, provider(rule.id()).get()))
        .toList();
  }

  /** What is written about the rule of that id, beside its class. */
  public RuleFolder folder(String id) {
    return new RuleFolder(provider(id).type());
  }

  private ServiceLoader.Provider<Check> provider(String id) {
    return Objects.requireNonNull(checks.get(rule(id).id()));
  }

  /** The findings as grave as a rules file says. */
  List<Finding> tuned(List<Finding> findings) {
    if (set.isEmpty()) {
      return List.copyOf(findings);
    }
    return findings.stream()
        .map(f -> set.contains(f.rule()) ? f.as(rule(f.rule()).severity()) : f)
        .toList();
  }

  /**
   * These rules as a rules file changes them.
   *
   * @throws RulesException if a line can't be read; it names the line
   */
  public RuleBook with(Path file) throws IOException, RulesException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    }
    return with(lines, file.toString());
  }

  /**
   * These rules as the lines change them.
   *
   * @param name what the lines are called in messages
   */
  public RuleBook with(List<String> lines, String name) throws RulesException {
    Map<String, Rule> changed = new LinkedHashMap<>(rules);
    Set<String> severities = new java.util.HashSet<>(set);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("^\uFEFF", "").replaceFirst("#.*", "").strip();
      if (!line.isEmpty()) {
        String at = name + "：第 " + (i + 1) + " 行 ";
        if (line.length() > LONGEST) {
          throw new RulesException(at + "太长");
        }
        Rule rule = change(changed, severities, line.split("\\s+"), at);
        changed.put(rule.id(), rule);
      }
    }
    return new RuleBook(changed, Set.copyOf(severities), checks);
  }

  private static Rule change(
      Map<String, Rule> rules, Set<String> severities, String[] words, String at)
      throws RulesException {
    Rule rule = rules.get(words[0]);
    if (rule == null) {
      throw new RulesException(at + "“" + words[0] + "”：没有这条规则；zhibiao audit --rules 列出全部规则");
    }
    if (words.length == 1) {
      throw new RulesException(at + "“" + words[0] + "”后面要写 off、on、错误/警告/提示，或 参数=数");
    }
    for (int i = 1; i < words.length; i++) {
      rule = change(rule, words[i], severities, at);
    }
    return rule;
  }

  private static Rule change(Rule rule, String word, Set<String> severities, String at)
      throws RulesException {
    if (word.equals("off") || word.equals("on")) {
      return rule.as(rule.severity(), rule.parameters(), word.equals("on"));
    }
    int equals = word.indexOf('=');
    if (equals > 0) {
      String parameter = word.substring(0, equals);
      Map<String, BigDecimal> numbers = new HashMap<>(rule.parameters());
      if (!numbers.containsKey(parameter)) {
        throw new RulesException(
            at + "“" + word + "”：" + rule.id() + " 没有参数 " + parameter + known(rule));
      }
      numbers.put(parameter, number(word.substring(equals + 1), at + "“" + word + "”"));
      return rule.as(rule.severity(), numbers, rule.on());
    }
    try {
      Severity severity = Severity.of(word);
      severities.add(rule.id());
      return rule.as(severity, rule.parameters(), rule.on());
    } catch (IllegalArgumentException e) {
      throw new RulesException(
          at + "“" + word + "”：只能写 off、on、error（错误）、warning（警告）、note（提示），或 参数=数");
    }
  }

  private static String known(Rule rule) {
    return rule.parameters().isEmpty()
        ? "，它没有参数"
        : "，只有 " + String.join("、", rule.parameters().keySet());
  }

  private static BigDecimal number(String written, String at) throws RulesException {
    if (!written.matches("\\d{1,9}(?:\\.\\d{1,9})?")) {
      throw new RulesException(at + "：等号后面要写一个数，如 0.8");
    }
    return new BigDecimal(written);
  }
}
