package org.zhibiao.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is written aside: whose it is, what others find, and what stays behind. */
class TemporaryTest {
  /** A process that there is none of. */
  private static final String GONE = "999999999-0b5f5d0e-0000-4000-8000-000000000000";

  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aTemporaryFolderIsOfOneUserAndGoneAtTheEnd() throws IOException {
    try (TemporaryFolder made = TemporaryFolder.in(folder)) {
      assertEquals(
          PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(made.path()));
      Files.writeString(made.path().resolve("text"), "机密");
      try (TemporaryFolder other = TemporaryFolder.in(folder)) {
        assertFalse(other.path().equals(made.path()));
      }
      assertTrue(Files.exists(made.path().resolve("text")), "another is left alone");
    }
    assertEquals(List.of(), names());
  }

  @Test
  void whatAKilledProgramLeftIsRemoved() throws IOException {
    Path left = Files.createDirectory(folder.resolve("zhibiao-" + GONE + "-1"));
    Files.writeString(left.resolve(".lock"), "");
    Files.writeString(left.resolve("text"), "机密");
    Path other = Files.createDirectory(folder.resolve("zhibiao-of-somebody"));
    Files.writeString(folder.resolve(".a.csv." + GONE + ".new"), "half");
    Files.writeString(folder.resolve(".b.csv." + GONE + ".new"), "of another file");
    TemporaryFolder.in(folder).close();
    WholeFile.write(folder.resolve("a.csv"), "whole");
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(other));
    assertEquals(List.of(".b.csv." + GONE + ".new", "a.csv", "zhibiao-of-somebody"), names());
  }

  @Test
  void aFileIsNotThereBeforeItIsWhole() throws IOException {
    Path file = folder.resolve("a.csv");
    try (WholeFile whole = new WholeFile(file)) {
      whole.stream().write("half".getBytes(StandardCharsets.UTF_8));
      assertFalse(Files.exists(file));
      try (WholeFile other = new WholeFile(file)) {
        other.stream().write("other".getBytes(StandardCharsets.UTF_8));
        other.commit();
      }
      assertEquals("other", Files.readString(file));
    }
    assertEquals("other", Files.readString(file));
    assertEquals(List.of("a.csv"), names());
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkIsNotFollowed() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine"), "kept");
    Files.createSymbolicLink(folder.resolve("a.csv"), mine);
    assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("a.csv"), "over"));
    assertEquals("kept", Files.readString(mine));
    assertTrue(Files.isSymbolicLink(folder.resolve("a.csv")));
    assertTrue(Files.exists(folder.resolve("a.csv"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void aLostWriteIsNotForgotten() throws IOException {
    CheckedOutput out =
        new CheckedOutput(
            new java.io.OutputStream() {
              private int left = 10;

              @Override
              public void write(int b) throws IOException {
                if (left-- == 0) {
                  throw new IOException("No space left on device");
                }
              }
            });
    out.write("0123456789".getBytes(StandardCharsets.UTF_8));
    java.io.PrintWriter printer = new java.io.PrintWriter(out, true, StandardCharsets.UTF_8);
    printer.println("lost");
    printer.println("behind it");
    IOException lost = assertThrows(IOException.class, out::refuseFurther);
    assertTrue(out.hasFailedWith(lost));
    assertEquals("磁盘已满（No space left on device）", Reason.of(lost));
  }
}
