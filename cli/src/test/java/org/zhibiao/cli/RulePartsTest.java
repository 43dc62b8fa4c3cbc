package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No rule of the audit lacks a part, and forgetting one is told by its name. */
class RulePartsTest {
  private static final Path ROOT = Path.of(String.valueOf(System.getProperty("zhibiao.root")));
  private static final String CLASSES = "pipeline/src/main/java/org/zhibiao/audit/rules/";
  private static final String FOLDERS = "pipeline/src/main/resources/org/zhibiao/audit/rules/";
  private static final String REGISTRY =
      "pipeline/src/main/resources/META-INF/services/org.zhibiao.audit.Check";

  /** A tree with one rule, in which something is forgotten. */
  @TempDir Path tree;

  @BeforeEach
  void aTreeWithOneRule() throws IOException {
    for (String file :
        List.of(
            CLASSES + "W15MovingBase.java",
            FOLDERS + "W15/rule.txt",
            FOLDERS + "W15/rule.words",
            FOLDERS + "W15/examples.jsonl")) {
      write(file, Files.readString(ROOT.resolve(file)));
    }
    write(REGISTRY, "org.zhibiao.audit.rules.W15MovingBase\n");
    assertEquals(List.of(), new RuleParts(tree).missing());
  }

  private void write(String file, String text) throws IOException {
    Path to = tree.resolve(file);
    Files.createDirectories(to.resolveSibling("."));
    Files.writeString(to, text);
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(tree.resolve(file));
    assertTrue(text.contains(from), () -> file + " has no " + from);
    write(file, text.replace(from, to));
  }

  private void assertMissing(String... told) throws IOException {
    assertEquals(List.of(told), new RuleParts(tree).missing());
  }

  @Test
  void noRuleLacksAPart() throws IOException {
    assertEquals(List.of(), new RuleParts(ROOT).missing());
  }

  @Test
  void aClassWithoutItsFolderIsTold() throws IOException {
    write(CLASSES + "W16FarBase.java", "");
    assertMissing(
        "W16FarBase is not registered in " + REGISTRY + ": run .ci/rules",
        "W16FarBase has no folder " + FOLDERS + "W16");
  }

  @Test
  void aFolderWithoutItsClassIsTold() throws IOException {
    Files.delete(tree.resolve(CLASSES + "W15MovingBase.java"));
    assertMissing(
        "W15MovingBase is registered and is not there: run .ci/rules",
        "folder W15 has no class W15….java in " + CLASSES.substring(0, CLASSES.length() - 1));
  }

  @Test
  void aClassThatIsNotRegisteredIsTold() throws IOException {
    write(REGISTRY, "");
    assertMissing("W15MovingBase is not registered in " + REGISTRY + ": run .ci/rules");
  }

  @Test
  void aMissingTextIsTold() throws IOException {
    Files.delete(tree.resolve(FOLDERS + "W15/rule.txt"));
    assertMissing("W15/rule.txt is missing: what the rule is");
  }

  @Test
  void aMissingLineOfTheTextIsTold() throws IOException {
    change(FOLDERS + "W15/rule.txt", "spares ", "leaves ");
    assertMissing("W15/rule.txt has no line \"spares\"");
  }

  @Test
  void aTextThatWasCopiedIsTold() throws IOException {
    change(FOLDERS + "W15/rule.txt", "[moving-base]", "[far-base]");
    assertMissing("W15/rule.txt is not headed [moving-base], as W15MovingBase is called");
  }

  @Test
  void missingExamplesAreTold() throws IOException {
    Files.delete(tree.resolve(FOLDERS + "W15/examples.jsonl"));
    assertMissing("W15/examples.jsonl is missing: what the rule finds and what it leaves alone");
  }

  @Test
  void tooFewExamplesAreTold() throws IOException {
    write(
        FOLDERS + "W15/examples.jsonl",
        "{\"rule\":\"W14\",\"quotes\":[\"高于全省平均\"],\"forms\":[{\"goal\":\"增速高于全省平均。\"}]}\n");
    assertMissing(
        "W15/examples.jsonl has an example of W14",
        "W15/examples.jsonl has 1 that the rule finds, and ten are wanted",
        "W15/examples.jsonl has 0 that the rule leaves alone, and ten are wanted");
  }

  @Test
  void missingWordsAreTold() throws IOException {
    Files.delete(tree.resolve(FOLDERS + "W15/rule.words"));
    assertMissing("W15MovingBase asks for its words and there is no W15/rule.words");
  }

  @Test
  void aWrongNameIsTold() throws IOException {
    write(CLASSES + "FarBase.java", "");
    assertMissing(
        "FarBase: a rule is called by W, R, D, Y or S, two digits and a name: W16FarBase");
  }

  @Test
  void twoRulesOfOneIdAreTold() throws IOException {
    write(CLASSES + "W15FarBase.java", "");
    List<String> missing = new RuleParts(tree).missing();
    assertTrue(missing.contains("two classes are called W15"), missing::toString);
  }
}
