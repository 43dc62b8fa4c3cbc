package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.evaluate.RuleExamples;

/**
 * A page in docs for each rule, made from the same data as the pages of the site; {@code .ci/rules}
 * writes them.
 */
class RulePagesTest {
  private static final Path PAGES =
      Path.of(String.valueOf(System.getProperty("zhibiao.root"))).resolve("docs/rules");
  private static final String LIST = "README.md";

  /** The pages of a book, by their names, the list of all rules among them. */
  static Map<String, String> pages(RuleBook book) {
    RuleExamples examples = new RuleExamples(book);
    Map<String, String> pages = new LinkedHashMap<>();
    StringBuilder list = new StringBuilder("# 审核规则 Rules of the audit\n");
    String group = "";
    for (Rule rule : book.rules()) {
      String name = rule.id() + "-" + rule.name() + ".md";
      pages.put(name, page(rule, examples));
      if (!rule.group().equals(group)) {
        group = rule.group();
        list.append("\n## ").append(group).append("\n\n");
      }
      list.append(
          String.format(
              Locale.ROOT,
              "- [%s %s](%s)（%s）：%s。%n",
              rule.id(),
              rule.title(),
              name,
              rule.severity().chinese(),
              rule.fires()));
    }
    pages.put(LIST, list.toString());
    return pages;
  }

  private static String page(Rule rule, RuleExamples examples) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(rule.id()).append(' ').append(rule.title()).append("\n\n");
    page.append("`").append(rule.name()).append("` · ").append(rule.severity().chinese());
    page.append(" · ").append(rule.group()).append("\n\n");
    section(page, "发现什么", rule.fires() + "。");
    section(page, "为什么", rule.why() + "。");
    section(page, "不算的", rule.spares() + "。");
    section(page, "怎样改", rule.advice() + "。");
    section(page, "依据", rule.basis() + "。");
    if (!rule.parameters().isEmpty()) {
      String numbers =
          rule.parameters().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(e -> e.getKey() + "=" + e.getValue().toPlainString())
              .collect(Collectors.joining(" "));
      section(page, "参数", "规则文件里写 `" + rule.id() + " " + numbers + "`。");
    }
    String found = String.join("”“", examples.failing(rule.id()).quotes());
    section(page, "不妥的例子", bullets(examples.failing(rule.id()).shown()) + "\n发现：“" + found + "”");
    section(page, "妥当的例子", bullets(examples.passing(rule.id()).shown()).stripTrailing());
    return page.toString().stripTrailing() + "\n";
  }

  private static String bullets(List<String> lines) {
    return lines.stream().map(l -> "- " + l + "\n").collect(Collectors.joining());
  }

  private static void section(StringBuilder page, String title, String text) {
    page.append("## ").append(title).append("\n\n").append(text).append("\n\n");
  }

  @Test
  void everyRuleHasItsPage() throws IOException {
    Map<String, String> pages = pages(RuleBook.standard());
    if (Boolean.getBoolean("golden.update")) {
      for (String old : there()) {
        Files.delete(PAGES.resolve(old));
      }
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
      }
    }
    assertEquals(new TreeSet<>(pages.keySet()), there(), "the pages in docs/rules: run .ci/rules");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertEquals(
          page.getValue(),
          Files.readString(PAGES.resolve(page.getKey())),
          "docs/rules/" + page.getKey() + " is not what the rule says: run .ci/rules");
    }
  }

  private static Set<String> there() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
