package org.zhibiao.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between packages, as house style and the package-info files promise them. */
class ArrowsTest {
  private static final String PROJECT = "org.zhibiao.";

  private static final String RULES = PROJECT + "audit.rules";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.zhibiao");

  private static final Pattern MAY_IMPORT =
      Pattern.compile("(may import|imports no other package)((?:[^.;]|[.](?=\\w))*)");

  /** The packages of the pipeline, each with those that its package-info lets it import. */
  static Map<String, Set<String>> arrows() throws IOException {
    Map<String, String> promises = new TreeMap<>();
    Path all = root().resolve("pipeline/src/main/java/org/zhibiao");
    try (Stream<Path> folders =
        Files.walk(all).filter(Files::isDirectory).filter(f -> holdsJava(f))) {
      for (Path folder : folders.toList()) {
        String info = Files.readString(folder.resolve("package-info.java"));
        Matcher promise = MAY_IMPORT.matcher(info.replaceAll("\\s+[*]?\\s*", " "));
        assertTrue(promise.find(), () -> folder + " does not say what it may import");
        String name = all.relativize(folder).toString().replace('\\', '.').replace('/', '.');
        promises.put(name, promise.group());
      }
    }
    Map<String, Set<String>> arrows = new TreeMap<>();
    promises.forEach((name, promise) -> {
      Set<String> allowed = new TreeSet<>(Arrays.asList(promise.split("[ ,]+")));
      allowed.retainAll(promises.keySet());
      arrows.put(name, allowed);
    });
    return arrows;
  }

  private static boolean holdsJava(Path folder) {
    String[] sources = folder.toFile().list((of, name) -> name.endsWith(".java"));
    return sources != null && sources.length > 0;
  }

  static Stream<Map.Entry<String, Set<String>>> allowed() throws IOException {
    return arrows().entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allowed")
  void aPackageImportsOnlyWhatItSays(Map.Entry<String, Set<String>> entry) throws IOException {
    Set<String> forbidden = new TreeSet<>(arrows().keySet());
    forbidden.remove(entry.getKey());
    forbidden.removeAll(entry.getValue());
    // A package's rooms are packages of their own; another module is forbidden with all of its.
    forbidden.addAll(Set.of("index..", "web..", "cli.."));
    check(
        noClasses()
            .that()
            .resideInAPackage(PROJECT + entry.getKey())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(named(forbidden)));
  }

  @Test
  void thePipelineKnowsNeitherLuceneNorHttp() throws IOException {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(named(arrows().keySet()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.lucene..", "io.javalin..", "java.net.http..", "gg.jte.."));
  }

  @Test
  void theIndexKnowsNoHttp() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.zhibiao.index..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.javalin..",
                "java.net.http..",
                "gg.jte..",
                "org.zhibiao.web..",
                "org.zhibiao.cli..")
            .allowEmptyShould(true));
  }

  @Test
  void nothingImportsTheCommandLine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.zhibiao.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.zhibiao.cli.."));
  }

  @Test
  void packagesFormNoCycles() {
    check(slices().matching("org.zhibiao.(**)").should().beFreeOfCycles());
  }

  @Test
  void nothingNamesARuleOfTheAudit() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RULES));
  }

  @Test
  void aRuleOfTheAuditKnowsNoOther() {
    List<String> found = new ArrayList<>();
    for (JavaClass rule : CLASSES) {
      if (rule.getPackageName().equals(RULES)) {
        for (Dependency d : rule.getDirectDependenciesFromSelf()) {
          JavaClass other = d.getTargetClass().getBaseComponentType();
          if (other.getPackageName().equals(RULES) && !outer(other).equals(outer(rule))) {
            found.add(d.getDescription());
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }

  private static String outer(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    List<Path> silent = new ArrayList<>();
    for (Path source : Sources.java(root())) {
      Path folder = source.getParent();
      boolean main = source.toString().replace('\\', '/').contains("src/main/java");
      if (main && folder != null && !Files.exists(folder.resolve("package-info.java"))) {
        silent.add(folder);
      }
    }
    assertTrue(silent.isEmpty(), () -> "no package-info.java in " + silent);
  }

  @Test
  void theRulesSeeTheClasses() {
    assertFalse(CLASSES.isEmpty());
    assertTrue(CLASSES.contain("org.zhibiao.extract.Extractor"));
  }

  private static String[] named(Set<String> packages) {
    return packages.stream().map(name -> PROJECT + name).toArray(String[]::new);
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static Path root() {
    return Path.of(System.getProperty("zhibiao.root"));
  }
}
