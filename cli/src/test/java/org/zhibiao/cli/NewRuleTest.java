package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.audit.Audit;
import org.zhibiao.audit.Rule;
import org.zhibiao.audit.RuleBook;
import org.zhibiao.evaluate.AuditExample;
import org.zhibiao.evaluate.RuleExamples;
import org.zhibiao.extract.Extractor;
import org.zhibiao.web.pages.RulesView;

/**
 * Adds a rule as the recipe in CONTRIBUTING tells: copies a class and a folder, changes the names
 * in them and registers what is there. All else follows.
 */
class NewRuleTest {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));
  private static final String CLASSES = "pipeline/src/main/java/org/zhibiao/audit/rules/";
  private static final String RESOURCES = "pipeline/src/main/resources/";
  private static final String FOLDERS = RESOURCES + "org/zhibiao/audit/rules/";
  private static final String SCRIPT = ".ci/rules";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The copy of the tree, as far as a rule is concerned. */
  @TempDir Path tree;

  private void copy(String from, String to, String... changes) throws IOException {
    String text = Files.readString(ROOT.resolve(from));
    for (int i = 0; i < changes.length; i += 2) {
      text = text.replace(changes[i], changes[i + 1]);
    }
    Path file = tree.resolve(to);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  /** Two places: the class and the folder. */
  private void addTheRule() throws IOException {
    copy(
        CLASSES + "W15MovingBase.java",
        CLASSES + "W16FarBase.java",
        "W15MovingBase",
        "W16FarBase",
        "W15:",
        "W16:");
    copy(
        FOLDERS + "W15/rule.txt",
        FOLDERS + "W16/rule.txt",
        "[moving-base]",
        "[far-base]",
        "基数未知",
        "基数太远");
    copy(FOLDERS + "W15/rule.words", FOLDERS + "W16/rule.words");
    copy(FOLDERS + "W15/examples.jsonl", FOLDERS + "W16/examples.jsonl", "\"W15\"", "\"W16\"");
  }

  /** The script of the recipe, which here only registers, since no Maven runs. */
  private void register() throws Exception {
    copy(SCRIPT, SCRIPT);
    ProcessBuilder script = new ProcessBuilder("sh", SCRIPT).directory(tree.toFile());
    script.environment().put("MVN", "true");
    Process process = script.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0, said);
  }

  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              tree.resolve(RESOURCES).toString());
      boolean compiled =
          compiler
              .getTask(
                  null,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjects(tree.resolve(CLASSES + "W16FarBase.java")))
              .call();
      assertTrue(compiled);
    }
  }

  @Test
  void aClassAndAFolderAreARule() throws Exception {
    addTheRule();
    register();
    assertEquals(List.of(), new RuleParts(tree).missing());
    compile();
    URL[] built = {tree.resolve(RESOURCES).toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(built, RuleBook.class.getClassLoader())) {
      RuleBook book = RuleBook.of(loader);
      List<String> ids = book.rules().stream().map(Rule::id).toList();
      assertEquals(RuleBook.standard().rules().size() + 1, ids.size());
      assertEquals(ids.indexOf("W15") + 1, ids.indexOf("W16"));
      assertEquals("基数太远", book.rule("W16").title());
      assertFinds(book);
      assertOnPages(book);
      assertInSarif(book);
    }
  }

  private static void assertFinds(RuleBook book) {
    AuditExample example = new RuleExamples(book).failing("W16");
    AuditExample.Score score = example.score(new Audit(book), Extractor.standard());
    assertEquals(example.quotes(), score.hits());
  }

  private static void assertOnPages(RuleBook book) {
    Map<String, String> pages = RulePagesTest.pages(book);
    String page = pages.getOrDefault("W16-far-base.md", "");
    assertTrue(page.startsWith("# W16 基数太远\n\n`far-base` · 警告 · 用语\n"), page);
    String list = pages.getOrDefault("README.md", "");
    assertTrue(list.contains("- [W16 基数太远](W16-far-base.md)（警告）"), list);
    Stream<RulesView.Line> lines =
        RulesView.of(book).groups().stream().flatMap(group -> group.rules().stream());
    assertTrue(lines.anyMatch(l -> l.url().equals("/rules/W16") && l.title().equals("基数太远")));
    RulesView.One one = RulesView.one(book.rule("W16"), new RuleExamples(book));
    assertTrue(!one.failing().isEmpty() && !one.passing().isEmpty());
  }

  private static void assertInSarif(RuleBook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AuditSarif sarif = new AuditSarif(out, book)) {
      sarif.end("");
    }
    JsonNode rules = JSON.readTree(out.toByteArray()).at("/runs/0/tool/driver/rules");
    assertTrue(
        StreamSupport.stream(rules.spliterator(), false)
            .anyMatch(r ->
                r.get("id").asText().equals("W16") && r.get("name").asText().equals("far-base")),
        rules::toString);
  }
}
