package org.zhibiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which commands the launcher starts with its cache and which it leaves to the full compiler. */
class LauncherTest {
  private static final Path LAUNCHER = Path.of(System.getProperty("zhibiao.root"), "zhibiao");

  /** A tree with a jar, its cache, and a java that only says how it was called. */
  @TempDir Path root;

  @BeforeEach
  void tree() throws IOException {
    Files.copy(LAUNCHER, root.resolve("zhibiao"));
    Path jar = file("cli/target/zhibiao-all.jar");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
    file(".zhibiao/start-25.cache");
    Files.writeString(root.resolve(".zhibiao/start-25.cache.sum"), "4294967295 0\n");
    Files.writeString(file("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    Path java = Files.writeString(file("jdk/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String name : List.of("a.txt", "b.txt", "old.csv", "many.zip", "forms/c.txt")) {
      file(name);
    }
  }

  private Path file(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  private String started(String arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "./zhibiao"));
    command.addAll(List.of(arguments.split(" ", -1)));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("ZHIBIAO_JAVA_HOME", root.resolve("jdk").toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.strip().endsWith(String.join("\n", arguments.split(" ", -1))), said);
    return said;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annotate a.txt",
        "extract a.txt",
        "extract a.txt -o old.csv",
        "extract -o old.csv a.txt",
        "extract a.txt --format csv",
        "audit a.txt",
        "explain 培训100人",
        "search 论文",
        "evaluate a.txt b.txt",
        "--help"
      })
  void aShortCommandStartsWithTheCache(String arguments) throws Exception {
    String said = started(arguments);
    assertTrue(said.contains("-XX:AOTCache="), said);
    assertTrue(said.contains("-XX:TieredStopAtLevel=1\n"), said);
  }

  @Test
  void theMeasurementsRunWhereTheirModuleIs() throws Exception {
    assertTrue(started("bench batch").contains("-jar\n"));
    Path measuring = file("bench/target/zhibiao-bench.jar");
    Files.setLastModifiedTime(
        file("bench/pom.xml"), FileTime.fromMillis(System.currentTimeMillis() - 60_000));
    String said = started("bench batch");
    assertTrue(said.contains(":" + measuring + "\norg.zhibiao.bench.BenchMain\n"), said);
    assertTrue(started("extract forms").contains("-jar\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract forms",
        "extract a.txt forms -o old.csv",
        "extract a.txt b.txt",
        "extract many.zip",
        "extract --ocr never many.ZIP",
        "audit forms",
        "audit a.txt b.txt",
        "index forms",
        "serve",
        "bench batch",
        "train a.txt",
        "generate"
      })
  void aLongCommandDoesWithoutTheCache(String arguments) throws Exception {
    String said = started(arguments);
    assertTrue(!said.contains("-XX:AOTCache="), said);
    assertTrue(!said.contains("-XX:TieredStopAtLevel"), said);
  }

  private Process launch(String shell, Path... path) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", shell).directory(root.toFile());
    builder.environment().put("ZHIBIAO_JAVA_HOME", root.resolve("jdk").toString());
    for (Path first : path) {
      builder.environment().merge("PATH", first + "", (old, added) -> added + ":" + old);
    }
    return builder.redirectErrorStream(true).start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Path program(String name, String script) throws IOException {
    Path program = Files.writeString(file(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }

  @Test
  void aFailedBuildLeavesTheLastOneThere() throws Exception {
    program("jdk/bin/javac", "exit 0");
    Path jar = root.resolve("cli/target/zhibiao-all.jar");
    Files.writeString(jar, "works");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
    file("pom.xml");
    program("bin/mvn", "echo half > cli/target/zhibiao-all.jar; exit 1");
    Path mvn = root.resolve("bin");
    Process failed = launch("./zhibiao annotate a.txt", mvn);
    String said = said(failed);
    assertEquals(2, failed.waitFor(), said);
    assertTrue(said.contains("构建失败") && said.contains("ZHIBIAO_NO_BUILD=1"), said);
    assertEquals("works", Files.readString(jar));
    assertEquals(0, launch("ZHIBIAO_NO_BUILD=1 ./zhibiao annotate a.txt", mvn).waitFor());
    Process again = launch("./zhibiao annotate a.txt", mvn);
    assertTrue(said(again).contains("构建失败"), "the next start builds anew");
  }

  @Test
  void aCopyIsNotBuiltAnew() throws Exception {
    program("jdk/bin/javac", "exit 0");
    program("bin/mvn", "echo x >> built; echo y > cli/target/zhibiao-all.jar");
    Path mvn = root.resolve("bin");
    Files.writeString(file("pom.xml"), "one");
    Files.writeString(file("cli/src/main/A.java"), "class A {}");
    assertEquals(0, launch("./zhibiao annotate a.txt", mvn).waitFor());
    assertEquals("x\n", Files.readString(root.resolve("built")));
    FileTime later = FileTime.fromMillis(System.currentTimeMillis() + 5_000);
    Files.setLastModifiedTime(root.resolve("cli/src/main/A.java"), later);
    assertEquals(0, launch("./zhibiao annotate a.txt", mvn).waitFor());
    assertEquals("x\n", Files.readString(root.resolve("built")), "only touched");
    Files.writeString(root.resolve("cli/src/main/A.java"), "class A { int b; }");
    Files.setLastModifiedTime(root.resolve("cli/src/main/A.java"), later);
    assertEquals(0, launch("./zhibiao annotate a.txt", mvn).waitFor());
    assertEquals("x\nx\n", Files.readString(root.resolve("built")), "changed");
  }

  @Test
  void aDamagedCacheIsPassedOver() throws Exception {
    assertTrue(started("annotate a.txt").contains("-XX:AOTCache="));
    Files.writeString(root.resolve(".zhibiao/start-25.cache"), "damaged");
    assertTrue(!started("annotate a.txt").contains("-XX:AOTCache="));
    assertTrue(started("annotate a.txt").contains("-XX:+DisplayVMOutputToStderr\n"));
  }

  /** Else the JVM's next file would be given the place of the stream. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aClosedStreamIsNoFileOfTheJvm() throws Exception {
    program("jdk/bin/java", "readlink /proc/self/fd/0 >seen; echo out; exit 0");
    assertEquals(0, launch("./zhibiao annotate <&-").waitFor());
    assertEquals("/dev/null\n", Files.readString(root.resolve("seen")));
    program("jdk/bin/java", "ls -l /proc/$$/fd/1 | sed 's/.* //' >seen; exit 0");
    assertEquals(0, launch("./zhibiao annotate >&-").waitFor());
    assertEquals("/dev/full\n", Files.readString(root.resolve("seen")));
  }
}
