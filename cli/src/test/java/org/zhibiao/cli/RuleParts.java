package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.evaluate.AuditExample;

/**
 * Looks at a source tree for what the rules of the audit lack: each is a class and a folder, which
 * holds a text and examples, and is registered.
 */
record RuleParts(Path root) {
  private static final String CLASSES = "pipeline/src/main/java/org/zhibiao/audit/rules";
  private static final String FOLDERS = "pipeline/src/main/resources/org/zhibiao/audit/rules";
  private static final String REGISTRY =
      "pipeline/src/main/resources/META-INF/services/org.zhibiao.audit.Check";
  private static final Pattern CLASS = Pattern.compile("[WRDYS]\\d\\d(?:[A-Z][a-z]*)+");
  private static final List<String> LINES =
      List.of("severity", "title", "fires", "why", "spares", "advice", "basis", "finds");
  private static final int EXAMPLES = 10;

  /** What is missing or stands alone, a sentence each that says where and what to do. */
  List<String> missing() throws IOException {
    List<String> missing = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    List<String> registered =
        Files.exists(root.resolve(REGISTRY))
            ? Files.readAllLines(root.resolve(REGISTRY))
            : List.of();
    for (String name : classes()) {
      String id = name.substring(0, Math.min(3, name.length()));
      if (!CLASS.matcher(name).matches()) {
        missing.add(
            name + ": a rule is called by W, R, D, Y or S, two digits and a name: W16FarBase");
        continue;
      }
      if (!ids.add(id)) {
        missing.add("two classes are called " + id);
      }
      if (!registered.contains("org.zhibiao.audit.rules." + name)) {
        missing.add(name + " is not registered in " + REGISTRY + ": run .ci/rules");
      }
      folder(name, id, missing);
    }
    for (String line : registered) {
      String name = line.substring(line.lastIndexOf('.') + 1);
      if (!Files.exists(root.resolve(CLASSES).resolve(name + ".java"))) {
        missing.add(name + " is registered and is not there: run .ci/rules");
      }
    }
    for (String folder : names(root.resolve(FOLDERS))) {
      if (!ids.contains(folder)) {
        missing.add("folder " + folder + " has no class " + folder + "….java in " + CLASSES);
      }
    }
    return missing;
  }

  private List<String> classes() throws IOException {
    return names(root.resolve(CLASSES)).stream()
        .map(name -> name.replaceFirst("\\.java$", ""))
        .filter(name -> !name.equals("package-info"))
        .toList();
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  private void folder(String name, String id, List<String> missing) throws IOException {
    Path folder = root.resolve(FOLDERS).resolve(id);
    if (!Files.isDirectory(folder)) {
      missing.add(name + " has no folder " + FOLDERS + "/" + id);
      return;
    }
    text(name, folder.resolve("rule.txt"), missing);
    examples(id, folder.resolve("examples.jsonl"), missing);
    boolean uses =
        Files.readString(root.resolve(CLASSES).resolve(name + ".java"))
            .contains("RuleFolder.words(" + name + ".class)");
    boolean words = Files.exists(folder.resolve("rule.words"));
    if (uses != words) {
      missing.add(
          words
              ? id + "/rule.words is used by nobody: " + name + " does not ask for its words"
              : name + " asks for its words and there is no " + id + "/rule.words");
    }
  }

  private static void text(String name, Path file, List<String> missing) throws IOException {
    String at = name.substring(0, 3) + "/rule.txt";
    if (!Files.exists(file)) {
      missing.add(at + " is missing: what the rule is");
      return;
    }
    List<String> lines = Files.readAllLines(file);
    String head = "[" + slug(name) + "]";
    if (!lines.contains(head)) {
      missing.add(at + " is not headed " + head + ", as " + name + " is called");
    }
    for (String key : LINES) {
      if (lines.stream().noneMatch(l -> l.matches(key + "\\s+\\S.*"))) {
        missing.add(at + " has no line \"" + key + "\"");
      }
    }
  }

  /** The name of a rule as its class has it: far-base of W16FarBase. */
  private static String slug(String name) {
    return Pattern.compile("[A-Z][a-z]*")
        .matcher(name.substring(3))
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("-"));
  }

  private static void examples(String id, Path file, List<String> missing) throws IOException {
    String at = id + "/examples.jsonl";
    if (!Files.exists(file)) {
      missing.add(at + " is missing: what the rule finds and what it leaves alone");
      return;
    }
    int failing = 0;
    int passing = 0;
    for (String line : Files.readAllLines(file)) {
      AuditExample example = AuditExample.parse(line);
      if (!example.rule().equals(id)) {
        missing.add(at + " has an example of " + example.rule());
      }
      failing += example.quotes().isEmpty() ? 0 : 1;
      passing += example.quotes().isEmpty() ? 1 : 0;
    }
    if (failing < EXAMPLES) {
      missing.add(at + " has " + failing + " that the rule finds, and ten are wanted");
    }
    if (passing < EXAMPLES) {
      missing.add(at + " has " + passing + " that the rule leaves alone, and ten are wanted");
    }
  }
}
